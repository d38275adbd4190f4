//! What `ascribe graph` and `ascribe sources` begin with: the parts of all articles, and the user's
//! own names for sources.

use super::analyze::{Run, each_article};
use super::args::InputArgs;
use super::inputs::{self, File};
use super::problem::{Messages, Problem, Stop};
use super::settings::Settings;
use crate::coreference::corpus::Aliases;
use crate::graph::ArticlePart;
use crate::read::Input;

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
    open: impl FnOnce(&[File]) -> Result<O, Problem>,
    keep: impl Fn(ArticlePart) -> P + Sync,
) -> Result<Gathered<P, O>, Stop> {
    let aliases = inputs::aliases(&articles.names)?;
    let rulebook = settings.rulebook()?;
    let networks = settings.networks(false)?;
    let analyzer = networks.analyzer(&rulebook).with_aliases(&aliases);
    let files = inputs::files(articles, settings)?;
    let output = open(&files.list)?;
    let mut parts = Vec::new();
    let part = |input: &Input| keep(ArticlePart::new(&analyzer.analyze_input(input), &rulebook));
    inputs::tell_unresumable(&files, messages);
    let run = each_article(files, settings, messages, part, |part| {
        parts.push(part);
        Ok(())
    })?;
    tell_stop(run, messages);
    Ok(Gathered { aliases, parts, output })
}

/// Tells that a result is about the articles before a stop only.
pub(super) fn tell_stop(run: Run, messages: &mut Messages) {
    if let Run::Stopped(done) = run {
        messages.error(format_args!("stopped after {done} articles; the result tells of these only"));
    }
}
