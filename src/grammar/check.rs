//! Files to a rulebook: everything is looked at before anything is refused, so that one run shows
//! every mistake.

use std::cmp::Reverse;
use std::panic::resume_unwind;
use std::thread;

use rustc_hash::{FxHashMap, FxHashSet};

use super::ast::{CueLine, Expression, PatternFile, RawExample, Spanned};
use super::compile::{Compiler, known};
use super::context::ContextRule;
use super::context_check::Known;
use super::pattern::{Atom, CueTest, Example, Overrules, Pattern, Scope, Slot};
use super::syntax::{self, Mistake};
use super::{
    Complement, Complements, Cue, CueClass, Direction, GrammarError, GrammarErrors, PartOfSpeech, Rulebook, Side,
    Stance,
};
use crate::lists::{List, Lists, WordList, words};
use crate::text::{Id, IdVec, SideId, Span, Word};

/// The file with named parts of patterns.
pub(super) const PHRASE_FILE: &str = "phrases.pat";

/// Before the name of a built-in list which a list of that name includes.
pub(super) const BUILT_IN: &str = "built-in ";

/// Checks all files (name, text) together.
pub(super) fn rulebook(files: &[(String, String)]) -> Result<Rulebook, GrammarErrors> {
    let mut checker = Checker::default();
    let patterns = files.iter().filter(|(file, _)| ending(file) == Some("pat") && stem(file) != stem(PHRASE_FILE));
    // To parse the patterns takes as long as to read the lists.
    let (parsed, lists) = thread::scope(|scope| {
        let texts = patterns.clone().map(|(_, text)| text.as_str());
        let parsed = scope.spawn(move || texts.map(syntax::pattern_file).collect::<Vec<_>>());
        for (file, text) in files {
            match ending(file) {
                Some("cue") => checker.cues(file, text),
                Some("list") => checker.list(file, text),
                Some("pat") if stem(file) == stem(PHRASE_FILE) => checker.phrases(file, text),
                _ => {}
            }
        }
        let lists = checker.all_lists();
        (parsed.join().unwrap_or_else(|panic| resume_unwind(panic)), lists)
    });
    let phrases = checker.check_phrases(lists.names());
    for ((file, text), parsed) in patterns.zip(parsed) {
        checker.pattern(file, text, parsed, (lists.names(), &phrases));
    }
    for (file, text) in files.iter().filter(|(file, _)| ending(file) == Some("rules")) {
        checker.rules(file, text, (lists.names(), &phrases));
    }
    checker.check_lists(files, &lists);
    checker.finish(lists)
}

/// File name without folders and ending.
fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// What is after the last full stop of a file's name.
fn ending(file: &str) -> Option<&str> {
    file.rsplit_once('.').map(|(_, ending)| ending)
}

/// A line `@name` of a list.
struct Taken {
    /// The list that it is in, and the one that it names.
    into: String,
    from: String,
    error: GrammarError,
}

#[derive(Default)]
pub(super) struct Checker {
    cues: Vec<Cue>,
    cue_places: FxHashMap<(PartOfSpeech, Vec<Word>), String>,
    lists: Vec<(String, WordList)>,
    /// Lines of lists that take in another list.
    taken: Vec<Taken>,
    /// Places of the lists that patterns name.
    listed: FxHashSet<usize>,
    phrases: Vec<(String, String, String, Spanned<Expression>)>,
    patterns: Vec<Pattern>,
    sides: Vec<Side>,
    pub(super) contexts: Vec<ContextRule>,
    pub(super) errors: Vec<GrammarError>,
}

impl Checker {
    pub(super) fn report(&mut self, file: &str, text: &str, mistakes: Vec<Mistake>) {
        self.errors.extend(mistakes.into_iter().map(|(span, message)| GrammarError::new(file, text, span, message)));
    }

    fn cues(&mut self, file: &str, text: &str) {
        for line in syntax::cue_lines(text) {
            match cue(file, text, &line) {
                Ok(cue) => self.add_cue(file, text, line[0].span, cue),
                Err(mut errors) => self.errors.append(&mut errors),
            }
        }
    }

