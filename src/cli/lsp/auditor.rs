//! What drafts are analysed and judged with: grammar, networks, and the `ascribe.toml` that holds for each, read again
//! when it changes.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::Pipeline;
use crate::audit::{self, Config, Report};
use crate::coreference::corpus::Aliases;
use crate::diagnostic::told;
use crate::grammar::Rulebook;
use crate::learned::Networks;
use crate::read::Input;

/// Which settings file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The nearest `ascribe.toml` in a draft's folder or above it.
    Nearest,
    /// This one.
    File(PathBuf),
    /// None.
    None,
}

/// Makes the networks; in the accurate mode if asked for.
type Maker<'a> = Box<dyn Fn(bool) -> Result<Networks, String> + 'a>;

/// What drafts are analysed and judged with.
pub struct Auditor<'a> {
    rulebook: Cow<'static, Rulebook>,
    aliases: Aliases,
    choice: Choice,
    maker: Maker<'a>,
    /// Those without and with the accurate mode, once they were needed.
    networks: [Option<Networks>; 2],
    /// By settings file.
    projects: BTreeMap<Option<PathBuf>, ProjectSettings>,
}

/// A settings file as it was last read.
#[derive(Default)]
struct ProjectSettings {
    config: Config,
    /// The grammar with its lists, if it has any.
    rulebook: Option<Rulebook>,
    stamp: Option<Stamp>,
}

/// What tells that a file has changed.
type Stamp = (SystemTime, u64);

impl<'a> Auditor<'a> {
    /// An auditor with a grammar and names of one's own; `maker` makes the networks when they are needed, in the accurate
    /// mode if it is given `true`.
    pub fn new(
        rulebook: Cow<'static, Rulebook>,
        aliases: Aliases,
        choice: Choice,
        maker: impl Fn(bool) -> Result<Networks, String> + 'a,
    ) -> Self {
        Self { rulebook, aliases, choice, maker: Box::new(maker), networks: [None, None], projects: BTreeMap::new() }
    }

    /// The settings file that holds for a draft, and what tells its state; two drafts or two moments with the same answer
    /// are judged alike.
    pub(super) fn standing(&self, draft: Option<&Path>) -> (Option<PathBuf>, Option<Stamp>) {
        let path = match &self.choice {
            Choice::Nearest => draft.and_then(Path::parent).and_then(Config::above),
            Choice::File(path) => Some(path.clone()),
            Choice::None => None,
        };
        let stamp = path.as_deref().and_then(stamp);
        (path, stamp)
    }

    /// Audits a draft, and hands the report to `take`. Gives beside its result what is wrong with the settings; those that
    /// held before hold on then.
    pub(super) fn audit<T>(
        &mut self,
        draft: Option<&Path>,
        input: &Input,
        take: impl FnOnce(&Report<'_>) -> T,
    ) -> (T, Vec<String>) {
        let (path, stamp) = self.standing(draft);
        let mut mistakes = Vec::new();
        let project = self.projects.entry(path.clone()).or_default();
        if let Some(path) = path.as_deref().filter(|_| project.stamp != stamp) {
            project.stamp = stamp;
            mistakes.extend(project.read(path, &self.rulebook).err());
        }
        let accurate = project.config.accurate;
        mistakes.extend(make(&mut self.networks, accurate, &self.maker));
        let rulebook = project.rulebook.as_ref().unwrap_or(&self.rulebook);
        let analyzer = Pipeline::new(rulebook);
        let analyzer = match &self.networks[usize::from(accurate)] {
            Some(networks) => analyzer.with_networks(networks),
            None => analyzer,
        };
        let analyzer = analyzer.with_aliases(&self.aliases);
        let analysis = analyzer.analyze_input(input);
        let folder = path.as_deref().and_then(Path::parent);
        let below = draft.map(|draft| folder.and_then(|folder| draft.strip_prefix(folder).ok()).unwrap_or(draft));
        let settings = project.config.settings_for(below.unwrap_or(Path::new("")));
        (take(&audit::audit(&analysis, rulebook, &settings)), mistakes)
    }
}

impl ProjectSettings {
    /// Reads the file; what it said before stays if it has mistakes.
    fn read(&mut self, path: &Path, rulebook: &Rulebook) -> Result<(), String> {
        let name = path.display().to_string();
        let text = fs::read_to_string(path).map_err(|error| format!("{name}: {}", told(&error)))?;
        self.config = Config::read(&name, &text, rulebook).map_err(|mistakes| mistakes.to_string())?;
        self.rulebook = (!self.config.lists.is_empty()).then(|| self.config.amend(rulebook.clone()));
        Ok(())
    }
}

/// Makes the networks that are missing. Without the accurate mode drafts are read in the other.
fn make(networks: &mut [Option<Networks>; 2], accurate: bool, maker: &Maker<'_>) -> Option<String> {
    if networks[usize::from(accurate)].is_some() {
        return None;
    }
    let (made, problem) = match maker(accurate) {
        Ok(made) => (made, None),
        Err(problem) => (networks[0].clone().or_else(|| maker(false).ok()).unwrap_or_default(), Some(problem)),
    };
    networks[usize::from(accurate)] = Some(made);
    problem
}

fn stamp(path: &Path) -> Option<Stamp> {
    let found = fs::metadata(path).ok()?;
    Some((found.modified().ok()?, found.len()))
}
