//! The margin of an article: who speaks in it, and what was found.

use std::fmt::Write as _;

use super::article::speaker;
use crate::audit::Report;
use crate::render::clean::html as safe;
use crate::render::figures::counted;
use crate::render::places::Places;
use crate::text::{Id as _, SourceId};

/// Characters of the words that a finding shows.
const WORDS: usize = 140;

pub(super) fn margin(page: &mut String, report: &Report<'_>, places: &Places<'_>, anchor: &str, placed: &[bool]) {
    let _ = write!(
        page,
        "<aside aria-labelledby=\"{anchor}-margin {anchor}-name\"><h3 id=\"{anchor}-margin\">Sources</h3>"
    );
    sources(page, report);
    let _ = writeln!(page, "<h3>{}</h3><ol class=\"findings\">", counted(report.findings.len(), "finding"));
    for (index, finding) in report.findings.iter().enumerate() {
        let link = if placed[index] { format!("{anchor}-{}", index + 1) } else { anchor.to_owned() };
        let words: String = places.words(finding.place.span).chars().take(WORDS).collect();
        let line = places.start(finding).line;
        let _ = writeln!(
            page,
            "<li class=\"{}\"><a href=\"#{link}\"><b>{} {}</b></a> <span class=\"line\">{}, line {line}</span><span class=\"what\">{}</span><q>{}</q><small>{}</small></li>",
            finding.severity.name(),
            finding.check.code,
            finding.check.name,
            finding.severity.name(),
            safe(&finding.message),
            safe(&words),
            safe(&finding.hint)
        );
    }
    page.push_str("</ol></aside>\n");
}

/// The sources that carry a claim, those with most claims first; each is a switch that shows its claims alone.
fn sources(page: &mut String, report: &Report<'_>) {
    let all = &report.analysis.sources.all;
    let mut claims = vec![0_usize; all.len()];
    for source in report.analysis.claims.iter().filter_map(|claim| speaker(report.analysis, claim)) {
        claims[source.index()] += 1;
    }
    let mut order: Vec<usize> = (0..all.len()).filter(|&source| claims[source] > 0).collect();
    order.sort_by_key(|&source| std::cmp::Reverse(claims[source]));
    page.push_str("<ul class=\"sources\">");
    for index in order {
        let source = &all[SourceId::from_index(index)];
        let named = if source.named { "named" } else { "unnamed" };
        let _ = write!(
            page,
            "<li><button type=\"button\" class=\"{named}\" data-source=\"{index}\" aria-pressed=\"false\">{}</button> \
             <small>{}, {}</small></li>",
            safe(&source.name),
            source.kind.name(),
            counted(claims[index], "claim")
        );
    }
    page.push_str("</ul>\n");
}
