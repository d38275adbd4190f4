//! What a settings file says.

use std::path::{Path, PathBuf};

use globset::GlobSet;

use crate::audit::Settings;
use crate::diagnostic::Severity;
use crate::grammar::Rulebook;

/// A settings file, checked.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// Which findings make the audit fail.
    pub fail_on: Option<FailOn>,
    /// Whether articles are analysed in the accurate mode.
    pub accurate: bool,
    /// Settings for all articles.
    pub settings: Settings,
    /// Changes to word lists.
    pub lists: Vec<OwnList>,
    /// Settings for some paths; where several match, the later ones win.
    pub overrides: Vec<Override>,
}

/// Which findings make the audit fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailOn {
    /// Those of this severity and graver.
    Severity(Severity),
    /// None.
    Never,
}

impl FailOn {
    /// Names in settings files.
    pub const NAMES: [&'static str; 4] = ["note", "warning", "error", "never"];

    /// Its name in settings files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Severity(severity) => severity.name(),
            Self::Never => "never",
        }
    }

    /// Whether a finding of that severity makes the audit fail.
    pub fn fails(self, severity: Severity) -> bool {
        matches!(self, Self::Severity(least) if severity >= least)
    }
}

/// Entries that a word list gains and loses, written as in the list's own file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnList {
    /// Name of the list, as `ascribe grammar list` prints it.
    pub name: String,
    /// Entries that it gains.
    pub add: Vec<String>,
    /// Entries that it loses.
    pub remove: Vec<String>,
}

/// Settings for articles whose path matches one of the globs.
#[derive(Clone, Debug)]
pub struct Override {
    /// The globs as written, relative to the folder of the settings file.
    pub paths: Vec<String>,
    pub(super) globs: GlobSet,
    /// What differs there.
    pub settings: Settings,
}

impl Config {
    /// Name of settings files.
    pub const FILE: &'static str = "ascribe.toml";

    /// The settings file of a folder, or of the nearest one above it that has one.
    pub fn above(folder: &Path) -> Option<PathBuf> {
        folder.ancestors().map(|folder| folder.join(Self::FILE)).find(|path| path.is_file())
    }

    /// The settings for an article at `path`, relative to the folder of the settings file.
    pub fn settings_for(&self, path: &Path) -> Settings {
        let matching = self.overrides.iter().filter(|over| over.globs.is_match(path));
        matching.fold(self.settings.clone(), |settings, over| settings.with(&over.settings))
    }

    /// The grammar with the changes to its lists.
    pub fn amend(&self, rulebook: Rulebook) -> Rulebook {
        self.lists.iter().fold(rulebook, |rulebook, list| rulebook.with_list(&list.name, &list.add, &list.remove))
    }
}
