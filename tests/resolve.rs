//! Sources resolved as the sections of `tests/cases/resolve/*.case` list them. The attributions are
//! made by hand from the sections, so that only resolution is measured: an item names the mention,
//! in text order (`cue` tells which one if the words stand more than once, `content` what is
//! attributed), and what it comes down to. Prints the figures and holds them above a floor that
//! only rises.

mod support;

use std::fmt::Write as _;
use std::path::Path;

use ascribe::attribution::{Attribution, Attributions, Candidate, Evidence, QuotedKind};
use ascribe::document::Document;
use ascribe::grammar::{CueClass, Rulebook, Stance};
use ascribe::resolve::{Source, Sources, resolve};
use ascribe::text::{Article, AttributionId, Id as _, IdVec, SourceId, Span, TokenRange, TokenRuns};
use support::case::{Section, read_folder};

/// Percentages that must be reached; raised when the figures rise, never lowered.
const FLOOR: Figures = Figures { link: 99.5, unmerged: 99.5, kind: 98.3, name: 98.5, other: 99.9 };

/// Shares in percent.
#[derive(Clone, Copy, Debug)]
struct Figures {
    /// Mentions linked to the earlier mention of the same source, or to none where there is none.
    link: f64,
    /// Mentions not linked to an earlier mention of another source.
    unmerged: f64,
    kind: f64,
    name: f64,
    /// Titles, affiliation, country, `named`, media.
    other: f64,
}

#[derive(Clone, Copy, Default)]
struct Count {
    right: u32,
    all: u32,
}

impl Count {
    fn add(&mut self, right: bool) {
        self.right += u32::from(right);
        self.all += 1;
    }

    fn percent(self) -> f64 {
        100.0 * f64::from(self.right) / f64::from(self.all.max(1))
    }
}

#[derive(Default)]
struct Counts {
    link: Count,
    unmerged: Count,
    kind: Count,
    name: Count,
    other: Count,
    told: String,
}

fn value<'i>(item: &'i [(String, String)], key: &str) -> Option<&'i str> {
    item.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
}

/// The tokens that a stretch of bytes covers exactly.
fn tokens(document: &Document<'_>, start: usize, end: usize) -> Option<TokenRange> {
    let span = Span::new(start, end);
    let inside = |token: &ascribe::token::Token| span.contains(token.span);
    let first = document.tokens.iter().position(inside)?;
    let length = document.tokens.iter().skip(first).take_while(|token| inside(token)).count();
    let range = TokenRange::new(first, first + length);
    (document.span(range) == span).then_some(range)
}

/// Where a mention stands: the first place from `from` on where it is made of whole tokens and its
/// cue, if one is listed, stands beside it.
fn place(document: &Document<'_>, item: &[(String, String)], from: usize) -> Option<TokenRange> {
    let text = document.article.text();
    let mention = value(item, "mention")?;
    let beside = |start: usize, end: usize| {
        value(item, "cue").is_none_or(|cue| {
            let after = text[end..].trim_start_matches([' ', ',', '\n', '”', '"']).starts_with(cue);
            after || text[..start].trim_end_matches([' ', ',', '\n', '”', '"']).ends_with(cue)
        })
    };
    let starts = text[from..].match_indices(mention).map(|(start, _)| from + start);
    starts
        .filter(|&start| beside(start, start + mention.len()))
        .find_map(|start| tokens(document, start, start + mention.len()))
}

fn content(document: &Document<'_>, item: &[(String, String)]) -> TokenRuns {
    let text = document.article.text();
    let found = value(item, "content").and_then(|content| {
        let start = text.find(content)?;
        tokens(document, start, start + content.len())
    });
    found.map(TokenRuns::from).unwrap_or_default()
}

