//! `ascribe audit`: claims without attribution, or with a weak one.

use super::analyze::each_article;
use super::args::{AuditArgs, FailOn};
use super::format::{self, Format};
use super::inputs;
use super::output::Output;
use super::problem::{Messages, Outcome, Problem, Stop};
use super::settings::Settings;
use crate::Analyzer;
use crate::audit::{self, CHECKS, Summary};
use crate::diagnostic::Severity;
use crate::read::Input;
use crate::render::{Format as Form, Style};

/// By name and by further endings of files.
const FORMATS: &[Format<Form>] = &[
    ("text", Form::Text),
    ("line", Form::Line),
    ("json", Form::Json),
    ("csv", Form::Csv),
    ("sarif", Form::Sarif),
    ("html", Form::Html),
    ("github", Form::Github),
    ("markdown", Form::Markdown),
    ("txt", Form::Text),
    ("md", Form::Markdown),
    ("htm", Form::Html),
];

/// Runs the command.
pub(super) fn audit(args: &AuditArgs, settings: &Settings, messages: &mut Messages) -> Result<Outcome, Stop> {
    let form = format::choose(settings, FORMATS)?;
    let checks = checks(args)?;
    let rulebook = settings.rulebook()?;
    let model = settings.model()?;
    let analyzer = Analyzer::new(&rulebook).with_model(model.as_deref());
    let files = inputs::files(&args.articles)?;
    let mut output = Output::open(settings.output(), &files)?;
    let style = Style { color: settings.colours_output(), width: settings.width() };
    let piece = |input: &Input| {
        let analysis = analyzer.analyze_input(input);
        let report = audit::audit(&analysis, &rulebook, &checks);
        (form.article(&report, style), report.worst(), report.summary)
    };
    output.put(form.head().as_bytes())?;
    let (mut worst, mut total, mut separator) = (None, Summary::default(), "");
    each_article(files, settings, messages, piece, |(piece, gravest, summary)| {
        worst = worst.max(gravest);
        total.add(&summary);
        if piece.is_empty() {
            return Ok(());
        }
        output.put(separator.as_bytes())?;
        separator = form.separator();
        output.put(piece.as_bytes())?;
        output.flush()
    })?;
    output.put(form.tail(&total, style).as_bytes())?;
    output.finish()?;
    let fails = args.fail_on.severity().is_some_and(|threshold| worst >= Some(threshold));
    Ok(if fails { Outcome::Findings } else { Outcome::Done })
}

/// The settings of the checks; every name must be that of a check.
fn checks(args: &AuditArgs) -> Result<audit::Settings, Problem> {
    for name in &args.off {
        if audit::check(name).is_none() {
            let known: Vec<&str> = CHECKS.iter().flat_map(|check| [check.code, check.name]).collect();
            let hint = format::closest(name, &known).map_or_else(String::new, |near| format!("; did you mean {near}?"));
            return Err(Problem::with("--off", format_args!("no check is called \"{name}\"{hint}")));
        }
    }
    Ok(audit::Settings {
        off: args.off.clone(),
        min_score: args.min_score,
        min_coverage: args.min_coverage,
        ..audit::Settings::default()
    })
}

impl FailOn {
    /// The lowest severity that makes the command fail; none for never.
    const fn severity(self) -> Option<Severity> {
        match self {
            Self::Note => Some(Severity::Note),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
            Self::Never => None,
        }
    }
}
