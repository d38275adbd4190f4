//! What each stage finds in a text, as items that case files can list. The folder below
//! `tests/cases` is the name of the stage.

use ascribe::audit::Settings;
use ascribe::coreference::Source;
use ascribe::document::Document;
use ascribe::grammar::Rulebook;
use ascribe::graph::ArticlePart;
use ascribe::tag::GroupKind;
use ascribe::text::{Article, AttributionId, Id as _, TokenRange};
use ascribe::{Analysis, Pipeline};

use super::case::Item;

/// A stage as a function of a text.
pub type Stage = fn(&str) -> Vec<Item>;

/// Folders of sections with a test program of their own, such as `tests/resolve.rs`.
pub const MEASURED: [&str; 4] = ["genres", "resolve", "statuses", "worth"];

/// The stage of that name.
pub fn named(name: &str) -> Option<Stage> {
    Some(match name {
        "tokens" => |text| with_document(text, tokens),
        "blocks" => |text| with_document(text, blocks),
        "quotes" => |text| with_document(text, quotes),
        "sentences" => |text| with_document(text, sentences),
        "tags" => |text| with_document(text, tags),
        "groups" => |text| with_document(text, groups),
        "attributions" | "cues" | "patterns" => |text| with_analysis(text, attributions),
        "resolve" => |text| with_analysis(text, mentions),
        "claims" => |text| with_analysis(text, claims),
        "labels" => |text| with_analysis(text, labels),
        "audit" => |text| with_analysis(text, |analysis| findings(analysis, &Settings::default())),
        "audit-all" => |text| with_analysis(text, |analysis| findings(analysis, &everything())),
        _ => return None,
    })
}

fn with_document(text: &str, items: fn(&Document<'_>) -> Vec<Item>) -> Vec<Item> {
    items(&Document::new(&Article::new("case", text), Rulebook::embedded().lists()))
}

fn with_analysis(text: &str, items: fn(&Analysis<'_>) -> Vec<Item>) -> Vec<Item> {
    items(&Pipeline::embedded().analyze(&Article::new("case", text)))
}

fn joined<'d>(document: &'d Document<'d>, separator: &str, show: impl Fn(usize, &'d str) -> String) -> String {
    let shown = document.tokens.ids().map(|token| show(token.index(), document.text(token)));
    shown.collect::<Vec<_>>().join(separator)
}

fn tokens(document: &Document<'_>) -> Vec<Item> {
    vec![vec![("tokens", joined(document, " | ", |_, word| word.to_owned()))]]
}

fn tags(document: &Document<'_>) -> Vec<Item> {
    let tags = document.tags.as_slice();
    vec![vec![("tags", joined(document, " ", |index, word| format!("{word}/{}", tags[index].name())))]]
}

fn sentences(document: &Document<'_>) -> Vec<Item> {
    let words = |tokens: TokenRange| document.words_of(tokens).to_owned();
    document.sentences.all().iter().map(|sentence| vec![("sentence", words(sentence.tokens))]).collect()
}

fn quotes(document: &Document<'_>) -> Vec<Item> {
    let item = |quote: &ascribe::quote::Quotation| {
        vec![
            ("quote", document.words_of(quote.tokens).to_owned()),
            ("depth", quote.depth.to_string()),
            ("closed", quote.closed.to_string()),
            ("continues", quote.continues.to_string()),
        ]
    };
    document.quotes.all().iter().map(item).collect()
}

fn blocks(document: &Document<'_>) -> Vec<Item> {
    let item = |block: &ascribe::layout::Block| {
        let body = TokenRange::new(block.body.index(), block.tokens.end().index());
        vec![
            (block.kind.name(), document.words_of(block.tokens).to_owned()),
            ("body", document.words_of(body).to_owned()),
        ]
    };
    document.blocks.all().iter().map(item).collect()
}

fn groups(document: &Document<'_>) -> Vec<Item> {
    let item = |group: &ascribe::tag::Group| {
        let kind = match group.kind {
            GroupKind::Noun => "noun",
            GroupKind::Verb => "verb",
        };
        vec![(kind, document.words_of(group.tokens).to_owned()), ("head", document.text(group.head).to_owned())]
    };
    document.groups.all().iter().map(item).collect()
}

