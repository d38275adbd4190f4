//! Settings files read: every mistake at its place, all of them at once, misspelt names with the name
//! that is likely meant.

use std::collections::BTreeSet;

use globset::{Glob, GlobSet, GlobSetBuilder};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Config, FailOn, Override, OwnList};
use crate::audit::{CHECKS, Check, Settings, Thresholds, check};
use crate::diagnostic::Severity;
use crate::grammar::{GrammarError, GrammarErrors, Rulebook};
use crate::lists::{ListEntry, WordList};
use crate::text::Span;

type Value<'t> = Spanned<DeValue<'t>>;

impl Config {
    /// Reads the text of a settings file; `file` is its name in messages, `rulebook` has the word lists.
    ///
    /// # Errors
    /// Everything that is wrong with it: TOML that cannot be read, unknown keys, checks and lists, values of
    /// the wrong type or range, globs that cannot be understood.
    pub fn read(file: &str, text: &str, rulebook: &Rulebook) -> Result<Self, GrammarErrors> {
        let mut reader = Reader { file, text, mistakes: Vec::new() };
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let span = error.span().map_or(Span::default(), |span| Span::new(span.start, span.end));
            reader.mistake(span, error.message().lines().collect::<Vec<_>>().join(", "));
        }
        if !reader.mistakes.is_empty() {
            return Err(GrammarErrors(reader.mistakes));
        }
        let config = reader.config(table.get_ref(), rulebook);
        reader.mistakes.sort_by_key(|mistake| mistake.position);
        if reader.mistakes.is_empty() { Ok(config) } else { Err(GrammarErrors(reader.mistakes)) }
    }
}

const THRESHOLDS: [&str; 3] = ["min-coverage", "max-anonymous-share", "max-top-source-share"];

/// Walks over the values and gathers mistakes.
struct Reader<'t> {
    file: &'t str,
    text: &'t str,
    mistakes: Vec<GrammarError>,
}

