//! Which styles an `OpenDocument` text names, and what they go on from.

use quick_xml::events::BytesStart;
use rustc_hash::FxHashMap;

use crate::read::document::prose::{CAPTION, HEADING, QUOTATION, TITLE};
use crate::read::document::xml::attribute;

/// Styles by their names.
#[derive(Debug, Default)]
pub(super) struct Styles {
    all: FxHashMap<String, Style>,
    /// The style whose properties are read.
    current: Option<String>,
}

#[derive(Debug, Default)]
struct Style {
    base: Option<String>,
    hidden: bool,
}

/// More styles that go on from each other are a circle.
const LONGEST_LINE: usize = 16;

impl Styles {
    /// Learns from an element of the namespace of styles.
    pub(super) fn learn(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "style" => {
                self.current = attribute(tag, "name");
                if let Some(name) = &self.current {
                    let base = attribute(tag, "parent-style-name");
                    self.all.insert(name.clone(), Style { base, hidden: false });
                }
            }
            "text-properties" => {
                let hidden = attribute(tag, "display").is_some_and(|display| display == "none");
                if let Some(style) = self.current.as_ref().and_then(|name| self.all.get_mut(name)) {
                    style.hidden |= hidden;
                }
            }
            _ => {}
        }
    }

    /// The name of a style, and those that it goes on from.
    fn line<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s str> {
        let base = |name: &&str| self.all.get(*name).and_then(|style| style.base.as_deref());
        std::iter::successors(Some(name), base).take(LONGEST_LINE)
    }

    /// What a paragraph of this style starts with that tells what it is.
    pub(super) fn mark(&self, style: &str) -> &'static str {
        let by_name = |name: &str| match name {
            "Title" => Some(TITLE),
            "Subtitle" => Some(HEADING),
            "Quotations" => Some(QUOTATION),
            "Caption" | "Illustration" | "Table" | "Figure" => Some(CAPTION),
            name if name.starts_with("Heading") => Some(HEADING),
            _ => None,
        };
        self.line(style).find_map(by_name).unwrap_or_default()
    }

    /// Whether words of this style are hidden.
    pub(super) fn hides(&self, style: &str) -> bool {
        self.line(style).filter_map(|name| self.all.get(name)).any(|style| style.hidden)
    }
}
