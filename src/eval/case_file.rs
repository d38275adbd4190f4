//! Case files: named sections of a text and the items that are expected in it, the form that
//! `tests/cases/README.md` describes.

use std::fs;
use std::path::{Path, PathBuf};

use crate::diagnostic::told;

/// One section of a case file.
#[derive(Clone, Debug)]
pub struct Section {
    /// The first folder below the root: the stage that the section is about.
    pub stage: String,
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
    /// The items, each as keys with values.
    pub expected: Vec<Vec<(String, String)>>,
    /// The file that it is in.
    pub file: PathBuf,
    /// The line of its name, from 1.
    pub line: usize,
}

impl Section {
    /// File, line and name, as editors take them.
    pub fn place(&self) -> String {
        format!("{}:{}: {}", self.file.display(), self.line, self.name)
    }
}

/// A case file that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct CaseError(String);

impl CaseError {
    /// Something that a section lacks.
    pub(super) fn at(section: &Section, told: &str) -> Self {
        Self(format!("{}: {told}", section.place()))
    }
}

/// All sections of the case files below a folder, or of one file, sorted by path.
///
/// # Errors
/// The first file that cannot be read or that is not well formed, with its line.
pub fn read_cases(root: &Path) -> Result<Vec<Section>, CaseError> {
    let mut sections = Vec::new();
    for entry in ignore::WalkBuilder::new(root).sort_by_file_path(Ord::cmp).build() {
        let path = entry.map_err(|error| CaseError(error.to_string()))?.into_path();
        if path.extension().is_some_and(|ending| ending == "case") {
            let text = fs::read_to_string(&path)
                .map_err(|error| CaseError(format!("{}: {}", path.display(), told(&error))))?;
            let below = path.strip_prefix(root).unwrap_or(&path);
            let stage = below.iter().next().map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
            sections.extend(parse_cases(&stage, &path, &text)?);
        }
    }
    Ok(sections)
}

/// Cuts the text of a case file into its sections.
///
/// # Errors
/// The first line that is not well formed.
pub fn parse_cases(stage: &str, file: &Path, text: &str) -> Result<Vec<Section>, CaseError> {
    let mut sections: Vec<Section> = Vec::new();
    let mut in_items = false;
    for (index, line) in text.lines().enumerate() {
        let problem = |told: &str| CaseError(format!("{}:{}: {told}", file.display(), index + 1));
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

fn end(section: Option<&mut Section>, in_items: bool) -> Result<(), CaseError> {
    match section {
        Some(section) if !in_items => {
            Err(CaseError(format!("{}: has no line \"--\" between text and items", section.place())))
        }
        Some(section) => {
            section.text.truncate(section.text.trim_end().len());
            Ok(())
        }
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_a_name_a_text_and_items() {
        let text = "# why\n== one\nA b.\n\nC d.\n--\n- quote: A b.\n  kind: direct\n- quote: C d.\n";
        let sections = parse_cases("quotes", Path::new("a.case"), text).expect("well formed");
        assert_eq!((sections.len(), sections[0].text.as_str()), (1, "A b.\n\nC d."));
        assert_eq!((sections[0].expected.len(), sections[0].expected[0].len()), (2, 2));
    }

    #[test]
    fn a_section_without_items_mark_is_refused() {
        let error = parse_cases("quotes", Path::new("a.case"), "== one\nA b.\n").expect_err("no --");
        assert_eq!(error.to_string(), "a.case:1: one: has no line \"--\" between text and items");
    }
}