fn attributions(analysis: &Analysis<'_>) -> Vec<Item> {
    let document = &analysis.document;
    let optional = |range: Option<TokenRange>| range.map_or("none", |range| document.words_of(range)).to_owned();
    let item = |(id, attribution): (AttributionId, &ascribe::attribution::Attribution)| {
        let found = &attribution.found;
        let source = if found.source.is_empty() { "none".to_owned() } else { document.words_of_runs(&found.source) };
        let parent = attribution.parent.map_or_else(|| "none".to_owned(), |parent| (parent.index() + 1).to_string());
        let entity = analysis.sources.of.get(id).copied().flatten();
        vec![
            ("source", source),
            ("cue", document.words_of(found.cue).to_owned()),
            ("content", document.words_of_runs(&found.content)),
            ("addressee", optional(found.addressee)),
            ("setting", optional(found.setting)),
            ("time", optional(found.time)),
            ("class", found.class.name().to_owned()),
            ("stance", found.stance.name().to_owned()),
            ("negated", found.negated.to_string()),
            ("kind", attribution.kind.name().to_owned()),
            ("parent", parent),
            ("entity", entity.map_or_else(|| "none".to_owned(), |id| analysis.sources.all[id].name.clone())),
        ]
    };
    analysis.attributions.all.entries().map(item).collect()
}

/// The mentions that are sources of attributions, in text order, with the entity that each comes down to.
fn mentions(analysis: &Analysis<'_>) -> Vec<Item> {
    let all = analysis.sources.all.iter();
    let mut mentions: Vec<_> = all
        .flat_map(|source| source.mentions.iter().map(move |mention| (source, mention)))
        .filter(|(_, mention)| mention.attribution.is_some())
        .collect();
    mentions.sort_by_key(|(_, mention)| (mention.tokens.hull(), mention.attribution));
    mentions
        .into_iter()
        .map(|(source, mention)| {
            let mut item = vec![
                ("mention", analysis.document.words_of_runs(&mention.tokens)),
                ("reason", mention.link.reason.to_string()),
            ];
            item.extend(entity(source));
            item
        })
        .collect()
}

fn entity(source: &Source) -> Item {
    let optional = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".into());
    vec![
        ("entity", source.name.clone()),
        ("kind", source.kind.name().to_owned()),
        ("named", source.named.to_string()),
        ("titles", source.titles.join("; ")),
        ("aliases", source.aliases.join("; ")),
        ("affiliation", optional(&source.affiliation)),
        ("country", optional(&source.country)),
        ("medium", source.medium.to_string()),
        ("state-media", source.state_media.to_string()),
    ]
}

fn claims(analysis: &Analysis<'_>) -> Vec<Item> {
    let item = |claim: &ascribe::claim::Claim| {
        vec![
            ("claim", analysis.document.words_of_runs(&claim.tokens)),
            ("status", claim.status.name().to_owned()),
            ("score", format!("{:.2}", claim.score)),
        ]
    };
    analysis.claims.iter().map(item).collect()
}

fn labels(analysis: &Analysis<'_>) -> Vec<Item> {
    let item = |claim: ascribe::graph::ClaimNode| {
        let fragment = claim.is_fragment().to_string();
        vec![("label", claim.label), ("text", claim.text), ("sentence", claim.sentence), ("fragment", fragment)]
    };
    ArticlePart::new(analysis, Rulebook::embedded()).claims.into_iter().map(item).collect()
}

/// Settings with all checks on, for claims of any score.
fn everything() -> Settings {
    Settings::default().with_everything(ascribe::audit::CHECKS)
}

fn findings(analysis: &Analysis<'_>, settings: &Settings) -> Vec<Item> {
    let report = ascribe::audit::audit(analysis, Rulebook::embedded(), settings);
    let text = analysis.document.article.text();
    let item = |finding: &ascribe::audit::Finding| {
        vec![
            ("code", finding.check.code.to_owned()),
            ("words", finding.place.span.slice(text).to_owned()),
            ("message", finding.message.clone()),
            ("hint", finding.hint.clone()),
            ("severity", finding.severity.name().to_owned()),
        ]
    };
    report.findings.iter().map(item).collect()
}
