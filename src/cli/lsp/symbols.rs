//! The sources of a draft as its outline, each with its claims.

use gen_lsp_types::{
    BaseSymbolInformation, DocumentSymbol, Location, Position, Range, SymbolInformation, SymbolKind, Uri,
};

use super::place::Places;
use crate::Analysis;
use crate::claim::{Claim, Status};
use crate::coreference::{Source, SourceKind};
use crate::text::{Id as _, TokenRuns};

/// Characters of a claim's name.
const WORDS: usize = 80;

/// Sources in order of their first words, then the claims without one.
pub(super) fn symbols(analysis: &Analysis<'_>, places: Places<'_>) -> Vec<DocumentSymbol> {
    let mut claims: Vec<Vec<DocumentSymbol>> = vec![Vec::new(); analysis.sources.all.len()];
    let mut own = Vec::new();
    for claim in &analysis.claims {
        let speaker = claim.attributions.iter().find_map(|&id| analysis.sources.of.get(id).copied().flatten());
        let place = speaker.map_or(&mut own, |source| &mut claims[source.index()]);
        place.extend(symbol_of(analysis, places, claim));
    }
    let sources = analysis.sources.all.iter().zip(claims).filter(|(_, claims)| !claims.is_empty());
    let mut symbols: Vec<DocumentSymbol> = sources
        .filter_map(|(source, claims)| {
            let mention = range(analysis, places, &source.mentions.first()?.tokens)?;
            Some(group(source.name.clone(), detail(source), kind(source), mention, claims))
        })
        .collect();
    if let Some(first) = own.first().map(|claim| claim.selection_range) {
        symbols.push(group(
            "no source".to_owned(),
            "claims of the article's own".to_owned(),
            SymbolKind::Null,
            first,
            own,
        ));
    }
    symbols
}

/// The same without levels, for editors that know none.
#[expect(deprecated, reason = "the field must be given")]
pub(super) fn flat(symbols: &[DocumentSymbol], uri: &Uri) -> Vec<SymbolInformation> {
    let information = |symbol: &DocumentSymbol, container: Option<&DocumentSymbol>| SymbolInformation {
        deprecated: None,
        location: Location { uri: uri.clone(), range: symbol.selection_range },
        base_symbol_information: BaseSymbolInformation {
            name: symbol.name.clone(),
            kind: symbol.kind,
            tags: None,
            container_name: container.map(|container| container.name.clone()),
        },
    };
    let with_claims = |source| {
        let claims = source_claims(source).iter().map(move |claim| information(claim, Some(source)));
        std::iter::once(information(source, None)).chain(claims)
    };
    symbols.iter().flat_map(with_claims).collect()
}

fn source_claims(source: &DocumentSymbol) -> &[DocumentSymbol] {
    source.children.as_deref().unwrap_or_default()
}

fn symbol_of(analysis: &Analysis<'_>, places: Places<'_>, claim: &Claim) -> Option<DocumentSymbol> {
    let range = range(analysis, places, &claim.tokens)?;
    let words = analysis.document.words_of_runs(&claim.tokens);
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let kind = if claim.status == Status::Attributed { SymbolKind::String } else { SymbolKind::Event };
    let name = words.chars().take(WORDS).collect();
    Some(symbol(name, claim.status.name().to_owned(), kind, range, range, None))
}

/// From the first word to the last.
fn range(analysis: &Analysis<'_>, places: Places<'_>, runs: &TokenRuns) -> Option<Range> {
    runs.hull().map(|hull| places.range(analysis.document.span(hull)))
}

/// A symbol that reaches over its claims.
fn group(name: String, detail: String, kind: SymbolKind, place: Range, claims: Vec<DocumentSymbol>) -> DocumentSymbol {
    let ranges = || claims.iter().map(|claim| claim.range).chain([place]);
    let least = |one: Position, other: Position| if other < one { other } else { one };
    let most = |one: Position, other: Position| if other > one { other } else { one };
    let whole = Range {
        start: ranges().map(|range| range.start).fold(place.start, least),
        end: ranges().map(|range| range.end).fold(place.end, most),
    };
    symbol(name, detail, kind, whole, place, Some(claims))
}

#[expect(deprecated, reason = "the field must be given")]
fn symbol(
    name: String,
    detail: String,
    kind: SymbolKind,
    range: Range,
    selection_range: Range,
    children: Option<Vec<DocumentSymbol>>,
) -> DocumentSymbol {
    DocumentSymbol { name, detail: Some(detail), kind, tags: None, deprecated: None, range, selection_range, children }
}

/// Kind, titles and whom it speaks for.
fn detail(source: &Source) -> String {
    let parts = std::iter::once(source.kind.name()).chain(source.titles.iter().map(String::as_str));
    parts.chain(source.affiliation.as_deref()).collect::<Vec<_>>().join(", ")
}

/// The sign of an outline that comes nearest.
const fn kind(source: &Source) -> SymbolKind {
    match source.kind {
        SourceKind::Person => SymbolKind::Object,
        SourceKind::Organization => SymbolKind::Module,
        SourceKind::Document => SymbolKind::File,
        SourceKind::Group => SymbolKind::Array,
        _ => SymbolKind::Null,
    }
}
