//! A checked pattern: what matching runs.

use serde::{Deserialize, Serialize};

use super::{Complement, Cue, CueClass, PartOfSpeech, TokenSet};
use crate::lists::Lists;
use crate::text::{SideId, Word};

/// What a pattern can find besides the relation itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// Who or what it is attributed to.
    Source,
    /// The words that signal it.
    Cue,
    /// What is attributed.
    Content,
    /// To whom it was said.
    Addressee,
    /// Where or in what it was said.
    Setting,
    /// When it was said.
    Time,
}

impl Slot {
    /// All slots.
    pub const ALL: [Self; 6] = [Self::Source, Self::Cue, Self::Content, Self::Addressee, Self::Setting, Self::Time];

    /// Its name in grammar files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Cue => "cue",
            Self::Content => "content",
            Self::Addressee => "addressee",
            Self::Setting => "setting",
            Self::Time => "time",
        }
    }

    /// The slot of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|slot| slot.name() == name)
    }
}

/// How far a pattern sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// The sentence of the cue.
    Sentence,
    /// Its paragraph.
    #[default]
    Paragraph,
    /// Its paragraph and the next.
    NextParagraph,
    /// Its paragraph and the one before.
    PreviousParagraph,
}

impl Scope {
    /// All scopes.
    pub const ALL: [Self; 4] = [Self::Sentence, Self::Paragraph, Self::NextParagraph, Self::PreviousParagraph];

    /// Its name in grammar files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sentence => "sentence",
            Self::Paragraph => "paragraph",
            Self::NextParagraph => "next-paragraph",
            Self::PreviousParagraph => "previous-paragraph",
        }
    }

    /// The scope of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.name() == name)
    }
}

