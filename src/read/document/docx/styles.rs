//! What styles say of paragraphs and runs: whether they are headings, items, quotations, or hidden.

use rustc_hash::FxHashMap;

use super::walk::{Space, is_on, space};
use crate::read::document::fault::Fault;
use crate::read::document::prose::{CAPTION, HEADING, ITEM, QUOTATION, TITLE};
use crate::read::document::xml::{What, Xml, attribute};

/// Styles by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles(FxHashMap<String, Style>);

/// A style.
#[derive(Debug, Default)]
struct Style {
    /// Its name as every language writes it in the file, in lower case.
    name: String,
    /// The style that it goes on from.
    base: Option<String>,
    outline: Option<u8>,
    numbered: Option<bool>,
    hidden: Option<bool>,
}

/// The level from which on an outline is body text.
const BODY_LEVEL: u8 = 9;
/// More styles that go on from each other are a circle.
const LONGEST_LINE: usize = 16;

impl Styles {
    /// Reads the part of styles.
    pub(super) fn read(part: &str, source: &str) -> Result<Self, Fault> {
        let mut xml = Xml::new(part, source, space);
        let mut styles = FxHashMap::default();
        let mut current: Option<(String, Style, usize)> = None;
        let mut depth = 0_usize;
        while let Some(step) = xml.step()? {
            match step.what {
                What::Start(Space::Word, tag) => {
                    depth += 1;
                    match (tag.local_name().as_ref(), &mut current) {
                        ("style", None) => {
                            current = attribute(&tag, "styleId").map(|id| (id, Style::default(), depth));
                        }
                        (name, Some((_, style, _))) => style.learn(name, attribute(&tag, "val").as_deref()),
                        _ => {}
                    }
                }
                What::Start(..) => depth += 1,
                What::End => {
                    if let Some((id, style, _)) = current.take_if(|(_, _, at)| *at == depth) {
                        styles.insert(id, style);
                    }
                    depth -= 1;
                }
                What::Text(_) | What::Character(_) => {}
            }
        }
        Ok(Self(styles))
    }

    /// A style and those that it goes on from.
    fn line(&self, id: &str) -> impl Iterator<Item = &Style> {
        let next = |style: &&Style| style.base.as_ref().and_then(|base| self.0.get(base));
        std::iter::successors(self.0.get(id), next).take(LONGEST_LINE)
    }

    /// What a paragraph of this style, level and numbering starts with that tells what it is.
    pub(super) fn mark(&self, style: Option<&str>, outline: Option<u8>, numbered: Option<bool>) -> &'static str {
        let line = || style.into_iter().flat_map(|id| self.line(id));
        let by_name = line().find_map(|style| match style.name.as_str() {
            "title" => Some(TITLE),
            "subtitle" => Some(HEADING),
            "caption" | "image caption" | "table caption" => Some(CAPTION),
            "quote" | "intense quote" | "block text" => Some(QUOTATION),
            name if name.starts_with("heading ") => Some(HEADING),
            name if name.starts_with("list bullet") || name.starts_with("list number") => Some(ITEM),
            _ => None,
        });
        let level = outline.or_else(|| line().find_map(|style| style.outline));
        let is_item = numbered.or_else(|| line().find_map(|style| style.numbered)).unwrap_or_default();
        match by_name {
            Some(mark) if mark != ITEM => mark,
            _ if level.is_some_and(|level| level < BODY_LEVEL) => HEADING,
            Some(mark) if numbered.is_none() => mark,
            _ if is_item => ITEM,
            _ => "",
        }
    }

    /// Whether runs of this style are hidden.
    pub(super) fn hides(&self, style: &str) -> bool {
        self.line(style).find_map(|style| style.hidden).unwrap_or_default()
    }
}

impl Style {
    fn learn(&mut self, element: &str, value: Option<&str>) {
        match element {
            "name" if self.name.is_empty() => self.name = value.unwrap_or_default().to_lowercase(),
            "basedOn" => self.base = value.map(str::to_owned),
            "outlineLvl" => self.outline = value.and_then(|level| level.parse().ok()),
            "numId" => self.numbered = Some(value != Some("0")),
            "vanish" => self.hidden = Some(is_on(value)),
            _ => {}
        }
    }
}
