//! Adjuncts of a frame: when and where somebody speaks, beside who and what.

use super::match_context::{MatchContext, bounds};
use super::phrase::{longest_before, setting, time, time_before};
use crate::tag::Tag;
use crate::text::{Id as _, TokenId, TokenRange, word};
use crate::token::TokenKind;

/// The time and the setting that are at one end of a stretch of tokens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Adjuncts {
    /// "on Monday".
    pub time: Option<TokenRange>,
    /// "in a statement".
    pub setting: Option<TokenRange>,
}

impl Adjuncts {
    /// Those that end a source, behind its first noun group, and are no part of it.
    pub fn ending(context: &MatchContext<'_>, source: TokenRange) -> Self {
        let (start, mut end) = bounds(source);
        let low = context.noun_group(start).map_or(start + 1, |(_, end)| end);
        let mut found = Self::default();
        // "said (the company) Monday": one noun group.
        if end - start > 1 && context.is_day(end - 1) && context.tag(end - 2).is_noun() {
            found.time = Some(TokenRange::new(end - 1, end));
            end -= 1;
        }
        // "people who met on Monday": the time belongs to the verb.
        let told =
            |end: usize| context.kind(end - 1) != TokenKind::Comma && (low..end).any(|at| context.tag(at).is_verb());
        while end > low {
            let dated = context.tag(end - 1) == Tag::Number;
            let time = || time_before(context, end, low).filter(|_| found.time.is_none() && !dated);
            let setting = || {
                let setting = longest_before(context, end, low, setting).filter(|_| found.setting.is_none());
                setting.filter(|&from| is_no_part(context, from))
            };
            if let Some(from) = time().filter(|&from| !told(from)) {
                found.time = Some(TokenRange::new(from, end));
                end = from;
            } else if let Some(from) = setting().filter(|&from| !told(from)) {
                found.setting = Some(TokenRange::new(from, end));
                end = from;
            } else {
                break;
            }
        }
        found
    }

    /// The time or the setting that a stretch starts with.
    pub fn opening(context: &MatchContext<'_>, range: TokenRange) -> Self {
        let (start, limit) = bounds(range);
        let until = |end: usize| TokenRange::new(start, end);
        let time = time(context, start, limit).map(until);
        let setting = if time.is_none() { setting(context, start, limit).map(until) } else { None };
        Self { time, setting }
    }

    /// Where they start.
    pub fn start(self) -> Option<usize> {
        [self.time, self.setting].into_iter().flatten().map(|part| part.start().index()).min()
    }

    /// Where they end.
    pub fn end(self) -> Option<usize> {
        [self.time, self.setting].into_iter().flatten().map(|part| part.end().index()).max()
    }
}

/// Whether a setting tells nothing of the noun before it: it is not definite, or the noun is a name. Behind a comma it is
/// an aside of the source.
fn is_no_part(context: &MatchContext<'_>, from: usize) -> bool {
    let definite = context.document.words[TokenId::from_index(from + 1)] == word!("the");
    context.tag(from - 1) != Tag::Comma && (!definite || context.tag(from - 1).is_name())
}
