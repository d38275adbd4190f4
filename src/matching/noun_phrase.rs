//! Noun phrases as annotators take a source: the group with its "of …" and other attachments,
//! coordination, apposition and brackets. Everything is bounded, so a list of a million names costs
//! no more than its length.

use super::match_context::MatchContext;
use super::{clause, phrase, words};
use crate::tag::Tag;
use crate::text::{Id, TokenId};
use crate::token::TokenKind;

/// How many groups a noun phrase may join.
const MAX_GROUPS: usize = 12;
/// How many appositions may follow one another: "Ann Lee, of Ashford, Ohio, a Democrat".
const MAX_APPOSITIONS: usize = 4;
/// How long an apposition or a bracket may be, in tokens.
const MAX_ASIDE: usize = 22;

/// End of the noun phrase that starts at `from`, within `limit`.
pub(super) fn forwards(context: &MatchContext<'_>, from: usize, limit: usize) -> Option<usize> {
    if from < limit && relative(context, from) {
        return None;
    }
    let mut end = group_from(context, from, limit)?;
    if context.is_day(from) && end == from + 1 || context.is_listed_time(from, end) {
        return None;
    }
    if pronoun(context, from) && end == from + 1 {
        return Some(end);
    }
    end = nicknamed(context, end, limit).unwrap_or(end);
    for _ in 0..MAX_GROUPS {
        match attached(context, end, limit).or_else(|| joined(context, end, limit)) {
            Some(further) => end = further,
            None => break,
        }
    }
    end = bracket(context, end, limit).unwrap_or(end);
    for _ in 0..MAX_APPOSITIONS {
        match apposition(context, end, limit) {
            Some(further) => end = further,
            None => break,
        }
    }
    Some(end)
}

/// How long a name in quotation marks within a name may be, with its marks.
const MAX_NICKNAME: usize = 5;

/// The end of a name that goes on behind a short one in quotation marks.
fn nicknamed(context: &MatchContext<'_>, end: usize, limit: usize) -> Option<usize> {
    let quoted = if end < limit { clause::quotation_from(context, end) } else { None };
    let past = quoted.filter(|&past| past - end <= MAX_NICKNAME && past < limit)?;
    let named = context.tag(end - 1).is_name() && context.tag(past).is_name();
    named.then(|| group_from(context, past, limit)).flatten()
}

/// The start of a name that a short one in quotation marks parts from what follows it.
fn nicknamed_back(context: &MatchContext<'_>, start: usize, limit: usize) -> Option<usize> {
    let open = clause::quotation_to(context, start).filter(|&open| start - open <= MAX_NICKNAME && open > limit)?;
    let named = context.tag(open - 1).is_name() && context.tag(start).is_name();
    named.then(|| group_to(context, open, limit)).flatten()
}

/// End of the bare group that starts at `from`.
pub(super) fn group_from(context: &MatchContext<'_>, from: usize, limit: usize) -> Option<usize> {
    if from >= limit {
        return None;
    }
    let opens = from + usize::from(context.is(from, words::BOTH) && context.noun_group(from).is_none());
    let opens =
        opens + usize::from(context.stray_role(opens) && opens + 1 < context.len() && context.tag(opens + 1).is_name());
    let (start, end) = context.noun_group(opens)?;
    let end = end + usize::from(end < limit && context.stray_role(end));
    (start == opens && end <= limit).then_some(end)
}

/// "of …", "for …", a possessor's thing.
fn attached(context: &MatchContext<'_>, at: usize, limit: usize) -> Option<usize> {
    if at >= limit {
        return None;
    }
    if context.tag(at) == Tag::Possessive {
        return group_from(context, at, limit);
    }
    if let Some(preposition) = describes(context, at, limit) {
        return group_from(context, preposition + 1, limit).filter(|_| !pronoun(context, preposition + 1));
    }
    let word = context.word(at);
    if word != words::OF && !context.is(at, words::ATTACHING) && !made_by(context, at)
        || phrase::time(context, at, limit).is_some()
        || phrase::setting(context, at, limit).is_some()
    {
        return None;
    }
    let end = group_from(context, at + 1, limit)?;
    (word == words::OF || !pronoun(context, at + 1)).then_some(end)
}