fn attribution(source: TokenRange, content: TokenRuns) -> Attribution {
    let cue = TokenRange::new(source.end().index(), source.end().index());
    let found = Candidate {
        source: source.into(),
        cue,
        head: cue,
        content,
        addressee: None,
        setting: None,
        time: None,
        class: CueClass::Speech,
        stance: Stance::Neutral,
        negated: false,
        evidence: Evidence::default(),
        confidence: 1.0,
    };
    Attribution { found, kind: QuotedKind::Indirect, parent: None, confidence: 1.0 }
}

fn shown(source: &Source, key: &str) -> String {
    let optional = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".into());
    match key {
        "entity" => source.name.clone(),
        "kind" => source.kind.name().into(),
        "named" => source.named.to_string(),
        "titles" => source.titles.join("; "),
        "aliases" => source.aliases.join("; "),
        "affiliation" => optional(&source.affiliation),
        "country" => optional(&source.country),
        "medium" => source.medium.to_string(),
        "state-media" => source.state_media.to_string(),
        _ => format!("no key is called {key}"),
    }
}

fn run(section: &Section, counts: &mut Counts) {
    let article = Article::new("case", section.text.clone());
    let document = Document::new(&article);
    let mut from = 0;
    let mut all: IdVec<AttributionId, Attribution> = IdVec::new();
    for item in &section.expected {
        let mention =
            place(&document, item, from).unwrap_or_else(|| panic!("{}: no mention {item:?}", section.place()));
        from = document.span(mention).end();
        all.push(attribution(mention, content(&document, item)));
    }
    let attributions = Attributions { all, seen: Vec::new() };
    let sources = resolve(&document, &attributions, Rulebook::embedded());
    compare(section, &sources, counts);
}

fn compare(section: &Section, sources: &Sources, counts: &mut Counts) {
    let ids: Vec<Option<SourceId>> = sources.of.iter().copied().collect();
    for (index, item) in section.expected.iter().enumerate() {
        let Some(listed) = value(item, "entity") else { panic!("{}: item without entity", section.place()) };
        let earlier: Vec<usize> =
            (0..index).filter(|&other| ids[other].is_some() && ids[other] == ids[index]).collect();
        let entity = |other: usize| value(&section.expected[other], "entity");
        let merged = earlier.iter().any(|&other| entity(other) != Some(listed));
        let same = (0..index).rev().find(|&other| entity(other) == Some(listed));
        counts.unmerged.add(!merged);
        counts.link.add(!merged && same.is_none_or(|other| earlier.contains(&other)));
        for (key, listed) in item.iter().filter(|(key, _)| !["mention", "cue", "content"].contains(&key.as_str())) {
            let found = ids[index].map_or_else(|| "nothing".into(), |id| shown(&sources.all[id], key));
            let count = match key.as_str() {
                "entity" => &mut counts.name,
                "kind" => &mut counts.kind,
                _ => &mut counts.other,
            };
            count.add(found == *listed);
            if found != *listed {
                let mention = value(item, "mention").unwrap_or_default();
                let _ = writeln!(
                    counts.told,
                    "{}: {mention}: {key} listed \"{listed}\", found \"{found}\"",
                    section.place()
                );
            }
        }
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what this test is for")]
fn sources_are_resolved_as_listed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/resolve");
    let sections = read_folder(&folder).unwrap_or_else(|error| panic!("{error}"));
    let mut counts = Counts::default();
    for section in &sections {
        run(section, &mut counts);
    }
    let found = Figures {
        link: counts.link.percent(),
        unmerged: counts.unmerged.percent(),
        kind: counts.kind.percent(),
        name: counts.name.percent(),
        other: counts.other.percent(),
    };
    println!("{}\n{} sections, {} mentions: {found:.1?}", counts.told, sections.len(), counts.name.all);
    let reached = [
        (found.link, FLOOR.link),
        (found.unmerged, FLOOR.unmerged),
        (found.kind, FLOOR.kind),
        (found.name, FLOOR.name),
        (found.other, FLOOR.other),
    ];
    assert!(reached.iter().all(|(found, floor)| found >= floor), "found {found:?}, floor {FLOOR:?}\n{}", counts.told);
}
