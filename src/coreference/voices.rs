//! Which phrases the sources of attributions refer to, and what attributions tell of these phrases.

use rustc_hash::FxHashMap;

use super::lexicon::Pronoun;
use super::mention::conjuncts;
use super::mention_detection::Scan;
use super::phrase::Head;
use crate::attribution::{Attribution, Attributions};
use crate::document::Document;
use crate::grammar::CueClass;
use crate::lists::List;
use crate::text::{Id, QuoteId, TokenRange};

/// The sources of an article by phrase.
pub(super) struct Voices {
    /// The phrases that each attribution's source refers to.
    pub of: Vec<Vec<usize>>,
    /// Whether each phrase is the source of an attribution.
    pub speaks: Vec<bool>,
    /// Whether it shows something rather than says it.
    pub shows: Vec<bool>,
    /// The phrase of whoever each quotation belongs to.
    pub quoting: FxHashMap<QuoteId, usize>,
    /// The people whom the source of an attribution names in what it says, and who it is not, by its phrase.
    pub named: FxHashMap<usize, Vec<usize>>,
    /// The phrase of whoever was asked, for each pronoun that answers.
    pub asked: FxHashMap<usize, usize>,
}

impl Voices {
    pub(super) fn new(document: &Document<'_>, scan: &Scan, attributions: &Attributions) -> Self {
        let of: Vec<Vec<usize>> =
            attributions.all.iter().map(|attribution| conjuncts(document, scan, &attribution.found.source)).collect();
        let mut voices = Self {
            speaks: vec![false; scan.phrases.len()],
            shows: vec![false; scan.phrases.len()],
            quoting: FxHashMap::default(),
            named: FxHashMap::default(),
            asked: FxHashMap::default(),
            of: Vec::new(),
        };
        for (attribution, phrases) in attributions.all.iter().zip(&of) {
            let shows = attribution.found.class == CueClass::Document;
            for &phrase in phrases {
                voices.speaks[phrase] = true;
                voices.shows[phrase] |= shows;
            }
            voices.quote(document, attribution, phrases);
            voices.name(scan, attribution, phrases);
        }
        voices.answers(document, scan, attributions, &of);
        Self { of, ..voices }
    }

    fn quote(&mut self, document: &Document<'_>, attribution: &Attribution, phrases: &[usize]) {
        let outside = attribution.found.source.hull().is_none_or(|hull| document.quotes.around(hull.start()).is_none());
        if let (true, [phrase]) = (outside, phrases) {
            let quotes = attribution.found.content.iter().filter_map(|run| document.quotes.around(run.start()));
            for quote in quotes {
                self.quoting.entry(quote).or_insert(*phrase);
            }
        }
    }

    /// Notes the people whom a pronoun names in what it says: none of them is meant by it, after principle C of the
    /// binding theory of Chomsky 1981.
    fn name(&mut self, scan: &Scan, attribution: &Attribution, phrases: &[usize]) {
        let [phrase] = phrases else { return };
        if !matches!(scan.phrases[*phrase].head, Head::Pronoun(Pronoun::Person(_))) {
            return;
        }
        for run in attribution.found.content.iter() {
            let first = scan.phrases.partition_point(|phrase| phrase.tokens.end() <= run.start());
            let inside =
                (first..scan.phrases.len()).take_while(|&index| scan.phrases[index].tokens.start() < run.end());
            let people = inside.filter(|&index| scan.phrases[index].head == Head::Person);
            self.named.entry(*phrase).or_default().extend(people);
        }
    }

    /// "A reader asked Lee how she felt. She replied": who answers is who was asked.
    fn answers(&mut self, document: &Document<'_>, scan: &Scan, attributions: &Attributions, of: &[Vec<usize>]) {
        let says = |attribution: &Attribution, verbs| {
            attribution.found.head.iter().any(|token| document.is_lemma_listed(token, verbs))
        };
        let mut order: Vec<(usize, usize)> = attributions
            .all
            .iter()
            .enumerate()
            .map(|(at, attribution)| (attribution.found.cue.start().index(), at))
            .collect();
        order.sort_unstable();
        for pair in order.windows(2) {
            let (question, answer) = (&attributions.all.as_slice()[pair[0].1], &attributions.all.as_slice()[pair[1].1]);
            if let [phrase] = of[pair[1].1][..]
                && matches!(scan.phrases[phrase].head, Head::Pronoun(Pronoun::Person(_)))
                && says(question, List::AskingVerbs)
                && says(answer, List::RespondingVerbs)
                && let Some(asked) = addressed(scan, question)
            {
                self.asked.insert(phrase, asked);
            }
        }
    }
}

/// The phrase of whoever something is said to: the person behind the verb.
fn addressed(scan: &Scan, attribution: &Attribution) -> Option<usize> {
    let words = attribution.found.addressee.unwrap_or_else(|| {
        let end = attribution.found.head.end().index();
        TokenRange::new(end, end + 1)
    });
    let first = scan.phrases.partition_point(|phrase| phrase.tokens.end() <= words.start());
    let phrase = scan.phrases.get(first).filter(|phrase| phrase.tokens.start() < words.end())?;
    phrase.head.is_human().then_some(first)
}