/// "a report (by the bank)": a noun and who made what it means.
fn made_by(context: &MatchContext<'_>, at: usize) -> bool {
    at > 0
        && at + 1 < context.len()
        && context.word(at) == words::BY
        && matches!(context.tag(at - 1), Tag::Noun | Tag::NounPlural)
        && (matches!(context.tag(at + 1), Tag::Determiner | Tag::PronounPossessive) || context.tag(at + 1).is_name())
}

/// Whether a preposition with a capital is within a name: Engineers Without Borders.
fn in_name(context: &MatchContext<'_>, at: usize) -> bool {
    let capital = |at: usize| context.document.text(TokenId::from_index(at)).starts_with(char::is_uppercase);
    at > 0 && at + 1 < context.len() && (at - 1..=at + 1).all(capital)
}

/// Whether a group tells to whom somebody sent what is before it: a letter sent by the minister, to parents.
fn receives(context: &MatchContext<'_>, at: usize, limit: usize) -> bool {
    context.is(at, words::ATTACHING)
        && group_to(context, at, limit).is_some_and(|sender| {
            sender > limit && context.word(sender - 1) == words::BY && identified(context, sender, limit)
        })
}

/// The preposition behind an adjective or participle that tells more of the noun before it: "familiar with", "briefed on".
fn describes(context: &MatchContext<'_>, at: usize, limit: usize) -> Option<usize> {
    let preposition = at + 1;
    let opens = context.tag(at).is_adjective() || context.tag(at) == Tag::VerbParticiple;
    let governs = preposition + 1 < limit
        && (context.is(preposition, words::ATTACHING) || context.word(preposition) == words::BY)
        && phrase::time(context, preposition, limit).is_none();
    (at > 0 && opens && governs && context.noun_group(at).is_none() && context.tag(at - 1).is_noun())
        .then_some(preposition)
}

/// "and …", "…, … and …".
fn joined(context: &MatchContext<'_>, at: usize, limit: usize) -> Option<usize> {
    if at < limit && context.is(at, words::JOINS) {
        let end = group_from(context, at + 1, limit)?;
        let verb_follows = end < limit && context.verb_group(end).is_some();
        return (!verb_follows && !pronoun(context, at + 1)).then_some(end);
    }
    None
}

/// "(D-Md.)".
fn bracket(context: &MatchContext<'_>, at: usize, limit: usize) -> Option<usize> {
    if at >= limit || context.kind(at) != TokenKind::OpenBracket {
        return None;
    }
    let until = (at + MAX_ASIDE).min(limit);
    (at + 1..until).find(|&k| context.kind(k) == TokenKind::CloseBracket).map(|close| close + 1)
}

/// ", a Democrat from Ohio", ", who sits on the panel", ", of Ashford": up to the comma or the end after it.
fn apposition(context: &MatchContext<'_>, at: usize, limit: usize) -> Option<usize> {
    if at + 1 >= limit || context.kind(at) != TokenKind::Comma || phrase::time(context, at + 1, limit).is_some() {
        return None;
    }
    let opener = context.word(at + 1);
    let mut relative = context.is(at + 1, words::RELATIVES);
    let names = context.noun_group(at + 1).is_some() && !pronoun(context, at + 1);
    if !names && !relative && opener != words::OF {
        return None;
    }
    let until = (at + 2 + MAX_ASIDE).min(limit);
    for k in at + 1..until {
        match context.kind(k) {
            TokenKind::Comma | TokenKind::Terminal | TokenKind::Semicolon | TokenKind::Colon | TokenKind::Dash => {
                return Some(k);
            }
            TokenKind::QuoteMark => return None,
            _ if context.is(k, words::RELATIVES) || context.word(k) == words::THAT => relative = true,
            _ if !relative && context.tag(k).is_finite() => return None,
            _ => {}
        }
    }
    (until == limit).then_some(limit)
}

/// Whether the token is who, which, that as a relative pronoun.
pub(super) fn relative(context: &MatchContext<'_>, at: usize) -> bool {
    matches!(context.tag(at), Tag::WhPronoun | Tag::WhDeterminer)
}

