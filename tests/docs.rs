//! The Markdown files tell the truth: every path that they name exists, every command that they show
//! is run, and prints what they show. `UPDATE=1 cargo test --test docs` writes shown outputs again.

mod support;

use std::fs;
use std::path::PathBuf;

use support::command::{Desk, root};
use support::golden;

/// The project's Markdown files, sorted.
fn pages() -> Vec<PathBuf> {
    let walk = ignore::WalkBuilder::new(root()).sort_by_file_path(Ord::cmp).build();
    let paths = walk.map(|entry| entry.expect("a readable folder").into_path());
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect()
}

/// What is between backquotes or as the target of a link, and starts like a path of the project.
fn named_paths(text: &str) -> Vec<String> {
    let quoted = text.split('`').skip(1).step_by(2);
    let linked = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let tops = [
        "src/",
        "tests/",
        "grammar/",
        "data/",
        "docs/",
        "benches/",
        "fuzz/",
        "python/",
        "training/",
        "examples/",
        "editors/",
        "findings/",
        ".ci/",
        "LICENSE",
        "Cargo.toml",
        "README.md",
    ];
    let is_path = |piece: &&str| {
        tops.iter().any(|top| piece.starts_with(top))
            && !piece.contains(['<', '*', ' ', '…', '{', '$', '\n'])
            && !piece.contains("NAME")
    };
    quoted.chain(linked).filter(is_path).map(str::to_owned).collect()
}

#[test]
fn every_path_that_is_named_exists() {
    let mut missing = Vec::new();
    for page in pages() {
        let text = fs::read_to_string(&page).expect("a readable page");
        for path in named_paths(&text) {
            let plain = path.split(['#', ':']).next().unwrap_or_default();
            let beside = page.parent().expect("in a folder").join(plain);
            if !root().join(plain).exists() && !beside.exists() {
                missing.push(format!("{}: {path}", page.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn the_index_and_the_summary_list_every_page() {
    let docs = root().join("docs");
    let listed = |name: &str| fs::read_to_string(docs.join(name)).expect("a readable page");
    for list in ["README.md", "SUMMARY.md"] {
        let text = listed(list);
        let missing: Vec<String> = pages()
            .iter()
            .filter_map(|page| page.strip_prefix(&docs).ok())
            .map(|page| page.display().to_string().replace('\\', "/"))
            .filter(|page| page != "SUMMARY.md" && page != list && !text.contains(&format!("]({page})")))
            .collect();
        assert!(missing.is_empty(), "docs/{list} does not list {}", missing.join(", "));
    }
}

/// Runs the commands of every `console` block and puts what they print in the place of what is shown.
fn with_real_outputs(text: &str, desk: &Desk) -> String {
    let mut page = String::new();
    let (mut in_console, mut in_output) = (false, false);
    for line in text.lines() {
        let fence = line.trim_start().starts_with("```");
        if fence {
            in_console = line.trim() == "```console";
            in_output = false;
        }
        let command = line.strip_prefix("$ ").filter(|_| in_console && !fence);
        if in_output && command.is_none() {
            continue;
        }
        page.push_str(line);
        page.push('\n');
        if let Some(command) = command {
            let ran = desk.shell(command);
            assert!(matches!(ran.code, Some(0 | 1)), "{command}: {ran:?}");
            page.push_str(ran.stderr.as_str());
            page.push_str(&ran.stdout.replace("\r\n", "\n"));
            in_output = true;
        }
    }
    page
}

#[test]
fn commands_print_what_the_pages_show() {
    let mut differences = Vec::new();
    for page in pages() {
        let text = fs::read_to_string(&page).expect("a readable page");
        differences.extend(golden::difference(&page, &with_real_outputs(&text, &Desk::new())));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n\n"));
}

#[test]
fn the_picture_of_the_readme_is_drawn_from_the_shipped_articles() {
    let svg = Desk::new()
        .ascribe(&["graph", "--grammar-only", "data/articles", "--view", "sources", "--format", "svg", "--quiet"])
        .fine();
    assert_eq!(golden::difference(&root().join("docs/graph.svg"), &svg), None);
}

#[test]
fn the_pages_of_the_checks_are_those_that_explain_prints() {
    let intro = "<!-- Made from src/audit/checks by `UPDATE=1 cargo test --test docs`. -->\n\n";
    let pages: Vec<String> = ascribe::audit::CHECKS.iter().map(ascribe::audit::Check::page).collect();
    let below_a_title = pages.join("\n").replace("\n## ", "\n### ").replace("\n# ", "\n## ");
    let text = format!("{intro}# The checks of the audit\n\n#{below_a_title}");
    assert_eq!(golden::difference(&root().join("docs/checks.md"), &text), None);
}

#[test]
fn the_commands_of_the_workflow_run() {
    let page = fs::read_to_string(root().join("docs/audit.md")).expect("the page");
    let desk = Desk::new();
    desk.write("drafts/bridge.md", "The bridge cost 40 million crowns. Analysts say that rates will rise.\n");
    let commands: Vec<&str> = page.lines().filter_map(|line| line.trim().strip_prefix("- run: ascribe ")).collect();
    assert_eq!(commands.len(), 2);
    for command in commands {
        let ran = desk.shell(&format!("ascribe {command}"));
        assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""), "{command}");
    }
    assert!(desk.read("audit.sarif").contains("A201"));
}
