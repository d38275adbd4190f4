//! `ascribe audit`: claims without attribution, or with a weak one.

use std::path::PathBuf;

use super::analyze::{Run, each_article};
use super::args::AuditArgs;
use super::audit_settings::{self, AuditSettings};
use super::changes::Changes;
use super::format::{self, Format};
use super::found::Found;
use super::gather::tell_stop;
use super::inputs::{self, Files};
use super::output::Output;
use super::problem::{Messages, Outcome, Problem, Stop};
use super::settings::Settings;
use super::watch;
use crate::Pipeline;
use crate::audit::{self, Baseline, Overall};
use crate::coreference::corpus::{Aliases, Policy};
use crate::diagnostic::Severity;
use crate::export::Cells;
use crate::graph::{ArticlePart, Graph};
use crate::learned::Networks;
use crate::read;
use crate::render::{Format as Form, Style};

/// By name and by further endings of files.
const FORMATS: &[Format<Wanted>] = &[
    ("text", Wanted::Form(Form::Text)),
    ("line", Wanted::Form(Form::Line)),
    ("json", Wanted::Form(Form::Json)),
    ("csv", Wanted::Form(Form::Csv)),
    ("sarif", Wanted::Form(Form::Sarif)),
    ("html", Wanted::Form(Form::Html)),
    ("github", Wanted::Form(Form::Github)),
    ("markdown", Wanted::Form(Form::Markdown)),
    #[cfg(feature = "documents")]
    ("docx", Wanted::Comments),
    ("txt", Wanted::Form(Form::Text)),
    ("md", Wanted::Form(Form::Markdown)),
    ("htm", Wanted::Form(Form::Html)),
];

/// What the result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Form(Form),
    /// The document itself, with comments.
    #[cfg(feature = "documents")]
    Comments,
}

/// Runs the command.
pub(super) fn audit(args: &AuditArgs, settings: &Settings, messages: &mut Messages) -> Result<Outcome, Stop> {
    let wanted = match format::choose(settings, FORMATS)? {
        Wanted::Form(Form::Csv) if args.all => Wanted::Form(Form::Claims),
        _ if args.all => {
            return Err(Problem::with("--all", "only csv has a row for each claim; add --format csv").into());
        }
        wanted => wanted,
    };
    let audit_settings = AuditSettings::open(args, settings.stdin_name(), settings.rulebook()?)?;
    if args.print_config {
        return print(&audit_settings.config.to_toml(), settings);
    }
    let networks = settings.networks(audit_settings.config.accurate)?;
    let aliases = inputs::aliases(&args.articles.names)?;
    let auditor = Auditor {
        audit_settings: &audit_settings,
        networks: &networks,
        aliases: &aliases,
        policy: inputs::policy(&args.merging),
        wanted,
        cells: args.table.cells(),
        settings,
        changes: args.watch.then(Changes::default),
    };
    if args.watch {
        watch::each_change(&args.articles, settings, |files| {
            auditor.audit(files, messages)?;
            auditor.changes.iter().for_each(|changes| changes.tell(messages));
            Ok(())
        })?;
        return Ok(Outcome::Done);
    }
    let files = inputs::files(&args.articles, settings)?;
    if let Some(path) = &args.write_baseline {
        auditor.write_baseline(path, files, messages)?;
        return Ok(Outcome::Done);
    }
    let worst = auditor.audit(files, messages)?;
    Ok(if audit_settings.fails(worst) { Outcome::Findings } else { Outcome::Done })
}

/// What is audited: the file, or how many. (Nobody knows how many articles an archive holds before its end.)
fn subject(files: &Files) -> String {
    let unknown = |path: &PathBuf| path.as_os_str() == "-" || read::may_hold_many(path);
    let told: Vec<PathBuf> = files.list.iter().flatten().flat_map(|path| inputs::told(path)).collect();
    match told.iter().collect::<Vec<_>>().as_slice() {
        [path] if path.as_os_str() == "-" => {
            files.options.stdin_name.clone().unwrap_or_else(|| "standard input".to_owned())
        }
        [path] => path.display().to_string(),
        paths if paths.iter().any(|path| unknown(path)) => format!("{} files", paths.len()),
        paths => format!("{} articles", paths.len()),
    }
}

fn print(text: &str, settings: &Settings) -> Result<Outcome, Stop> {
    let mut output = Output::open(settings.output(), &[])?;
    output.put(text.as_bytes())?;
    output.finish()?;
    Ok(Outcome::Done)
}