/// Whether the token is a pronoun.
pub(super) fn pronoun(context: &MatchContext<'_>, at: usize) -> bool {
    matches!(context.tag(at), Tag::Pronoun | Tag::Existential | Tag::WhPronoun | Tag::WhDeterminer)
}

/// Start of the noun phrase that ends before `to`, not before `limit`.
pub(super) fn backwards(context: &MatchContext<'_>, to: usize, limit: usize) -> Option<usize> {
    if to <= limit || relative(context, to - 1) {
        return None;
    }
    if context.kind(to - 1) == TokenKind::Comma {
        return before_apposition(context, to - 1, limit);
    }
    if context.kind(to - 1) == TokenKind::CloseBracket {
        let low = to.saturating_sub(MAX_ASIDE).max(limit);
        let open = (low..to).rev().find(|&k| context.kind(k) == TokenKind::OpenBracket)?;
        return chain_back(context, open, limit);
    }
    chain_back(context, to, limit)
}

/// The start of "Ann Lee, mayor of Ashford" before the comma at `comma` that ends it.
fn before_apposition(context: &MatchContext<'_>, comma: usize, limit: usize) -> Option<usize> {
    let low = comma.saturating_sub(MAX_ASIDE).max(limit);
    let (mut open, mut finite) = (None, false);
    for k in (low..comma).rev() {
        match context.kind(k) {
            TokenKind::Comma => {
                open = Some(k);
                break;
            }
            TokenKind::QuoteMark | TokenKind::Terminal | TokenKind::Semicolon => return None,
            _ if context.is(k, words::RELATIVES) || context.word(k) == words::THAT => finite = false,
            _ => finite |= context.tag(k).is_finite(),
        }
    }
    let open = open.filter(|_| !finite)?;
    if context.word(open + 1) == words::OF && !initial(context, open, limit) {
        return chain_back(context, open, limit);
    }
    let tells = context.tag(open + 1) == Tag::VerbParticiple && !initial(context, open, limit);
    if !tells && context.noun_group(open + 1).is_none_or(|(start, _)| start != open + 1) || pronoun(context, open + 1) {
        return None;
    }
    let start = chain_back(context, open, limit)?;
    (!phrase::is_time(context, start, open)).then_some(start)
}

/// Start of the bare group that ends before `to`.
pub(super) fn group_to(context: &MatchContext<'_>, to: usize, limit: usize) -> Option<usize> {
    if to <= limit {
        return None;
    }
    let Some((start, end)) = context.noun_group(to - 1) else {
        if to >= limit + 2 && (context.stray_role(to - 1) || doubled(context, to)) {
            return context.noun_group(to - 2).map(|(start, _)| start).filter(|&start| start >= limit);
        }
        if names_at_start(context, to - 1) {
            return Some(to - 1);
        }
        return context.is(to - 1, words::QUANTITIES).then_some(to - 1);
    };
    // ", which economists (read as a sign)".
    let start = start + usize::from(to > start + 1 && relative(context, start));
    let both = start > limit && context.is(start - 1, words::BOTH) && context.noun_group(start - 1).is_none();
    (end >= to && start >= limit).then_some(start - usize::from(both))
}

/// Whether two tensed verbs meet before `to`: the first is then a plural, "OPEC delegates told".
fn doubled(context: &MatchContext<'_>, to: usize) -> bool {
    to < context.len() && context.tag(to - 1) == Tag::VerbThird && context.tag(to) == Tag::VerbPast
}

/// Whether the first word of a sentence, a verb by its tag, is a name in front of a tensed verb: "Kuwait denied".
fn names_at_start(context: &MatchContext<'_>, at: usize) -> bool {
    context.tag(at) == Tag::Verb
        && at + 1 < context.len()
        && context.tag(at + 1).is_finite()
        && context.opens_with_capital(at)
}

