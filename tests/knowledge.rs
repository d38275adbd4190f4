//! Knowledge of English is in `grammar/` and `data/`, where a linguist finds it. What still is in Rust is
//! counted here: English words in string literals, and functions whose comment tells a rule by an example. Both may
//! only fall.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ascribe::lists::List;

/// Different English words in the literals of `src/`; lower it with them.
const WORDS: usize = 275;
/// Functions there that tell a rule by an example; lower it with them.
const RULES: usize = 373;

/// Parts of the program whose words are names, messages and pages.
const LEFT_OUT: [&str; 12] =
    ["cli", "read", "export", "render", "explain", "eval", "train", "graph", "audit", "weights", "grammar", "text"];

/// Calls and fields whose literals are names or messages.
const NAMING: [&str; 11] = [
    "list(",
    "expect(",
    "panic!(",
    "format!(",
    "write!(",
    "writeln!(",
    "unreachable!(",
    "reason = ",
    "reason: ",
    "required(",
    "message:",
];
/// The same, with more between.
const NEAR: [&str; 7] = ["link(", "reason: ", "expect(clippy", "data_text(", "allow(clippy", "serde(", "derive("];
/// So many characters before a literal tell what it is for.
const BEFORE: usize = 90;

/// The code of each file below `src/` that is counted, tests cut off.
fn sources() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let walk = ignore::WalkBuilder::new(&root).sort_by_file_path(Ord::cmp).build();
    let paths = walk.map(|entry| entry.expect("the folder can be read").into_path());
    let counted = |path: &PathBuf| {
        let below = path.strip_prefix(&root).expect("below src");
        let folder = below.iter().next().unwrap_or_default().to_string_lossy();
        path.extension().is_some_and(|ending| ending == "rs")
            && below.components().count() > 1
            && !LEFT_OUT.contains(&&*folder)
    };
    let read = |path: PathBuf| fs::read_to_string(path).expect("the file can be read");
    let code = |text: String| text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
    paths.filter(counted).map(read).map(code).collect()
}

/// The string literals of some code, each with what is before it, comments left out.
fn literals(code: &str) -> Vec<(String, String)> {
    let (mut found, mut passed, mut rest) = (Vec::new(), String::new(), code);
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("//") => {
                rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
                continue;
            }
            '"' => {
                let literal = &rest[1..=end_of_literal(&rest[1..])];
                found.push((tail(&passed).to_owned(), literal.to_owned()));
                literal.len() + 2
            }
            '\'' => letter(rest),
            _ => first.len_utf8(),
        };
        passed.push_str(&rest[..length.min(rest.len())]);
        rest = &rest[length.min(rest.len())..];
    }
    found
}

