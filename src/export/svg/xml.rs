//! Text and attribute values of the picture, with nothing left in them that is markup.

use quick_xml::escape::escape;

use super::super::flat::xml_text;

/// The text, safe between tags and between quotation marks.
pub(super) fn safe(text: &str) -> String {
    escape(xml_text(text)).into_owned()
}