    fn add_cue(&mut self, file: &str, text: &str, span: Span, cue: Cue) {
        match self.cue_places.insert((cue.part, cue.words.clone()), file.to_owned()) {
            Some(other) => {
                let message = format!("\"{}\" is in {other} already, as {}", cue.lemma, cue.part.name());
                self.errors.push(GrammarError::new(file, text, span, message));
            }
            None => self.cues.push(cue),
        }
    }

    fn list(&mut self, file: &str, text: &str) {
        let mut list = WordList::default().with_purpose(syntax::head(text));
        for (entry, value) in syntax::list_lines(text) {
            if let Some(name) = entry.value.strip_prefix('@') {
                let error = GrammarError::new(file, text, entry.span, format!("unknown list: \"{name}\""));
                let from = if name == stem(file) { format!("{BUILT_IN}{name}") } else { name.to_owned() };
                self.taken.push(Taken { into: stem(file).to_owned(), from, error });
                continue;
            }
            if !list.add(entry.value, value) {
                let fault = if words(entry.value).is_empty() { "is no word" } else { "is in the list already" };
                let message = format!("\"{}\" {fault}", entry.value);
                self.errors.push(GrammarError::new(file, text, entry.span, message));
            }
        }
        let own = stem(file);
        if self.lists.iter().any(|(name, _)| name == own) {
            self.errors.push(GrammarError::new(file, text, Span::default(), "another file has this name"));
        }
        self.lists.push((own.to_owned(), list));
    }

    /// The lists, each in its place; one that the program uses and that is not there is a mistake.
    fn all_lists(&mut self) -> Lists {
        for name in List::ALL.iter().map(|list| list.name()) {
            if !self.lists.iter().any(|(given, _)| *given == name) {
                let file = format!("lists/{name}.list");
                let message = "the file is missing: the program uses this list; an empty one will do";
                self.errors.push(GrammarError::new(&file, "", Span::default(), message));
            }
        }
        self.take_in();
        self.lists.retain(|(name, _)| !name.starts_with(BUILT_IN));
        Lists::new(std::mem::take(&mut self.lists))
    }

    /// Puts into lists the entries of those that they name, which may do the same.
    fn take_in(&mut self) {
        let names: Vec<&str> = self.lists.iter().map(|(name, _)| name.as_str()).collect();
        let place = |name: &str| names.iter().position(|other| *other == name);
        let (mut pairs, mut unknown) = (Vec::new(), Vec::new());
        for Taken { into, from, error } in std::mem::take(&mut self.taken) {
            match place(&into).zip(place(&from)) {
                Some(pair) => pairs.push(pair),
                None => unknown.push(error.suggest(&from, names.iter().copied())),
            }
        }
        self.errors.append(&mut unknown);
        for _ in 0..pairs.len() {
            let mut grown = false;
            for &(into, from) in &pairs {
                for entry in self.lists[from].1.entries().to_vec() {
                    grown |= self.lists[into].1.add(&entry.text, entry.value.as_deref());
                }
            }
            if !grown {
                break;
            }
        }
    }

    /// A list that neither the program nor a pattern or rule uses is a mistake.
    fn check_lists(&mut self, files: &[(String, String)], lists: &Lists) {
        let known = lists.names();
        let unused = known.iter().enumerate().skip(List::ALL.len()).filter(|(place, _)| !self.listed.contains(place));
        let unused: Vec<&String> = unused.map(|(_, name)| name).collect();
        for name in unused {
            let own = |(file, _): &&(String, String)| ending(file) == Some("list") && stem(file) == name;
            if let Some((file, text)) = files.iter().find(own) {
                let message = format!("nothing uses the list \"{name}\": no pattern and no rule has \"@{name}\"");
                let error = GrammarError::new(file, text, Span::default(), message);
                self.errors.push(error.suggest(name, known.iter().take(List::ALL.len()).map(String::as_str)));
            }
        }
    }