/// Where the literal ends that starts a text: at the mark that no `\` is before.
fn end_of_literal(text: &str) -> usize {
    let mut escaped = false;
    let end = text.char_indices().find(|&(_, letter)| {
        let ends = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |(end, _)| end)
}

/// The length of the character literal or lifetime that starts a text.
fn letter(text: &str) -> usize {
    let mut letters = text.char_indices().skip(1);
    match letters.next() {
        Some((_, '\\')) => text[2..].find('\'').map_or(1, |end| {
            let quote = text[2..].starts_with('\'');
            if quote { text[3..].find('\'').map_or(1, |end| end + 4) } else { end + 3 }
        }),
        Some(_) => letters.next().filter(|&(_, letter)| letter == '\'').map_or(1, |(end, _)| end + 1),
        None => 1,
    }
}

/// The last characters of a text.
fn tail(text: &str) -> &str {
    let from = text.char_indices().rev().nth(BEFORE - 1).map_or(0, |(from, _)| from);
    &text[from..]
}

/// Whether a literal is a name or a message by what is before it.
fn is_named(before: &str) -> bool {
    let before = before.trim_end();
    let target = before.strip_suffix(',').and_then(|rest| rest.rsplit_once("&mut "));
    let call = target.map_or(before, |(call, _)| call.trim_end());
    let naming = NAMING.iter().any(|name| call.ends_with(name.trim_end()));
    let opened =
        call.strip_suffix('(').map(|rest| rest.trim_end_matches(|c: char| c.is_alphanumeric() || "_!".contains(c)));
    let includes =
        opened.is_some_and(|rest| rest.ends_with("embedded::") || call[rest.len()..].starts_with("include_"));
    let open = |name: &str| before.rfind(name).is_some_and(|at| !before[at..].contains([';', '{', '}']));
    let asserts = before.rfind("assert").is_some_and(|at| !before[at..].contains(';'));
    naming || includes || asserts || NEAR.iter().any(|name| open(name))
}

/// The words of a literal that holds nothing else.
fn words(literal: &str) -> Vec<String> {
    let is_word = |part: &str| {
        let bare = part.strip_prefix(['-', '@', '[']).unwrap_or(part);
        bare.starts_with(|c: char| c.is_ascii_alphabetic())
            && bare.chars().all(|c| c.is_ascii_alphabetic() || "'’-.:/,".contains(c))
    };
    let parts: Vec<&str> = literal.split_whitespace().collect();
    if parts.iter().all(|part| is_word(part)) { parts.into_iter().map(str::to_lowercase).collect() } else { Vec::new() }
}

/// Whether a line of a comment holds an example: words between quotation marks or brackets.
fn is_example(line: &str) -> bool {
    line.char_indices().filter(|&(_, letter)| "“\"(".contains(letter)).any(|(at, opening)| {
        let rest = &line[at + opening.len_utf8()..];
        rest.starts_with(|c: char| c.is_ascii_alphabetic() || "’', …".contains(c))
            && rest.chars().skip(1).any(|c| "”\")…".contains(c))
    })
}

/// Functions whose comment holds an example.
fn example_rules(code: &str) -> usize {
    let (mut example, mut count) = (false, 0);
    for line in code.lines().map(str::trim) {
        if let Some(comment) = line.strip_prefix("///") {
            example |= is_example(comment);
        } else if !line.starts_with("#[") {
            let bare = line.strip_prefix("pub").unwrap_or(line);
            let bare = bare.strip_prefix('(').and_then(|rest| rest.split_once(')')).map_or(bare, |(_, rest)| rest);
            let bare = bare.trim_start();
            let function = bare.strip_prefix("const ").unwrap_or(bare).starts_with("fn ");
            count += usize::from(example && function);
            example = false;
        }
    }
    count
}

#[test]
fn fewer_and_fewer_words_stand_in_rust() {
    let mut known = BTreeSet::new();
    for code in sources() {
        let told = literals(&code).into_iter().filter(|(before, _)| !is_named(before));
        known.extend(told.flat_map(|(_, literal)| words(&literal)));
    }
    assert_eq!(known.len(), WORDS, "write new words into grammar/lists; where there are fewer, lower WORDS: {known:?}");
}

#[test]
fn fewer_and_fewer_rules_stand_in_rust() {
    let count: usize = sources().iter().map(|code| example_rules(code)).sum();
    assert_eq!(count, RULES, "write new rules into grammar/; where there are fewer, lower RULES");
}

#[test]
fn no_list_is_named_that_nothing_uses() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let walk = ignore::WalkBuilder::new(&root).build().map(|entry| entry.expect("the folder can be read").into_path());
    let files = walk.filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    let all: String = files.map(|path| fs::read_to_string(path).expect("the file can be read")).collect();
    let names = all.split("List::").skip(1);
    let used: BTreeSet<String> =
        names.map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric).collect()).collect();
    let unused: Vec<_> = List::ALL.iter().filter(|list| !used.contains(&format!("{list:?}"))).collect();
    assert!(unused.is_empty(), "take them out of src/lists/name.rs, or leave them to patterns: {unused:?}");
}