macro_rules! named {
    ($(#[$doc:meta])* $type:ident { $($(#[doc = $meaning:literal])* $name:ident = $written:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $type {
            $($(#[doc = $meaning])* $name,)*
        }
        impl $type {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
            /// Its name in grammar files.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $written,)* }
            }
            /// What it stands for: its documentation.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$name => concat!($($meaning),*).trim(),)* }
            }
            /// The one of that name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }
    };
}
pub(super) use named;

named! {
    /// Built-in parts of patterns. Left of the cue they are read from right to left.
    Atom {
        /// One token, whichever.
        Any = "any",
        /// One word or number.
        AnyWord = "word",
        /// A determiner-to-noun group or a pronoun, nothing after it.
        NounGroup = "noun-group",
        /// A noun phrase with "of …" and other attachments, coordination and apposition: a source as
        /// annotators take it.
        NounPhrase = "noun-phrase",
        /// A noun phrase with all that describes it, up to a comma, a time or the end of the sentence:
        /// after "according to".
        Description = "description",
        /// Left of the cue: a subject with all that belongs to it.
        WholeSubject = "whole-subject",
        /// A noun phrase whose main word is a name.
        NamePhrase = "name-phrase",
        /// I, he, she, it, they, we, you.
        Pronoun = "pronoun",
        /// his, her, their, its, my, our.
        Owner = "owner-pronoun",
        /// who, which, that as subject of a relative clause.
        Relative = "relative-pronoun",
        /// A clause or its equivalent, to its end; left of the cue, back to its start.
        Clause = "clause",
        /// The object of a cue: a noun phrase with what belongs to it, an infinitive, an -ing form.
        Object = "object",
        /// Left of the cue: a clause that can stand alone.
        FullClause = "full-clause",
        /// Left of the cue: the first words of a sentence, no clause yet: "Old bridges, the mayor said, are safe".
        Fragment = "fragment",
        /// A that-clause inside a noun phrase, up to the verb that follows it: "his claim that it was safe was wrong".
        InnerClause = "inner-clause",
        /// Everything to the end of the sentence (or, left of the cue, from its start).
        Rest = "rest",
        /// A whole quotation with its marks, over sentences if need be.
        Quotation = "quotation",
        /// A quotation that fills whole sentences and starts here, with the further such quotations.
        QuotedSentences = "quoted-sentences",
        /// A verb group without regard to cues.
        VerbGroup = "verb-group",
        /// An adverb.
        Adverb = "adverb",
        /// When: on Monday, last week, in 2014, earlier this year.
        Time = "time",
        /// Where or in what it was said: in a statement, at a news conference, on Twitter.
        Setting = "setting",
        /// A preposition and a noun phrase.
        PrepositionPhrase = "preposition-phrase",
        /// Words between two commas or dashes: ", who sits on the panel,".
        Aside = "aside",
        /// A preposition that the cue's entry lists.
        Governed = "governed-preposition",
        /// A number.
        Number = "number",
        /// A comma.
        Comma = "comma",
        /// A colon.
        Colon = "colon",
        /// A semicolon.
        Semicolon = "semicolon",
        /// A dash.
        Dash = "dash",
        /// An opening bracket.
        OpenBracket = "open-bracket",
        /// A closing bracket.
        CloseBracket = "close-bracket",
        /// The whole paragraph that starts here; left of the cue, the one that ends here.
        WholeParagraph = "whole-paragraph",
        /// The same, if it is set off as a quotation.
        BlockQuote = "block-quote",
        /// The same, if it is an item of a list.
        ListItem = "list-item",
        /// Everything to the end of the paragraph.
        ParagraphRest = "rest-of-paragraph",
        /// An opening quotation mark.
        OpenQuote = "open-quote",
        /// A closing quotation mark.
        CloseQuote = "close-quote",
        /// A full stop, a question or exclamation mark.
        Terminal = "terminal",
        /// The start of a sentence (of its words: marks before them do not count); takes no token.
        SentenceStart = "sentence-start",
        /// The end of a sentence; takes no token.
        SentenceEnd = "sentence-end",
        /// The start of a paragraph; takes no token.
        ParagraphStart = "paragraph-start",
        /// The end of a paragraph; takes no token.
        ParagraphEnd = "paragraph-end",
        /// Inside a quotation; takes no token.
        InQuotation = "in-quotation",
        /// What labels a turn of a transcript or an answer at the start of a paragraph, before brackets and a colon: names,
        /// titles and capitals, where the paragraphs around tell that somebody speaks.
        Label = "speaker-label",
        /// The end of the part that a condition of a rule reads; takes no token.
        End = "end",
        /// One token of a quotation, or one of its marks.
        Quoted = "quoted",
        /// One word with a capital.
        Capital = "capital",
        /// One word all in capitals.
        Capitals = "capitals",
        /// A whole noun or verb group, or one token outside of them.
        Group = "group",
        /// The main word of a noun or verb group, or a token outside of them.
        MainWord = "main-word",
        /// All of a noun or verb group before its main word, which may be nothing.
        BeforeMainWord = "before-main-word",
        /// Inside a noun or verb group, past its first token; takes no token.
        InGroup = "in-group",
        /// Rules only: the whole source, or a whole piece of it.
        TheSource = "the-source",
        /// Rules only: the whole cue.
        TheCue = "the-cue",
        /// Rules only: the main word of the cue.
        TheHead = "the-head",
        /// Rules only: the whole content, or a whole piece of it.
        TheContent = "the-content",
        /// Rules only: one token of the source.
        InSource = "in-source",
        /// Rules only: one token of the content.
        InContent = "in-content",
        /// Rules only: a noun whose base form the source holds.
        NounOfSource = "noun-of-source",
        /// Rules only: a noun whose base form the content holds.
        NounOfContent = "noun-of-content",
        /// Rules only: the finite verb of the content's main clause.
        ContentVerb = "content-main-verb",
        /// Rules only: the finite verb of the sentence's main clause.
        MainVerb = "main-verb",
        /// What labels a turn of a record, no matter what follows: a title or an article, and a name in capitals.
        LoudLabel = "loud-label",
        /// In a title or a heading; takes no token.
        InHeadline = "in-headline",
        /// In an item of a list; takes no token.
        InItem = "in-item",
        /// An account of a network: @name.
        Handle = "handle",
        /// A word that a full name in the next paragraphs ends with: Lee, where Ann Lee is named.
        Surname = "surname",
        /// A sign that belongs to no word: $, *, #.
        Sign = "sign",
    }
}

named! {
    /// How the verb of a cue is used.
    Form {
        /// With tense and a subject of its own: said, has said, would say, is saying.
        Finite = "finite",
        /// is said, was told.
        Passive = "passive",
        /// Any form that is not passive.
        Active = "active",
        /// saying, having said: without tense.
        Participle = "participle",
        /// to say.
        Infinitive = "infinitive",
        /// A past participle alone: described as, asked about.
        Reduced = "reduced",
        /// With a negation: did not say, never said.
        Negated = "negated",
    }
}

impl Atom {
    /// Whether it refers to the parts of what a rule is about, which patterns do not have.
    pub(super) const fn is_of_rules(self) -> bool {
        matches!(
            self,
            Self::TheSource
                | Self::TheCue
                | Self::TheHead
                | Self::TheContent
                | Self::InSource
                | Self::InContent
                | Self::NounOfSource
                | Self::NounOfContent
                | Self::ContentVerb
                | Self::MainVerb
        )
    }
}

/// A set of [`Form`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forms(u8);

impl Forms {
    /// Adds one.
    pub fn add(&mut self, form: Form) {
        self.0 |= 1 << form as u8;
    }

    /// Whether it is among them.
    pub const fn has(self, form: Form) -> bool {
        self.0 & (1 << form as u8) != 0
    }

    /// Every set of forms; there are 128.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        (0..1 << Form::ALL.len()).map(Self)
    }

    /// The number of the set, below 128.
    pub(super) const fn index(self) -> u8 {
        self.0
    }

    /// Whether one of those is among them.
    pub const fn meet(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}

impl FromIterator<Form> for Forms {
    fn from_iter<F: IntoIterator<Item = Form>>(forms: F) -> Self {
        let mut all = Self::default();
        forms.into_iter().for_each(|form| all.add(form));
        all
    }
}

/// What a cue must be to fit a place of a pattern.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CueTest {
    /// Its part of speech.
    pub part: Option<PartOfSpeech>,
    /// One of these classes, if there are any.
    pub classes: Vec<CueClass>,
    /// Used in one of these forms, for each set.
    pub forms: Vec<Forms>,
    /// Taking one of these complements, for each set.
    pub complements: Vec<Vec<Complement>>,
    /// One of these lemmas, if there are any or lists of them; whole lemma as written.
    pub lemmas: Vec<String>,
    /// Or an entry of one of the lists in these places.
    pub lists: Vec<usize>,
    /// At least this strong.
    pub strength: f32,
}

