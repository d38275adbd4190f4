//! Sources resolved against sections that list who mentions refer to (`tests/cases/resolve`).
//! The attributions are made from the sections, so that resolution alone is measured: an item names
//! the mention, in text order (`cue` tells which one if the words stand more than once, `content` what
//! is attributed), the entity, and what is known of it.

use crate::attribution::{Attribution, Attributions, Candidate, QuotedKind};
use crate::coreference::{Source, Sources, resolve};
use crate::document::Document;
use crate::grammar::{CueClass, Rulebook};
use crate::text::{Article, AttributionId, Id as _, IdVec, SourceId, Span, TokenRange, TokenRuns};

use super::case_file::{CaseError, Section};
use super::links::LinkScores;

/// Keys of an item that tell where the mention is.
const PLACES: [&str; 4] = ["mention", "cue", "content", "class"];

/// Resolves a section and counts what is right; wrong items are told in words.
///
/// # Errors
/// An item without entity, or whose mention is not in the text.
pub fn score_section(
    section: &Section,
    rulebook: &Rulebook,
    scores: &mut LinkScores,
) -> Result<Vec<String>, CaseError> {
    let article = Article::new(&section.name, section.text.clone());
    let document = Document::new(&article, rulebook.lists());
    let attributions = listed(section, &document)?;
    let sources = resolve(&document, &attributions, rulebook);
    let entities: Vec<&str> = section.expected.iter().filter_map(|item| value(item, "entity")).collect();
    if entities.len() < section.expected.len() {
        return Err(CaseError::at(section, "an item has no entity"));
    }
    scores.link(&entities, &sources.of.iter().copied().collect::<Vec<_>>());
    Ok(facts(section, &sources, scores))
}

/// The attributions that the items tell of.
fn listed(section: &Section, document: &Document<'_>) -> Result<Attributions, CaseError> {
    let mut from = 0;
    let mut all: IdVec<AttributionId, Attribution> = IdVec::new();
    for item in &section.expected {
        let mention = place(document, item, from)
            .ok_or_else(|| CaseError::at(section, &format!("no mention stands in the text for {item:?}")))?;
        from = document.span(mention).end();
        all.push(attribution(mention, content(document, item), class(item)));
    }
    Ok(Attributions { all, lost: Vec::new() })
}

/// Compares what is listed of each entity with what was found.
fn facts(section: &Section, sources: &Sources, scores: &mut LinkScores) -> Vec<String> {
    let mut wrong = Vec::new();
    for (item, id) in section.expected.iter().zip(&sources.of) {
        for (key, listed) in item.iter().filter(|(key, _)| !PLACES.contains(&key.as_str())) {
            let found = id.map_or_else(|| "nothing".to_owned(), |id| shown(&sources.all[id], key));
            scores.fact(key, found == *listed);
            if found != *listed {
                let mention = value(item, "mention").unwrap_or_default();
                wrong.push(format!("{}: {mention}: {key} listed \"{listed}\", found \"{found}\"", section.place()));
            }
        }
        scores.named(value(item, "kind"), value(item, "named"), id.is_some_and(|id: SourceId| sources.all[id].named));
    }
    wrong
}

fn value<'i>(item: &'i [(String, String)], key: &str) -> Option<&'i str> {
    item.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
}

/// The tokens that a stretch of bytes covers exactly.
fn tokens(document: &Document<'_>, start: usize, end: usize) -> Option<TokenRange> {
    let span = Span::new(start, end);
    let inside = |token: &crate::token::Token| span.contains(token.span);
    let first = document.tokens.iter().position(inside)?;
    let length = document.tokens.iter().skip(first).take_while(|token| inside(token)).count();
    let range = TokenRange::new(first, first + length);
    (document.span(range) == span).then_some(range)
}

/// Where a mention is: the first place from `from` on where it is made of whole tokens and its
/// cue, if one is listed, is beside it.
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

/// The class of the cue, speech if none is listed.
fn class(item: &[(String, String)]) -> CueClass {
    let listed = value(item, "class");
    CueClass::ALL.into_iter().find(|class| listed == Some(class.name())).unwrap_or(CueClass::Speech)
}

fn attribution(source: TokenRange, content: TokenRuns, class: CueClass) -> Attribution {
    let cue = TokenRange::new(source.end().index(), source.end().index());
    // The cue is empty: nothing but sources and contents is given.
    let found =
        Candidate { head: cue, class, confidence: 1.0, ..Candidate::said(source.into(), cue, source.end(), content) };
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
        "justification" => optional(&source.justification),
        "country" => optional(&source.country),
        "medium" => source.medium.to_string(),
        "state-media" => source.state_media.to_string(),
        _ => format!("no key is called {key}"),
    }
}
