//! What `ascribe graph` and `ascribe sources` begin with: the parts of all articles, and the user's
//! own names for sources.

use super::analyze::{Failure, Run, each, guarded};
use super::args::InputArgs;
use super::found::Unread;
use super::inputs::{self, File};
use super::problem::{Messages, Problem, Stop};
use super::settings::Settings;
use crate::Pipeline;
use crate::coreference::corpus::Aliases;
use crate::export::{ArticleRecord, SCHEMA_NAME};
use crate::grammar::Rulebook;
use crate::graph::{ArticlePart, Signer};

/// What of claims is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Claims {
    /// All of them, with their words.
    Whole,
    /// Whom they are from, and how they compare.
    Brief,
}

/// All articles, analysed.
pub(super) struct Gathered<P, O> {
    /// The user's own names.
    pub(super) aliases: Aliases,
    /// What is kept of each article, in input order.
    pub(super) parts: Vec<P>,
    /// Where the result goes.
    pub(super) output: O,
}

/// Analyses all articles. `open` opens the output, given the inputs, before the first of them is read; `keep` makes of
/// each article what is kept of it.
pub(super) fn gather<P: Send, O>(
    articles: &InputArgs,
    settings: &Settings,
    messages: &mut Messages,
    claims: Claims,
    open: impl FnOnce(&[File]) -> Result<O, Problem>,
    keep: impl Fn(ArticlePart) -> P + Sync,
) -> Result<Gathered<P, O>, Stop> {
    let aliases = inputs::aliases(&articles.names)?;
    let rulebook = settings.rulebook()?;
    let networks = settings.networks(false)?;
    let analyzer = Pipeline::new(&rulebook).with_networks(&networks).with_aliases(&aliases);
    let files = inputs::files(articles, settings)?.with(claims);
    let output = open(&files.list)?;
    let share = if claims == Claims::Brief { ArticlePart::new_brief } else { ArticlePart::new };
    let mut parts = Vec::new();
    let part = |unread: Unread| {
        #[cfg(feature = "store")]
        if let Unread::Brief(brief) = unread {
            return Ok((Vec::new(), keep(brief.part().map_err(|error| Failure::Unworked(Problem::of(error)))?)));
        }
        if let Unread::Raw(raw) = &unread
            && let Some(json) = raw.extracted()
        {
            return Ok((Vec::new(), keep(of_record(&json, &rulebook).map_err(Failure::Unworked)?)));
        }
        let found = unread.read()?;
        let part = || keep(share(&found.analysis(&analyzer), &rulebook));
        Ok((found.remarks(), guarded(found.article(), part).map_err(Failure::Unworked)?))
    };
    inputs::tell_unresumable(&files, messages);
    let run = each(files, settings, messages, part, |part| {
        parts.push(part);
        Ok(())
    })?;
    tell_stop(run, messages);
    Ok(Gathered { aliases, parts, output })
}

/// The share of a record of `ascribe/1`.
fn of_record(json: &[u8], rulebook: &Rulebook) -> Result<ArticlePart, Problem> {
    let told =
        |error| Problem(format!("a record of {SCHEMA_NAME} cannot be read, correct it or leave it out: {error}"));
    let record: ArticleRecord<'_> = serde_json::from_slice(json).map_err(told)?;
    Ok(record.part(&Signer::new(rulebook)))
}

/// Tells that a result is about the articles before a stop only.
pub(super) fn tell_stop(run: Run, messages: &mut Messages) {
    if let Run::Stopped(done) = run {
        messages.error(format_args!("stopped after {done} articles; the result tells of these only"));
    }
}
