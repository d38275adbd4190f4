//! A PDF from its bytes to its text.

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use hayro_interpret::kurbo::{Affine, Rect};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};

use super::columns::columns;
use super::furniture;
use super::glyphs::{Glyph, Letters, Stopped};
use super::lines::{Line, lines};
use super::paragraphs::{Paragraph, join, paragraphs, words};
use crate::read::document::fault::Fault;
use crate::read::document::prose::{HEADING, TITLE};
use crate::read::document::read::Read;
use crate::text::{Measure, Origin, Position};

const START: &[u8] = b"%PDF-";
/// Bytes before it that readers pass over.
const BEFORE: usize = 1024;

/// Reads a PDF whose text stays under `limit` bytes.
///
/// # Errors
/// What is wrong with it.
pub(in crate::read::document) fn read(bytes: &[u8], limit: u64) -> Result<Read, Fault> {
    if bytes.is_empty() {
        return Err(Fault::Empty);
    }
    if memchr::memmem::find(&bytes[..bytes.len().min(BEFORE)], START).is_none() {
        return Err(Fault::Other("pdf"));
    }
    // A fault of the library must not end the program.
    let pages = catch_unwind(AssertUnwindSafe(|| pages(bytes, limit)))
        .unwrap_or_else(|cause| Err(if cause.is::<Stopped>() { Fault::TooLarge } else { Fault::Damaged }))?;
    let mut pages: Vec<Vec<Line>> = pages.iter().map(|glyphs| lines(glyphs)).collect();
    if pages.iter().all(Vec::is_empty) {
        return Err(Fault::Scanned);
    }
    furniture::remove(&mut pages);
    let paragraphs = paragraphs(pages.into_iter().map(columns).collect());
    let (text, origin) = prose(&paragraphs);
    Ok(Read { text, origin, ..Read::default() })
}

/// The letters of each page; what the page says is no part of its text is left out, unless that is all.
fn pages(bytes: &[u8], limit: u64) -> Result<Vec<Vec<Glyph>>, Fault> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Fault::Protected,
        LoadPdfError::Invalid => Fault::Damaged,
    })?;
    let mut left = limit;
    let mut pages = Vec::new();
    for page in pdf.pages().iter() {
        // Fonts are kept for a page only: a document of many has many.
        let cache = InterpreterCache::new();
        let place = Affine::new(page.initial_transform(true).as_coeffs());
        let (width, height) = page.render_dimensions();
        let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let mut context = Context::new(place, bounds, &cache, pdf.xref(), InterpreterSettings::default());
        let mut letters = Letters::default();
        interpret_page(page, &mut context, &mut letters);
        let mut found = letters.found;
        if found.iter().any(|glyph| !glyph.aside && !glyph.text.trim().is_empty()) {
            found.retain(|glyph| !glyph.aside);
        }
        let size: usize = found.iter().map(|glyph| glyph.text.len()).sum();
        left = left.checked_sub(size as u64).ok_or(Fault::TooLarge)?;
        pages.push(found);
    }
    Ok(pages)
}

/// The text of the paragraphs, and the page and line of each piece of it.
fn prose(paragraphs: &[Paragraph]) -> (String, Origin) {
    let known = words(paragraphs);
    let (mut text, mut pieces) = (String::new(), Vec::new());
    let pages = paragraphs.iter().flat_map(|paragraph| &paragraph.lines).map(|&(_, page, _)| page + 1).max();
    let mut counts = vec![0_usize; pages.unwrap_or_default()];
    for (_, page, number) in paragraphs.iter().flat_map(|paragraph| &paragraph.lines) {
        counts[*page] = counts[*page].max(*number);
    }
    let mut next = 1;
    let mut first = Vec::with_capacity(counts.len());
    for count in &counts {
        first.push(next);
        next += count;
    }
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let mark = match paragraph.heading {
            true if index == 0 => TITLE,
            true => HEADING,
            false => "",
        };
        let next = paragraph.lines.iter().skip(1).map(|(line, ..)| line.text.as_str()).chain([""]);
        for (position, ((line, page, number), next)) in paragraph.lines.iter().zip(next).enumerate() {
            let place = Position { line: first[*page] + number - 1, column: 1 };
            if position == 0 && !mark.is_empty() {
                pieces.push((text.len(), place));
                text.push_str(mark);
            }
            pieces.push((text.len(), place));
            let (seen, blank) =
                if next.is_empty() { (line.text.as_str(), false) } else { join(&line.text, next, &known) };
            text.extend(seen.chars().filter_map(shown));
            text.push_str(if blank { " " } else { "" });
        }
    }
    if !text.is_empty() {
        text.push('\n');
    }
    let lines = counts.iter().sum();
    (text, Origin::placed(pieces, lines, Measure::Pages(first)))
}

/// A character as it is read: soft hyphens within a line are hyphens that makers write so.
fn shown(c: char) -> Option<char> {
    match c {
        '\u{AD}' | '\u{FFFE}' => Some('-'),
        '\u{200B}' | '\u{FEFF}' | '\u{B}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}
