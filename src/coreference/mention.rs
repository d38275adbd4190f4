//! The source of an attribution to the phrases that it refers to: one, or the members of a
//! joint source.

use super::lexicon::{Opening, Pronoun};
use super::mention_detection::Scan;
use super::part::Class;
use super::phrase::{Head, Phrase};
use crate::document::Document;
use crate::lists::List;
use crate::text::{Id, TokenId, TokenRange, TokenRuns};

/// The words of a source that tell who it is: without what is before the subject of its own clause.
pub(super) fn core(document: &Document<'_>, scan: &Scan, runs: &TokenRuns) -> Option<TokenRange> {
    let hull = runs.hull()?;
    let (mut start, end) = (hull.start().index(), hull.end().index());
    let finite = |from, to| (from..to).any(|at| document.tags[TokenId::from_index(at)].is_finite());
    for index in within(scan, hull).skip(1) {
        let (first, at) = (start, scan.phrases[index].tokens.start().index());
        let opens = |token| document.tags[token].is_wh() || document.is_listed(token, List::DefiningRelatives);
        if (first..at).map(TokenId::from_index).any(opens) || finite(scan.phrases[index].tokens.end().index(), end) {
            break;
        }
        if is_subject_beside(document, scan, index) {
            start = at;
        }
    }
    Some(TokenRange::new(start, end))
}

/// Whether a phrase is right behind another one as only the subject of another clause does.
fn is_subject_beside(document: &Document<'_>, scan: &Scan, index: usize) -> bool {
    let (last, phrase) = (&scan.phrases[index - 1], &scan.phrases[index]);
    let beside = last.parts().end == phrase.parts().start && !last.head.is_named();
    let apposed = last.same() == Some(index) || phrase.same() == Some(index - 1) || phrase.owner().is_some();
    let defined = phrase.opening == Opening::Definite && document.is_listed(phrase.tokens.start(), List::Articles);
    let subject = match phrase.head {
        Head::Pronoun(Pronoun::Relative) => false,
        Head::Pronoun(_) => phrase.tokens.len() == 1,
        Head::Organization if last.head == Head::Thing => last.opening == Opening::Definite || defined,
        _ => defined,
    };
    beside && !apposed && subject
}

/// The phrases that the words of a source refer to, in text order.
pub(super) fn conjuncts(document: &Document<'_>, scan: &Scan, runs: &TokenRuns) -> Vec<usize> {
    let Some(hull) = core(document, scan, runs) else { return Vec::new() };
    let mut tops: Vec<usize> = Vec::new();
    let words = within(scan, hull);
    if let Some(whole) =
        scan.phrases.get(words.start).filter(|_| !words.is_empty()).and_then(|first| cut_off(scan, first))
    {
        return vec![whole];
    }
    if let Some(person) = words.clone().next().and_then(|first| from_a_state(document, scan, first, hull)) {
        return vec![person];
    }
    if let Some(only) = words.clone().last().filter(|&last| is_one_of_many(scan, words.start, last)) {
        return vec![only];
    }
    if let Some(owner) = words.clone().last().filter(|&last| owns_what_follows(scan, last, hull)) {
        return vec![owner];
    }
    for index in words {
        if index > 0 && tops.last() == Some(&(index - 1)) && owns(scan, index) {
            tops.pop();
            tops.push(come_down(scan, index));
            continue;
        }
        let Some(&top) = tops.last() else {
            tops.push(index);
            continue;
        };
        let phrase = &scan.phrases[index];
        if !tops.is_empty() && phrase.head == Head::Pronoun(Pronoun::Relative) {
            break;
        }
        if carries_on(scan, top, index) || is_second_job(document, scan, top, index) || is_called(scan, top, index) {
            tops.pop();
            tops.push(index);
        } else if is_conjunct(scan, top, index) {
            tops.push(index);
        }
    }
    if is_count(scan, &tops) {
        tops.remove(0);
    }
    tops
}

