//! Who said what in one text: `cargo run --example attributions`.
#![allow(clippy::print_stdout, missing_docs)]

use ascribe::{Analyzer, Text};

pub fn main() {
    let text =
        Text::new("The bridge is safe, Mayor Ann Lee said. Bo Berg told reporters that it was not.").with_id("17");
    let document = Analyzer::new().read(text);
    for attribution in document.attributions() {
        let label = attribution.source.as_ref().and_then(|source| source.source);
        let source = document.sources().iter().find(|source| Some(source.id) == label);
        println!("{}: {}", source.map_or("nobody", |source| &source.name), attribution.content.text);
    }
}
