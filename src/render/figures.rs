//! The summary in words, shared by the forms for people.

use crate::audit::Summary;

/// A share as a whole number of per cent.
pub(super) fn percent(share: f32) -> String {
    format!("{:.0} %", share * 100.0)
}

/// A count with its noun.
pub(super) fn counted(count: usize, one: &str) -> String {
    format!("{count} {one}{}", if count == 1 { "" } else { "s" })
}

/// The sentences about the sources: who carries most, how many carry it evenly, how open they are.
pub(super) fn about_sources(summary: &Summary) -> Vec<String> {
    let mut said = Vec::new();
    if let Some((name, share)) = summary.top_source() {
        said.push(format!("most quoted: {name} ({} of what has a source)", percent(share)));
        said.push(format!("effective number of sources: {:.1}", summary.effective_sources()));
    }
    said.push(format!(
        "transparency: {} ({} fully identified)",
        summary.transparency().name(),
        counted(summary.identified, "source")
    ));
    said
}
