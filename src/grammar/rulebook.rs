//! The checked grammar: everything that matching needs, nothing of the files' syntax.

use std::hash::{Hash as _, Hasher as _};
use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHasher};

use super::load;
use super::syntax::list_lines;
use super::{ContextRule, Cue, CueTest, Form, Forms, GrammarErrors, Kind, PartOfSpeech, Pattern, Side};
use crate::embedded;
use crate::lists::{Lists, Openers, WordList};
use crate::text::{ContextId, CueId, IdVec, RuleId, SideId, Word};

/// A pattern that is tried at a cue, with all that decides whether it is.
#[derive(Clone, Copy, Debug)]
pub struct Trial {
    /// Which pattern.
    pub rule: RuleId,
    /// What is left of the cue.
    pub left: SideId,
    /// What is right of it.
    pub right: SideId,
    /// One bit for each set of forms: whether the pattern takes a cue used so.
    forms: u128,
}

/// Sets of forms have a bit each.
const _: () = assert!(1 << Form::ALL.len() <= u128::BITS);

impl Trial {
    pub(super) fn new(rule: RuleId, pattern: &Pattern) -> Self {
        let taken = Forms::all().filter(|&forms| pattern.cue.takes(forms));
        let forms = taken.fold(0, |bits, forms| bits | 1 << forms.index());
        Self { rule, left: pattern.left, right: pattern.right, forms }
    }

    /// Whether the pattern takes a cue used in these forms.
    pub const fn takes(&self, forms: Forms) -> bool {
        self.forms >> forms.index() & 1 == 1
    }
}

/// Cues, lists and patterns, checked as a whole.
#[derive(Clone, Debug, Default)]
pub struct Rulebook {
    pub(super) cues: IdVec<CueId, Cue>,
    /// Cues by their first word, those with more words first.
    pub(super) by_first: FxHashMap<Word, Vec<CueId>>,
    /// The same words.
    pub(super) openers: Openers,
    pub(super) lists: Lists,
    pub(super) patterns: IdVec<RuleId, Pattern>,
    pub(super) sides: IdVec<SideId, Side>,
    pub(super) contexts: IdVec<ContextId, ContextRule>,
    /// For each cue the patterns that ask for such a cue, in order.
    pub(super) of_cue: IdVec<CueId, Vec<Trial>>,
    /// Tells the files apart that it was made from.
    pub(super) digest: u64,
    /// Names of the embedded files that those of a folder replace.
    pub(super) replaced: Vec<String>,
}