fn chain_back(context: &MatchContext<'_>, to: usize, limit: usize) -> Option<usize> {
    // "the mayor himself"; but "told himself".
    if to > limit + 1 && context.is(to - 1, words::REFLEXIVES) {
        if context.noun_group(to - 2).is_some_and(|(_, end)| end == to - 1) {
            return chain_back(context, to - 1, limit);
        }
        // A name whose tag is wrong where it opens the sentence.
        if context.opens_with_capital(to - 2) {
            return Some(to - 2);
        }
    }
    // "Lee et al."
    if to > limit + 2 && context.word(to - 1) == words::AL && context.word(to - 2) == words::ET {
        return chain_back(context, to - 2, limit);
    }
    if let Some(start) = restricted(context, to, limit) {
        return Some(start);
    }
    if has_age(context, to, limit) {
        return chain_back(context, to - 2, limit);
    }
    let mut start = group_to(context, to, limit)?;
    start = nicknamed_back(context, start, limit).unwrap_or(start);
    if phrase::only_time(context, start, to) && !identified(context, start, limit) {
        return None;
    }
    let partitive = start > limit && context.word(start - 1) == words::OF;
    if pronoun(context, start) && to == start + 1 && !partitive {
        return Some(start);
    }
    for _ in 0..MAX_GROUPS {
        match attached_back(context, start, limit) {
            Some(further) => start = further,
            None => break,
        }
    }
    Some(joined_back(context, start, limit).unwrap_or(start))
}

/// Whether a name and an age end before a comma at `to`: "Lee, 61, who runs the shop, ".
fn has_age(context: &MatchContext<'_>, to: usize, limit: usize) -> bool {
    let comma = |at: usize| context.kind(at) == TokenKind::Comma;
    to > limit + 2
        && to < context.len()
        && context.tag(to - 1) == Tag::Number
        && comma(to - 2)
        && comma(to)
        && context.tag(to - 3).is_name()
}

/// How long a restricting clause may be, in tokens.
const MAX_RESTRICTION: usize = 14;

/// "people who know him", "the group that runs the schools": the start of the phrase whose relative
/// clause ends before `to`.
fn restricted(context: &MatchContext<'_>, to: usize, limit: usize) -> Option<usize> {
    let low = limit.max(to.saturating_sub(MAX_RESTRICTION));
    let mut verb = false;
    for k in (low..to).rev() {
        let relative =
            context.is(k, words::RELATIVES) || context.word(k) == words::THAT && context.tag(k) != Tag::Determiner;
        if relative {
            let said = k > low && context.tag(k - 1).is_verb();
            return if verb && !said && k + 1 < to && context.verb_group(k + 1).is_some() {
                group_chain(context, k, limit)
            } else {
                None
            };
        }
        if verb && bare_relative(context, k, to, low) {
            return group_chain(context, k, limit);
        }
        match context.kind(k) {
            TokenKind::Word | TokenKind::Number | TokenKind::Clitic => verb |= context.tag(k).is_finite(),
            _ => return None,
        }
    }
    None
}

/// Whether a pronoun and its verb restrict the noun before them up to `to`: "experts (I interviewed)", "people (she
/// spoke to)".
fn bare_relative(context: &MatchContext<'_>, at: usize, to: usize, low: usize) -> bool {
    const LONGEST: usize = 4;
    let goes_on = |k: usize| context.tag(k).is_verb() || context.tag(k).is_adverb() || context.is(k, words::ATTACHING);
    context.tag(at) == Tag::Pronoun
        && at > low
        && matches!(context.tag(at - 1), Tag::Noun | Tag::NounPlural)
        && at + 1 < to
        && to - at <= LONGEST
        && (at + 1..to).all(goes_on)
}

/// Start of the group that ends before `to` with what it is attached to.
fn group_chain(context: &MatchContext<'_>, to: usize, limit: usize) -> Option<usize> {
    let mut start = group_to(context, to, limit)?;
    for _ in 0..MAX_GROUPS {
        match attached_back(context, start, limit) {
            Some(further) => start = further,
            None => break,
        }
    }
    Some(start)
}

