//! What a check is: a stable code, its page, and the function that looks.

use rustc_hash::{FxHashMap, FxHashSet};

use super::finding::{Finding, Place, Replacement};
use super::fingerprint::Fingerprint;
use super::settings::Settings;
use super::summary::Summary;
use super::suppress::Suppressions;
use crate::Analysis;
use crate::attribution::{Attribution, QuotedKind};
use crate::claim::Status;
use crate::coreference::SourceKind;
use crate::diagnostic::Severity;
use crate::grammar::{CueClass, Rulebook};
use crate::lists::List;
use crate::tag::Tag;
use crate::text::{AttributionId, ClaimId, Span, TokenRange, TokenRuns};

/// What `ascribe explain A101` prints; plain sentences.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// What it reports.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// A sentence that it reports.
    pub example: &'static str,
    /// The corrected sentence.
    pub instead: &'static str,
    /// When to leave it as it is.
    pub ignore: &'static str,
}

/// One check of the audit.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Stable code: `A101`.
    pub code: &'static str,
    /// Stable name: `unattributed-claim`.
    pub name: &'static str,
    /// How much it matters unless settings say otherwise.
    pub severity: Severity,
    /// Whether it looks unless settings turn it off; else settings turn it on.
    pub default: bool,
    /// Its page.
    pub page: Page,
    /// Looks through an analysis.
    pub(super) run: fn(&Context<'_>, &mut Found),
}

impl Check {
    /// Whether it is about the article as a whole, wherever its findings point.
    pub fn whole_article(&self) -> bool {
        self.code.starts_with("A4")
    }

    /// Its page as Markdown.
    pub fn page(&self) -> String {
        let Page { what, why, example, instead, ignore } = self.page;
        format!(
            "# {} {}\n\nSeverity: {}{}\n\n{what}\n\n## Why\n\n{why}\n\n## Example\n\n> {example}\n\nInstead:\n\n> {instead}\n\n\
             ## When to ignore\n\n{ignore}\n",
            self.code,
            self.name,
            self.severity.name(),
            if self.default { "" } else { ", off by default" }
        )
    }
}

/// What a check sees.
#[derive(Debug)]
pub(super) struct Context<'a> {
    pub(super) analysis: &'a Analysis<'a>,
    pub(super) rulebook: &'a Rulebook,
    pub(super) settings: &'a Settings,
    pub(super) suppressions: &'a Suppressions,
    pub(super) summary: Summary,
}

impl<'a> Context<'a> {
    /// From the first byte of the runs to the last.
    pub(super) fn span(&self, runs: &TokenRuns) -> Span {
        runs.hull().map_or_else(Span::default, |hull| self.analysis.document.span(hull))
    }

    /// The words of the runs, white space made even.
    pub(super) fn words(&self, runs: &TokenRuns) -> String {
        self.analysis.document.words_of_runs(runs).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What a source is called where it speaks, in quotation marks: a pronoun comes behind the words that it
    /// stands for, if there are any.
    pub(super) fn called(&self, attribution: AttributionId) -> String {
        let here = &self.analysis.attributions.all[attribution].found.source;
        let mentions = self.source(attribution).map_or(&[][..], |source| &source.mentions);
        let full = mentions.iter().map(|mention| &mention.tokens).find(|mention| !self.is_pronoun(mention));
        match full.filter(|_| self.is_pronoun(here)) {
            Some(full) => format!("“{}” (here “{}”)", self.words(full), self.words(here)),
            None => format!("“{}”", self.words(here)),
        }
    }

    /// Whether a mention is a pronoun and nothing else.
    pub(super) fn is_pronoun(&self, mention: &TokenRuns) -> bool {
        let words = mention.iter().flat_map(|run| self.analysis.document.words.of(run)).copied();
        let mut words = words.take(2);
        let kinds = &self.rulebook.lists()[List::PronounKinds];
        let first = words.next().is_some_and(|word| kinds.has(word));
        first && words.next().is_none()
    }

    /// Whether an attribution passes on a statement, in a clause or in quotation marks, that somebody makes, thinks or
    /// documents.
    pub(super) fn states(&self, attribution: AttributionId) -> bool {
        let Attribution { found, kind, .. } = &self.analysis.attributions.all[attribution];
        let class = matches!(found.class, CueClass::Speech | CueClass::Thought | CueClass::Document | CueClass::Denial);
        let tags = &self.analysis.document.tags;
        let mut words = found.content.iter().flat_map(TokenRange::iter);
        class && (*kind != QuotedKind::Indirect || words.any(|token| tags[token].is_finite() || tags[token] == Tag::To))
    }

    /// Whether the writer, or whoever answers questions, tells in the first person, or speaks to the reader, outside of
    /// quotation marks, in a good part of the article.
    pub(super) fn is_witness(&self) -> bool {
        const SHARE: usize = 3;
        let document = &self.analysis.document;
        let tells = |tokens: TokenRange| {
            let mut words = tokens.iter().filter(|&token| document.quotes.around(token).is_none());
            words.any(|token| [List::OwnVoices, List::Readers].into_iter().any(|list| document.is_listed(token, list)))
        };
        let sentences = document.sentences.all();
        let told = sentences.iter().filter(|sentence| tells(sentence.tokens)).count();
        told > 1 && told * SHARE >= sentences.len()
    }

    /// Whether the words of a source hold a name, or belong to somebody who was told of.
    pub(super) fn is_placed(&self, mention: &TokenRuns) -> bool {
        let tags = &self.analysis.document.tags;
        let owns =
            |tag: Tag| tag.is_name() || matches!(tag, Tag::Possessive | Tag::PronounPossessive | Tag::WhPossessive);
        mention.iter().flat_map(TokenRange::iter).any(|token| owns(tags[token]))
    }

    /// Whether the words of a source open as what was told of before does.
    pub(super) fn is_definite(&self, mention: &TokenRuns) -> bool {
        let first = mention.hull().map(|hull| self.analysis.document.words[hull.start()]);
        let kind = first.and_then(|word| self.rulebook.lists()[List::Determiners].longest(&[word]));
        kind.is_some_and(|(entry, _)| entry.value.as_deref() == Some("definite"))
    }

    /// The words by which a source that speaks here was first told of: of a pronoun those that it stands for.
    pub(super) fn told_as(&self, attribution: AttributionId) -> &'a TokenRuns {
        let here = &self.analysis.attributions.all[attribution].found.source;
        let mentions = self.source(attribution).map_or(&[][..], |source| &source.mentions);
        let full = mentions.iter().map(|mention| &mention.tokens).find(|mention| !self.is_pronoun(mention));
        full.filter(|_| self.is_pronoun(here)).unwrap_or(here)
    }

