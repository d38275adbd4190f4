//! Reads the parts of patterns where a cue of the lexicon is. Backtracking is bounded by a
//! budget of steps, so the time is linear in the length of the article whatever it says.

use nom::{IResult, Input};

use super::atoms::atom;
use super::input::Tokens;
use super::match_context::{MatchContext, bounds};
use super::occurrence::Occurrence;
use super::scene::Scene;
use crate::grammar::{Alternative, CueTest, Node, Slot, TokenSet};
use crate::text::Word;

/// Steps that one side of a pattern may take at one cue.
const MAX_STEPS: usize = 2_000;

/// Result of a parser over tokens: what is left to read.
pub(super) type Read<'s, T = ()> = IResult<Tokens<'s>, T, ()>;

/// A boundary of a slot, noted while reading.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub slot: Slot,
    pub place: usize,
    pub opens: bool,
}

/// Boundaries that one reading noted: positions in [`Reader::noted`], end-exclusive.
pub(super) type Marks = (usize, usize);

/// Where parts are read.
#[derive(Clone, Copy, Debug)]
pub(super) enum Anchor<'s> {
    /// At a cue, for patterns.
    Cue(Occurrence),
    /// At the parts of what a rule is about.
    Scene(&'s Scene<'s>),
}

/// Reads parts of patterns at one anchor after the other.
pub(super) struct Reader<'s> {
    pub context: &'s MatchContext<'s>,
    anchor: Anchor<'s>,
    /// What was noted there.
    noted: Vec<Mark>,
    /// Where the repetitions that are being read have got to, innermost last, each place with the
    /// number of marks noted by then.
    reached: Vec<(Tokens<'s>, usize)>,
    steps: usize,
}

impl<'s> Reader<'s> {
    pub(super) const fn new(context: &'s MatchContext<'s>, anchor: Anchor<'s>) -> Self {
        Self { context, anchor, noted: Vec::new(), reached: Vec::new(), steps: 0 }
    }

    /// Goes on to another cue; what was noted at the one before is gone.
    pub(super) fn turn_to(&mut self, cue: Occurrence) {
        self.anchor = Anchor::Cue(cue);
        self.noted.clear();
    }

    /// What a reading noted at this cue.
    pub(super) fn marks(&self, (from, to): Marks) -> &[Mark] {
        &self.noted[from..to]
    }

    /// Reads parts one after the other; what they note, if they match.
    pub(super) fn read(&mut self, parts: &[Node], input: Tokens<'s>) -> Option<Marks> {
        let from = self.noted.len();
        self.steps = 0;
        let matched = self.sequence(parts, input).is_ok();
        if !matched {
            self.noted.truncate(from);
        }
        matched.then_some((from, self.noted.len()))
    }

