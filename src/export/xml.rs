//! Text for XML: what `GraphML`, GEXF, SVG and tables may hold.

use quick_xml::escape::escape;

/// The text without what XML 1.0 does not allow.
pub(super) fn xml_text(text: &str) -> String {
    let allowed = |c: char| {
        matches!(c, '\t' | '\n' | '\r') || (c >= ' ' && !matches!(c, '\u{FFFE}' | '\u{FFFF}' | '\u{7F}'..='\u{9F}'))
    };
    text.chars().map(|c| if allowed(c) { c } else { '\u{FFFD}' }).collect()
}

/// The text with nothing left in it that is markup, for between tags and for between quotation marks.
pub(super) fn safe(text: &str) -> String {
    escape(xml_text(text)).into_owned()
}
