//! Comments by which an article says what its author knows already:
//! `<!-- ascribe: ignore A101 loaded-cue -->` for the paragraph that it is in or before,
//! `<!-- ascribe: ignore-file A401 -->` for all of the article, `<!-- ascribe: ignore-start -->` and
//! `<!-- ascribe: ignore-end -->` for what lies between. Without codes all checks are meant; behind a colon stands
//! why, in any words.

use std::collections::BTreeMap;

use memchr::{memmem, memrchr};

use super::check::Check;
use super::checks::{CHECKS, check};
use crate::diagnostic::closest;
use crate::document::Document;
use crate::text::{Id as _, Span, TokenId};

/// Where which checks keep quiet, and what could not be understood.
#[derive(Clone, Debug, Default)]
pub(super) struct Suppressions {
    /// For each check by code the stretches of text, sorted and apart.
    quiet: BTreeMap<&'static str, Vec<Span>>,
    /// Comments with what is wrong with them and what to do.
    pub(super) mistakes: Vec<(Span, String, String)>,
}

/// A comment from which on checks keep quiet, and which.
type Start = (Span, Vec<Option<&'static str>>);

const KINDS: [&str; 4] = ["ignore", "ignore-file", "ignore-start", "ignore-end"];

impl Suppressions {
    /// Reads the comments of an article.
    pub(super) fn new(document: &Document<'_>) -> Self {
        let mut found = Self::default();
        let end = document.article.text().len();
        let mut open: Option<Start> = None;
        for Comment { span: comment, line, words } in comments(document.article.text()) {
            let words = words.split_once(':').map_or(words, |(words, _reason)| words);
            let mut words = words.split([' ', ',', '\t', '\n', '\r']).filter(|word| !word.is_empty());
            let kind = words.next().unwrap_or_default();
            let codes: Vec<_> = words.map(|word| found.code(comment, word)).collect();
            match kind {
                "ignore" => found.silence(paragraph(document, comment, line), &codes),
                "ignore-file" => found.silence(Span::new(0, end), &codes),
                "ignore-start" => {
                    let before = open.replace((comment, codes));
                    found.silence_from(before, comment.start());
                }
                "ignore-end" => match open.take() {
                    Some((start, codes)) => found.silence(Span::new(start.end(), comment.start()), &codes),
                    None => found.mistakes.push((
                        comment,
                        "“ignore-end” has no “ignore-start” before it".into(),
                        "add <!-- ascribe: ignore-start --> where it is to begin".into(),
                    )),
                },
                other => found.unknown(comment, "comment", other, KINDS.into_iter()),
            }
        }
        found.silence_from(open, end);
        found.quiet.values_mut().for_each(merge);
        found
    }

    /// Silences these checks, all if there are none, in a stretch of text.
    fn silence(&mut self, range: Span, codes: &[Option<&'static str>]) {
        if codes.is_empty() {
            for check in CHECKS {
                self.quiet.entry(check.code).or_default().push(range);
            }
        }
        for code in codes.iter().copied().flatten() {
            self.quiet.entry(code).or_default().push(range);
        }
    }

    /// Whether a finding of `check` that starts at `span` is to be left out.
    pub(super) fn covers(&self, check: &Check, span: Span) -> bool {
        let ranges = self.quiet.get(check.code).map_or(&[][..], Vec::as_slice);
        let next = ranges.partition_point(|range| range.start() <= span.start());
        next > 0 && span.start() <= ranges[next - 1].end()
    }

    /// The code of a check that a comment names by code or name.
    fn code(&mut self, comment: Span, name: &str) -> Option<&'static str> {
        let found = check(name);
        if found.is_none() {
            self.unknown(comment, "check", name, CHECKS.iter().flat_map(|check| [check.code, check.name]));
        }
        found.map(|check| check.code)
    }

    /// Silences checks from a start that has no end, up to `until`, and says so.
    fn silence_from(&mut self, start: Option<Start>, until: usize) {
        let Some((comment, codes)) = start else { return };
        self.silence(Span::new(comment.end(), until), &codes);
        let message = "“ignore-start” has no “ignore-end”: it silences all that follows";
        self.mistakes.push((comment, message.into(), "add <!-- ascribe: ignore-end --> where it is to end".into()));
    }

    fn unknown(&mut self, comment: Span, what: &str, name: &str, known: impl Iterator<Item = &'static str>) {
        let hint = match closest(name, known) {
            Some(near) => format!("did you mean {near}?"),
            None => format!("write one of {}, then codes of checks", KINDS.join(", ")),
        };
        self.mistakes.push((comment, format!("no {what} is called “{name}”"), hint));
    }
}

/// A comment that speaks to this program.
struct Comment<'t> {
    span: Span,
    /// Where its line starts.
    line: usize,
    /// What is after `ascribe:`.
    words: &'t str,
}

/// The comments that speak to this program, in one pass.
fn comments(text: &str) -> impl Iterator<Item = Comment<'_>> {
    let (mut at, mut line) = (0, 0);
    std::iter::from_fn(move || {
        loop {
            let start = at + memmem::find(&text.as_bytes()[at..], b"<!--")?;
            let end = start + memmem::find(&text.as_bytes()[start..], b"-->")? + 3;
            line = memrchr(b'\n', &text.as_bytes()[at..start]).map_or(line, |feed| at + feed + 1);
            at = end;
            let inner = text.get(start + 4..end - 3).unwrap_or_default().trim();
            if let Some(words) = inner.strip_prefix("ascribe:") {
                return Some(Comment { span: Span::new(start, end), line, words });
            }
            line = memrchr(b'\n', &text.as_bytes()[start..end]).map_or(line, |feed| start + feed + 1);
        }
    })
}

/// The paragraph on whose line a comment stands, or else the next one.
fn paragraph(document: &Document<'_>, comment: Span, line: usize) -> Span {
    let tokens = document.tokens.as_slice();
    let next = tokens.partition_point(|token| token.span.start() < comment.start());
    let before = next.checked_sub(1).filter(|&before| tokens[before].span.start() >= line);
    let Some(token) = before.or((next < tokens.len()).then_some(next)) else { return Span::default() };
    let block = document.blocks.of(TokenId::from_index(token));
    document.span(document.blocks.all()[block].tokens)
}

/// Sorts stretches of text and joins those that touch.
fn merge(ranges: &mut Vec<Span>) {
    ranges.sort_unstable();
    ranges.dedup_by(|later, earlier| {
        let joined = later.start() <= earlier.end();
        if joined {
            *earlier = earlier.cover(*later);
        }
        joined
    });
}