impl CueTest {
    /// Whether a cue used in these forms is what the test asks for.
    pub fn takes(&self, forms: Forms) -> bool {
        self.forms.iter().all(|&wanted| wanted.meet(forms))
    }

    /// Whether another test asks for the same entries of the lexicon, forms left aside.
    pub(super) fn asks_as(&self, other: &Self) -> bool {
        self.part == other.part
            && self.classes == other.classes
            && self.complements == other.complements
            && self.lemmas == other.lemmas
            && self.lists == other.lists
            && self.strength.total_cmp(&other.strength).is_eq()
    }

    /// Whether an entry of the lexicon is what the test asks for, its form left aside.
    pub fn admits(&self, cue: &Cue, lists: &Lists) -> bool {
        self.part.is_none_or(|part| part == cue.part)
            && cue.strength >= self.strength
            && (self.classes.is_empty() || self.classes.contains(&cue.class))
            && self.complements.iter().all(|all| all.iter().any(|&complement| cue.complements.takes(complement)))
            && (self.lemmas.is_empty() && self.lists.is_empty()
                || self.lemmas.contains(&cue.lemma)
                || self.lists.iter().any(|&place| lists.at(place).is_entry(&cue.words)))
    }
}

/// A checked part of a pattern.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// These words.
    Words(Vec<Word>),
    /// One token that ends with these letters.
    Ending(String),
    /// A form of this lemma.
    Lemma(Word),
    /// A token with one of these tags, one bit each.
    Tags(u64),
    /// A word that the lexicon has as such a cue, however it is used.
    Known(Box<CueTest>),
    /// An entry of the list of that index.
    List(usize),
    /// A built-in part.
    Atom(Atom),
    /// A cue (other than the pattern's own); kept aside, so that other parts stay small.
    Cue(Box<CueTest>),
    /// Up to so many tokens, as few as do.
    Gap(u8),
    /// One after the other.
    Sequence(Vec<Node>),
    /// The first that does.
    Choice(Vec<Alternative>),
    /// As often as possible within bounds.
    Repeat(Box<Node>, u8, u8),
    /// What follows must (`true`) or must not (`false`) match; takes no token.
    Look(Box<Node>, bool),
    /// A slot starts here, in the direction of reading.
    Open(Slot),
    /// A slot ends here, in the direction of reading.
    Close(Slot),
}