/// The group before "of …", "'s …", "in …", "briefed on …", "familiar with …".
fn attached_back(context: &MatchContext<'_>, at: usize, limit: usize) -> Option<usize> {
    if context.tag(at) == Tag::Possessive {
        return group_to(context, at, limit);
    }
    if at <= limit {
        return None;
    }
    let before = at - 1;
    if context.tag(before) == Tag::Possessive {
        return group_to(context, before, limit);
    }
    if (context.tag(before) == Tag::VerbGerund
        || context.tag(before) == Tag::VerbParticiple && phrase::is_time(context, at, at + 1))
        && before > limit
    {
        // A participle that could be a cue belongs to what opens the clause.
        let belongs = |start: usize| context.cues_at(before).is_empty() || clause_starts(context, start, limit);
        return group_to(context, before, limit).filter(|&start| !pronoun(context, start) && belongs(start));
    }
    let modifies =
        context.tag(before).is_adjective() || context.tag(before) == Tag::Number || context.tag(before).is_noun();
    let word = context.word(before);
    // ", something (the mayor) denies".
    if modifies && context.cues_at(before).is_empty() && word != words::SOMETHING && !context.is_day(before) {
        return Some(before);
    }
    let identifying = identified(context, at, limit);
    let attaching = context.is(before, words::ATTACHING) || made_by(context, before) || in_name(context, before);
    if !identifying && word != words::OF && !attaching || before <= limit {
        return None;
    }
    let to = if identifying { before - 1 } else { before };
    if word != words::OF && to > limit && context.is_day(to - 1) && context.noun_group(to - 1) == Some((to - 1, to)) {
        return None;
    }
    let start = group_to(context, to, limit).or_else(|| {
        let counts =
            to > limit && matches!(context.tag(to - 1), Tag::Number | Tag::Determiner | Tag::AdjectiveSuperlative);
        (counts && word == words::OF).then(|| to - 1)
    })?;
    let attaches = word == words::OF
        || identifying
        || !pronoun(context, start) && !initial(context, start, limit)
        || receives(context, before, limit);
    attaches.then_some(start)
}

/// Whether a group ends what identifies the noun before it: "briefed on", "published by", "familiar with".
fn identified(context: &MatchContext<'_>, at: usize, limit: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&before| before > limit) else { return false };
    let (word, verb) = (context.word(before), before - 1);
    (word == words::BY || context.is(before, words::ATTACHING))
        && matches!(context.tag(verb), Tag::VerbParticiple | Tag::VerbGerund | Tag::Adjective)
        && context.noun_group(verb).is_none()
        && (word != words::BY || context.tag(verb) == Tag::VerbParticiple && !follows_verb(context, verb))
}

fn follows_verb(context: &MatchContext<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| context.tag(before).is_verb())
}

/// Whether a group is what a preposition at the start of the sentence governs: "In a statement to …".
fn initial(context: &MatchContext<'_>, start: usize, limit: usize) -> bool {
    start > limit
        && context.tag(start - 1) == Tag::Preposition
        && context.word(start - 1) != words::THAT
        && (start - 1 == limit || !context.tag(start - 2).is_noun())
}

/// "friends, lobbyists and …": taken only if it reaches back to where a clause starts.
fn joined_back(context: &MatchContext<'_>, at: usize, limit: usize) -> Option<usize> {
    if at <= limit || !context.is(at - 1, words::JOINS) {
        return None;
    }
    let mut start = at - 1;
    let mut after_comma = None;
    for _ in 0..MAX_GROUPS {
        if start > limit && context.kind(start - 1) == TokenKind::Comma {
            start -= 1;
        }
        let Some(group) = group_to(context, start, limit) else { return after_comma };
        start = group;
        for _ in 0..MAX_GROUPS {
            match attached_back(context, start, limit) {
                Some(further) => start = further,
                None => break,
            }
        }
        if start > limit && context.is(start - 1, words::BOTH) {
            start -= 1;
        }
        // No list goes on with a pronoun: "The cliffs, she and her team say, …".
        if clause_starts(context, start, limit) || pronoun(context, start) {
            return Some(start);
        }
        if context.kind(start - 1) != TokenKind::Comma {
            return after_comma;
        }
        after_comma = after_comma.or(Some(start));
    }
    after_comma
}

/// Whether a clause can start here.
pub(super) fn clause_starts(context: &MatchContext<'_>, at: usize, limit: usize) -> bool {
    if at <= limit || at == context.sentence_bounds(at).0 {
        return true;
    }
    let marks = matches!(
        context.kind(at - 1),
        TokenKind::QuoteMark | TokenKind::Colon | TokenKind::Semicolon | TokenKind::Dash
    );
    marks || context.word(at - 1) == words::THAT || context.is(at - 1, words::BUT.or(words::CONTRASTS))
}