impl Rulebook {
    /// The embedded grammar, read once.
    ///
    /// # Panics
    /// If it has a mistake, which a test excludes.
    pub fn embedded() -> &'static Self {
        static RULEBOOK: OnceLock<Rulebook> = OnceLock::new();
        RULEBOOK.get_or_init(|| Self::from_files(&embedded_files()).unwrap_or_else(|errors| panic!("{errors}")))
    }

    /// The embedded grammar with the files of a folder: a file of the same name below the folder
    /// replaces the embedded one, any other is added. A list that includes itself (`@name`) keeps the
    /// entries of the embedded one.
    ///
    /// # Errors
    /// Every mistake in the files, or why they could not be read.
    pub fn with_folder(folder: &std::path::Path) -> Result<Self, load::LoadError> {
        let own = load::folder(folder)?;
        let load::Overlaid { files, replaced } = load::overlay(embedded_files(), own);
        let rulebook = Self::from_files(&files).map_err(|mistakes| mistakes.below(folder))?;
        Ok(Self { replaced, ..rulebook })
    }

    /// A grammar from (name, text) of its files.
    ///
    /// # Errors
    /// Every mistake in the files.
    pub fn from_files(files: &[(String, String)]) -> Result<Self, GrammarErrors> {
        let mut hasher = FxHasher::default();
        files.hash(&mut hasher);
        Ok(Self { digest: hasher.finish(), ..super::check::rulebook(files)? })
    }

    /// A number that tells apart from which files a grammar was made; entries added to lists afterwards do not change it.
    pub const fn digest(&self) -> u64 {
        self.digest
    }

    /// Names of the embedded files that the files of a folder replace.
    pub fn replaced(&self) -> &[String] {
        &self.replaced
    }

    /// The cues in the order of their files.
    pub const fn cues(&self) -> &IdVec<CueId, Cue> {
        &self.cues
    }

    /// The cues whose lemma starts with this word, those of more words first.
    pub fn cues_from(&self, first: Word) -> &[CueId] {
        if self.openers.may_have(first) { self.by_first.get(&first).map_or(&[], Vec::as_slice) } else { &[] }
    }

    /// The cue of one word and part of speech.
    pub fn cue(&self, word: Word, part: PartOfSpeech) -> Option<&Cue> {
        let found = |id: &&CueId| self.cues[**id].part == part && self.cues[**id].words.len() == 1;
        self.cues_from(word).iter().find(found).map(|&id| &self.cues[id])
    }

    /// The word lists.
    pub const fn lists(&self) -> &Lists {
        &self.lists
    }

    /// The list of a name that a user wrote: the stem of its file.
    pub fn list(&self, name: &str) -> Option<&WordList> {
        self.lists.place(name).map(|place| self.lists.at(place))
    }

    /// The grammar with entries added to a list and others taken out, each written as in the list's
    /// file: `slam = criticize`. A name that no list has changes nothing.
    #[must_use]
    pub fn with_list(mut self, name: &str, added: &[String], removed: &[String]) -> Self {
        if let Some(place) = self.lists.place(name) {
            let own: Vec<_> = added.iter().flat_map(|line| list_lines(line)).collect();
            let own: Vec<_> = own.iter().map(|(entry, value)| (entry.value, *value)).collect();
            self.lists.replace(place, self.lists.at(place).amended(&own, removed));
            self.give_trials();
        }
        self
    }

    /// Gives each cue the patterns that ask for such a cue, in their order.
    pub(super) fn give_trials(&mut self) {
        // Many patterns ask for the same.
        let mut tests: Vec<&CueTest> = Vec::new();
        let mut trials: Vec<(Trial, usize)> = Vec::with_capacity(self.patterns.len());
        for (id, pattern) in self.patterns.entries() {
            let known = tests.iter().position(|test| test.asks_as(&pattern.cue)).unwrap_or(tests.len());
            if known == tests.len() {
                tests.push(&pattern.cue);
            }
            trials.push((Trial::new(id, pattern), known));
        }
        let of_cue = |cue: &Cue| {
            let admits: Vec<bool> = tests.iter().map(|test| test.admits(cue, &self.lists)).collect();
            trials.iter().filter(|&&(_, test)| admits[test]).map(|&(trial, _)| trial).collect()
        };
        self.of_cue = self.cues.iter().map(of_cue).collect();
    }

    /// The grammar without its cues and patterns: it finds nothing, but knows what the other stages need.
    #[must_use]
    pub fn without_rules(self) -> Self {
        Self { lists: self.lists, contexts: self.contexts, ..Self::default() }
    }

    /// Names of the lists, sorted.
    pub fn list_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.lists.names().iter().map(String::as_str).collect();
        names.sort_unstable();
        names
    }

    /// The patterns, by falling priority, then by name.
    pub const fn patterns(&self) -> &IdVec<RuleId, Pattern> {
        &self.patterns
    }

    /// The rules about what is around, in the order of their files.
    pub const fn contexts(&self) -> &IdVec<ContextId, ContextRule> {
        &self.contexts
    }

    /// Those of a kind.
    pub fn contexts_of(&self, kind: Kind) -> impl Iterator<Item = ContextId> {
        self.contexts.entries().filter(move |(_, rule)| rule.kind == kind).map(|(id, _)| id)
    }

    /// The rule about what is around of that name.
    pub fn context(&self, name: &str) -> Option<&ContextRule> {
        self.contexts.iter().find(|rule| rule.name == name)
    }

    /// What is on either side of the cue in the patterns, each once.
    pub const fn sides(&self) -> &IdVec<SideId, Side> {
        &self.sides
    }

    /// The patterns that ask for such a cue, by falling priority.
    pub fn patterns_of(&self, cue: CueId) -> &[Trial] {
        &self.of_cue[cue]
    }

    /// The name of a rule: the file stem of its pattern, as outputs show it.
    pub fn rule_name(&self, rule: RuleId) -> &str {
        &self.patterns[rule].name
    }

    /// The pattern of that name.
    pub fn pattern(&self, name: &str) -> Option<&Pattern> {
        self.patterns.iter().find(|pattern| pattern.name == name)
    }
}

fn embedded_files() -> Vec<(String, String)> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    embedded::grammar().iter().map(|(name, bytes)| ((*name).to_owned(), text(bytes))).collect()
}
