//! Nodes and edges of the source graph. They own their words: a graph outlives its articles.

use petgraph::graph::NodeIndex;
use serde::{Deserialize, Serialize};

use crate::attribution::{Attribution, CueClass, QuotedKind, Stance};
use crate::claim::Status;
use crate::coreference::corpus::Profile;
use crate::text::{Position, Site};

/// What a source does with a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Relation {
    /// States it.
    Asserts,
    /// Backs it: confirmed, praised.
    Supports,
    /// Contradicts it.
    Denies,
    /// Is not sure of it.
    Doubts,
    /// Holds it true, or expects it.
    Believes,
    /// Means to do it.
    Intends,
    /// Orders or demands it.
    Demands,
    /// Would not say it.
    Withholds,
}

impl Relation {
    /// All relations.
    pub const ALL: [Self; 8] = [
        Self::Asserts,
        Self::Supports,
        Self::Denies,
        Self::Doubts,
        Self::Believes,
        Self::Intends,
        Self::Demands,
        Self::Withholds,
    ];

    /// Its name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Asserts => "asserts",
            Self::Supports => "supports",
            Self::Denies => "denies",
            Self::Doubts => "doubts",
            Self::Believes => "believes",
            Self::Intends => "intends",
            Self::Demands => "demands",
            Self::Withholds => "withholds",
        }
    }

    /// What the cue tells: its stance, then its negation, then its class.
    pub const fn of(attribution: &Attribution) -> Self {
        let found = &attribution.found;
        Self::told(found.stance, found.negated, found.class)
    }

    /// What stance, negation and class of a cue tell.
    pub const fn told(stance: Stance, negated: bool, class: CueClass) -> Self {
        match (stance, negated, class) {
            (Stance::Denies, false, _) | (Stance::Neutral, false, CueClass::Denial) => Self::Denies,
            (Stance::Doubts, _, _) | (_, true, CueClass::Thought) => Self::Doubts,
            (_, true, _) => Self::Withholds,
            (Stance::Supports, false, _) => Self::Supports,
            (Stance::Neutral, false, CueClass::Thought) => Self::Believes,
            (Stance::Neutral, false, CueClass::Intention) => Self::Intends,
            (Stance::Neutral, false, CueClass::Decree) => Self::Demands,
            (Stance::Neutral, false, _) => Self::Asserts,
        }
    }
}

/// How a source stands to what a claim says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stand {
    /// It says, believes, plans or wants what the claim says.
    Holds,
    /// It says that the claim is wrong.
    Denies,
    /// It is not sure, or does not say.
    Open,
}

impl Stand {
    /// What an attribution tells. Who complains that something is so does not deny it, and nobody denies what he is
    /// quoted with.
    pub fn of(attribution: &Attribution) -> Self {
        let found = &attribution.found;
        Self::told(attribution.kind == QuotedKind::Direct, found.stance, found.negated, found.class)
    }

    /// What a quotation or none, and stance, negation and class of a cue tell.
    pub fn told(quoted: bool, stance: Stance, negated: bool, class: CueClass) -> Self {
        let denies = stance == Stance::Denies && class == CueClass::Denial;
        match Relation::told(stance, negated, class) {
            _ if quoted && !negated => Self::Holds,
            Relation::Denies if denies => Self::Denies,
            Relation::Doubts | Relation::Withholds => Self::Open,
            _ => Self::Holds,
        }
    }
}

/// An article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleNode {
    /// Path or id as given.
    pub id: String,
    /// Where people find it.
    pub site: Site,
    /// Its title, from metadata or from its title line.
    pub title: Option<String>,
    /// Its address, from metadata.
    pub url: Option<String>,
    /// When it was published, ISO 8601.
    pub published: Option<String>,
    /// Who published it: the name of a newspaper or an agency, or the host of its address.
    pub outlet: Option<String>,
}

impl ArticleNode {
    /// What a person calls it: its title; else its id, or the name of its file without the folders.
    ///
    /// ```
    /// use ascribe::{graph::ArticleNode, text::Site};
    /// let site = Site::file_of_one("news/may/strike.txt");
    /// let article = ArticleNode { id: "news/may/strike.txt".into(), site, ..ArticleNode::default() };
    /// assert_eq!(article.label(), "strike.txt");
    /// ```
    pub fn label(&self) -> &str {
        let file = || {
            let is_file = self.site.key_and_line().is_none();
            let name = self.id.rsplit(['/', '\\']).next().filter(|name| is_file && !name.is_empty());
            name.unwrap_or(&self.id)
        };
        self.title.as_deref().unwrap_or_else(file)
    }
}

