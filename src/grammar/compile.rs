//! Pattern expressions to what matching runs: names looked up, phrases put in their place, the cue
//! found and both of its sides made ready to be read away from it.

use rustc_hash::FxHashMap;

use super::ast::{Expression, Spanned};
use super::pattern::{Alternative, Atom, CueTest, Node, Slot};
use super::syntax::{Mistake, SLOTS};
use super::{Complement, CueClass, Form, Forms, PartOfSpeech};
use crate::lists::words;
use crate::tag::Tag;
use crate::text::{Span, Word};

/// How deep phrases may refer to phrases.
const MAX_PHRASE_DEPTH: usize = 8;
/// So many parts a pattern may have once its phrases are in their places.
const MAX_PARTS: usize = 20_000;

/// What expressions can refer to, and the mistakes found so far in one file.
pub(super) struct Compiler<'a> {
    /// Names of the lists, each in its place.
    pub lists: &'a [String],
    /// Places of the lists that are named.
    pub listed: Vec<usize>,
    /// The phrase file's definitions.
    pub phrases: &'a FxHashMap<String, Spanned<Expression>>,
    /// What is wrong, each with its place in the file at hand.
    pub mistakes: Vec<Mistake>,
    /// Unknown names: place, name, what kind.
    pub unknown: Vec<(Span, String, Kind)>,
    /// Whether the expression belongs to a rule, which knows the parts of what it is about.
    pub has_parts: bool,
    depth: usize,
    parts: usize,
}

/// What an unknown name should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Part,
    List,
    Tag,
    Feature,
    Slot,
}

/// The cue and its two sides.
pub(super) struct Sides {
    pub cue: CueTest,
    pub left: Vec<Node>,
    pub right: Vec<Node>,
}

/// A part of a pattern's outermost sequence.
enum Piece {
    Node(Node),
    Anchor(CueTest),
}

impl<'a> Compiler<'a> {
    pub(super) fn new(lists: &'a [String], phrases: &'a FxHashMap<String, Spanned<Expression>>) -> Self {
        Self {
            lists,
            listed: Vec::new(),
            phrases,
            mistakes: Vec::new(),
            unknown: Vec::new(),
            has_parts: false,
            depth: 0,
            parts: 0,
        }
    }

    /// A whole pattern, cut at its cue.
    pub(super) fn pattern(&mut self, expression: &Spanned<Expression>) -> Option<Sides> {
        let mut pieces = Vec::new();
        self.flatten(expression, &mut pieces);
        let anchors = pieces.iter().filter(|piece| matches!(piece, Piece::Anchor(_))).count();
        if anchors != 1 {
            let message = format!(
                "expected one cue (verb[…], noun[…], adjective[…] or phrase[…]) in the slot \"cue\", outside of choices and repetitions; found {anchors}"
            );
            self.mistakes.push((expression.span, message));
            return None;
        }
        let mut sides = Sides { cue: CueTest::default(), left: Vec::new(), right: Vec::new() };
        let mut passed = false;
        for piece in pieces {
            match piece {
                Piece::Anchor(cue) => (sides.cue, passed) = (cue, true),
                Piece::Node(node) if passed => sides.right.push(node),
                Piece::Node(node) => sides.left.push(node),
            }
        }
        sides.left = sides.left.into_iter().rev().map(Node::reversed).collect();
        Some(sides)
    }

    /// A phrase by itself, to check it.
    pub(super) fn phrase(&mut self, expression: &Spanned<Expression>) {
        self.has_parts = true;
        self.node(expression);
    }

    /// A condition of a rule.
    pub(super) fn condition(&mut self, expression: &Spanned<Expression>) -> Node {
        self.has_parts = true;
        self.node(expression)
    }

    /// Sequences and slots of the outermost level become one run, so that the cue can cut it.
    fn flatten(&mut self, expression: &Spanned<Expression>, pieces: &mut Vec<Piece>) {
        match &expression.value {
            Expression::Sequence(parts) => parts.iter().for_each(|part| self.flatten(part, pieces)),
            Expression::Slot(name, inner) => {
                let Some(slot) = self.slot(name, expression.span) else { return };
                pieces.push(Piece::Node(Node::Open(slot)));
                if slot == Slot::Cue {
                    self.cue_slot(inner, pieces);
                } else {
                    self.flatten(inner, pieces);
                }
                pieces.push(Piece::Node(Node::Close(slot)));
            }
            _ => {
                let node = self.node(expression);
                pieces.push(Piece::Node(node));
            }
        }
    }