/// How far left a subject is looked for, in tokens.
const MAX_SUBJECT_REACH: usize = 60;

/// The subject of the nearest finite verb before `at` in its sentence.
pub(super) fn subject_before(context: &MatchContext<'_>, at: usize) -> Option<(usize, usize)> {
    let (low, _) = context.sentence_bounds(at);
    let (mut to, mut inner) = (at, None);
    while to > low && at - to < MAX_SUBJECT_REACH {
        match context.verb_group(to - 1) {
            Some((start, _)) if start >= low => {
                // "who runs the shop and says".
                if start > low && relative(context, start - 1) && context.tag(start) == context.tag(at) {
                    return Some((start - 1, start));
                }
                // "the bank on Tuesday (cut)", "the bank, meanwhile, (cut)".
                let end = phrase::time_before(context, start.max(1), low)
                    .or_else(|| insertion_before(context, start, low))
                    .filter(|&end| end > low)
                    .unwrap_or(start);
                let past = context.tag(start) == Tag::VerbParticiple && end > low && context.tag(end - 1).is_noun();
                if (context.tag(start).is_finite() || past)
                    && let Some(from) = backwards(context, end, low)
                {
                    if !is_inner(context, from, low) {
                        return Some((from, end));
                    }
                    inner = inner.or(Some((from, end)));
                }
                to = start.min(to - 1);
            }
            _ => to -= 1,
        }
    }
    inner
}

/// Where an adverb between commas starts that ends before `to`: ", meanwhile,".
fn insertion_before(context: &MatchContext<'_>, to: usize, low: usize) -> Option<usize> {
    const MARKS: usize = 2;
    let from = to.checked_sub(MARKS + 1).filter(|&from| from >= low)?;
    let comma = |at: usize| context.kind(at) == TokenKind::Comma;
    (comma(from) && context.tag(from + 1).is_adverb() && comma(to - 1)).then_some(from)
}

/// Whether a subject is that of an inner clause: "(would not say whether) the raid (was planned, but confirmed)".
fn is_inner(context: &MatchContext<'_>, from: usize, low: usize) -> bool {
    from > low && (context.word(from - 1) == words::THAT || context.is(from - 1, words::INNER))
}

/// How long a description after "according to" may be, in tokens.
const MAX_DESCRIPTION: usize = 30;

/// "according to Ann Lee, (the mayor).", "according to the group, (which runs it).": but not what goes on with the
/// statement, "according to the office, (9,000 people) at their stops".
fn tells_who(context: &MatchContext<'_>, at: usize) -> bool {
    relative(context, at) || matches!(context.tag(at), Tag::Determiner | Tag::PronounPossessive | Tag::Noun)
}

/// "testimony given by the minister to the panel": the noun phrase that starts at `from` with all
/// that describes it, up to a comma, a time or the end.
pub(super) fn described(context: &MatchContext<'_>, from: usize, limit: usize) -> Option<usize> {
    let until = limit.min(from + MAX_DESCRIPTION);
    let mut end = from;
    while end < until {
        let stops = matches!(
            context.kind(end),
            TokenKind::Comma
                | TokenKind::Terminal
                | TokenKind::Semicolon
                | TokenKind::Colon
                | TokenKind::Dash
                | TokenKind::CloseBracket
        );
        let opens_clause = context.is(end, words::SUBORDINATORS) || context.is(end, words::BUT);
        // "the minutes", "the Monday report": behind an article no time starts.
        let timed = || !context.is(end - 1, words::ARTICLES) && phrase::time(context, end, until).is_some();
        if stops || end > from && (opens_clause || timed()) {
            break;
        }
        if context.kind(end) == TokenKind::OpenBracket
            && let Some(close) = bracket(context, end, until)
        {
            end = close;
            continue;
        }
        end += 1;
    }
    if end == from {
        return None;
    }
    for _ in 0..MAX_APPOSITIONS {
        match apposition(context, end, limit).filter(|_| !context.tag(from).is_verb()) {
            Some(further)
                if further >= limit
                    || context.kind(further) == TokenKind::Comma
                    || context.kind(further) == TokenKind::Terminal && tells_who(context, end + 1) =>
            {
                end = further;
            }
            _ => break,
        }
    }
    Some(end)
}
