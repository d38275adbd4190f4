//! Runs patterns where a cue of the lexicon stands: the parts right of the cue from left to right,
//! those left of it from right to left. Backtracking is bounded by a budget of steps, so the time
//! is linear in the length of the article whatever it says.

use nom::{IResult, Input};

use super::atoms::atom;
use super::input::Tokens;
use super::occurrence::Occurrence;
use super::sight::{Sight, bounds};
use crate::grammar::{CueTest, Node, Pattern, Scope, Slot};
use crate::text::{BlockId, Id, RuleId, TokenRange, Word};

/// Steps that one pattern may take at one cue.
const MAX_STEPS: usize = 2_000;
/// How many blocks on either side of the cue's the widest scope looks for a paragraph.
const MAX_BLOCKS: usize = 3;

/// Result of a parser over tokens: what is left to read.
pub(super) type Read<'s, T = ()> = IResult<Tokens<'s>, T, ()>;

/// A pattern found at a cue.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// Which pattern.
    pub rule: RuleId,
    /// At which cue.
    pub occurrence: Occurrence,
    /// What its slots hold, in the order of reading; slots without a token are left out.
    pub slots: Vec<(Slot, TokenRange)>,
}

impl Match {
    /// What a slot holds, in text order.
    pub fn slot(&self, slot: Slot) -> Vec<TokenRange> {
        let mut ranges: Vec<_> =
            self.slots.iter().filter(|(other, _)| *other == slot).map(|(_, range)| *range).collect();
        ranges.sort_unstable();
        ranges
    }
}

/// Every pattern at every cue of a document, in the order of the cues, then of the rulebook.
pub fn matches(sight: &Sight<'_>) -> Vec<Match> {
    let mut found = Vec::new();
    for occurrence in sight.occurrences() {
        for &rule in sight.rulebook.patterns_of(occurrence.cue) {
            let pattern = &sight.rulebook.patterns()[rule];
            if used(occurrence, &pattern.cue)
                && let Some(slots) = run(sight, occurrence, pattern)
            {
                found.push(Match { rule, occurrence: *occurrence, slots });
            }
        }
    }
    found
}

/// Whether a cue is used in a form that a pattern asks for.
fn used(occurrence: &Occurrence, test: &CueTest) -> bool {
    test.forms.iter().all(|forms| forms.iter().any(|&form| occurrence.forms.has(form)))
}

/// A boundary of a slot, noted while reading.
#[derive(Clone, Copy)]
struct Mark {
    slot: Slot,
    place: usize,
    opens: bool,
}

/// What one attempt needs besides the tokens.
struct Attempt<'s> {
    sight: &'s Sight<'s>,
    cue: Occurrence,
    marks: Vec<Mark>,
    steps: usize,
}

fn run<'s>(sight: &'s Sight<'s>, occurrence: &Occurrence, pattern: &Pattern) -> Option<Vec<(Slot, TokenRange)>> {
    let (low, high) = scope(sight, occurrence, pattern.scope);
    let (start, end) = bounds(occurrence.tokens);
    let mut attempt = Attempt { sight, cue: *occurrence, marks: Vec::new(), steps: 0 };
    attempt.sequence(&pattern.right, Tokens::forwards(sight, end, high)).ok()?;
    let right = attempt.marks.len();
    attempt.sequence(&pattern.left, Tokens::backwards(sight, low, start)).ok()?;
    let left = attempt.marks.split_off(right);
    // Text order: what lies left of the cue was read from right to left.
    let turned = left.into_iter().rev().map(|mark| Mark { opens: !mark.opens, ..mark });
    Some(ranges(turned.chain(attempt.marks)))
}

/// Pairs the boundaries of slots, given in text order.
fn ranges(marks: impl Iterator<Item = Mark>) -> Vec<(Slot, TokenRange)> {
    let mut open: Vec<Mark> = Vec::new();
    let mut found = Vec::new();
    for mark in marks {
        if mark.opens {
            open.push(mark);
        } else if let Some(at) = open.iter().rposition(|other| other.slot == mark.slot) {
            let from = open.remove(at).place;
            if from < mark.place {
                found.push((mark.slot, TokenRange::new(from, mark.place)));
            }
        }
    }
    found
}

/// The tokens that a pattern may look at around a cue.
fn scope(sight: &Sight<'_>, occurrence: &Occurrence, scope: Scope) -> (usize, usize) {
    let at = occurrence.head.index();
    let blocks = sight.document.blocks.all();
    let own = sight.document.blocks.of(occurrence.head).index();
    match scope {
        Scope::Sentence => sight.sentence_bounds(at),
        Scope::Paragraph => bounds(sight.block(at).tokens),
        Scope::NextParagraph => {
            let last = (own + MAX_BLOCKS).min(blocks.len() - 1);
            let (low, _) = bounds(sight.block(at).tokens);
            (low, bounds(blocks[BlockId::from_index(last)].tokens).1)
        }
    }
}

