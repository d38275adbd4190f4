//! A newsroom's own rules: `ascribe.toml`, baselines, comments in articles, names for standard input.

mod support;

use support::command::Desk;

const DRAFT: &str = "# The bridge\n\nThe company paid four fines in two years. A senior official said that it was unsafe.\n\n\
                     Analysts say that rates will rise.\n";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("draft.md", DRAFT);
    desk
}

/// Codes of the findings in the order of the line form.
fn codes(lines: &str) -> Vec<&str> {
    lines.lines().filter_map(|line| line.split(": ").nth(1)?.split(' ').nth(1)).collect()
}

fn audit(desk: &Desk, more: &[&str]) -> String {
    desk.ascribe(&[&["audit", "--format", "line", "draft.md"], more].concat()).stdout
}

#[test]
fn settings_are_found_in_this_folder_or_above_it() {
    let desk = desk();
    assert_eq!(codes(&audit(&desk, &[])), ["A101", "A205", "A201"]);
    desk.write("ascribe.toml", "fail-on = \"error\"\n[checks]\nA101 = \"off\"\nvague-source = \"error\"\n");
    assert_eq!(
        audit(&desk, &[]).lines().last(),
        Some("draft.md:5:1: error A201 “Analysts” names nobody who could be asked")
    );
    assert_eq!(codes(&audit(&desk, &["--off", "A201"])), ["A205"]);
    assert_eq!(desk.ascribe(&["audit", "--off", "A201", "draft.md"]).code, Some(0), "fail-on of the file");
    assert_eq!(codes(&audit(&desk, &["--config", "none"])), ["A101", "A205", "A201"]);
    desk.write("below/draft.md", DRAFT);
    let ran = desk.command().current_dir(desk.path("below")).args(["audit", "--format", "line", "draft.md"]).output();
    let lines = String::from_utf8(ran.expect("the program starts").stdout).expect("UTF-8");
    assert_eq!(codes(&lines), ["A205", "A201"]);
}

#[test]
fn overrides_hold_for_their_paths_relative_to_the_file_and_the_command_line_wins() {
    let desk = desk();
    desk.write("opinion/column.md", DRAFT);
    desk.write(
        "ascribe.toml",
        "[[override]]\npaths = [\"opinion/**\"]\nchecks = { A101 = \"off\", A201 = \"note\" }\n",
    );
    let lines = desk.ascribe(&["audit", "--format", "line", "draft.md", "opinion"]).stdout;
    assert_eq!(codes(&lines), ["A101", "A205", "A201", "A205", "A201"]);
    assert!(lines.contains("opinion/column.md:5:1: note A201"), "{lines}");
    let named = desk.ascribe_with(&["audit", "--format", "line", "--stdin-name", "opinion/new.md"], DRAFT.as_bytes());
    assert_eq!(codes(&named.stdout), ["A205", "A201"]);
    assert!(named.stdout.starts_with("opinion/new.md:3:43: "), "{}", named.stdout);
    let typed = desk.ascribe(&["audit", "--format", "line", "--off", "A205", "opinion"]).stdout;
    assert_eq!(codes(&typed), ["A201"]);
}

#[test]
fn own_words_are_added_to_lists_and_taken_out() {
    let desk = desk();
    desk.write("draft.md", "Ann Lee remarked that the bridge was safe. Ann Lee boasted that the road was new.\n");
    desk.write("ascribe.toml", "[checks]\nA301 = \"note\"\n");
    assert_eq!(codes(&audit(&desk, &[])), ["A301"]);
    desk.write(
        "ascribe.toml",
        "[checks]\nA301 = \"note\"\n[lists.loaded-cues]\nadd = [\"remark = say\"]\nremove = [\"boast\"]\n",
    );
    assert_eq!(audit(&desk, &[]), "draft.md:1:9: note A301 “remarked” judges the speaker or the statement\n");
}

