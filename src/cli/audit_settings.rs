//! The settings of an audit: `ascribe.toml`, found or named, with the command line laid over it; and the baseline.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use pathdiff::diff_paths;

use super::args::{AuditArgs, FailOn};
use super::file;
use super::inputs::Files;
use super::problem::{Messages, Problem};
use super::settings_file::{self, whole};
use crate::audit::{self, Baseline, CHECKS, Config, Report, Thresholds};
use crate::diagnostic::{Severity, closest};
use crate::grammar::Rulebook;
use crate::text::Article;

/// How a newsroom wants its articles audited.
#[derive(Debug)]
pub(super) struct AuditSettings {
    /// The settings file with the command line laid over it.
    pub(super) config: Config,
    /// The grammar with the newsroom's own lists.
    pub(super) rulebook: Cow<'static, Rulebook>,
    /// The findings that are known, and the folder of the file that lists them.
    baseline: Option<Known>,
    /// The settings file, if there is one.
    path: Option<PathBuf>,
    /// Whether it was named, or none was asked for.
    is_chosen: bool,
    /// What paths of overrides are relative to.
    folder: PathBuf,
    /// What the command line says, which overrides for some paths do not change.
    typed: audit::Settings,
}

/// A baseline as read from a file.
#[derive(Debug)]
struct Known {
    findings: Baseline,
    file: PathBuf,
    /// What its articles' paths are relative to.
    folder: PathBuf,
}

impl AuditSettings {
    /// Reads settings file and baseline; standard input is called `stdin_name`.
    pub(super) fn open(
        args: &AuditArgs,
        stdin_name: Option<&str>,
        rulebook: Cow<'static, Rulebook>,
    ) -> Result<Self, Problem> {
        let path = match &args.config {
            Some(name) if name.as_os_str() == "none" => None,
            Some(path) => Some(path.clone()),
            None => settings_file::found(&args.articles.inputs, stdin_name),
        };
        let mut config = path.as_deref().map_or_else(|| Ok(Config::default()), |path| read(path, &rulebook))?;
        let rulebook = if config.lists.is_empty() { rulebook } else { Cow::Owned(config.amend(rulebook.into_owned())) };
        let typed = typed(args)?;
        config.settings = config.settings.with(&typed);
        config.fail_on = args.fail_on.map(FailOn::level).or(config.fail_on);
        let known =
            |path: &PathBuf| Ok(Known { findings: read_baseline(path)?, file: whole(path), folder: folder_of(path) });
        let baseline = args.baseline.as_ref().map(known).transpose()?;
        let folder = path.as_deref().map_or_else(PathBuf::new, folder_of);
        Ok(Self { config, rulebook, baseline, path, is_chosen: args.config.is_some(), folder, typed })
    }

    /// Takes the baseline itself out of the files to audit, and warns of settings that hold for none of them.
    pub(super) fn look_at(&self, files: &mut Files, messages: &Messages) {
        if let Some(known) = &self.baseline {
            files.list.retain(|file| file.as_ref().map_or(true, |file| whole(file) != known.file));
        }
        if self.is_chosen {
            return;
        }
        let used = self.path.as_deref();
        for other in settings_file::passed_over(&files.list, used) {
            let used = used.map_or("none was found for all inputs".into(), |used| used.display().to_string());
            messages.warning(format_args!(
                "{}: is not used, as one settings file holds for a whole run ({used}); audit the articles there by \
                 themselves, or name a file with --config",
                other.display()
            ));
        }
    }

    /// The settings for an article.
    pub(super) fn settings_for(&self, article: &str) -> audit::Settings {
        let path = whole(Path::new(article));
        let path = path.strip_prefix(&self.folder).unwrap_or(&path);
        self.config.settings_for(path).with(&self.typed)
    }

    /// Takes the findings that are known out of a report.
    pub(super) fn forget_known(&self, report: &mut Report<'_>) {
        if let Some(Known { findings, folder, .. }) = &self.baseline {
            findings.forget_known(&called(report.analysis.document.article, folder), report);
        }
    }

    /// Whether the gravest finding makes the command fail.
    pub(super) fn fails(&self, worst: Option<Severity>) -> bool {
        let fail_on = self.config.fail_on.unwrap_or(audit::FailOn::Severity(Severity::Warning));
        worst.is_some_and(|worst| fail_on.fails(worst))
    }
}

/// The name of an article in a baseline file of this folder: its path from that folder. So the folder in which the
/// command is run does not matter.
pub(super) fn called(article: &Article, folder: &Path) -> String {
    let path = whole(Path::new(article.file()));
    let path = diff_paths(&path, folder).unwrap_or(path).display().to_string().replace('\\', "/");
    path + article.name().strip_prefix(article.file()).unwrap_or_default()
}

/// The folder of a file, from the root.
pub(super) fn folder_of(file: &Path) -> PathBuf {
    whole(file).parent().map(Path::to_owned).unwrap_or_default()
}

fn read(path: &Path, rulebook: &Rulebook) -> Result<Config, Problem> {
    let name = path.display().to_string();
    Config::read(&name, &file::text(path)?, rulebook).map_err(|mistakes| Problem(mistakes.to_string()))
}

fn read_baseline(path: &Path) -> Result<Baseline, Problem> {
    Baseline::read(&file::text(path)?).map_err(|error| Problem::with(path.display(), error))
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