    /// Parts one after the other. Repetitions give back what the parts after them need, choices
    /// try their next alternative.
    fn sequence(&mut self, mut parts: &[Node], mut input: Tokens<'s>) -> Read<'s> {
        while let Some((part, rest)) = parts.split_first() {
            self.steps += 1;
            if self.steps > MAX_STEPS {
                return fail();
            }
            parts = match part {
                Node::Gap(most) => return self.gap(*most, rest, input),
                Node::Repeat(part, least, most) => return self.repeat(part, *least, *most, rest, input),
                Node::Choice(choices) => return self.choice(choices, rest, input),
                Node::Sequence(inner) if rest.is_empty() => inner,
                _ => {
                    (input, ()) = self.part(part, input)?;
                    rest
                }
            };
        }
        Ok((input, ()))
    }

    /// Any tokens of the same sentence.
    fn gap(&mut self, most: u8, rest: &[Node], input: Tokens<'s>) -> Read<'s> {
        let noted = self.noted.len();
        let sentence = input.next().map_or(0, |next| {
            let (start, end) = self.context.sentence_bounds(next);
            (if input.is_backwards() { next - start } else { end - 1 - next }).min(input.input_len())
        });
        for skipped in 0..=usize::from(most).min(sentence) {
            self.noted.truncate(noted);
            if let Ok(read) = self.sequence(rest, input.take_from(skipped)) {
                return Ok(read);
            }
        }
        fail()
    }

    fn repeat(&mut self, part: &Node, least: u8, most: u8, rest: &[Node], input: Tokens<'s>) -> Read<'s> {
        let base = self.reached.len();
        self.reached.push((input, self.noted.len()));
        let mut at = input;
        while self.reached.len() - base <= usize::from(most) {
            match self.part(part, at) {
                Ok((next, ())) if next.place() != at.place() => at = next,
                _ => break,
            }
            self.reached.push((at, self.noted.len()));
        }
        while self.reached.len() - base > usize::from(least) {
            let Some((at, noted)) = self.reached.pop() else { break };
            self.noted.truncate(noted);
            if let Ok(read) = self.sequence(rest, at) {
                self.reached.truncate(base);
                return Ok(read);
            }
        }
        self.reached.truncate(base);
        fail()
    }

    fn choice(&mut self, choices: &[Alternative], rest: &[Node], input: Tokens<'s>) -> Read<'s> {
        let noted = self.noted.len();
        let next = input.next().map_or(TokenSet::END, |at| self.context.seen(at));
        for choice in choices.iter().filter(|choice| choice.is_possible(next)) {
            self.noted.truncate(noted);
            if let Ok((after, ())) = self.part(&choice.part, input)
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
            Node::Ending(letters) => one(input, |at| self.context.ends_with(at, letters)),
            Node::Lemma(lemma) => one(input, |at| self.context.lemma(at) == *lemma),
            Node::Tags(tags) => one(input, |at| tags >> self.context.tag(at) as u64 & 1 == 1),
            Node::List(list) => self.list(*list, input),
            Node::Atom(one) => atom(*one, input, &self.anchor),
            Node::Cue(test) => self.other_cue(test, input),
            Node::Known(test) => one(input, |at| self.is_known(test, at)),
            Node::Look(part, wanted) => self.look(part, *wanted, input),
            Node::Open(slot) | Node::Close(slot) => {
                self.noted.push(Mark { slot: *slot, place: input.place(), opens: matches!(part, Node::Open(_)) });
                Ok((input, ()))
            }
            Node::Gap(_) | Node::Repeat(..) | Node::Choice(_) => self.sequence(std::slice::from_ref(part), input),
            Node::Sequence(parts) => self.sequence(parts, input),
        }
    }

    fn look(&mut self, part: &Node, wanted: bool, input: Tokens<'s>) -> Read<'s> {
        let noted = self.noted.len();
        let there = self.part(part, input).is_ok();
        self.noted.truncate(noted);
        if there == wanted { Ok((input, ())) } else { fail() }
    }

    /// An entry of a list; from right to left, one that ends here.
    fn list(&self, list: usize, input: Tokens<'s>) -> Read<'s> {
        const LONGEST: usize = 6;
        let list = self.context.rulebook.lists().at(list);
        let words = self.context.document.words.as_slice();
        let here = input.place();
        if input.is_backwards() {
            let lowest = here.saturating_sub(LONGEST).max(input.limit());
            let found =
                (lowest..here).find(|&from| list.longest(&words[from..here]).is_some_and(|(_, n)| n == here - from));
            return match found {
                Some(from) => Ok((input.read_to(from), ())),
                None => one(input, |at| list.has(self.context.lemma(at))),
            };
        }
        let end = (here + LONGEST).min(input.limit());
        match list.longest(&words[here..end.max(here)]) {
            Some((_, length)) => Ok((input.take_from(length), ())),
            None => one(input, |at| list.has(self.context.lemma(at))),
        }
    }

    /// Whether the lexicon has the base form of a word as such a cue, or, asked for no part of speech, as the first word
    /// of any.
    fn is_known(&self, test: &CueTest, at: usize) -> bool {
        let rulebook = self.context.rulebook;
        rulebook
            .cues_from(self.context.lemma(at))
            .iter()
            .map(|&cue| &rulebook.cues()[cue])
            .any(|cue| (test.part.is_none() || cue.words.len() == 1) && test.admits(cue, rulebook.lists()))
    }

    /// A cue other than the pattern's own, with its auxiliaries.
    fn other_cue(&self, test: &CueTest, input: Tokens<'s>) -> Read<'s> {
        const REACH: usize = 6;
        let inside = |other: &&Occurrence| {
            let (start, end) = bounds(other.tokens);
            let edge = if input.is_backwards() { end == input.place() } else { start == input.place() };
            edge && test.takes(other.forms)
                && test.admits(&self.context.rulebook.cues()[other.cue], self.context.rulebook.lists())
        };
        let here = input.place();
        let heads = if input.is_backwards() {
            here.saturating_sub(REACH)..here
        } else {
            here..(here + REACH).min(input.limit())
        };
        let found = heads.flat_map(|head| self.context.cues_at(head)).find(inside);
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
    let read = input.iter_elements().zip(words).filter(|&(at, &word)| input.context.word(at) == word).count();
    if read == words.len() { Ok((input.take_from(read), ())) } else { fail() }
}
