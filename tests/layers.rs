//! The shape of the code: modules import only from modules above them in `src/lib.rs`, files stay
//! small, each opens with what it is for, and `mod.rs` holds documentation and re-exports only.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Longest file, in lines, inline tests included.
const LONGEST_FILE: usize = 600;
/// The line count that half of all files stay under.
const MEDIAN_FILE: usize = 150;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder with its text, sorted by path.
fn rust_files(folder: &str) -> Vec<(PathBuf, String)> {
    let walk = ignore::WalkBuilder::new(root().join(folder)).sort_by_file_path(Ord::cmp).build();
    let paths = walk.map(|entry| entry.expect("the folder can be read").into_path());
    let rust = paths.filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    rust.map(|path| {
        let text = fs::read_to_string(&path).expect("the file can be read");
        (path.strip_prefix(root()).expect("found below the root").to_owned(), text)
    })
    .collect()
}

/// Position of each module in `src/lib.rs`.
fn order() -> HashMap<String, usize> {
    let text = fs::read_to_string(root().join("src/lib.rs")).expect("src/lib.rs can be read");
    let declared = text.lines().filter_map(|line| {
        line.trim().trim_start_matches("pub ").strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';'))
    });
    declared.map(str::to_owned).zip(0..).collect()
}

/// The modules that a file imports from: `crate::name` anywhere in its code. What `src/lib.rs`
/// re-exports belongs to the module that it comes from.
fn imports(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
        for (at, _) in line.match_indices("crate::") {
            let rest = &line[at + "crate::".len()..];
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let name = if matches!(name.as_str(), "Analysis" | "Pipeline") { "analysis".to_owned() } else { name };
            found.push((index + 1, name));
        }
    }
    found
}

#[test]
fn modules_import_only_from_modules_above_them() {
    let order = order();
    let mut faults = Vec::new();
    for (path, text) in rust_files("src") {
        let top = path.iter().nth(1).expect("below src").to_string_lossy().trim_end_matches(".rs").to_owned();
        let Some(&own) = order.get(&top) else { continue };
        for (line, name) in imports(&text) {
            if order.get(&name).is_none_or(|&other| other > own) {
                faults.push(format!("{}:{line}: {top} imports from {name}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    let silent: Vec<_> = ["src", "tests", "benches"]
        .into_iter()
        .flat_map(rust_files)
        .filter(|(_, text)| !text.starts_with("//! "))
        .map(|(path, _)| path)
        .collect();
    assert!(silent.is_empty(), "no opening paragraph: {silent:?}");
}

#[test]
fn files_stay_small() {
    let mut lengths: Vec<(usize, PathBuf)> =
        rust_files("src").into_iter().map(|(path, text)| (text.lines().count(), path)).collect();
    lengths.sort();
    let long: Vec<_> = lengths.iter().filter(|(length, _)| *length > LONGEST_FILE).collect();
    assert!(long.is_empty(), "longer than {LONGEST_FILE} lines: {long:?}");
    let median = lengths[lengths.len() / 2].0;
    assert!(median <= MEDIAN_FILE, "half of the files are longer than {median} lines");
}

#[test]
fn module_roots_hold_documentation_and_reexports_only() {
    let allowed = |line: &str| {
        let line = line.trim();
        let starts = [
            "//",
            "mod ",
            "pub mod ",
            "pub(crate) mod ",
            "use ",
            "pub use ",
            "pub(super) use ",
            "pub(crate) use ",
            "#[",
        ];
        line.is_empty() || starts.iter().any(|start| line.starts_with(start))
    };
    let mut faults = Vec::new();
    for (path, text) in rust_files("src").into_iter().filter(|(path, _)| path.ends_with("mod.rs")) {
        let mut in_use = false;
        for (index, line) in text.lines().enumerate() {
            if !in_use && !allowed(line) {
                faults.push(format!("{}:{}: {line}", path.display(), index + 1));
            }
            let starts_use = line.contains("use ") && !line.trim_start().starts_with("//");
            in_use = (in_use || starts_use) && !line.trim_end().ends_with(';');
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
