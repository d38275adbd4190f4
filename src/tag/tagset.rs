//! The part-of-speech tags: the Penn Treebank's (Marcus et al. 1993), as UD English EWT carries
//! them in its fifth column.

/// A part-of-speech tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Tag {
    /// `CC` and, but, or.
    Conjunction,
    /// `CD` two, 2016.
    Number,
    /// `DT` the, a, this.
    Determiner,
    /// `EX` there (is).
    Existential,
    /// `FW` foreign word.
    Foreign,
    /// `IN` of, in, that, because.
    Preposition,
    /// `JJ` adjective.
    Adjective,
    /// `JJR` comparative adjective.
    AdjectiveComparative,
    /// `JJS` superlative adjective.
    AdjectiveSuperlative,
    /// `LS` list mark.
    ListMark,
    /// `MD` can, will, should.
    Modal,
    /// `NN` singular common noun.
    Noun,
    /// `NNS` plural common noun.
    NounPlural,
    /// `NNP` singular name.
    Name,
    /// `NNPS` plural name.
    NamePlural,
    /// `PDT` all (the), both (the).
    Predeterminer,
    /// `POS` 's, '.
    Possessive,
    /// `PRP` he, it, us.
    Pronoun,
    /// `PRP$` his, its.
    PronounPossessive,
    /// `RB` adverb, not.
    Adverb,
    /// `RBR` comparative adverb.
    AdverbComparative,
    /// `RBS` superlative adverb.
    AdverbSuperlative,
    /// `RP` (point) out.
    Particle,
    /// `SYM` symbol.
    Symbol,
    /// `TO` to.
    To,
    /// `UH` yes, oh.
    Interjection,
    /// `VB` base form.
    Verb,
    /// `VBD` past tense.
    VerbPast,
    /// `VBG` -ing form.
    VerbGerund,
    /// `VBN` past participle.
    VerbParticiple,
    /// `VBP` present, not third person singular.
    VerbPresent,
    /// `VBZ` present, third person singular.
    VerbThird,
    /// `WDT` which, that (relative).
    WhDeterminer,
    /// `WP` who, what.
    WhPronoun,
    /// `WP$` whose.
    WhPossessive,
    /// `WRB` when, how, why.
    WhAdverb,
    /// `.` final mark.
    Terminal,
    /// `,` comma.
    Comma,
    /// `:` colon, semicolon, dash.
    Colon,
    /// ``` `` ``` opening quotation mark.
    OpenQuote,
    /// `''` closing quotation mark.
    CloseQuote,
    /// `-LRB-` opening bracket.
    OpenBracket,
    /// `-RRB-` closing bracket.
    CloseBracket,
    /// `$` currency.
    Currency,
    /// `ADD`, `NFP`, `AFX`, `GW`, `HYPH`: addresses, odd punctuation, parts.
    Other,
}

impl Tag {
    /// All tags; a tag's position is `tag as usize`.
    pub const ALL: [Self; 45] = [
        Self::Conjunction,
        Self::Number,
        Self::Determiner,
        Self::Existential,
        Self::Foreign,
        Self::Preposition,
        Self::Adjective,
        Self::AdjectiveComparative,
        Self::AdjectiveSuperlative,
        Self::ListMark,
        Self::Modal,
        Self::Noun,
        Self::NounPlural,
        Self::Name,
        Self::NamePlural,
        Self::Predeterminer,
        Self::Possessive,
        Self::Pronoun,
        Self::PronounPossessive,
        Self::Adverb,
        Self::AdverbComparative,
        Self::AdverbSuperlative,
        Self::Particle,
        Self::Symbol,
        Self::To,
        Self::Interjection,
        Self::Verb,
        Self::VerbPast,
        Self::VerbGerund,
        Self::VerbParticiple,
        Self::VerbPresent,
        Self::VerbThird,
        Self::WhDeterminer,
        Self::WhPronoun,
        Self::WhPossessive,
        Self::WhAdverb,
        Self::Terminal,
        Self::Comma,
        Self::Colon,
        Self::OpenQuote,
        Self::CloseQuote,
        Self::OpenBracket,
        Self::CloseBracket,
        Self::Currency,
        Self::Other,
    ];

    /// Its Penn Treebank name: `VBD`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Conjunction => "CC",
            Self::Number => "CD",
            Self::Determiner => "DT",
            Self::Existential => "EX",
            Self::Foreign => "FW",
            Self::Preposition => "IN",
            Self::Adjective => "JJ",
            Self::AdjectiveComparative => "JJR",
            Self::AdjectiveSuperlative => "JJS",
            Self::ListMark => "LS",
            Self::Modal => "MD",
            Self::Noun => "NN",
            Self::NounPlural => "NNS",
            Self::Name => "NNP",
            Self::NamePlural => "NNPS",
            Self::Predeterminer => "PDT",
            Self::Possessive => "POS",
            Self::Pronoun => "PRP",
            Self::PronounPossessive => "PRP$",
            Self::Adverb => "RB",
            Self::AdverbComparative => "RBR",
            Self::AdverbSuperlative => "RBS",
            Self::Particle => "RP",
            Self::Symbol => "SYM",
            Self::To => "TO",
            Self::Interjection => "UH",
            Self::Verb => "VB",
            Self::VerbPast => "VBD",
            Self::VerbGerund => "VBG",
            Self::VerbParticiple => "VBN",
            Self::VerbPresent => "VBP",
            Self::VerbThird => "VBZ",
            Self::WhDeterminer => "WDT",
            Self::WhPronoun => "WP",
            Self::WhPossessive => "WP$",
            Self::WhAdverb => "WRB",
            Self::Terminal => ".",
            Self::Comma => ",",
            Self::Colon => ":",
            Self::OpenQuote => "``",
            Self::CloseQuote => "''",
            Self::OpenBracket => "-LRB-",
            Self::CloseBracket => "-RRB-",
            Self::Currency => "$",
            Self::Other => "X",
        }
    }

    /// The tag of a Penn Treebank name; names outside the set are [`Tag::Other`].
    pub fn from_name(name: &str) -> Self {
        Self::ALL.into_iter().find(|tag| tag.name() == name).unwrap_or(Self::Other)
    }

    /// Verb forms; modals are not among them.
    pub const fn is_verb(self) -> bool {
        matches!(
            self,
            Self::Verb | Self::VerbPast | Self::VerbGerund | Self::VerbParticiple | Self::VerbPresent | Self::VerbThird
        )
    }

    /// Verb forms that carry tense by themselves.
    pub const fn is_finite(self) -> bool {
        matches!(self, Self::VerbPast | Self::VerbPresent | Self::VerbThird | Self::Modal)
    }

    /// Common and proper nouns.
    pub const fn is_noun(self) -> bool {
        matches!(self, Self::Noun | Self::NounPlural | Self::Name | Self::NamePlural)
    }

    /// Proper nouns.
    pub const fn is_name(self) -> bool {
        matches!(self, Self::Name | Self::NamePlural)
    }

    /// Adjectives of all degrees.
    pub const fn is_adjective(self) -> bool {
        matches!(self, Self::Adjective | Self::AdjectiveComparative | Self::AdjectiveSuperlative)
    }

    /// Adverbs of all degrees.
    pub const fn is_adverb(self) -> bool {
        matches!(self, Self::Adverb | Self::AdverbComparative | Self::AdverbSuperlative)
    }

    /// Words that open questions and relative clauses: "which", "who", "whose", "when".
    pub const fn is_wh(self) -> bool {
        matches!(self, Self::WhDeterminer | Self::WhPronoun | Self::WhPossessive | Self::WhAdverb)
    }
}