/// Whether the first of some phrases only tells how many the others are.
fn is_count(scan: &Scan, tops: &[usize]) -> bool {
    let [label, named @ ..] = tops else { return false };
    let label = &scan.phrases[*label];
    let count = label.number.filter(|_| label.plural && !label.head.is_named());
    let comma = scan.parts.get(label.parts().end).is_some_and(|part| part.class == Class::Comma);
    comma
        && count.is_some_and(|count| usize::from(count) == named.len())
        && named.iter().all(|&member| scan.phrases[member].head.is_named())
}

/// "One of them, Osten Trust": the last phrase if it names the one.
fn is_one_of_many(scan: &Scan, first: usize, last: usize) -> bool {
    let named = &scan.phrases[last];
    let before = scan.phrases[first].parts().start.checked_sub(2).and_then(|start| scan.parts.get(start..start + 2));
    let one = before.is_some_and(|before| {
        matches!(before[0].class, Class::Number | Class::Determiner(_)) && before[1].class == Class::Of
    });
    let comma = named.parts().start.checked_sub(1).is_some_and(|part| scan.parts[part].class == Class::Comma);
    one && comma && last == first + 1 && named.head.is_named()
}

/// "Goodhaven" in "a woman in Goodhaven, who told": the people whom a source cut off behind "in" belongs to.
fn cut_off(scan: &Scan, first: &Phrase) -> Option<usize> {
    let people = |&governor: &usize| {
        let governor = &scan.phrases[governor];
        matches!(governor.head, Head::Role | Head::Group) && governor.parts().end + 1 == first.parts().start
    };
    first.governor().filter(|_| first.oblique && first.head.is_named()).filter(people)
}

/// The person who comes from the state that is all that the words of a source name.
fn from_a_state(document: &Document<'_>, scan: &Scan, first: usize, source: TokenRange) -> Option<usize> {
    const REACH: usize = 4;
    let state = |token| document.is_listed(token, List::StateAbbreviations);
    if !source.iter().all(state) {
        return None;
    }
    let sentence = |index: usize| document.sentences.of(scan.phrases[index].tokens.start());
    let earlier = (first.saturating_sub(REACH)..first).rev().take_while(|&index| sentence(index) == sentence(first));
    earlier.into_iter().find(|&index| scan.phrases[index].head == Head::Person && scan.phrases[index].name.len() > 1)
}

/// Positions of the phrases that share tokens with a range.
fn within(scan: &Scan, range: TokenRange) -> std::ops::Range<usize> {
    let start = scan.phrases.partition_point(|phrase| phrase.tokens.end() <= range.start());
    let end = scan.phrases.partition_point(|phrase| phrase.tokens.start() < range.end());
    start..end.max(start)
}

/// Whether the phrase is owned by the one before it.
fn owns(scan: &Scan, index: usize) -> bool {
    scan.phrases[index].owner() == Some(index - 1)
}

/// "Kim's statement" refers to Kim; "Kim's spokesman" does not.
fn come_down(scan: &Scan, index: usize) -> usize {
    match (scan.phrases[index].head, scan.phrases[index].owner()) {
        (Head::Statement | Head::Thing, Some(owner)) => owner,
        _ => index,
    }
}

/// "a statement from the mayor" refers to the mayor.
fn carries_on(scan: &Scan, top: usize, index: usize) -> bool {
    let (top, phrase) = (&scan.phrases[top], &scan.phrases[index]);
    top.head == Head::Statement
        && phrase.oblique
        && matches!(phrase.head, Head::Person | Head::Organization | Head::Role | Head::Group | Head::Body)
}

/// "Retired warden and army reservist Otto Brandt", "her friend and neighbour Ann Lee" are one person each.
fn is_second_job(document: &Document<'_>, scan: &Scan, top: usize, index: usize) -> bool {
    let (first, second) = (&scan.phrases[top], &scan.phrases[index]);
    let small = document.words_of(second.title).starts_with(char::is_lowercase);
    let bare = first.head == Head::Role
        && !first.plural
        && (first.opening == Opening::Bare || small && matches!(first.opening, Opening::Definite | Opening::Owned));
    let joined = scan.parts.get(first.parts().end).is_some_and(|part| part.class == Class::And);
    bare && joined
        && first.parts().end + 1 == second.parts().start
        && second.head == Head::Person
        && !second.title.is_empty()
}

