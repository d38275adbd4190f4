//! `ascribe audit draft.docx -o checked.docx`: findings as comments of the document itself.

use super::analyze::each_article;
use super::audit::Auditor;
use super::file;
use super::found::Found;
use super::gather::tell_stop;
use super::inputs::Files;
use super::output::Output;
use super::problem::{Messages, Problem, Stop};
use crate::audit;
use crate::diagnostic::Severity;
use crate::render::commented;

/// Audits one docx and writes it with a comment at each finding; gives the gravest severity found.
pub(super) fn comment(
    auditor: &Auditor<'_>,
    mut files: Files,
    messages: &mut Messages,
) -> Result<Option<Severity>, Stop> {
    auditor.audit_settings.look_at(&mut files, messages);
    let is_docx = |path: &std::path::Path| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("docx"));
    let path = match files.list.as_slice() {
        [Ok(path)] if is_docx(path) => path.clone(),
        [Err(_)] => return Err(Problem("there is no document to put comments into".to_owned()).into()),
        _ => {
            return Err(Problem(
                "comments can be put into one docx only; name one, as in audit draft.docx -o checked.docx".to_owned(),
            )
            .into());
        }
    };
    if auditor.settings.writes_to_terminal() {
        return Err(Problem("a docx is not written to a terminal; name a file with -o".to_owned()).into());
    }
    let mut output = Output::open(auditor.settings.output(), &files.list)?;
    let bytes = file::bytes(&path)?;
    let limit = files.options.max_article;
    let analyzer = auditor.analyzer();
    let work = |found: &Found| {
        let analysis = found.analysis(&analyzer);
        let settings = auditor.audit_settings.settings_for(found.article().file());
        let mut report = audit::audit(&analysis, &auditor.audit_settings.rulebook, &settings);
        auditor.audit_settings.forget_known(&mut report);
        (commented(&bytes, &report, limit), report.worst())
    };
    let mut done = None;
    let run = each_article(files, auditor.settings, messages, work, |result| {
        done = Some(result);
        Ok(())
    })?;
    tell_stop(run, messages);
    let Some((result, worst)) = done else { return Ok(None) };
    let commented = result.map_err(|fault| Problem::with(path.display(), fault))?;
    output.put(&commented.bytes)?;
    output.finish()?;
    let count = commented.comments;
    messages.note(format_args!("{count} comment{} in the document", if count == 1 { "" } else { "s" }));
    Ok(worst)
}
