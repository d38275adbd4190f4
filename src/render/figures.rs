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

/// The sentences about the sources: who carries most, how many carry it evenly, how many a reader could find.
pub(super) fn about_sources(summary: &Summary) -> Vec<String> {
    let mut said = Vec::new();
    if let Some((name, share)) = summary.top_source() {
        said.push(format!("most quoted: {name} ({} of what has a source)", percent(share)));
        said.push(format!(
            "effective number of sources: {:.1} (as if so many spoke equally often)",
            summary.effective_sources()
        ));
    }
    if summary.total() > 0 {
        said.push(identified(summary));
    }
    said
}

/// How many sources are fully identified, and for one article what that makes of it.
fn identified(summary: &Summary) -> String {
    let all: usize = summary.sources.iter().sum();
    let share = if summary.identified == 0 { "none".to_owned() } else { summary.identified.to_string() };
    let class = match summary.articles {
        1 => format!(": transparency {}", summary.transparency().name()),
        _ => String::new(),
    };
    format!(
        "fully identified (a person with name and role, an organization, a document with owner or title): \
         {share} of {}{class}",
        counted(all, "source")
    )
}