    /// Whether a word of a range is on a list, as it is or as its base form.
    pub(super) fn holds_listed(&self, runs: &TokenRuns, list: List) -> bool {
        let document = &self.analysis.document;
        let mut words = runs.iter().flat_map(TokenRange::iter);
        words.any(|token| document.is_listed(token, list) || document.is_lemma_listed(token, list))
    }

    /// The source of an attribution.
    pub(super) fn source(&self, attribution: AttributionId) -> Option<&'a crate::coreference::Source> {
        let id = self.analysis.sources.of.get(attribution).copied().flatten()?;
        self.analysis.sources.all.get(id)
    }

    /// The first claim that each attribution carries as its innermost.
    pub(super) fn carried(&self) -> impl Iterator<Item = (AttributionId, ClaimId)> {
        let mut seen = FxHashSet::default();
        self.analysis
            .claims
            .entries()
            .filter_map(|(id, claim)| Some((*claim.attributions.first()?, id)))
            .filter(move |&(attribution, _)| seen.insert(attribution))
    }

    /// Whether the source of an attribution is of the kind that gives a claim that status.
    fn is_weak(&self, attribution: AttributionId, status: Status) -> bool {
        let kind = self.source(attribution).map(|source| source.kind);
        match status {
            Status::Anonymous => kind == Some(SourceKind::Anonymous),
            Status::Vague => matches!(kind, Some(SourceKind::Group | SourceKind::Document)),
            _ => false,
        }
    }

    /// Of the claims of one status the first that rests on each source, with its innermost
    /// attribution, and how many rest on that source.
    pub(super) fn first_of_source(&self, status: Status) -> Vec<(AttributionId, ClaimId, usize)> {
        let mut firsts: Vec<(AttributionId, ClaimId, usize)> = Vec::new();
        let mut place = FxHashMap::default();
        for (id, claim) in self.analysis.claims.entries().filter(|(_, claim)| claim.status == status) {
            let weak = claim.attributions.iter().copied().find(|&id| self.is_weak(id, status) && self.states(id));
            let Some(attribution) = weak.or(claim.attributions.first().copied()) else { continue };
            let Some(source) = self.analysis.sources.of.get(attribution).copied().flatten() else { continue };
            let at = *place.entry(source).or_insert(firsts.len());
            match firsts.get_mut(at) {
                Some((_, _, count)) => *count += 1,
                None => firsts.push((attribution, id, 1)),
            }
        }
        firsts
    }
}

/// What to add to a message about a source that carries several claims.
pub(super) fn and_more(count: usize) -> String {
    match count {
        0 | 1 => String::new(),
        2 => "; another claim rests on the same source".to_owned(),
        more => format!("; {} more claims rest on the same source", more - 1),
    }
}

/// A share as a whole number of per cent.
pub(super) fn percent(share: f32) -> String {
    format!("{:.0} %", share * 100.0)
}

/// The findings of one check, gathered.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) check: &'static Check,
    pub(super) severity: Severity,
    pub(super) all: Vec<Finding>,
    /// Claims without attribution that need none.
    pub(super) excused: Vec<ClaimId>,
}

impl Found {
    /// Adds a finding about a claim.
    pub(super) fn claim(&mut self, context: &Context<'_>, claim: ClaimId, span: Span, message: String, hint: String) {
        let score = Some(context.analysis.claims[claim].score);
        self.push(Place { span, claim: Some(claim), score }, message, hint);
    }

    /// Adds a finding about a claim that matters less than others of the check.
    pub(super) fn minor(&mut self, context: &Context<'_>, claim: ClaimId, span: Span, message: String, hint: String) {
        self.claim(context, claim, span, message, hint);
        if let Some(finding) = self.all.last_mut() {
            finding.severity = finding.severity.min(Severity::Note);
        }
    }

    /// Adds a finding about words.
    pub(super) fn words(&mut self, span: Span, message: String, hint: String) {
        self.push(Place { span, claim: None, score: None }, message, hint);
    }

    /// Gives words that would correct the finding that was added last.
    pub(super) fn replacing(&mut self, span: Span, words: String) {
        if let Some(finding) = self.all.last_mut() {
            finding.replacement = Some(Replacement { span, words });
        }
    }

    fn push(&mut self, place: Place, message: String, hint: String) {
        let fingerprint = Fingerprint::default();
        let (check, severity) = (self.check, self.severity);
        self.all.push(Finding { check, severity, place, fingerprint, message, hint, replacement: None });
    }
}
