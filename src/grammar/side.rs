//! One side of a cue, with what it asks for at the least. Whether the tokens have that is seen
//! at once, and most patterns need not be tried: the first sets of parsing (Aho and Ullman 1972),
//! and the same for tokens that must come somewhere.

use super::TokenSet;
use super::pattern::{Atom, Node, Scope};
use crate::quote::QuoteState;
use crate::tag::Tag;
use crate::token::TokenKind;

/// Whether a side is read from left to right or from right to left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right: what is right of the cue.
    Forwards,
    /// Right to left: what is left of it.
    Backwards,
}

/// Parts of a pattern on one side of its cue, in the order of reading away from the cue.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// The parts.
    pub parts: Vec<Node>,
    /// Which way they are read.
    pub direction: Direction,
    /// How far they see.
    pub scope: Scope,
    /// What the token next to the cue must be.
    first: TokenSet,
    /// Of each of these sets a token must come somewhere in the cue's paragraph.
    needs: Vec<TokenSet>,
}

impl Side {
    /// A side of these parts.
    pub(super) fn new(mut parts: Vec<Node>, direction: Direction, scope: Scope) -> Self {
        for part in &mut parts {
            note_openers(part, direction);
        }
        let first = first(&parts, direction).opener();
        // What comes behind the paragraph's edge is not asked for.
        let ends = |part: &Node| matches!(part, Node::Atom(Atom::ParagraphStart | Atom::ParagraphEnd));
        let inside = if scope > Scope::Paragraph { parts.iter().position(ends).unwrap_or(0) } else { parts.len() };
        let needs = parts[..inside].iter().flat_map(|part| needs(part, direction)).collect();
        Self { parts, direction, scope, first, needs }
    }

    /// Whether it can match where the token next to the cue is `next` and the tokens of the cue's paragraph on this
    /// side are `around`.
    pub fn is_possible(&self, next: TokenSet, around: TokenSet) -> bool {
        self.first.meets(next) && self.needs.iter().all(|need| need.meets(around))
    }
}

/// Notes at the parts of every choice what they start with.
fn note_openers(part: &mut Node, direction: Direction) {
    match part {
        Node::Sequence(parts) => {
            for part in parts {
                note_openers(part, direction);
            }
        }
        Node::Choice(parts) => {
            for one in parts {
                note_openers(&mut one.part, direction);
                one.opener = first_of(&one.part, direction).opener();
            }
        }
        Node::Repeat(part, ..) | Node::Look(part, _) => note_openers(part, direction),
        _ => {}
    }
}

/// What can be read first.
#[derive(Clone, Copy)]
struct First {
    /// One of these tokens; `None` for any.
    set: Option<TokenSet>,
    /// Whether nothing at all can be read.
    empty: bool,
}

impl First {
    const ANY: Self = Self { set: None, empty: false };
    const NOTHING: Self = Self { set: Some(TokenSet::NONE), empty: true };

    /// What the next token must be.
    fn opener(self) -> TokenSet {
        self.set.filter(|_| !self.empty).unwrap_or(TokenSet::ANY)
    }

    fn or(self, other: Self) -> Self {
        let set = self.set.zip(other.set).map(|(one, two)| one.or(two));
        Self { set, empty: self.empty || other.empty }
    }
}

fn first(parts: &[Node], direction: Direction) -> First {
    let mut read = First::NOTHING;
    for part in parts {
        read = First { empty: false, ..read }.or(first_of(part, direction));
        if !read.empty || read.set.is_none() {
            break;
        }
    }
    read
}

fn first_of(part: &Node, direction: Direction) -> First {
    match part {
        Node::Sequence(parts) => first(parts, direction),
        Node::Choice(parts) => {
            let all = parts.iter().map(|one| first_of(&one.part, direction));
            all.reduce(First::or).unwrap_or(First::NOTHING)
        }
        Node::Repeat(part, least, _) => {
            let one = first_of(part, direction);
            First { empty: one.empty || *least == 0, ..one }
        }
        // Only looks: what it asks for, the next token must be.
        Node::Look(part, true) => {
            let seen = first_of(part, direction);
            if seen.empty || seen.set.is_none() { First::NOTHING } else { seen }
        }
        Node::Look(_, false) | Node::Open(_) | Node::Close(_) => First::NOTHING,
        Node::Words(words) => First { set: words.first().copied().map(TokenSet::worded), empty: false },
        Node::Atom(atom) if takes_nothing(*atom) => First::NOTHING,
        Node::Gap(_) | Node::Atom(Atom::BeforeMainWord) => First { empty: true, ..First::ANY },
        other => First { set: opener(other, direction), empty: false },
    }
}

