//! The archive with some parts rewritten.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::edits::Edits;
use crate::read::{Fault, Package, What, Xml};

/// The archive with these parts in place of those of their names, or behind all others.
pub(super) fn rewritten(package: Package<'_>, mut parts: BTreeMap<String, String>) -> Result<Vec<u8>, Fault> {
    let mut archive = package.into_archive();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let damaged = |_| Fault::Damaged;
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let broken = |_| Fault::Damaged;
    for index in 0..archive.len() {
        let file = archive.by_index_raw(index).map_err(damaged)?;
        let part = file.name().ok().and_then(|name| parts.remove_entry(name.as_ref()));
        let Some((name, text)) = part else {
            writer.raw_copy_file(file).map_err(damaged)?;
            continue;
        };
        let options = file.last_modified().map_or(packed, |time| packed.last_modified_time(time));
        writer.start_file(name, options).map_err(damaged)?;
        writer.write_all(text.as_bytes()).map_err(broken)?;
    }
    for (name, text) in parts {
        writer.start_file(name, packed).map_err(damaged)?;
        writer.write_all(text.as_bytes()).map_err(broken)?;
    }
    Ok(writer.finish().map_err(damaged)?.into_inner())
}

/// The XML of a part with elements put at the end of its outermost one.
pub(super) fn with_children(part: &str, source: &str, children: &str) -> Result<String, Fault> {
    let mut xml = Xml::new(part, source, |_| ());
    let (mut tag, mut end) = (0..0, 0..0);
    let mut depth = 0_usize;
    while let Some(step) = xml.step()? {
        match step.what {
            What::Start(..) => {
                depth += 1;
                if depth == 1 {
                    tag = step.bytes;
                }
            }
            What::End => {
                depth -= 1;
                if depth == 0 {
                    end = step.bytes;
                }
            }
            What::Text(_) | What::Character(_) => {}
        }
    }
    let mut edits = Edits::default();
    if end.is_empty() {
        let name = source[tag.clone()].trim_start_matches('<').split([' ', '/', '>', '\n', '\r', '\t']).next();
        edits.take_out(tag.end.saturating_sub(2)..tag.end);
        edits.put(tag.end, format!(">{children}</{}>", name.unwrap_or_default()));
    } else {
        edits.put(end.start, children);
    }
    Ok(edits.applied(source))
}

/// The text with a declaration that fits UTF-8, which it is written in.
pub(super) fn in_utf8(text: String) -> String {
    let Some(end) = text.strip_prefix("<?xml").and_then(|rest| rest.find("?>")).map(|end| end + 7) else { return text };
    if !text[..end].to_ascii_lowercase().contains("utf-16") {
        return text;
    }
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{}", &text[end..])
}
