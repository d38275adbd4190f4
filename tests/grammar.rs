//! The shipped grammar: it has no mistake, and every rule finds its examples and nothing in its rejects.

use ascribe::grammar::Rulebook;

fn files() -> Vec<(String, String)> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    ascribe::embedded::grammar().iter().map(|(name, bytes)| ((*name).to_owned(), text(bytes))).collect()
}

#[test]
fn the_shipped_grammar_has_no_mistake() {
    if let Err(errors) = Rulebook::from_files(&files()) {
        panic!("{errors}");
    }
}
