//! The records of `ascribe/1`, one [`ArticleRecord`] for each article: what every JSON output
//! holds, and what the JSON Schema in `docs/schema/` is made from. Field docs below are the
//! schema's descriptions. [`super::record_build`] makes records from an analysis; those that are read back own their
//! texts. New fields and values may come, so no other crate can make a record field by field or match all of its values.

use std::borrow::Cow;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use smallvec::SmallVec;

/// The name of this version of the format.
pub const SCHEMA_NAME: &str = "ascribe/1";

/// Everything that was found in one article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct ArticleRecord<'a> {
    /// Version of the format: `ascribe/1`.
    #[serde(deserialize_with = "this_version")]
    pub schema: Cow<'static, str>,
    /// The article itself.
    pub article: HeaderRecord<'a>,
    /// The sources of the article, in order of first mention.
    pub sources: Vec<SourceRecord<'a>>,
    /// Who said what, in text order.
    pub attributions: Vec<AttributionRecord<'a>>,
    /// The statements of the article, in text order.
    pub claims: Vec<ClaimRecord<'a>>,
    /// Full names of people who are named but are no sources: they tell whom a surname means in other articles.
    #[serde(default, deserialize_with = "or_none", skip_serializing_if = "<[String]>::is_empty")]
    pub people: Cow<'a, [String]>,
    /// Remarks on the input: encoding, unbalanced quotation marks.
    pub diagnostics: Vec<DiagnosticRecord<'a>>,
}

/// What is known about the article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct HeaderRecord<'a> {
    /// Path or id as given.
    pub id: Cow<'a, str>,
    /// Title, where a web page or a record tells it.
    pub title: Option<Cow<'a, str>>,
    /// Address, where a web page or a record tells it.
    pub url: Option<Cow<'a, str>>,
    /// Date of publication (ISO 8601), where a web page, a record, the first lines, the address or the file's name
    /// tell it.
    pub published: Option<Cow<'a, str>>,
    /// Who published it, where a web page or a record tells it: a name, else the host of the address.
    pub outlet: Option<Cow<'a, str>>,
    /// The text that offsets count in, where it is not the input's own: the article taken out of a web page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Cow<'a, str>>,
    /// Length of the text, in the offset unit.
    pub chars: usize,
    /// What all offsets of this record count: `char` (Unicode code points), `byte` (UTF-8) or `utf16`.
    pub offset_unit: Cow<'static, str>,
}

/// A source: who or what claims are attributed to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct SourceRecord<'a> {
    /// Its id in this article: `s1`, `s2`, …
    pub id: Label,
    /// Fullest form in the article, titles dropped; parts of a joint source joined by ` + `.
    pub name: Cow<'a, str>,
    /// `person`, `organization`, `document`, `anonymous`, `group` or `pronoun`.
    pub kind: Cow<'static, str>,
    /// Whether it is identified; never for anonymous, group and pronoun.
    pub named: bool,
    /// Titles and jobs, as the article gives them.
    pub titles: Cow<'a, [String]>,
    /// Whom it speaks for.
    pub affiliation: Option<Cow<'a, str>>,
    /// Why one should listen to it, in the article's words: what is in commas behind its name, else
    /// the job before the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub justification: Option<Cow<'a, str>>,
    /// Other names used for it in the article.
    pub aliases: Cow<'a, [String]>,
    /// Country, where it is known, in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Cow<'a, str>>,
    /// Present and true for a news medium or agency.
    #[serde(default, deserialize_with = "or_none", skip_serializing_if = "is_false")]
    pub medium: bool,
    /// Present and true for a medium of a state.
    #[serde(default, deserialize_with = "or_none", skip_serializing_if = "is_false")]
    pub state_media: bool,
    /// The country for whose government it speaks, in English: Russia for the Kremlin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub government: Option<Cow<'static, str>>,
    /// `he` or `she`, where the article tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pronoun: Option<Cow<'static, str>>,
    /// The sources that a joint source consists of; absent for a single one.
    #[serde(default, deserialize_with = "or_none", skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Label>,
    /// How often it is mentioned.
    pub mentions: usize,
}

/// Who said what, at one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct AttributionRecord<'a> {
    /// Its id in this article: `a1`, `a2`, …
    pub id: Label,
    /// `direct`, `mixed` or `indirect`: how much of the content is in quotation marks.
    pub kind: Cow<'static, str>,
    /// What kind of act the cue names: `speech`, `thought`, `document`, `perception`, `intention`,
    /// `attitude`, `decree`, `denial` or `hedge`.
    pub class: Cow<'static, str>,
    /// Where the source stands towards the content: `neutral`, `supports`, `denies` or `doubts`.
    pub stance: Cow<'static, str>,
    /// Whether the cue is negated: "did not say".
    pub negated: bool,
    /// Who it is attributed to; null where nobody is named.
    pub source: Option<SourceSpanRecord<'a>>,
    /// The words that signal it.
    pub cue: CueRecord<'a>,
    /// What is attributed.
    pub content: SpanRecord<'a>,
    /// To whom it was said.
    pub addressee: Option<SpanRecord<'a>>,
    /// Where or in what it was said.
    pub setting: Option<SpanRecord<'a>>,
    /// When it was said.
    pub time: Option<SpanRecord<'a>>,
    /// The attribution that passes this one on.
    pub parent: Option<Label>,
    /// Rules of the grammar that found it, the deciding one first.
    pub rules: Vec<Cow<'a, str>>,
    /// Probability that it is right, 0–1, calibrated: of those with 0.9, nine in ten are right.
    pub confidence: f64,
    /// Line of the cue, from 1.
    pub line: usize,
    /// Column of the cue in code points, from 1.
    pub column: usize,
}