impl Node {
    /// The same part for reading from right to left.
    pub(super) fn reversed(self) -> Self {
        match self {
            Self::Words(words) => Self::Words(words.into_iter().rev().collect()),
            Self::Sequence(parts) => Self::Sequence(parts.into_iter().rev().map(Self::reversed).collect()),
            Self::Choice(parts) => {
                Self::Choice(parts.into_iter().map(|one| Alternative::new(one.part.reversed())).collect())
            }
            Self::Repeat(part, least, most) => Self::Repeat(Box::new(part.reversed()), least, most),
            Self::Look(part, wanted) => Self::Look(Box::new(part.reversed()), wanted),
            Self::Open(slot) => Self::Close(slot),
            Self::Close(slot) => Self::Open(slot),
            other => other,
        }
    }
}

/// One part of a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// The part.
    pub part: Node,
    /// What the next token must be for it to match.
    pub(super) opener: TokenSet,
}

impl Alternative {
    /// A part that may start with any token.
    pub(super) const fn new(part: Node) -> Self {
        Self { part, opener: TokenSet::ANY }
    }

    /// Whether it can match where `next` is the next token.
    pub fn is_possible(&self, next: TokenSet) -> bool {
        self.opener.meets(next)
    }
}

/// A text that shows what a pattern finds, or must not find.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// The text.
    pub text: String,
    /// What the slots hold, in the order of the file.
    pub slots: Vec<(Slot, String)>,
}

/// What a pattern knows better than the learned channel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Overrules {
    /// Nothing: the model may set other boundaries or drop what it finds.
    #[default]
    Nothing,
    /// The parts: where both see an attribution, these boundaries stand.
    Parts,
    /// All: it stands, and with these boundaries, whatever the model says.
    All,
}

impl Overrules {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Parts, Self::All];

    /// Its name in pattern files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Parts => "parts",
            Self::All => "all",
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|overrules| overrules.name() == name)
    }
}

/// A rule of the grammar.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// File stem; the rule's id in every output.
    pub name: String,
    /// What it finds, one line.
    pub description: String,
    /// Of several patterns that match at one cue the one with the highest number wins.
    pub priority: i32,
    /// Share of its finds that are right, measured on annotated articles.
    pub confidence: f32,
    /// How far it sees.
    pub scope: Scope,
    /// Whether its source is that of the attribution before in the sentence.
    pub inherits: bool,
    /// What it knows better than the learned channel.
    pub overrules: Overrules,
    /// The pattern as written.
    pub written: String,
    /// What the cue itself must be.
    pub cue: CueTest,
    /// What is left of the cue's own words; patterns may share it.
    pub left: SideId,
    /// What is right of them; patterns may share it.
    pub right: SideId,
    /// Texts that it must match.
    pub examples: Vec<Example>,
    /// Texts that it must not match.
    pub rejects: Vec<Example>,
}