impl<'s> Attempt<'s> {
    /// Parts one after the other. Repetitions give back what the parts after them need, choices
    /// try their next alternative.
    fn sequence(&mut self, parts: &[Node], input: Tokens<'s>) -> Read<'s> {
        let Some((part, rest)) = parts.split_first() else { return Ok((input, ())) };
        self.steps += 1;
        if self.steps > MAX_STEPS {
            return fail();
        }
        match part {
            Node::Gap(most) => self.gap(*most, rest, input),
            Node::Repeat(part, least, most) => self.repeat(part, *least, *most, rest, input),
            Node::Choice(choices) => self.choice(choices, rest, input),
            Node::Sequence(inner) if rest.is_empty() => self.sequence(inner, input),
            _ => {
                let (input, ()) = self.part(part, input)?;
                self.sequence(rest, input)
            }
        }
    }

    fn gap(&mut self, most: u8, rest: &[Node], input: Tokens<'s>) -> Read<'s> {
        let noted = self.marks.len();
        for skipped in 0..=usize::from(most).min(input.input_len()) {
            self.marks.truncate(noted);
            if let Ok(read) = self.sequence(rest, input.take_from(skipped)) {
                return Ok(read);
            }
        }
        fail()
    }

    fn repeat(&mut self, part: &Node, least: u8, most: u8, rest: &[Node], input: Tokens<'s>) -> Read<'s> {
        let mut reached = vec![(input, self.marks.len())];
        while reached.len() <= usize::from(most) {
            let (at, _) = reached[reached.len() - 1];
            match self.part(part, at) {
                Ok((next, ())) if next.place() != at.place() => reached.push((next, self.marks.len())),
                _ => break,
            }
        }
        while reached.len() > usize::from(least) {
            let Some((at, noted)) = reached.pop() else { break };
            self.marks.truncate(noted);
            if let Ok(read) = self.sequence(rest, at) {
                return Ok(read);
            }
        }
        fail()
    }

    fn choice(&mut self, choices: &[Node], rest: &[Node], input: Tokens<'s>) -> Read<'s> {
        let noted = self.marks.len();
        for choice in choices {
            self.marks.truncate(noted);
            if let Ok((after, ())) = self.part(choice, input)
                && let Ok(read) = self.sequence(rest, after)
            {
                return Ok(read);
            }
        }
        fail()
    }

    /// One part by itself.
    fn part(&mut self, part: &Node, input: Tokens<'s>) -> Read<'s> {
        match part {
            Node::Words(words) => each(input, words),
            Node::Lemma(lemma) => one(input, |at| self.sight.lemma(at) == *lemma),
            Node::Tag(tag) => one(input, |at| self.sight.tag(at) == *tag),
            Node::List(list) => self.list(*list, input),
            Node::Atom(one) => atom(*one, input, &self.cue),
            Node::Cue(test) => self.other_cue(test, input),
            Node::Look(part, wanted) => self.look(part, *wanted, input),
            Node::Open(slot) | Node::Close(slot) => {
                self.marks.push(Mark { slot: *slot, place: input.place(), opens: matches!(part, Node::Open(_)) });
                Ok((input, ()))
            }
            Node::Gap(_) | Node::Repeat(..) | Node::Choice(_) => self.sequence(std::slice::from_ref(part), input),
            Node::Sequence(parts) => self.sequence(parts, input),
        }
    }

    fn look(&mut self, part: &Node, wanted: bool, input: Tokens<'s>) -> Read<'s> {
        let noted = self.marks.len();
        let there = self.part(part, input).is_ok();
        self.marks.truncate(noted);
        if there == wanted { Ok((input, ())) } else { fail() }
    }

    /// An entry of a list; from right to left, one that ends here.
    fn list(&self, list: usize, input: Tokens<'s>) -> Read<'s> {
        const LONGEST: usize = 6;
        let list = self.sight.rulebook.list_at(list);
        let words = self.sight.document.words.as_slice();
        let here = input.place();
        if input.is_backwards() {
            let lowest = here.saturating_sub(LONGEST).max(input.limit());
            let found =
                (lowest..here).find(|&from| list.longest(&words[from..here]).is_some_and(|(_, n)| n == here - from));
            return match found {
                Some(from) => Ok((input.read_to(from), ())),
                None => one(input, |at| list.has(self.sight.lemma(at))),
            };
        }
        let end = (here + LONGEST).min(input.limit());
        match list.longest(&words[here..end.max(here)]) {
            Some((_, length)) => Ok((input.take_from(length), ())),
            None => one(input, |at| list.has(self.sight.lemma(at))),
        }
    }

    /// A cue other than the pattern's own, with its auxiliaries.
    fn other_cue(&self, test: &CueTest, input: Tokens<'s>) -> Read<'s> {
        const REACH: usize = 6;
        let inside = |other: &&Occurrence| {
            let (start, end) = bounds(other.tokens);
            let edge = if input.is_backwards() { end == input.place() } else { start == input.place() };
            edge && used(other, test) && test.admits(&self.sight.rulebook.cues()[other.cue])
        };
        let here = input.place();
        let heads = if input.is_backwards() {
            here.saturating_sub(REACH)..here
        } else {
            here..(here + REACH).min(input.limit())
        };
        let found = heads.flat_map(|head| self.sight.cues_at(head)).find(inside);
        match found {
            Some(other) => {
                let (start, end) = bounds(other.tokens);
                Ok((input.read_to(if input.is_backwards() { start } else { end }), ()))
            }
            None => fail(),
        }
    }
}

/// Nothing that fits.
pub(super) fn fail<'s, T>() -> Read<'s, T> {
    Err(nom::Err::Error(()))
}

/// One token that passes a test.
pub(super) fn one(input: Tokens<'_>, test: impl Fn(usize) -> bool) -> Read<'_> {
    match input.next() {
        Some(at) if test(at) => Ok((input.take_from(1), ())),
        _ => fail(),
    }
}

/// These words, in the order of reading.
fn each<'s>(input: Tokens<'s>, words: &[Word]) -> Read<'s> {
    let read = input.iter_elements().zip(words).filter(|&(at, &word)| input.sight.word(at) == word).count();
    if read == words.len() { Ok((input.take_from(read), ())) } else { fail() }
}