/// Runs of words as offsets, nearly always one.
pub type Runs = SmallVec<[[usize; 2]; 1]>;

/// Words of the article and where they are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct SpanRecord<'a> {
    /// The words; those of several runs joined by ` … `.
    pub text: Cow<'a, str>,
    /// The runs, sorted, as start (included) and end (excluded) in the offset unit.
    #[schemars(with = "Vec<[usize; 2]>")]
    pub spans: Runs,
}

/// The words of a source, and the source that they refer to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct SourceSpanRecord<'a> {
    /// The words; those of several runs joined by ` … `.
    pub text: Cow<'a, str>,
    /// The runs, sorted, as start (included) and end (excluded) in the offset unit.
    #[schemars(with = "Vec<[usize; 2]>")]
    pub spans: Runs,
    /// The id of the source.
    pub source: Option<Label>,
}

/// The words of a cue, and its base form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct CueRecord<'a> {
    /// The words; those of several runs joined by ` … `.
    pub text: Cow<'a, str>,
    /// The runs, sorted, as start (included) and end (excluded) in the offset unit.
    #[schemars(with = "Vec<[usize; 2]>")]
    pub spans: Runs,
    /// Base form of its main word: `say` for "has said".
    pub lemma: String,
}

/// One statement and its source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct ClaimRecord<'a> {
    /// Its id in this article: `c1`, `c2`, …
    pub id: Label,
    /// The words; those of several runs joined by ` … `.
    pub text: Cow<'a, str>,
    /// The runs, sorted, as start (included) and end (excluded) in the offset unit.
    #[schemars(with = "Vec<[usize; 2]>")]
    pub spans: Runs,
    /// `attributed`, `anonymous`, `vague`, `hedged`, `continued` or `unattributed`.
    pub status: Cow<'static, str>,
    /// The attributions that carry it, innermost first.
    pub attributions: Vec<Label>,
    /// How much it is worth checking, 0–1.
    pub score: f64,
    /// Line, from 1.
    pub line: usize,
    /// Column in code points, from 1.
    pub column: usize,
}

/// One remark on the article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct DiagnosticRecord<'a> {
    /// Stable code.
    pub code: Cow<'static, str>,
    /// `note`, `warning` or `error`.
    pub severity: Cow<'static, str>,
    /// What is the matter.
    pub message: Cow<'a, str>,
    /// Where, as start and end in the offset unit, if it has a place.
    pub span: Option<[usize; 2]>,
    /// What to do about it.
    pub hint: Option<Cow<'a, str>>,
}

/// An id inside one record: a letter and a number from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, JsonSchema)]
#[schemars(with = "String", extend("pattern" = "^[sac][1-9][0-9]*$"))]
pub struct Label {
    /// `s` for a source, `a` for an attribution, `c` for a claim.
    prefix: char,
    /// From 1.
    number: u32,
}

impl Label {
    /// The label of the thing at zero-based `index`.
    pub const fn new(prefix: char, index: usize) -> Self {
        Self { prefix, number: index as u32 + 1 }
    }

    /// The zero-based place of what is called so among its kind: 0 for `s1`.
    pub const fn index(self) -> usize {
        self.number as usize - 1
    }
}

impl std::fmt::Display for Label {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.prefix, self.number)
    }
}

impl Serialize for Label {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The JSON Schema of [`ArticleRecord`], as shipped in `docs/schema/ascribe-1.json`.
pub fn schema() -> schemars::Schema {
    schemars::SchemaGenerator::default().into_root_schema_for::<ArticleRecord<'static>>()
}

impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(|()| D::Error::custom(format_args!("no label: {text:?}; expected s1, a1 or c1")))
    }
}

impl FromStr for Label {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (prefix, digits) = text.split_at_checked(1).ok_or(())?;
        let number = digits.parse().ok().filter(|&number| number > 0 && digits.starts_with(|c: char| c != '+'));
        match prefix {
            "s" | "a" | "c" => Ok(Self { prefix: prefix.as_bytes()[0].into(), number: number.ok_or(())? }),
            _ => Err(()),
        }
    }
}

/// The value, or nothing for null: tables have no missing fields.
fn or_none<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(deserializer: D) -> Result<T, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// The name of the format, if it is this one.
fn this_version<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Cow<'static, str>, D::Error> {
    let name = Cow::<str>::deserialize(deserializer)?;
    let told = || D::Error::custom(format_args!("the schema is {name:?}; this version reads {SCHEMA_NAME:?}"));
    (name == SCHEMA_NAME).then_some(Cow::Borrowed(SCHEMA_NAME)).ok_or_else(told)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}