impl Reader<'_> {
    fn mistake(&mut self, span: Span, message: impl Into<String>) -> &mut GrammarError {
        self.mistakes.push(GrammarError::new(self.file, self.text, span, message));
        let last = self.mistakes.len() - 1;
        &mut self.mistakes[last]
    }

    fn unknown<'n>(&mut self, span: Span, what: &str, name: &str, known: impl Iterator<Item = &'n str> + Clone) {
        let message = format!("no {what} is called \"{name}\"");
        let mistake = GrammarError::new(self.file, self.text, span, message).suggest(name, known.clone());
        let listed = || format!("known: {}", known.collect::<Vec<_>>().join(", "));
        let hint = mistake.hint.clone().unwrap_or_else(listed);
        self.mistakes.push(GrammarError { hint: Some(hint), ..mistake });
    }

    fn config(&mut self, table: &DeTable<'_>, rulebook: &Rulebook) -> Config {
        const KEYS: [&str; 7] = ["accurate", "fail-on", "min-score", "checks", "thresholds", "lists", "override"];
        let mut config = Config::default();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "accurate" => config.accurate = self.truth(value).unwrap_or_default(),
                "fail-on" => config.fail_on = self.fail_on(value),
                "lists" => config.lists = self.lists(value, rulebook),
                "override" => config.overrides = self.overrides(value),
                name if self.settings(&mut config.settings, name, value) => {}
                name => self.unknown(span(key), "key", name, KEYS.into_iter()),
            }
        }
        config
    }

    /// Takes over a key that overrides may hold too; `false` if it is none.
    fn settings(&mut self, settings: &mut Settings, key: &str, value: &Value<'_>) -> bool {
        match key {
            "min-score" => settings.min_score = self.share(value),
            "checks" => self.checks(settings, value),
            "thresholds" => self.thresholds(&mut settings.thresholds, value),
            _ => return false,
        }
        true
    }

    fn checks(&mut self, settings: &mut Settings, value: &Value<'_>) {
        const LEVELS: [&str; 4] = ["off", "note", "warning", "error"];
        for (key, value) in self.table(value).into_iter().flatten() {
            let Some(check) = check(key.get_ref()) else {
                let names = CHECKS.iter().flat_map(|check: &Check| [check.code, check.name]);
                self.unknown(span(key), "check", key.get_ref(), names);
                continue;
            };
            match self.choice(value, &LEVELS) {
                Some("off") => drop(settings.severities.insert(check.code, None)),
                Some(level) => drop(settings.severities.insert(check.code, Severity::from_name(level))),
                None => {}
            }
        }
    }

    fn thresholds(&mut self, thresholds: &mut Thresholds, value: &Value<'_>) {
        for (key, value) in self.table(value).into_iter().flatten() {
            match key.get_ref().as_ref() {
                "min-coverage" => thresholds.min_coverage = self.share(value),
                "max-anonymous-share" => thresholds.max_anonymous_share = self.share(value),
                "max-top-source-share" => thresholds.max_top_source_share = self.share(value),
                name => self.unknown(span(key), "threshold", name, THRESHOLDS.into_iter()),
            }
        }
    }

    fn lists(&mut self, value: &Value<'_>, rulebook: &Rulebook) -> Vec<OwnList> {
        let mut lists = Vec::new();
        for (key, value) in self.table(value).into_iter().flatten() {
            let name = key.get_ref().as_ref();
            match rulebook.list(name) {
                Some(known) => lists.push(self.list(span(key), name, value, known)),
                None => self.unknown(span(key), "word list", name, rulebook.list_names().into_iter()),
            }
        }
        lists
    }

    fn list(&mut self, place: Span, name: &str, value: &Value<'_>, known: &WordList) -> OwnList {
        let (mut added, mut removed, before) = (Vec::new(), Vec::new(), self.mistakes.len());
        for (key, value) in self.table(value).into_iter().flatten() {
            match key.get_ref().as_ref() {
                "add" => added = self.placed_strings(value),
                "remove" => removed = self.placed_strings(value),
                name => self.unknown(span(key), "key of a list", name, ["add", "remove"].into_iter()),
            }
        }
        self.entries(&added, &removed);
        let valued = !known.entries().is_empty() && known.entries().iter().all(|entry| entry.value.is_some());
        for (span, text) in added.iter().filter(|(_, text)| valued && !text.is_empty() && !text.contains('=')) {
            let message = format!("\"{text}\" needs a value after \"=\" in this list");
            self.mistake(*span, message).hint = known.entries().first().map(|entry| as_in(name, entry));
        }
        for (span, text) in removed.iter().filter(|(_, text)| !text.is_empty() && known.entry(text).is_none()) {
            let names = known.entries().iter().map(|entry| entry.text.as_str());
            let message = format!("the list {name} has no entry \"{text}\" to remove");
            let mistake = GrammarError::new(self.file, self.text, *span, message).suggest(text, names);
            let hint = mistake.hint.clone().unwrap_or_else(|| format!("ascribe grammar show {name} prints it"));
            self.mistakes.push(GrammarError { hint: Some(hint), ..mistake });
        }
        if added.is_empty() && removed.is_empty() && self.mistakes.len() == before {
            self.mistake(place, "the list gains and loses nothing").hint =
                Some("write add = [\"…\"] or remove = [\"…\"] below it".to_owned());
        }
        let texts = |entries: Vec<(Span, String)>| entries.into_iter().map(|(_, text)| text).collect();
        OwnList { name: name.to_owned(), add: texts(added), remove: texts(removed) }
    }

    /// Each entry that a list gains or loses has a word, and is named once.
    fn entries(&mut self, added: &[(Span, String)], removed: &[(Span, String)]) {
        let mut seen = BTreeSet::new();
        for (span, text) in added.iter().chain(removed) {
            let word = text.split('=').next().unwrap_or_default().trim().to_lowercase();
            if word.is_empty() {
                self.mistake(*span, "an entry without a word");
            } else if !seen.insert(word) {
                self.mistake(*span, format!("\"{text}\" is named twice for this list"));
            }
        }
    }

    fn overrides(&mut self, value: &Value<'_>) -> Vec<Override> {
        let Some(tables) = value.get_ref().as_array() else {
            self.wrong_type(value, "tables, each under [[override]]");
            return Vec::new();
        };
        tables.iter().filter_map(|value| self.one_override(value)).collect()
    }

    fn one_override(&mut self, value: &Value<'_>) -> Option<Override> {
        const KEYS: [&str; 4] = ["paths", "min-score", "checks", "thresholds"];
        let (mut settings, mut paths, mut globs) = (Settings::default(), Vec::new(), GlobSet::empty());
        for (key, value) in self.table(value)? {
            match key.get_ref().as_ref() {
                "paths" => {
                    globs = self.globs(value);
                    paths = self.strings(value);
                }
                name if self.settings(&mut settings, name, value) => {}
                name => self.unknown(span(key), "key of an override", name, KEYS.into_iter()),
            }
        }
        if paths.is_empty() {
            self.mistake(span(value), "an override needs paths, such as paths = [\"opinion/**\"]");
        }
        Some(Override { paths, globs, settings })
    }

    /// The globs of a list; what is no list of words is left to [`Self::strings`] to tell.
    fn globs(&mut self, value: &Value<'_>) -> GlobSet {
        let mut set = GlobSetBuilder::new();
        for item in value.get_ref().as_array().into_iter().flatten() {
            match item.get_ref().as_str().map(Glob::new) {
                Some(Ok(glob)) => {
                    set.add(glob);
                }
                Some(Err(error)) => {
                    let message = format!("a glob that cannot be understood: {}", error.kind());
                    self.mistake(span(item), message);
                }
                None => {}
            }
        }
        set.build().unwrap_or_default()
    }

    fn table<'v, 't>(&mut self, value: &'v Value<'t>) -> Option<&'v DeTable<'t>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong_type(value, "a table of keys and values");
        }
        table
    }

    fn fail_on(&mut self, value: &Value<'_>) -> Option<FailOn> {
        let name = self.choice(value, &FailOn::NAMES)?;
        Some(Severity::from_name(name).map_or(FailOn::Never, FailOn::Severity))
    }

    fn choice<'n>(&mut self, value: &Value<'_>, known: &[&'n str]) -> Option<&'n str> {
        let Some(word) = value.get_ref().as_str() else {
            self.wrong_type(value, &format!("one of \"{}\"", known.join("\", \"")));
            return None;
        };
        let found = known.iter().copied().find(|name| *name == word);
        if found.is_none() {
            self.unknown(span(value), "level", word, known.iter().copied());
        }
        found
    }

    fn truth(&mut self, value: &Value<'_>) -> Option<bool> {
        let truth = value.get_ref().as_bool();
        if truth.is_none() {
            self.wrong_type(value, "true or false");
        }
        truth
    }

    fn share(&mut self, value: &Value<'_>) -> Option<f32> {
        let written = match value.get_ref() {
            DeValue::Float(number) => number.as_str(),
            DeValue::Integer(number) => number.as_str(),
            _ => {
                self.wrong_type(value, "a number from 0 to 1");
                return None;
            }
        };
        let number = written.parse().ok().filter(|number| (0.0..=1.0).contains(number));
        if number.is_none() {
            self.mistake(span(value), format!("expected a number from 0 to 1, found {written}"));
        }
        number
    }

    fn strings(&mut self, value: &Value<'_>) -> Vec<String> {
        self.placed_strings(value).into_iter().map(|(_, text)| text).collect()
    }

    fn placed_strings(&mut self, value: &Value<'_>) -> Vec<(Span, String)> {
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_type(value, "a list of words in quotation marks");
            return Vec::new();
        };
        let mut words = Vec::new();
        for item in items {
            match item.get_ref().as_str() {
                Some(word) => words.push((span(item), word.to_owned())),
                None => self.wrong_type(item, "words in quotation marks"),
            }
        }
        words
    }

    fn wrong_type(&mut self, value: &Value<'_>, expected: &str) {
        self.mistake(span(value), format!("expected {expected}, found {}", value.get_ref().type_str()));
    }
}

/// How an entry of a list is written, for a hint.
fn as_in(list: &str, entry: &ListEntry) -> String {
    format!("such as \"{} = {}\" in {list}", entry.text, entry.value.as_deref().unwrap_or_default())
}

fn span<T>(value: &Spanned<T>) -> Span {
    let range = value.span();
    Span::new(range.start, range.end)
}
