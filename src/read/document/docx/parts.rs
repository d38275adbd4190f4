//! The parts of a docx and how they are called.

use crate::read::document::fault::Fault;
use crate::read::document::package::Package;
use crate::read::document::xml::{What, Xml, attribute};

/// What points from a part to another.
#[derive(Clone, Debug)]
struct Relationship {
    /// What the other is for.
    kind: String,
    target: String,
}

/// The name of the document's main part.
pub(super) fn main(package: &mut Package<'_>) -> Result<String, Fault> {
    let found = related(package, "", "officeDocument")?;
    Ok(found.unwrap_or_else(|| "word/document.xml".to_owned()))
}

/// The name of the part that `part` points to as this kind; the package itself is the empty name.
pub(super) fn related(package: &mut Package<'_>, part: &str, kind: &str) -> Result<Option<String>, Fault> {
    let (folder, _) = part.rsplit_once('/').unwrap_or_default();
    let name = relationships_of(part);
    let Some(source) = package.part(&name)? else { return Ok(None) };
    let all = relationships(&name, &source)?;
    let found = all.iter().find(|found| found.kind.rsplit('/').next() == Some(kind));
    Ok(found.map(|found| resolved(folder, &found.target)))
}

/// The name of the part that holds what a part points to.
pub(super) fn relationships_of(part: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{part}.rels"),
    }
}

fn relationships(part: &str, source: &str) -> Result<Vec<Relationship>, Fault> {
    let mut xml = Xml::new(part, source, |_| ());
    let mut found = Vec::new();
    while let Some(step) = xml.step()? {
        if let What::Start((), tag) = step.what
            && let (Some(kind), Some(target)) = (attribute(&tag, "Type"), attribute(&tag, "Target"))
        {
            found.push(Relationship { kind, target });
        }
    }
    Ok(found)
}

/// The name of a part that is told from a folder.
fn resolved(folder: &str, target: &str) -> String {
    let whole = match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None if folder.is_empty() => target.to_owned(),
        None => format!("{folder}/{target}"),
    };
    let mut way: Vec<&str> = Vec::new();
    for step in whole.split('/') {
        match step {
            "." | "" => {}
            ".." => drop(way.pop()),
            step => way.push(step),
        }
    }
    way.join("/")
}