/// Sets of each of which a token must come somewhere.
fn needs(part: &Node, direction: Direction) -> Vec<TokenSet> {
    match part {
        Node::Sequence(parts) => parts.iter().flat_map(|part| needs(part, direction)).collect(),
        Node::Choice(parts) => {
            let each = parts.iter().map(|one| needs(&one.part, direction).first().copied());
            let one: Option<Vec<TokenSet>> = each.collect();
            one.and_then(|sets| sets.into_iter().reduce(TokenSet::or)).into_iter().collect()
        }
        Node::Repeat(part, 1.., _) | Node::Look(part, true) => needs(part, direction),
        Node::Words(words) => words.iter().copied().map(TokenSet::worded).collect(),
        other => opener(other, direction).into_iter().collect(),
    }
}

/// The tokens that a part can start with, in the order of reading, if that is told by one token.
fn opener(part: &Node, direction: Direction) -> Option<TokenSet> {
    match part {
        Node::Lemma(lemma) => Some(TokenSet::worded(*lemma)),
        Node::Tags(tags) => Some(TokenSet::of_tags(*tags)),
        Node::Atom(atom) => atom_opener(*atom, direction),
        _ => None,
    }
}

fn atom_opener(atom: Atom, direction: Direction) -> Option<TokenSet> {
    use TokenKind as Kind;
    let kind = |kind| Some(TokenSet::of_kinds([kind]));
    let tagged = |test: fn(Tag) -> bool| Some(TokenSet::tagged(Tag::ALL.into_iter().filter(|&tag| test(tag))));
    match (atom, direction) {
        (Atom::AnyWord, _) => Some(TokenSet::of_kinds([Kind::Word, Kind::Number, Kind::Clitic])),
        (Atom::Pronoun, _) => Some(TokenSet::tagged([Tag::Pronoun])),
        (Atom::Owner, _) => Some(TokenSet::tagged([Tag::PronounPossessive])),
        (Atom::Relative, _) => Some(TokenSet::tagged([Tag::WhPronoun, Tag::WhDeterminer])),
        (Atom::Number, _) => Some(TokenSet::tagged([Tag::Number])),
        (Atom::Adverb, _) => tagged(Tag::is_adverb),
        (Atom::VerbGroup, Direction::Backwards) => tagged(Tag::is_verb),
        (Atom::PrepositionPhrase, Direction::Forwards) => Some(TokenSet::tagged([Tag::Preposition, Tag::To])),
        (Atom::Comma, _) => kind(Kind::Comma),
        (Atom::Colon, _) => kind(Kind::Colon),
        (Atom::Semicolon, _) => kind(Kind::Semicolon),
        (Atom::Dash, _) => kind(Kind::Dash),
        (Atom::OpenBracket, _) => kind(Kind::OpenBracket),
        (Atom::CloseBracket, _) => kind(Kind::CloseBracket),
        (Atom::Terminal, _) => kind(Kind::Terminal),
        (Atom::Sign, _) => kind(Kind::Symbol),
        (Atom::Aside, _) => Some(TokenSet::of_kinds([Kind::Comma, Kind::Dash])),
        (Atom::OpenQuote, _) => Some(TokenSet::quoting(QuoteState::Opening).or(TokenSet::tagged([Tag::OpenQuote]))),
        (Atom::CloseQuote, _) | (Atom::Quotation, Direction::Backwards) => Some(TokenSet::quoting(QuoteState::Closing)),
        (Atom::Quotation | Atom::QuotedSentences, Direction::Forwards) => Some(TokenSet::quoting(QuoteState::Opening)),
        _ => None,
    }
}

/// Parts that only ask where they are.
const fn takes_nothing(atom: Atom) -> bool {
    matches!(
        atom,
        Atom::SentenceStart
            | Atom::SentenceEnd
            | Atom::ParagraphStart
            | Atom::ParagraphEnd
            | Atom::InQuotation
            | Atom::End
            | Atom::InGroup
            | Atom::InHeadline
            | Atom::InItem
    )
}
