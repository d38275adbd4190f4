//! An odt from its bytes to its text.

use super::styles::Styles;
use super::walk::{Found, Walk, learn};
use crate::read::document::fault::Fault;
use crate::read::document::package::Package;
use crate::read::document::prose::Prose;
use crate::read::document::read::Read;

const CONTENT: &str = "content.xml";
const STYLES: &str = "styles.xml";
const MANIFEST: &str = "META-INF/manifest.xml";

/// Reads an odt whose parts stay under `limit` bytes once unpacked.
///
/// # Errors
/// What is wrong with it.
pub(in crate::read::document) fn read(bytes: &[u8], limit: u64) -> Result<Read, Fault> {
    let mut package = Package::open(bytes, "odt", limit)?;
    if package.part(MANIFEST)?.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(Fault::Protected);
    }
    let mut styles = Styles::default();
    if let Some(source) = package.part(STYLES)? {
        learn(STYLES, &source, &mut styles)?;
    }
    let source = package.part(CONTENT)?.ok_or(Fault::Other("odt"))?;
    let Found { paragraphs, is_text } = Walk::through(CONTENT, &source, styles)?;
    if !is_text {
        return Err(Fault::Other("odt"));
    }
    let mut prose = Prose::default();
    let (notes, body): (Vec<_>, Vec<_>) = paragraphs.into_iter().partition(|paragraph| paragraph.in_note);
    for paragraph in body.iter().chain(&notes) {
        prose.paragraph(paragraph.mark, paragraph.text.trim_end());
    }
    let (text, origin) = prose.finish();
    Ok(Read { text, origin, ..Read::default() })
}
