//! The letters of a page and where they are, from the library that runs the page's drawing commands.

use std::panic::resume_unwind;

use hayro_interpret::font::{Glyph as Drawn, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::object::{Dict, String as PdfString};
use hayro_interpret::kurbo::{Affine, BezPath, Point};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};
use rustc_hash::FxHashSet;

/// A letter on a page, in points from the upper left corner.
#[derive(Clone, Debug)]
pub(super) struct Glyph {
    pub(super) text: String,
    pub(super) left: f32,
    pub(super) right: f32,
    /// Its base line.
    pub(super) base: f32,
    pub(super) size: f32,
    /// Whether the page says that it is no part of the text.
    pub(super) aside: bool,
}

/// Thousandths of its size that a letter takes if nobody knows.
const WIDTH: f64 = 500.0;
const UNIT: f64 = 1000.0;
/// More letters on a page are no text; commands that draw so many are stopped.
const MOST: usize = 2_000_000;

/// What unwinds through the library to stop it: it has no other way.
pub(super) struct Stopped;

/// Gathers the letters.
#[derive(Debug, Default)]
pub(super) struct Letters {
    pub(super) found: Vec<Glyph>,
    /// Letters that are drawn, known or not.
    drawn: usize,
    marked: Vec<Marked>,
    /// Where which letters are: some are drawn twice to look bold.
    places: FxHashSet<(String, i32, i32)>,
}

/// A stretch of the page that is marked.
#[derive(Debug)]
enum Marked {
    Plain,
    /// A running head, a page number.
    Aside,
    /// Letters that stand for this text, until its first letter has it.
    Actual(Option<String>),
}

impl Letters {
    fn add(&mut self, glyph: &Drawn<'_>, place: Affine) {
        self.drawn += 1;
        if self.drawn > MOST {
            resume_unwind(Box::new(Stopped));
        }
        let width = match glyph {
            Drawn::Outline(glyph) => glyph.advance_width(),
            Drawn::Type3(glyph) => glyph.advance_width(),
        };
        let (start, top) = (place * Point::ZERO, place * Point::new(0.0, UNIT));
        let end = place * Point::new(width.map_or(WIDTH, f64::from), 0.0);
        let size = (top.x - start.x).hypot(top.y - start.y);
        // Letters that do not run from left to right are stamps and rulers.
        let level = end.x >= start.x && (end.y - start.y).abs() <= (end.x - start.x) * 0.3 + 0.01;
        if !(level && size.is_finite()) {
            return;
        }
        let text = match (self.marked.iter_mut().rev().find_map(Marked::actual), glyph.as_unicode()) {
            (Some(actual), _) => actual.take().unwrap_or_default(),
            (None, Some(BfString::Char(c))) => c.to_string(),
            (None, Some(BfString::String(text))) => text,
            (None, None) => return,
        };
        let (left, base) = (start.x as f32, start.y as f32);
        if !text.trim().is_empty() && !self.places.insert((text.clone(), (left * 2.0) as i32, (base * 2.0) as i32)) {
            return;
        }
        let aside = self.marked.iter().any(|marked| matches!(marked, Marked::Aside));
        self.found.push(Glyph { text, left, right: end.x as f32, base, size: size as f32, aside });
    }
}

impl Marked {
    fn actual(&mut self) -> Option<&mut Option<String>> {
        match self {
            Self::Actual(text) => Some(text),
            Self::Plain | Self::Aside => None,
        }
    }
}

impl Device<'_> for Letters {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        for glyph in run.glyphs() {
            self.add(glyph, props.transform * glyph.transform());
        }
    }

    fn begin_marked_content(&mut self, tag: &[u8], properties: Option<&Dict<'_>>) {
        let actual = properties.and_then(|properties| properties.get::<PdfString<'_>>(b"ActualText"));
        self.marked.push(match actual {
            _ if tag == b"Artifact" => Marked::Aside,
            Some(text) => Marked::Actual(Some(decoded(text.as_bytes()))),
            None => Marked::Plain,
        });
    }

    fn end_marked_content(&mut self) {
        self.marked.pop();
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}

    fn push_clip_path(&mut self, _: &ClipPath) {}

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}

    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {}

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}

/// A text string of a PDF: UTF-16 or UTF-8 behind their marks, else Latin letters.
fn decoded(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => encoding_rs::UTF_16BE.decode_without_bom_handling(rest).0.into_owned(),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}