    fn phrases(&mut self, file: &str, text: &str) {
        let (found, mistakes) = syntax::phrase_file(text);
        self.report(file, text, mistakes);
        let mut own = Vec::new();
        for (name, expression) in found {
            let twice = own.contains(&name.value);
            if twice || Atom::from_name(name.value).is_some() {
                let fault = if twice { "is defined twice" } else { "is built in" };
                self.errors.push(GrammarError::new(file, text, name.span, format!("\"{}\" {fault}", name.value)));
            }
            own.push(name.value);
            self.phrases.retain(|(known, ..)| known != name.value);
            self.phrases.push((name.value.to_owned(), file.to_owned(), text.to_owned(), expression));
        }
    }

    fn check_phrases(&mut self, lists: &[String]) -> FxHashMap<String, Spanned<Expression>> {
        let phrases: FxHashMap<_, _> =
            self.phrases.iter().map(|(name, .., expression)| (name.clone(), expression.clone())).collect();
        for (_, file, text, expression) in std::mem::take(&mut self.phrases) {
            let mut compiler = Compiler::new(lists, &phrases);
            compiler.phrase(&expression);
            self.compiled(&file, &text, compiler);
        }
        phrases
    }

    /// Takes over what a compiler found wrong.
    pub(super) fn compiled(&mut self, file: &str, text: &str, compiler: Compiler<'_>) {
        let (lists, phrases) = (compiler.lists, compiler.phrases);
        self.listed.extend(compiler.listed);
        for (span, name, kind) in compiler.unknown.into_iter().filter(|(span, ..)| span.end() <= text.len()) {
            let mut names = known(kind, lists, phrases.keys().map(String::as_str));
            names.sort_unstable();
            let error = GrammarError::new(file, text, span, format!("unknown {}: \"{name}\"", kind.wanted()));
            self.errors.push(error.suggest(&name, names.into_iter()));
        }
        self.report(file, text, compiler.mistakes);
    }

    fn pattern(&mut self, file: &str, text: &str, (parsed, mistakes): (PatternFile, Vec<Mistake>), known: Known<'_>) {
        let (lists, phrases) = known;
        self.report(file, text, mistakes);
        let before = self.errors.len();
        self.missing(file, text, &parsed);
        let number = |field: &Option<Spanned<String>>| field.as_ref().map(|f| (f.value.parse::<f32>(), f.span));
        let mut read = |field, low: f32, high: f32, default: f32| match number(field) {
            None => default,
            Some((Ok(value), _)) if (low..=high).contains(&value) => value,
            Some((_, span)) => {
                self.errors.push(GrammarError::new(
                    file,
                    text,
                    span,
                    format!("expected a number from {low} to {high}"),
                ));
                default
            }
        };
        let priority = read(&parsed.priority, -1000.0, 1000.0, 0.0) as i32;
        let confidence = read(&parsed.confidence, 0.0, 1.0, 0.7);
        let scope = self
            .named(file, text, parsed.scope.as_ref(), &Scope::ALL.map(Scope::name), Scope::from_name)
            .unwrap_or_default();
        let inherits = self.inherits(file, text, parsed.source.as_ref());
        // Nobody has measured it yet: it is taken at its word.
        let default = if parsed.confidence.is_some() { Overrules::Nothing } else { Overrules::All };
        let names = Overrules::ALL.map(Overrules::name);
        let overrules =
            self.named(file, text, parsed.overrules.as_ref(), &names, Overrules::from_name).unwrap_or(default);
        let Some(expression) = &parsed.pattern else { return };
        let mut compiler = Compiler::new(lists, phrases);
        let sides = compiler.pattern(expression);
        self.compiled(file, text, compiler);
        if let Some(sides) = &sides {
            self.check_lemmas(file, text, expression.span, &sides.cue);
        }
        let examples = parsed.examples.iter().map(|raw| self.example(file, text, raw, true)).collect();
        let rejects = parsed.rejects.iter().map(|raw| self.example(file, text, raw, false)).collect();
        if self.patterns.iter().any(|pattern| pattern.name == stem(file)) {
            self.errors.push(GrammarError::new(file, text, Span::default(), "another pattern has this name"));
        }
        let (Some(sides), true) = (sides, self.errors.len() == before) else { return };
        let left = self.side(Side::new(sides.left, Direction::Backwards, scope));
        let right = self.side(Side::new(sides.right, Direction::Forwards, scope));
        self.patterns.push(Pattern {
            name: stem(file).to_owned(),
            description: parsed.description.map(|field| field.value).unwrap_or_default(),
            priority,
            confidence,
            scope,
            inherits,
            overrules,
            written: expression.span.slice(text).to_owned(),
            cue: sides.cue,
            left,
            right,
            examples,
            rejects,
        });
    }