    /// Inside of the cue slot the part of speech with features is the cue itself.
    fn cue_slot(&mut self, expression: &Spanned<Expression>, pieces: &mut Vec<Piece>) {
        match &expression.value {
            Expression::Sequence(parts) => parts.iter().for_each(|part| self.cue_slot(part, pieces)),
            Expression::Name(name, features) if PartOfSpeech::from_name(name).is_some() => {
                let test = self.cue_test(name, features);
                pieces.push(Piece::Anchor(test));
            }
            _ => self.flatten(expression, pieces),
        }
    }

    fn slot(&mut self, name: &str, span: Span) -> Option<Slot> {
        let slot = Slot::from_name(name);
        if slot.is_none() {
            self.unknown.push((span, name.to_owned(), Kind::Slot));
        }
        slot
    }

    fn node(&mut self, expression: &Spanned<Expression>) -> Node {
        self.parts += 1;
        if self.parts > MAX_PARTS {
            if self.parts == MAX_PARTS + 1 {
                let message = format!("with its phrases this has more than {MAX_PARTS} parts");
                self.mistakes.push((expression.span, message));
            }
            return Node::Atom(Atom::Any);
        }
        match &expression.value {
            Expression::Words(text) => match text.strip_prefix('…') {
                Some(ending) => Node::Ending(ending.to_lowercase()),
                None => Node::Words(words(text)),
            },
            Expression::Lemma(lemma) => Node::Lemma(Word::of(lemma)),
            Expression::Gap(most) => Node::Gap(*most),
            Expression::Sequence(parts) => Node::Sequence(self.nodes(parts)),
            Expression::Choice(parts) => choice(self.nodes(parts)),
            Expression::Repeat(part, least, most) => {
                if least > most || *most == 0 {
                    self.mistakes.push((expression.span, "a repetition that can never be".into()));
                }
                Node::Repeat(Box::new(self.node(part)), *least, *most)
            }
            Expression::Look(part, wanted) => Node::Look(Box::new(self.node(part)), *wanted),
            Expression::Slot(name, inner) => {
                let Some(slot) = self.slot(name, expression.span) else { return Node::Atom(Atom::Any) };
                Node::Sequence(vec![Node::Open(slot), self.node(inner), Node::Close(slot)])
            }
            Expression::Tag(name) => self.tag(name, expression.span),
            Expression::List(name) => self.list(name, expression.span),
            Expression::Name(name, features) => self.name(name, features, expression.span),
        }
    }

    fn nodes(&mut self, parts: &[Spanned<Expression>]) -> Vec<Node> {
        parts.iter().map(|part| self.node(part)).collect()
    }

    fn tag(&mut self, name: &str, span: Span) -> Node {
        let tag = Tag::ALL.into_iter().find(|tag| tag.name() == name);
        if tag.is_none() {
            self.unknown.push((span, name.to_owned(), Kind::Tag));
        }
        Node::Tags(1 << tag.unwrap_or(Tag::Other) as u64)
    }

    fn list(&mut self, name: &str, span: Span) -> Node {
        Node::List(self.place_of(name, span).unwrap_or_default())
    }

    /// The place of the list of a name.
    fn place_of(&mut self, name: &str, span: Span) -> Option<usize> {
        let found = self.lists.iter().position(|list| list == name);
        if found.is_none() {
            self.unknown.push((span, name.to_owned(), Kind::List));
        }
        self.listed.extend(found);
        found
    }