/// A claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClaimNode {
    /// Its words, runs joined by " … ", white space made even.
    pub text: String,
    /// The claim as a reader needs it where the article is not at hand: names in square brackets behind pronouns
    /// ("She [Ann Lee] would resign"), the noun that a relative clause goes on with, gaps closed, a capital in front.
    pub label: String,
    /// The sentence that it is in, all of them if there are several, white space made even.
    pub sentence: String,
    /// Where its runs are in [`Self::sentence`]: half-open ranges of code points.
    pub within: Vec<(usize, usize)>,
    /// Whether it has a source, and of what kind.
    pub status: Status,
    /// Check-worthiness, 0–1.
    pub score: f32,
    /// Position of its article among the graph's articles.
    pub article: usize,
    /// Where it starts.
    pub place: Position,
    /// Number of the group of near-equal claims that it belongs to; `None` if it stands alone.
    pub group: Option<usize>,
}

impl ClaimNode {
    /// A claim of fewer words tells readers nothing where it stands alone.
    const FEWEST_WORDS: usize = 3;

    /// Whether it has under three words, such as "a lie": views of the graph leave it out.
    pub fn is_fragment(&self) -> bool {
        let words = self.text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
        words.count() < Self::FEWEST_WORDS
    }
}

/// A node of the graph.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// An article.
    Article(Box<ArticleNode>),
    /// A source.
    Source(Box<Profile>),
    /// A claim.
    Claim(ClaimNode),
}

/// What ties a source to a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assertion {
    /// What the source does with the claim.
    pub relation: Relation,
    /// Whether it says that the claim is so, or not so.
    pub stand: Stand,
    /// The cue's words.
    pub cue: String,
    /// Where the cue is in [`ClaimNode::sentence`], a half-open range of code points; `None` if it is
    /// elsewhere.
    pub cue_within: Option<(usize, usize)>,
    /// Names of the sources that pass it on, the nearest to the speaker first.
    pub via: Vec<String>,
    /// Rules of the grammar that found it.
    pub rules: Vec<String>,
    /// Probability that the attribution is right, 0–1.
    pub confidence: f32,
    /// Where the cue is.
    pub place: Position,
}

/// An edge of the graph.
#[derive(Clone, Debug, PartialEq)]
pub enum Edge {
    /// Source to claim.
    Asserts(Box<Assertion>),
    /// Source to source: the first passes on what the second says, so many times.
    PassesOn(usize),
    /// Article to claim.
    Contains,
}

/// Near-equal claims, or a single one that another claim contradicts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimGroup {
    /// The claims, in the order of the graph.
    pub claims: Vec<NodeIndex>,
    /// Positions of the articles that they are in, in order.
    pub articles: Vec<usize>,
    /// The sources that hold one of them, in the order of the graph.
    pub sources: Vec<NodeIndex>,
    /// The sources that are left where whoever passes on what another of them says counts as that other: "the Herald
    /// reported that Lee had said" is Lee's voice, and so is what the Herald says of it elsewhere. Unnamed sources that
    /// are called the same count as one: nothing shows that they are two.
    pub independent: Vec<NodeIndex>,
    /// Their number. Articles that name no source are no voice.
    pub voices: usize,
    /// Where all of it comes from: one source, however many articles repeat it, is one voice. False if an article
    /// makes the claim without a source, which may come from anywhere.
    pub one_voice: bool,
    /// The sources that deny one of the claims, in the order of the graph.
    pub denied_by: Vec<NodeIndex>,
    /// Claims that somebody makes and that say the opposite in the same words ("The bridge is not safe").
    pub opposed_by: Vec<NodeIndex>,
    /// Positions of the articles that make the claim with nothing that tells where it comes from, in order.
    pub unattributed_in: Vec<usize>,
}

impl ClaimGroup {
    /// Whether somebody denies it, or a claim contradicts it.
    pub const fn is_disputed(&self) -> bool {
        !self.denied_by.is_empty() || !self.opposed_by.is_empty()
    }
}
