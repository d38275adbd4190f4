//! The rules by which a statement in the article's own voice is somebody's all the same: it goes on with the attributed
//! statement before it, it is hedged, or it tells by itself whose it is. They are in `grammar/continuations/`.

use super::Status;
use crate::document::Document;
use crate::grammar::{ContextRule, Kind, Verdict};
use crate::matching::{MatchContext, Scene, Spoken};
use crate::tag::Tag;
use crate::text::{ContextId, TokenRange, TokenRuns};

/// An attributed statement that the next one may go on with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Before<'a> {
    /// Its words.
    pub(super) content: &'a TokenRuns,
    /// The words of its source, if any.
    pub(super) source: &'a TokenRuns,
    /// Whether the next statement is in the same block.
    pub(super) same_block: bool,
}

/// The rule that ties `sentence` to the statement before it; `None` if it starts a topic of its own.
pub(super) fn tie(context: &MatchContext<'_>, sentence: TokenRange, before: &Before<'_>) -> Option<Spoken> {
    let scene = Scene {
        content: Some(before.content),
        source: Some(before.source),
        same_paragraph: before.same_block,
        ..alone(context.document, sentence)
    };
    spoken(context, &scene, &[Verdict::Continued]).map(|(spoken, _)| spoken)
}

/// The rule by which `sentence` goes on with the figures that a statement gave, whatever is between.
pub(super) fn counted(context: &MatchContext<'_>, sentence: TokenRange, figures: &[Verdict]) -> Option<Spoken> {
    let scene = Scene { after: figures, ..alone(context.document, sentence) };
    let contexts = context.rulebook.contexts();
    let rules = context.rulebook.contexts_of(Kind::Continuations);
    scene.first_rule(context, rules.filter(|&id| contexts[id].demands.after.is_some()))
}

/// The figures that an attributed statement gives, by the rules of `grammar/figures/`.
pub(super) fn figures(context: &MatchContext<'_>, content: &TokenRuns, source: &TokenRuns) -> Vec<Verdict> {
    let contexts = context.rulebook.contexts();
    let scene = Scene { content: Some(content), source: Some(source), ..Scene::of_sentence(TokenRange::new(0, 0)) };
    let rules =
        |verdict| context.rulebook.contexts_of(Kind::Figures).filter(move |&id| contexts[id].verdict == verdict);
    let gives = |verdict: &Verdict| scene.first_rule(context, rules(*verdict)).is_some();
    [Verdict::Poll, Verdict::Results, Verdict::Data, Verdict::Shares].into_iter().filter(gives).collect()
}

/// The evidential of the main clause of `sentence`, if it has one.
pub(super) fn hedged(context: &MatchContext<'_>, sentence: TokenRange) -> Option<Spoken> {
    spoken(context, &alone(context.document, sentence), &[Verdict::Hedged]).map(|(spoken, _)| spoken)
}

/// The source of a sentence by what is in it, or beside it in its paragraph.
pub(super) fn vouched(context: &MatchContext<'_>, sentence: TokenRange) -> Option<(Spoken, Status)> {
    spoken(context, &alone(context.document, sentence), &[Verdict::Attributed, Verdict::Vague])
}

/// Whether one rule applies to a sentence, whatever other rules do.
pub fn is_by(context: &MatchContext<'_>, sentence: TokenRange, rule: ContextId) -> bool {
    alone(context.document, sentence).first_rule(context, [rule].into_iter()).is_some()
}

/// The first rule of these verdicts that speaks.
fn spoken(context: &MatchContext<'_>, scene: &Scene<'_>, verdicts: &[Verdict]) -> Option<(Spoken, Status)> {
    let contexts = context.rulebook.contexts();
    let rules = context.rulebook.contexts_of(Kind::Continuations);
    let asked = |rule: &ContextRule| verdicts.contains(&rule.verdict) && rule.demands.after.is_none();
    let spoken = scene.first_rule(context, rules.filter(|&id| asked(&contexts[id])))?;
    let status = match contexts[spoken.rule].verdict {
        Verdict::Hedged => Status::Hedged,
        Verdict::Attributed => Status::Attributed,
        Verdict::Vague => Status::Vague,
        _ => Status::Continued,
    };
    Some((spoken, status))
}

/// A sentence by itself, with its subject.
fn alone(document: &Document<'_>, sentence: TokenRange) -> Scene<'static> {
    Scene { subject: subject(document, sentence), ..Scene::of_sentence(sentence) }
}

/// The noun group that opens the sentence.
fn subject(document: &Document<'_>, sentence: TokenRange) -> Option<TokenRange> {
    let opens = |tag: Tag| tag.is_adverb() || matches!(tag, Tag::Comma | Tag::Conjunction);
    let first = sentence.iter().find(|&token| !opens(document.tags[token]))?;
    let group = document.groups.around(first).map_or(TokenRange::single(first), |group| group.tokens);
    group.intersection(sentence)
}
