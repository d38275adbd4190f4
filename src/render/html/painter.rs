//! The words of an article as markup: sources and cues marked in them, and a place for each finding to link to.

use std::fmt::Write as _;

use crate::Analysis;
use crate::audit::Report;
use crate::render::clean::html as safe;
use crate::text::Span;

/// Writes stretches of an article's text.
pub(super) struct Painter<'a> {
    text: &'a str,
    /// Sources and cues with the class that marks them, sorted and apart.
    marked: Vec<(Span, &'static str)>,
    /// Where each finding starts, with its position among the findings; sorted.
    starts: Vec<(usize, usize)>,
    /// Whether a finding has its place.
    pub(super) placed: Vec<bool>,
    anchor: &'a str,
}

impl<'a> Painter<'a> {
    /// The article's id is part of what links name.
    pub(super) fn new(report: &Report<'a>, anchor: &'a str) -> Self {
        let mut starts: Vec<(usize, usize)> =
            report.findings.iter().enumerate().map(|(index, finding)| (finding.place.span.start(), index)).collect();
        starts.sort_unstable();
        Self {
            text: report.analysis.document.article.text(),
            marked: marked(report.analysis),
            placed: vec![false; starts.len()],
            starts,
            anchor,
        }
    }

    /// Writes a stretch; those of an article come one after the other.
    pub(super) fn put(&mut self, page: &mut String, stretch: Span) {
        let mut done = stretch.start();
        let first = self.marked.partition_point(|(span, _)| span.end() <= stretch.start());
        let last = self.marked.partition_point(|(span, _)| span.start() < stretch.end());
        for index in first..last {
            let (span, class) = self.marked[index];
            let (start, end) = (span.start().max(done), span.end().min(stretch.end()));
            self.plain(page, done, start);
            let _ = write!(page, "<span class=\"{class}\">");
            self.plain(page, start, end);
            page.push_str("</span>");
            done = end;
        }
        self.plain(page, done, stretch.end());
    }

    /// Writes words, with the places of findings that start there.
    fn plain(&mut self, page: &mut String, mut done: usize, end: usize) {
        let first = self.starts.partition_point(|&(start, _)| start < done);
        for index in first..self.starts.len() {
            let (start, finding) = self.starts[index];
            if start >= end {
                break;
            }
            if !std::mem::replace(&mut self.placed[finding], true) {
                page.push_str(&safe(&self.text[done..start]));
                let _ = write!(page, "<span class=\"at\" id=\"{}-{}\"></span>", self.anchor, finding + 1);
                done = start;
            }
        }
        page.push_str(&safe(&self.text[done..end.max(done)]));
    }
}

/// The words of all sources and cues; of those that share words the first counts.
fn marked(analysis: &Analysis<'_>) -> Vec<(Span, &'static str)> {
    let found = analysis.attributions.all.iter().map(|attribution| &attribution.found);
    let runs = found.flat_map(|found| found.source.iter().map(|run| (run, "who")).chain([(found.cue, "cue")]));
    let mut marked: Vec<_> = runs.map(|(run, class)| (analysis.document.span(run), class)).collect();
    marked.sort_unstable();
    marked.dedup_by(|later, earlier| later.0.start() < earlier.0.end());
    marked.retain(|(span, _)| !span.is_empty());
    marked
}