/// "media titan Otto Brandt": a noun right before a full name.
fn is_called(scan: &Scan, top: usize, index: usize) -> bool {
    let (first, second) = (&scan.phrases[top], &scan.phrases[index]);
    let noun = !first.head.is_named() && !matches!(first.head, Head::Pronoun(_));
    let full = second.head == Head::Person && second.name.len() > 1;
    // "CBS This Evening anchor Otto Brandt": the body that the job is at.
    let noun = noun || first.head == Head::Organization && full && !second.title.is_empty();
    let called = is_poll(second) || noun && (full || first.same() == Some(index));
    called && first.parts().end == second.parts().start
}

/// "Read the Map Poll": a text behind the start of its name.
fn is_poll(second: &Phrase) -> bool {
    second.head == Head::Document && second.opening == Opening::Definite && !second.name.is_empty()
}

/// "a check on Ann Lee's" before "claim": the name that the words end with, as owner.
fn owns_what_follows(scan: &Scan, last: usize, words: TokenRange) -> bool {
    let phrase = &scan.phrases[last];
    let possessive = scan.parts.get(phrase.parts().end).filter(|part| part.class == Class::Possessive);
    let ends = possessive.is_some_and(|part| part.tokens.end() == words.end());
    ends && phrase.head.is_named() && phrase.owner().is_none()
}

fn is_conjunct(scan: &Scan, top: usize, index: usize) -> bool {
    let start = scan.chain_start(index);
    let phrase = &scan.phrases[index];
    let Some(before) = start.checked_sub(1).map(|part| scan.parts[part].class) else { return false };
    let previous = &scan.phrases[top];
    let Some(between) = scan.parts.get(previous.parts().end..start) else { return false };
    if between.iter().any(|part| matches!(part.class, Class::Verb | Class::Stop | Class::Open)) {
        return false;
    }
    let second_job = phrase.head == Head::Role
        && phrase.opening == Opening::Bare
        && !phrase.plural
        && index > top + 1
        && scan.phrases[index - 1].same() == Some(top);
    if before == Class::Comma && previous.head.is_named() && is_owned_description(scan, index) {
        return false;
    }
    let apposed = phrase.same().is_some() || previous.same() == Some(index) || second_job;
    let adjacent = previous.parts().end + 1 == start || previous.parts().end + 2 == start;
    let listed = before == Class::Comma && adjacent && list_goes_on(scan, index);
    if apposed || before != Class::And && !listed {
        return false;
    }
    adjacent && !same_bearer(previous, phrase) || alike(previous, phrase)
}

/// "Sweden's only ally" after a comma tells of the name before it.
fn is_owned_description(scan: &Scan, index: usize) -> bool {
    let owns_next = scan.phrases.get(index + 1).is_some_and(|next| next.owner() == Some(index));
    let told = &scan.phrases[if owns_next { index + 1 } else { index }];
    told.owner().is_some() && !told.plural && matches!(told.head, Head::Role | Head::Body | Head::Thing)
}

/// "lawyer and activist" is one person.
fn same_bearer(first: &Phrase, second: &Phrase) -> bool {
    first.head == Head::Role && second.head == Head::Role && !second.plural && second.opening == Opening::Bare
}

/// After a complement only a conjunct of the same kind goes back to the start of the list.
fn alike(first: &Phrase, second: &Phrase) -> bool {
    first.head == second.head
        && (second.head == Head::Person || second.opening == Opening::Definite && first.opening == Opening::Definite)
}

/// Whether "and" follows later in the same list.
fn list_goes_on(scan: &Scan, index: usize) -> bool {
    let parts = &scan.parts[scan.phrases[index].parts().end..];
    let stop = parts
        .iter()
        .take(24)
        .find(|part| matches!(part.class, Class::And | Class::Verb | Class::Stop | Class::Preposition));
    stop.is_some_and(|part| part.class == Class::And)
}
