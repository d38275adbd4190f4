//! Runs every section of `tests/cases/<stage>/*.case`: the stage is run over the section's text, and
//! what it finds is held against the items listed. A new section needs no Rust. See
//! `tests/cases/README.md` for the form.

mod support;

use std::collections::HashMap;
use std::path::Path;

use ascribe::eval::{Section, read_cases};
use support::case::Compare as _;
use support::stages;

fn sections() -> Vec<Section> {
    read_cases(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn every_section_is_answered_as_listed() {
    let mut failures = Vec::new();
    let sections = sections();
    for section in sections.iter().filter(|section| !stages::MEASURED.contains(&section.stage.as_str())) {
        let Some(stage) = stages::named(&section.stage) else {
            failures.push(format!("{}: no stage is called {}", section.place(), section.stage));
            continue;
        };
        failures.extend(section.differences(&stage(&section.text)).map(|told| format!("{}: {told}", section.place())));
    }
    assert!(failures.is_empty(), "{} of {} sections fail\n\n{}", failures.len(), sections.len(), failures.join("\n\n"));
}

#[test]
fn names_of_sections_are_unique() {
    let mut seen: HashMap<String, String> = HashMap::new();
    for section in sections() {
        let place = section.place();
        if let Some(other) = seen.insert(section.name, place.clone()) {
            panic!("{place} has the name of {other}");
        }
    }
}