/// All that an audit needs but the articles.
pub(super) struct Auditor<'a> {
    pub(super) audit_settings: &'a AuditSettings,
    networks: &'a Networks,
    aliases: &'a Aliases,
    policy: Policy,
    wanted: Wanted,
    cells: Cells,
    pub(super) settings: &'a Settings,
    /// What is new since the last look, while files are watched.
    changes: Option<Changes>,
}

impl Auditor<'_> {
    pub(super) fn analyzer(&self) -> Pipeline<'_> {
        Pipeline::new(&self.audit_settings.rulebook).with_networks(self.networks).with_aliases(self.aliases)
    }

    /// Audits the files and writes the result; gives the gravest severity found.
    fn audit(&self, files: Files, messages: &mut Messages) -> Result<Option<Severity>, Stop> {
        match self.wanted {
            Wanted::Form(form) => self.report(form, files, messages),
            #[cfg(feature = "documents")]
            Wanted::Comments => super::comments::comment(self, files, messages),
        }
    }

    /// Audits the files and writes the result in a form.
    fn report(&self, form: Form, mut files: Files, messages: &mut Messages) -> Result<Option<Severity>, Stop> {
        self.audit_settings.look_at(&mut files, messages);
        let analyzer = self.analyzer();
        let mut output = Output::open(self.settings.output(), &files.list)?;
        let (color, width) = (self.settings.colours_output(), self.settings.width());
        let style = Style { color, width, cells: self.cells };
        let piece = |found: &Found| {
            let analysis = found.analysis(&analyzer);
            let settings = self.audit_settings.settings_for(found.article().file());
            let mut report = audit::audit(&analysis, &self.audit_settings.rulebook, &settings);
            self.audit_settings.forget_known(&mut report);
            self.changes.iter().for_each(|changes| changes.note(&report));
            let part = ArticlePart::new(&analysis, &self.audit_settings.rulebook).light();
            let mut figures = Overall::default();
            figures.add(found.article(), &report.summary);
            (form.article(&report, style), report.worst(), figures, part)
        };
        output.put(form.head(&subject(&files)).as_bytes())?;
        let (mut worst, mut overall, mut parts, mut separator) = (None, Overall::default(), Vec::new(), "");
        inputs::tell_unresumable(&files, messages);
        let run = each_article(files, self.settings, messages, piece, |(piece, gravest, figures, part)| {
            worst = worst.max(gravest);
            overall.join(figures);
            parts.push(part);
            if piece.is_empty() {
                return Ok(());
            }
            output.put(separator.as_bytes())?;
            separator = form.separator();
            output.put(piece.as_bytes())?;
            output.end_piece()
        })?;
        tell_stop(run, messages);
        if parts.len() > 1 {
            overall.repeated =
                audit::across(&Graph::merged(parts, self.aliases, self.policy), &self.audit_settings.config.settings);
        }
        let piece = form.across(&overall.repeated, style);
        if !piece.is_empty() {
            output.put(separator.as_bytes())?;
            output.put(piece.as_bytes())?;
        }
        output.put(form.tail(&overall, style).as_bytes())?;
        output.finish()?;
        Ok(worst.max(overall.repeated.iter().map(|repeated| repeated.severity).max()))
    }

    /// Writes the findings of the files as the baseline of later audits.
    fn write_baseline(&self, path: &PathBuf, mut files: Files, messages: &mut Messages) -> Result<(), Stop> {
        self.audit_settings.look_at(&mut files, messages);
        let analyzer = self.analyzer();
        let mut output = Output::open(Some(path), &files.list)?;
        let folder = audit_settings::folder_of(path);
        let findings = |found: &Found| {
            let analysis = found.analysis(&analyzer);
            let settings = self.audit_settings.settings_for(found.article().file());
            let mut baseline = Baseline::default();
            let report = audit::audit(&analysis, &self.audit_settings.rulebook, &settings);
            baseline.add(&audit_settings::called(found.article(), &folder), &report);
            baseline
        };
        let mut all = Baseline::default();
        let run = each_article(files, self.settings, messages, findings, |baseline| {
            all.join(baseline);
            Ok(())
        })?;
        if run != Run::Whole {
            return Err(
                Problem::with(path.display(), "stopped, and not written: it would not know all findings").into()
            );
        }
        output.put(all.to_json().as_bytes())?;
        output.finish()?;
        messages.note(format_args!("{}: {} findings are known from now on", path.display(), all.len()));
        Ok(())
    }
}
