//! The settings of an audit: `ascribe.toml`, found from this folder upwards or named, with the command
//! line laid over it; and the baseline.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf, absolute};

use path_clean::PathClean;
use pathdiff::diff_paths;

use super::args::{AuditArgs, FailOn};
use super::problem::Problem;
use crate::audit::{self, Baseline, CHECKS, Config, Report, Thresholds};
use crate::diagnostic::{Severity, closest};
use crate::grammar::Rulebook;
use crate::text::Article;

/// Name of the settings file.
const NAME: &str = "ascribe.toml";

/// How a newsroom wants its articles audited.
#[derive(Debug)]
pub(super) struct House {
    /// The settings file with the command line laid over it.
    pub(super) config: Config,
    /// The grammar with the house's own lists.
    pub(super) rulebook: Cow<'static, Rulebook>,
    /// The findings that are known, and the folder of the file that lists them.
    baseline: Option<(Baseline, PathBuf)>,
    /// What paths of overrides are relative to.
    folder: PathBuf,
    /// What the command line says, which overrides for some paths do not change.
    typed: audit::Settings,
}

impl House {
    /// Reads settings file and baseline.
    pub(super) fn open(args: &AuditArgs, rulebook: Cow<'static, Rulebook>) -> Result<Self, Problem> {
        let path = match &args.config {
            Some(name) if name.as_os_str() == "none" => None,
            Some(path) => Some(path.clone()),
            None => found_upwards(),
        };
        let mut config = path.as_deref().map_or_else(|| Ok(Config::default()), |path| read(path, &rulebook))?;
        let rulebook = if config.lists.is_empty() { rulebook } else { Cow::Owned(config.amend(rulebook.into_owned())) };
        let typed = typed(args)?;
        config.settings = config.settings.with(&typed);
        config.fail_on = args.fail_on.map(FailOn::level).or(config.fail_on);
        let known = |path: &PathBuf| Ok((read_baseline(path)?, folder_of(path)));
        let baseline = args.baseline.as_ref().map(known).transpose()?;
        Ok(Self { config, rulebook, baseline, folder: path.as_deref().map_or_else(PathBuf::new, folder_of), typed })
    }

    /// The settings for an article.
    pub(super) fn settings_for(&self, article: &str) -> audit::Settings {
        let path = whole(Path::new(article));
        let path = path.strip_prefix(&self.folder).unwrap_or(&path);
        self.config.settings_for(path).with(&self.typed)
    }

    /// Takes the findings that are known out of a report.
    pub(super) fn forget_known(&self, report: &mut Report<'_>) {
        if let Some((baseline, folder)) = &self.baseline {
            baseline.forget_known(&called(report.analysis.document.article, folder), report);
        }
    }

    /// Whether the gravest finding makes the command fail.
    pub(super) fn fails(&self, worst: Option<Severity>) -> bool {
        let fail_on = self.config.fail_on.unwrap_or(audit::FailOn::Severity(Severity::Warning));
        worst.is_some_and(|worst| fail_on.fails(worst))
    }
}

/// The settings file of this folder, or of the nearest one above that has one.
fn found_upwards() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    here.ancestors().map(|folder| folder.join(NAME)).find(|path| path.is_file())
}

/// What an article is called in a baseline file of this folder: its path from there, so that it does not matter
/// from where the command is run.
pub(super) fn called(article: &Article, folder: &Path) -> String {
    let path = whole(Path::new(article.file()));
    let path = diff_paths(&path, folder).unwrap_or(path).display().to_string().replace('\\', "/");
    path + article.name().strip_prefix(article.file()).unwrap_or_default()
}

/// The folder of a file, from the root.
pub(super) fn folder_of(file: &Path) -> PathBuf {
    whole(file).parent().map(Path::to_owned).unwrap_or_default()
}

/// The path from the root, without `.` and `..` in it.
fn whole(path: &Path) -> PathBuf {
    absolute(path).unwrap_or_else(|_| path.to_owned()).clean()
}

fn read(path: &Path, rulebook: &Rulebook) -> Result<Config, Problem> {
    let name = path.display().to_string();
    let bytes = fs::read(path).map_err(|error| Problem::with(&name, error))?;
    let text = String::from_utf8(bytes).map_err(|_| Problem::with(&name, "is not UTF-8, as settings files must be"))?;
    Config::read(&name, &text, rulebook).map_err(|mistakes| Problem(mistakes.to_string()))
}

fn read_baseline(path: &Path) -> Result<Baseline, Problem> {
    let text = fs::read_to_string(path).map_err(|error| Problem::with(path.display(), error))?;
    Baseline::read(&text).map_err(|error| Problem::with(path.display(), error))
}

/// What the command line asks for; every name must be that of a check.
fn typed(args: &AuditArgs) -> Result<audit::Settings, Problem> {
    let mut severities = std::collections::BTreeMap::new();
    for name in &args.off {
        let Some(check) = audit::check(name) else {
            let known = CHECKS.iter().flat_map(|check| [check.code, check.name]);
            let hint = closest(name, known).map_or_else(String::new, |near| format!("; did you mean {near}?"));
            return Err(Problem::with("--off", format_args!("no check is called \"{name}\"{hint}")));
        };
        severities.insert(check.code, None);
    }
    let thresholds = Thresholds {
        min_coverage: args.min_coverage,
        max_anonymous_share: args.max_anonymous_share,
        max_top_source_share: args.max_top_source_share,
    };
    Ok(audit::Settings { severities, min_score: args.min_score, thresholds })
}

impl FailOn {
    /// The same in a settings file.
    const fn level(self) -> audit::FailOn {
        match self {
            Self::Note => audit::FailOn::Severity(Severity::Note),
            Self::Warning => audit::FailOn::Severity(Severity::Warning),
            Self::Error => audit::FailOn::Severity(Severity::Error),
            Self::Never => audit::FailOn::Never,
        }
    }
}