    /// The id of a side, which another pattern may have too.
    fn side(&mut self, side: Side) -> SideId {
        let known = self.sides.iter().position(|other| *other == side).unwrap_or(self.sides.len());
        if known == self.sides.len() {
            self.sides.push(side);
        }
        SideId::from_index(known)
    }

    /// A cue that a pattern names must be in the lexicon.
    fn check_lemmas(&mut self, file: &str, text: &str, span: Span, wanted: &CueTest) {
        for lemma in &wanted.lemmas {
            let fits = |cue: &&Cue| wanted.part.is_none_or(|part| cue.part == part);
            if self.cues.iter().filter(fits).any(|cue| cue.lemma == *lemma) {
                continue;
            }
            let at = span.slice(text).find(&format!("\"{lemma}\"")).map_or(span.start(), |at| span.start() + at);
            let part = wanted.part.map_or("cue", PartOfSpeech::name);
            let message = format!("no {part} \"{lemma}\" in the cue lexicon");
            let error = GrammarError::new(file, text, Span::new(at, at), message);
            let error = error.suggest(lemma, self.cues.iter().filter(fits).map(|cue| cue.lemma.as_str()));
            self.errors.push(error);
        }
    }

    fn missing(&mut self, file: &str, text: &str, parsed: &PatternFile) {
        let wants = [
            (parsed.description.is_some(), "a description"),
            (parsed.pattern.is_some() || parsed.unreadable, "a pattern"),
            (!parsed.examples.is_empty(), "at least one example"),
            (!parsed.rejects.is_empty(), "at least one reject: a text that it must not match"),
        ];
        for (_, what) in wants.into_iter().filter(|(there, _)| !there) {
            self.errors.push(GrammarError::new(file, text, Span::default(), format!("the file lacks {what}")));
        }
    }

