//! Case files: sections of a name, a text and the items that a stage must find in it.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// What is found: keys with values. Only the keys that a section lists are compared.
pub type Item = Vec<(&'static str, String)>;

/// One section of a case file.
#[derive(Debug)]
pub struct Section {
    pub stage: String,
    pub name: String,
    pub text: String,
    pub expected: Vec<Vec<(String, String)>>,
    file: PathBuf,
    line: usize,
}

impl Section {
    /// File, line and name, as editors take them.
    pub fn place(&self) -> String {
        format!("{}:{}: {}", self.file.display(), self.line, self.name)
    }

    /// What is found but not listed, or listed but not found; `None` if the two agree.
    pub fn differences(&self, found: &[Item]) -> Option<String> {
        let agree = self.expected.len() == found.len()
            && self.expected.iter().zip(found).all(|(listed, item)| listed.iter().all(|pair| agrees(pair, item)));
        if agree {
            return None;
        }
        let mut told = format!("{}\n", self.text);
        for index in 0..self.expected.len().max(found.len()) {
            tell(&mut told, index + 1, self.expected.get(index), found.get(index));
        }
        Some(told)
    }
}

/// Whether an item that was found has the source, cue and content of a listed one.
pub fn names_the_same(listed: &[(String, String)], found: &Item) -> bool {
    listed
        .iter()
        .filter(|(key, _)| matches!(key.as_str(), "source" | "cue" | "content"))
        .all(|pair| agrees(pair, found))
}

fn value<'i>(item: &'i Item, key: &str) -> Option<&'i str> {
    item.iter().find(|(known, _)| *known == key).map(|(_, value)| value.as_str())
}

fn agrees((key, listed): &(String, String), item: &Item) -> bool {
    value(item, key).is_some_and(|found| even(found) == even(listed))
}

fn even(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn tell(told: &mut String, number: usize, listed: Option<&Vec<(String, String)>>, found: Option<&Item>) {
    match (listed, found) {
        (Some(listed), Some(item)) => {
            for pair in listed.iter().filter(|pair| !agrees(pair, item)) {
                let found =
                    value(item, &pair.0).map_or_else(|| "nothing".into(), |found| format!("\"{}\"", even(found)));
                let _ = writeln!(told, "  item {number}, {}: listed \"{}\", found {found}", pair.0, pair.1);
            }
        }
        (Some(listed), None) => {
            let _ = writeln!(told, "  item {number}: not found: {listed:?}");
        }
        (None, Some(item)) => {
            let _ = writeln!(told, "  item {number}: found but not listed: {item:?}");
        }
        (None, None) => {}
    }
}

/// All sections of the case files below a folder; the first folder names the stage.
pub fn read_folder(root: &Path) -> Result<Vec<Section>, String> {
    let mut sections = Vec::new();
    for entry in ignore::WalkBuilder::new(root).sort_by_file_path(Ord::cmp).build() {
        let path = entry.map_err(|error| error.to_string())?.into_path();
        if path.extension().is_some_and(|ending| ending == "case") {
            let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            let below = path.strip_prefix(root).unwrap_or(&path);
            let stage = below.iter().next().map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
            sections.extend(parse(&stage, &path, &text)?);
        }
    }
    Ok(sections)
}

/// Cuts a case file into its sections.
pub fn parse(stage: &str, file: &Path, text: &str) -> Result<Vec<Section>, String> {
    let mut sections: Vec<Section> = Vec::new();
    let mut in_items = false;
    for (index, line) in text.lines().enumerate() {
        let problem = |told: &str| format!("{}:{}: {told}", file.display(), index + 1);
        if let Some(name) = line.strip_prefix("== ") {
            end(sections.last_mut(), in_items)?;
            in_items = false;
            sections.push(Section {
                stage: stage.into(),
                name: name.trim().into(),
                text: String::new(),
                expected: Vec::new(),
                file: file.into(),
                line: index + 1,
            });
            continue;
        }
        let Some(section) = sections.last_mut() else {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            return Err(problem("expected a section: == name-of-the-behaviour"));
        };
        if !in_items {
            if line == "--" {
                in_items = true;
            } else {
                section.text.push_str(line);
                section.text.push('\n');
            }
        } else if !line.trim().is_empty() && !line.starts_with('#') {
            item_line(&mut section.expected, line).map_err(problem)?;
        }
    }
    end(sections.last_mut(), in_items)?;
    Ok(sections)
}

/// Takes `- key: value`, which starts an item, or `  key: value`, which goes on with it.
fn item_line(items: &mut Vec<Vec<(String, String)>>, line: &str) -> Result<(), &'static str> {
    let (starts, rest) = match line.strip_prefix("- ") {
        Some(rest) => (true, rest),
        None => (false, line.strip_prefix("  ").ok_or("expected \"- key: value\" or, two blanks in, \"key: value\"")?),
    };
    let (key, value) = rest.split_once(':').ok_or("expected \"key: value\"")?;
    if starts {
        items.push(Vec::new());
    }
    let item = items.last_mut().ok_or("the first item must start with \"- \"")?;
    item.push((key.trim().into(), value.trim().into()));
    Ok(())
}

fn end(section: Option<&mut Section>, in_items: bool) -> Result<(), String> {
    match section {
        Some(section) if !in_items => Err(format!("{}: has no line \"--\" between text and items", section.place())),
        Some(section) => {
            section.text.truncate(section.text.trim_end().len());
            Ok(())
        }
        None => Ok(()),
    }
}

#[test]
fn a_section_is_a_name_a_text_and_items() {
    let text = "# why\n== one\nA b.\n\nC d.\n--\n- quote: A b.\n  kind: direct\n- quote: C d.\n";
    let sections = parse("quotes", Path::new("a.case"), text).expect("well formed");
    assert_eq!((sections.len(), sections[0].text.as_str()), (1, "A b.\n\nC d."));
    assert_eq!(sections[0].expected[0].len(), 2);
    assert!(sections[0].differences(&[vec![("quote", "A b.".into()), ("kind", "direct".into())]]).is_some());
    let found = [vec![("quote", "A  b.".into()), ("kind", "direct".into())], vec![("quote", "C d.".into())]];
    assert_eq!(sections[0].differences(&found), None);
}

#[test]
fn a_section_without_items_mark_is_refused() {
    let error = parse("quotes", Path::new("a.case"), "== one\nA b.\n").expect_err("no --");
    assert_eq!(error, "a.case:1: one: has no line \"--\" between text and items");
}