    fn name(&mut self, name: &str, features: &[Spanned<String>], span: Span) -> Node {
        if let Some(part) =
            name.strip_prefix("known-").filter(|part| *part == "cue" || PartOfSpeech::from_name(part).is_some())
        {
            return Node::Known(Box::new(self.cue_test(part, features)));
        }
        if PartOfSpeech::from_name(name).is_some() {
            return Node::Cue(Box::new(self.cue_test(name, features)));
        }
        if let Some(feature) = features.first() {
            self.mistakes.push((feature.span, format!("only cues have features, and \"{name}\" is none")));
        }
        if let Some(atom) = Atom::from_name(name) {
            if atom.is_of_rules() && !self.has_parts {
                self.mistakes.push((span, format!("only rules know \"{name}\": a pattern has its slots")));
            }
            return Node::Atom(atom);
        }
        let phrases = self.phrases;
        let Some(phrase) = phrases.get(name) else {
            self.unknown.push((span, name.to_owned(), Kind::Part));
            return Node::Atom(Atom::Any);
        };
        if self.depth == MAX_PHRASE_DEPTH {
            self.mistakes
                .push((span, format!("the phrase \"{name}\" refers to itself, or phrases are nested too deeply")));
            return Node::Atom(Atom::Any);
        }
        self.depth += 1;
        let node = self.node(phrase);
        self.depth -= 1;
        node
    }

    fn cue_test(&mut self, part: &str, features: &[Spanned<String>]) -> CueTest {
        let mut test = CueTest { part: PartOfSpeech::from_name(part), strength: 0.0, ..CueTest::default() };
        for feature in features {
            if let Some(list) = feature.value.strip_prefix('@') {
                test.lists.extend(self.place_of(list, feature.span));
            } else if !add_feature(&mut test, &feature.value) {
                self.unknown.push((feature.span, feature.value.clone(), Kind::Feature));
            }
        }
        test
    }
}

/// The first of several parts that does; of tags alone, one of them.
fn choice(parts: Vec<Node>) -> Node {
    let tags = parts.iter().map(|part| if let Node::Tags(tags) = part { Some(*tags) } else { None });
    let one: Option<u64> = tags.reduce(|all, one| Some(all? | one?)).flatten();
    one.map_or_else(|| Node::Choice(parts.into_iter().map(Alternative::new).collect()), Node::Tags)
}

/// Adds a feature such as `finite`, `that|bare`, `"say"|"tell"`, `30%`; `false` if there is none of that name.
fn add_feature(test: &mut CueTest, feature: &str) -> bool {
    if feature.starts_with('"') {
        test.lemmas.extend(feature.split('|').map(|lemma| lemma.trim_matches('"').to_lowercase()));
        return true;
    }
    if let Some(share) = feature.strip_suffix('%').and_then(|share| share.parse::<f32>().ok()) {
        if share > 100.0 {
            return false;
        }
        test.strength = share / 100.0;
        return true;
    }
    let names = || feature.split('|');
    if let Some(forms) = names().map(Form::from_name).collect::<Option<Forms>>() {
        test.forms.push(forms);
    } else if let Some(complements) = names().map(Complement::from_name).collect::<Option<Vec<_>>>() {
        test.complements.push(complements);
    } else if let Some(classes) = names().map(CueClass::from_name).collect::<Option<Vec<_>>>() {
        test.classes.extend(classes);
    } else {
        return false;
    }
    true
}

/// The names that are known of one kind, for "did you mean".
pub(super) fn known<'n>(kind: Kind, lists: &'n [String], phrases: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    match kind {
        Kind::Part => {
            let atoms = Atom::ALL.iter().map(|atom| atom.name());
            atoms.chain(PartOfSpeech::ALL.map(PartOfSpeech::name)).chain(phrases).collect()
        }
        Kind::List => lists.iter().map(String::as_str).collect(),
        Kind::Tag => Tag::ALL.map(Tag::name).to_vec(),
        Kind::Slot => SLOTS.to_vec(),
        Kind::Feature => {
            let forms = Form::ALL.iter().map(|form| form.name());
            let complements = Complement::ALL.iter().map(|complement| complement.name());
            forms.chain(complements).chain(CueClass::ALL.map(CueClass::name)).collect()
        }
    }
}

impl Kind {
    /// What the name should have been, in words.
    pub(super) const fn wanted(self) -> &'static str {
        match self {
            Self::Part => "part of a pattern",
            Self::List => "list",
            Self::Tag => "tag",
            Self::Feature => "feature of cues",
            Self::Slot => "slot",
        }
    }
}