    /// What a field names, one of a few.
    fn named<T>(
        &mut self,
        file: &str,
        text: &str,
        written: Option<&Spanned<String>>,
        names: &[&'static str],
        from_name: fn(&str) -> Option<T>,
    ) -> Option<T> {
        let written = written?;
        let found = from_name(&written.value);
        if found.is_none() {
            let message = format!("expected one of {}", names.join(", "));
            let error = GrammarError::new(file, text, written.span, message);
            self.errors.push(error.suggest(&written.value, names.iter().copied()));
        }
        found
    }

    fn inherits(&mut self, file: &str, text: &str, written: Option<&Spanned<String>>) -> bool {
        let Some(written) = written else { return false };
        if written.value != "inherited" {
            let message = "expected \"inherited\": the source is that of the attribution before in the sentence";
            self.errors.push(GrammarError::new(file, text, written.span, message));
        }
        true
    }

    pub(super) fn example(&mut self, file: &str, text: &str, raw: &RawExample, wanted: bool) -> Example {
        let slots: Vec<_> =
            raw.slots.iter().filter_map(|(name, words)| Some((Slot::from_name(&name.value)?, words.clone()))).collect();
        if wanted && !slots.iter().any(|(slot, _)| *slot == Slot::Cue) {
            self.errors.push(GrammarError::new(file, text, raw.text.span, "the example does not say what the cue is"));
        }
        for (name, words) in &raw.slots {
            if let Some(run) = words.split(" … ").find(|run| !raw.text.value.contains(run)) {
                let message = format!("the example's text does not hold \"{run}\"");
                self.errors.push(GrammarError::new(file, text, name.span, message));
            }
        }
        Example { text: raw.text.value.clone(), slots }
    }

    fn finish(mut self, lists: Lists) -> Result<Rulebook, GrammarErrors> {
        if !self.errors.is_empty() {
            self.errors.sort_by(|a, b| (&a.file, a.position).cmp(&(&b.file, b.position)));
            return Err(GrammarErrors(self.errors));
        }
        self.patterns.sort_by(|a, b| (Reverse(a.priority), &a.name).cmp(&(Reverse(b.priority), &b.name)));
        let mut book = Rulebook {
            cues: IdVec::from(self.cues),
            lists,
            patterns: IdVec::from(self.patterns),
            sides: IdVec::from(self.sides),
            contexts: IdVec::from(self.contexts),
            ..Rulebook::default()
        };
        for (id, cue) in book.cues.entries() {
            book.by_first.entry(cue.words[0]).or_default().push(id);
            book.openers.insert(cue.words[0]);
        }
        book.give_trials();
        #[expect(clippy::iter_over_hash_type, reason = "each list is sorted by itself")]
        for ids in book.by_first.values_mut() {
            ids.sort_by_key(|&id| (Reverse(book.cues[id].words.len()), id));
        }
        Ok(book)
    }
}

/// One line of a cue file.
fn cue(file: &str, text: &str, line: &CueLine<'_>) -> Result<Cue, Vec<GrammarError>> {
    let mut errors = Vec::new();
    let mut field = |index: usize, names: &[&'static str], what: &str, found: &dyn Fn(&str) -> bool| {
        let Some(field) = line.get(index) else { return };
        for part in field.value.split_whitespace().filter(|part| !found(part)) {
            let message = format!("unknown {what} \"{part}\": expected one of {}", names.join(", "));
            errors.push(GrammarError::new(file, text, field.span, message).suggest(part, names.iter().copied()));
        }
    };
    field(1, &PartOfSpeech::ALL.map(PartOfSpeech::name), "part of speech", &|n| PartOfSpeech::from_name(n).is_some());
    field(2, &CueClass::ALL.map(CueClass::name), "class", &|n| CueClass::from_name(n).is_some());
    let complements: Vec<_> = Complement::ALL.iter().map(|complement| complement.name()).collect();
    field(3, &complements, "complement", &|n| {
        n.strip_prefix("prep:").is_some_and(|word| !word.is_empty()) || Complement::from_name(n).is_some()
    });
    field(4, &Stance::ALL.map(Stance::name), "stance", &|n| Stance::from_name(n).is_some());
    let get = |index: usize| line.get(index).map_or("", |field| field.value);
    let strength = match get(5) {
        "" => Some(Cue::DEFAULT_STRENGTH),
        written => written.parse().ok().filter(|strength| (0.0..=1.0).contains(strength)),
    };
    if strength.is_none() {
        errors.push(GrammarError::new(file, text, line[5].span, "expected a strength from 0 to 1"));
    }
    let words = words(get(0));
    if words.is_empty() || line.len() < 3 || line.len() > 6 {
        let message = "expected lemma | part of speech | class | complements | stance | strength";
        errors.push(GrammarError::new(file, text, line[0].span, message));
    }
    match (PartOfSpeech::from_name(get(1)), CueClass::from_name(get(2)), strength) {
        (Some(part), Some(class), Some(strength)) if errors.is_empty() => {
            let stance = Stance::from_name(get(4)).unwrap_or_default();
            Ok(Cue { lemma: get(0).to_lowercase(), words, part, class, complements: takes(get(3)), stance, strength })
        }
        _ => Err(errors),
    }
}

fn takes(written: &str) -> Complements {
    let mut complements = Complements::default();
    for name in written.split_whitespace() {
        match (name.strip_prefix("prep:"), Complement::from_name(name)) {
            (Some(preposition), _) => complements.add_preposition(Word::of(preposition)),
            (None, Some(complement)) => complements.add(complement),
            (None, None) => {}
        }
    }
    complements
}
