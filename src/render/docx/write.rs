//! A docx and what was found in it to a docx with comments.

use std::collections::BTreeMap;

use super::comments::{Earlier, comment, namespace, signed};
use super::package::{in_utf8, rewritten, with_children};
use crate::audit::Report;
use crate::read::{Docx, Fault};
use crate::text::Span;

/// The part that tells what kind each part is of.
const TYPES: &str = "[Content_Types].xml";
const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/// A docx with comments.
#[derive(Clone, Debug)]
pub struct Commented {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The number of its comments that are new.
    pub comments: usize,
}

/// The document `docx`, which the report is about, with a comment at each finding; comments that an earlier audit left
/// are taken out. Its parts stay under `limit` bytes once unpacked.
///
/// # Errors
/// What is wrong with the document.
pub fn commented(docx: &[u8], report: &Report<'_>, limit: u64) -> Result<Commented, Fault> {
    let mut docx = Docx::read(docx, limit)?;
    let text = report.analysis.document.article.text();
    if docx.body.text != text {
        return Err(Fault::Changed);
    }
    let part = docx.related("comments")?;
    let source = match &part {
        Some(part) => docx.package.part(part)?,
        None => None,
    };
    let mut parts = BTreeMap::new();
    let mut earlier = match (&part, &source) {
        (Some(part), Some(source)) => Earlier::read(part, source)?,
        _ => Earlier::default(),
    };
    earlier.pass_over(&docx.body);
    let spans: Vec<Span> = report.findings.iter().map(|finding| finding.place.span).collect();
    parts.insert(docx.main.clone(), in_utf8(signed(&docx.xml, &docx.body, &spans, &earlier)));
    if source.is_some() || !spans.is_empty() {
        let namespace = namespace(&docx.xml);
        let declares = source.as_ref().is_some_and(|source| source.contains("xmlns:w=")) || source.is_none();
        let declared = if declares { String::new() } else { format!(" xmlns:w=\"{namespace}\"") };
        let told: String = report
            .findings
            .iter()
            .enumerate()
            .map(|(number, finding)| {
                let words = finding.place.span.slice(text);
                let elsewhere = docx.body.is_elsewhere(finding.place.span).then_some(words);
                comment(earlier.id(number), finding, elsewhere, &declared)
            })
            .collect();
        let name = part.clone().unwrap_or_else(|| beside(&docx.main, "comments.xml"));
        let old = source.map_or_else(|| empty(namespace), |source| earlier.without_own(&source));
        parts.insert(name.clone(), in_utf8(with_children(&name, &old, &told)?));
        if part.is_none() {
            announce(&mut docx, &name, namespace, &mut parts)?;
        }
    }
    Ok(Commented { bytes: rewritten(docx.package, parts)?, comments: spans.len() })
}

/// A part of no comments.
fn empty(namespace: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"{namespace}\"/>")
}

/// The name of a part in the folder of another.
fn beside(part: &str, name: &str) -> String {
    part.rsplit_once('/').map_or_else(|| name.to_owned(), |(folder, _)| format!("{folder}/{name}"))
}

/// Tells the package of a new part of comments.
fn announce(
    docx: &mut Docx<'_>,
    name: &str,
    namespace: &str,
    parts: &mut BTreeMap<String, String>,
) -> Result<(), Fault> {
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
    let types = docx.package.part(TYPES)?.ok_or(Fault::Damaged)?;
    if !types.contains(&format!("\"/{name}\"")) {
        let child =
            format!("<Override xmlns=\"{PACKAGE}/content-types\" PartName=\"/{name}\" ContentType=\"{KIND}\"/>");
        parts.insert(TYPES.to_owned(), in_utf8(with_children(TYPES, &types, &child)?));
    }
    let relationships = docx.relationships();
    let old = docx.package.part(&relationships)?.unwrap_or_else(|| {
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"{PACKAGE}/relationships\"/>")
    });
    let kind = if namespace.contains("purl.oclc.org") {
        "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
    } else {
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    };
    let id = (0..=old.len()).map(|n| format!("rIdComments{n}")).find(|id| !old.contains(&**id)).unwrap_or_default();
    let child = format!(
        "<Relationship xmlns=\"{PACKAGE}/relationships\" Id=\"{id}\" Type=\"{kind}\" Target=\"comments.xml\"/>"
    );
    parts.insert(relationships.clone(), in_utf8(with_children(&relationships, &old, &child)?));
    Ok(())
}