#[test]
fn printed_settings_can_be_read_back() {
    let desk = desk();
    desk.write(
        "ascribe.toml",
        "min-score = 0.25\n[checks]\nA302 = \"off\"\n[thresholds]\nmin-coverage = 0.5\n[lists.loaded-cues]\nadd = [\"intone = say\"]\n\
         [[override]]\npaths = [\"a b/**\", \"*.txt\"]\nmin-score = 0\nthresholds = { max-top-source-share = 0.7 }\n",
    );
    let printed = desk.ascribe(&["audit", "--print-config", "--min-coverage", "0.75"]).fine();
    assert!(printed.contains("min-coverage = 0.75") && printed.contains("A302 = \"off\""), "{printed}");
    desk.write("printed.toml", &printed);
    assert_eq!(desk.ascribe(&["audit", "--config", "printed.toml", "--print-config"]).fine(), printed);
}

#[test]
fn every_mistake_in_settings_is_told_with_its_place() {
    let desk = desk();
    let refused = |text: &str| {
        desk.write("own.toml", text);
        desk.ascribe(&["audit", "--config", "own.toml", "draft.md"]).refused()
    };
    let told =
        refused("fial-on = \"error\"\nmin-score = \"high\"\n[checks]\nA1011 = \"off\"\nA201 = \"loud\"\nA202 = 3\n");
    for line in [
        "own.toml:1:1: no key is called \"fial-on\"",
        "did you mean \"fail-on\"?",
        "own.toml:2:13: expected a number from 0 to 1, found string",
        "own.toml:4:1: no check is called \"A1011\"",
        "did you mean \"A101\"?",
        "own.toml:5:8: no level is called \"loud\"",
        "own.toml:6:8: expected one of \"off\", \"note\", \"warning\", \"error\", found integer",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
    let told = refused(
        "[thresholds]\nmax-anonymous-share = 1.5\n[lists.loaded-cue]\nadd = []\n[[override]]\npaths = [\"a[\"]\n",
    );
    for line in [
        "own.toml:2:23: expected a number from 0 to 1, found 1.5",
        "own.toml:3:8: no word list is called \"loaded-cue\"",
        "own.toml:6:10: a glob that cannot be understood: unclosed character class",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
    assert!(refused("checks = [").contains("own.toml:1:"));
    assert!(refused("[[override]]\nmin-score = 1\n").contains("an override needs paths"));
    let missing = desk.ascribe(&["audit", "--config", "gone.toml", "draft.md"]).refused();
    assert!(missing.starts_with("error: gone.toml: "), "{missing}");
}

#[test]
fn a_baseline_hides_what_it_knows_whatever_is_edited_elsewhere() {
    let desk = desk();
    desk.ascribe(&["audit", "--write-baseline", "known.json", "draft.md"]);
    assert_eq!(desk.ascribe(&["audit", "--format", "line", "--baseline", "known.json", "draft.md"]).fine(), "");
    desk.write(
        "draft.md",
        DRAFT.replacen("\n\n", "\n\nPrices doubled in 2020.\n\n", 1).replace("Analysts say", "Analysts said"),
    );
    assert_eq!(
        codes(&audit(&desk, &["--baseline", "known.json"])),
        ["A101", "A201"],
        "the new sentence and the edited one"
    );
}

#[test]
fn a_baseline_knows_its_articles_from_wherever_the_command_is_run() {
    let desk = desk();
    desk.write("drafts/one.md", "The plant leaked oil in May.\n");
    desk.ascribe(&["audit", "--write-baseline", "known.json", "drafts"]);
    let whole = desk.path("drafts").display().to_string();
    for path in ["drafts", "./drafts/../drafts/one.md", &whole] {
        assert_eq!(desk.ascribe(&["audit", "--format", "line", "--baseline", "known.json", path]).fine(), "", "{path}");
    }
    let below = ["audit", "--format", "line", "--baseline", "../known.json", "."];
    let ran = desk.command().current_dir(desk.path("drafts")).args(below).output().expect("the program starts");
    assert!(ran.status.success() && ran.stdout.is_empty(), "{ran:?}");
    desk.write("other/one.md", "The plant leaked oil in May.\n");
    assert_eq!(
        codes(&desk.ascribe(&["audit", "--format", "line", "--baseline", "known.json", "other"]).stdout),
        ["A101"]
    );
}

#[test]
fn a_baseline_that_is_cut_short_or_of_another_version_is_refused() {
    let desk = desk();
    desk.ascribe(&["audit", "--write-baseline", "known.json", "draft.md"]);
    let whole = desk.read("known.json");
    let refused = |text: &str| {
        desk.write("other.json", text);
        desk.ascribe(&["audit", "--baseline", "other.json", "draft.md"]).refused()
    };
    assert!(refused(&whole[..whole.len() / 2]).contains("other.json: is truncated"));
    assert!(refused("").contains("other.json: is truncated"));
    assert!(refused(&whole.replace("baseline/1", "baseline/7")).contains("is of version \"ascribe-baseline/7\""));
    assert!(refused("[1, 2]").contains("is no baseline file"));
    assert!(refused("{\"schema\":\"ascribe-baseline/1\"}").contains("is no baseline file"));
}

#[test]
fn comments_silence_a_paragraph_a_stretch_or_an_article() {
    let desk = desk();
    let found = |text: &str| {
        desk.write("draft.md", text);
        audit(&desk, &[]).lines().map(|line| line.split(": ").next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let fine = "The company paid four fines.\n\nThe plant leaked oil in May.\n\nAnalysts say that rates will rise.\n";
    assert_eq!(found(fine).len(), 3);
    assert_eq!(
        found(&fine.replace("The plant", "<!-- ascribe: ignore A101 -->\nThe plant")),
        ["draft.md:1:1", "draft.md:6:1"]
    );
    assert_eq!(found(&fine.replace("fines.", "fines. <!-- ascribe: ignore -->")), ["draft.md:3:1", "draft.md:5:1"]);
    assert_eq!(found(&fine.replace("in May.", "in May. <!-- ascribe: ignore vague-source -->")).len(), 3);
    let between = fine.replace("The plant", "<!-- ascribe: ignore-start -->\n\nThe plant")
        + "\n<!-- ascribe: ignore-end -->\n\nThe company paid five fines.\n";
    assert_eq!(found(&between), ["draft.md:1:1", "draft.md:11:1"]);
    assert_eq!(found(&format!("{fine}\n<!-- ascribe: ignore-file unattributed-claim -->\n")), ["draft.md:5:1"]);
    let reason = "fines. <!-- ascribe: ignore A101: the registry is public -->";
    assert_eq!(found(&fine.replace("fines.", reason)), ["draft.md:3:1", "draft.md:5:1"]);
}

#[test]
fn a_stretch_without_an_end_or_a_start_is_reported() {
    let desk = desk();
    let found = |text: &str| {
        desk.write("draft.md", text);
        codes(&audit(&desk, &[])).join(" ")
    };
    assert_eq!(found("The plant leaked oil.\n\n<!-- ascribe: ignore-start -->\n\nIt paid four fines.\n"), "A101 A501");
    assert_eq!(
        found("The plant leaked oil.\n\n<!-- ascribe: ignore-end -->\n\nIt paid four fines.\n"),
        "A101 A501 A101"
    );
}

#[test]
fn a_comment_that_is_not_understood_is_reported_and_silences_nothing() {
    let desk = desk();
    desk.write("draft.md", "The company paid four fines. <!-- ascribe: ignore A110 -->\n\n<!-- ascribe: ignroe -->\n");
    assert_eq!(codes(&audit(&desk, &[])), ["A101", "A501", "A501"]);
    let text = desk.ascribe(&["audit", "draft.md"]).stdout;
    assert!(text.contains("→ did you mean A101?") && text.contains("→ did you mean ignore?"), "{text}");
}

#[test]
fn one_voice_that_several_articles_repeat_is_told_once() {
    let desk = desk();
    for name in ["one", "two", "three"] {
        desk.write(&format!("{name}.txt"), "Ann Lee said that the new line will carry 40,000 passengers a day.\n");
    }
    let all = ["audit", "--format", "json", "one.txt", "two.txt", "three.txt"];
    let json: serde_json::Value = serde_json::from_str(&desk.ascribe(&all).stdout).expect("JSON");
    let voices = json["across"].as_array().expect("a list");
    assert_eq!((voices.len(), &voices[0]["code"], &voices[0]["articles"]), (1, &"A405".into(), &3.into()));
    assert_eq!((&voices[0]["source"], voices[0]["places"].as_array().map(Vec::len)), (&"Ann Lee".into(), Some(3)));
    assert!(desk.ascribe(&all[..4]).stdout.contains("\"across\":[]"));
    let off = [&all[..], &["--off", "one-voice"]].concat();
    assert!(desk.ascribe(&off).stdout.contains("\"across\":[]"));
    let lines = desk.ascribe(&["audit", "--format", "line", "one.txt", "two.txt"]).stdout;
    assert_eq!(codes(&lines), ["A405", "A405"]);
}

#[test]
fn what_an_article_claims_without_a_source_that_another_has_is_told() {
    let desk = desk();
    desk.write("one.txt", "The old quay will stay closed until the end of May.\n");
    desk.write(
        "two.txt",
        "Storms hit the coast.\n\nThe old quay will stay closed until the end of May, harbour master Ann Lee said.\n",
    );
    desk.write("three.txt", "The old quay will stay closed until the end of June.\n");
    let all = ["audit", "--format", "line", "one.txt", "two.txt", "three.txt"];
    let ran = desk.ascribe(&all);
    let told = "one.txt:1:1: note A406 no source is named here, but two.txt:3 has it from Ann Lee";
    assert_eq!(ran.stdout.lines().filter(|line| line.contains("A406")).collect::<Vec<_>>(), [told]);
    let json: serde_json::Value =
        serde_json::from_str(&desk.ascribe(&["audit", "--format", "json", "one.txt", "two.txt"]).stdout).expect("JSON");
    let found = &json["across"][0];
    assert_eq!((&found["code"], &found["source"]), (&"A406".into(), &"Ann Lee".into()));
    assert_eq!((&found["places"][0]["article"], &found["told"]["line"]), (&"one.txt".into(), &3.into()));
    assert!(!desk.ascribe(&[&all[..], &["--off", "sourced-elsewhere"]].concat()).stdout.contains("A406"));
    assert!(desk.ascribe(&["explain", "a406"]).fine().starts_with("# A406 sourced-elsewhere\n\nSeverity: note\n"));
}

#[test]
fn every_claim_has_a_row_with_all() {
    let desk = desk();
    let csv = desk.ascribe(&["audit", "--format", "csv", "--all", "draft.md"]).stdout;
    let mut rows = csv::Reader::from_reader(csv.as_bytes());
    let rows: Vec<_> = rows.records().map(|row| row.expect("a row")).collect();
    let cell = |row: usize, column: usize| rows[row].get(column).unwrap_or_default();
    let statuses: Vec<&str> = (0..rows.len()).map(|row| cell(row, 4)).collect();
    assert_eq!(statuses, ["unattributed", "anonymous", "vague"]);
    assert_eq!((cell(2, 7), cell(2, 8), cell(2, 10), cell(2, 13)), ("rates will rise", "Analysts", "say", "A201"));
    let refused = desk.ascribe(&["audit", "--all", "draft.md"]).refused();
    assert!(refused.contains("--format csv"), "{refused}");
}

#[test]
fn a_watched_file_is_audited_again_when_it_changes() {
    use std::io::{BufRead as _, BufReader};
    use std::process::Stdio;
    let desk = desk();
    desk.write("draft.md", "The company paid four fines.\n");
    let mut command = desk.command();
    command.args(["audit", "--watch", "--format", "line", "draft.md"]).stdout(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines().map_while(Result::ok);
    assert_eq!(lines.next().as_deref(), Some("draft.md:1:1: warning A101 no source is named for this statement"));
    desk.write("draft.md", "Analysts say that rates will rise this year.\n");
    assert_eq!(lines.next().as_deref(), Some("draft.md:1:1: warning A201 “Analysts” names nobody who could be asked"));
    child.kill().expect("it can be stopped");
    child.wait().expect("it ends");
    let refused = desk.ascribe(&["audit", "--watch"]).refused();
    assert!(refused.contains("standard input cannot be watched"), "{refused}");
}

#[test]
fn the_settings_of_the_project_that_the_articles_lie_in_hold() {
    let desk = desk();
    desk.write(
        "one/ascribe.toml",
        "[checks]\nA101 = \"off\"\n[[override]]\npaths = [\"drafts/*\"]\nchecks = { A201 = \"off\" }\n",
    );
    desk.write("one/drafts/draft.md", DRAFT);
    desk.write("two/draft.md", DRAFT);
    let lines = |more: &[&str]| desk.ascribe(&[&["audit", "--format", "line"], more].concat());
    assert_eq!(codes(&lines(&["one/drafts/draft.md"]).stdout), ["A205"]);
    assert_eq!(codes(&lines(&["one"]).stdout), ["A205"]);
    assert_eq!(codes(&lines(&["--config", "none", "one"]).stdout), ["A101", "A205", "A201"]);
    let named =
        desk.ascribe_with(&["audit", "--format", "line", "--stdin-name", "one/drafts/new.md"], DRAFT.as_bytes());
    assert_eq!(codes(&named.stdout), ["A205"]);
    assert!(desk.ascribe(&["audit", "--print-config", "one/drafts"]).fine().contains("A101 = \"off\""));
    // Where the inputs lie in no project, that of the current folder holds.
    desk.write("ascribe.toml", "[checks]\nA205 = \"off\"\n");
    let elsewhere = Desk::new();
    elsewhere.write("draft.md", DRAFT);
    let outside = elsewhere.path("draft.md").display().to_string();
    assert_eq!(codes(&lines(&[&outside]).stdout), ["A101", "A201"]);
}

#[test]
fn settings_that_do_not_hold_for_their_articles_are_told() {
    let desk = desk();
    desk.write("one/ascribe.toml", "[checks]\nA101 = \"off\"\n");
    desk.write("one/draft.md", DRAFT);
    desk.write("two/ascribe.toml", "[checks]\nA205 = \"off\"\n");
    desk.write("two/draft.md", DRAFT);
    let both = desk.ascribe(&["audit", "--format", "line", "one", "two"]);
    assert_eq!(codes(&both.stdout), ["A101", "A205", "A201", "A101", "A205", "A201"]);
    for folder in ["one", "two"] {
        let told = format!("{folder}/ascribe.toml: is not used, as one settings file holds for a whole run");
        assert_eq!(both.stderr.matches(&told).count(), 1, "{}", both.stderr);
    }
    assert!(both.stderr.contains("--config"), "{}", both.stderr);
    let chosen = desk.ascribe(&["audit", "--format", "line", "--config", "one/ascribe.toml", "one", "two"]);
    assert_eq!((codes(&chosen.stdout).len(), chosen.stderr.as_str()), (4, ""));
    desk.write("ascribe.toml", "[checks]\nA201 = \"off\"\n");
    let whole = desk.ascribe(&["audit", "--format", "line", "."]);
    assert!(whole.stderr.contains("one/ascribe.toml: is not used"), "{}", whole.stderr);
}

#[test]
fn files_that_ascribe_wrote_are_no_articles() {
    let desk = Desk::new();
    desk.write("drafts/draft.md", DRAFT);
    for format in ["json", "jsonl", "csv"] {
        desk.ascribe(&["extract", "drafts/draft.md", "-o", &format!("drafts/attributions.{format}")]).fine();
    }
    for file in ["findings.json", "findings.csv", "findings.html"] {
        desk.ascribe(&["audit", "drafts/draft.md", "-o", &format!("drafts/{file}")]);
    }
    desk.ascribe(&["audit", "drafts/draft.md", "--format", "csv", "--all", "-o", "drafts/claims.csv"]);
    desk.ascribe(&["graph", "drafts/draft.md", "-o", "drafts/graph.csv"]).fine();
    desk.ascribe(&["sources", "drafts/draft.md", "-o", "drafts/sources.csv"]).fine();
    for _ in 0..2 {
        let written = desk.ascribe(&["audit", "drafts", "--write-baseline", "drafts/known.json"]);
        assert_eq!((written.code, written.stderr.lines().count()), (Some(0), 1), "{}", written.stderr);
    }
    let known = ["audit", "drafts", "--format", "line", "--baseline", "drafts/known.json"];
    assert_eq!(desk.ascribe(&known).fine(), "");
    assert_eq!(desk.ascribe(&[&known[..], &["drafts/known.json"]].concat()).fine(), "");
    assert!(desk.ascribe(&["audit", "drafts/known.json"]).refused().contains("drafts/known.json"));
}

#[test]
fn entries_of_lists_that_would_do_nothing_are_refused_at_their_place() {
    let desk = desk();
    desk.write(
        "ascribe.toml",
        "[lists.loaded-cues]\nadd = [\"remark = say\", \"\", \"quip\", \"remark = say\"]\nremove = [\"insit\", \"zzzzzz\", \"admit\", \"Admit\"]\n\
         [lists.vague-groups]\nadd = []\n",
    );
    let told = desk.ascribe(&["audit", "draft.md"]).refused();
    for (place, message, hint) in [
        ("2:24", "an entry without a word", ""),
        ("2:28", "\"quip\" needs a value after \"=\" in this list", "such as \""),
        ("2:36", "\"remark = say\" is named twice for this list", ""),
        ("3:11", "the list loaded-cues has no entry \"insit\" to remove", "did you mean \"insist\"?"),
        (
            "3:20",
            "the list loaded-cues has no entry \"zzzzzz\" to remove",
            "ascribe grammar show loaded-cues prints it",
        ),
        ("3:39", "\"Admit\" is named twice for this list", ""),
        ("4:8", "the list gains and loses nothing", "write add = "),
    ] {
        assert!(told.contains(&format!("ascribe.toml:{place}: {message}\n")), "{place} {message}\n{told}");
        assert!(told.contains(hint), "{hint}\n{told}");
    }
    assert_eq!(told.matches("ascribe.toml:").count(), 7, "{told}");
    desk.write("ascribe.toml", "[lists.loaded-cues]\nadd = [\"remark = say\"]\n");
    let printed = desk.ascribe(&["audit", "--print-config"]).fine();
    desk.write("ascribe.toml", &printed);
    assert_eq!(desk.ascribe(&["audit", "--print-config"]).fine(), printed);
}

#[test]
fn the_summary_tells_what_transparency_counts() {
    let desk = Desk::new();
    desk.write("a.txt", "Ann Lee, the mayor, said that the bridge was safe. Critics said that it was not.\n");
    desk.write("none.txt", "Critics said that the bridge was old.\n");
    desk.write("b.txt", "Rain?\n");
    let kinds = "fully identified (a person with name and role, an organization, a document with owner or title)";
    let tail = |files: &[&str]| {
        let text = desk.ascribe(&[&["audit"], files].concat()).stdout;
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(tail(&["a.txt"]).ends_with(&format!("{kinds}: 1 of 2 sources: transparency low")), "{}", tail(&["a.txt"]));
    assert!(tail(&["none.txt"]).ends_with(&format!("{kinds}: none of 1 source: transparency none")));
    assert!(tail(&["a.txt", "none.txt"]).ends_with(&format!("{kinds}: 1 of 3 sources")));
    assert!(!tail(&["b.txt"]).contains("identified"));
}

#[test]
fn the_settings_that_the_guide_shows_are_understood() {
    let guide = include_str!("../docs/audit.md");
    let shown = guide.split_once("```toml\n").and_then(|(_, rest)| rest.split_once("```")).expect("settings").0;
    let desk = desk();
    desk.write("ascribe.toml", shown);
    let printed = desk.ascribe(&["audit", "--print-config"]).fine();
    assert!(printed.contains("remove = [\"concede\"]"), "{printed}");
}
