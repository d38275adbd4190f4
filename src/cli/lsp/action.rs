//! What an editor offers to do about a finding: a neutral verb, a comment that leaves it out.

use gen_lsp_types::{
    CodeAction, CodeActionKind, CodeActionParams, DocumentChange, Edit, OptionalVersionedTextDocumentIdentifier, Range,
    TextDocumentEdit, TextDocumentIdentifier, TextEdit, Uri, WorkspaceEdit,
};

use super::client::Client;
use super::reading::Found;
use super::text_buffer::TextBuffer;
use crate::text::Span;

/// An open draft, as far as edits need it.
pub(super) struct Target<'a> {
    pub(super) uri: &'a Uri,
    pub(super) version: i32,
    pub(super) buffer: &'a TextBuffer,
    /// Whether it is a web page.
    pub(super) is_page: bool,
    pub(super) client: Client,
}

/// What can be done about the findings in a range.
pub(super) fn actions(target: &Target<'_>, findings: &[Found], params: &CodeActionParams) -> Vec<CodeAction> {
    let wanted = params.context.only.as_ref();
    if wanted
        .is_some_and(|kinds| !kinds.iter().any(|kind| matches!(kind, CodeActionKind::QuickFix | CodeActionKind::Empty)))
    {
        return Vec::new();
    }
    let Range { start, end } = params.range;
    let touched =
        findings.iter().filter(|found| found.diagnostic.range.start <= end && start <= found.diagnostic.range.end);
    let mut actions: Vec<CodeAction> = Vec::new();
    for found in touched {
        for action in of_finding(target, found) {
            if !actions.iter().any(|known| known.title == action.title && known.edit == action.edit) {
                actions.push(action);
            }
        }
    }
    actions
}

fn of_finding(target: &Target<'_>, found: &Found) -> Vec<CodeAction> {
    let code = found.check.code;
    let replaced = found.replacement.as_ref().map(|(range, words)| {
        let edit = TextEdit { range: *range, new_text: words.clone() };
        action(target, found, format!("Write “{words}”"), edit, true)
    });
    let (at, comment) = beside(target, found.span, &format!("<!-- ascribe: ignore {code}: reason -->"));
    let paragraph = action(
        target,
        found,
        format!("Ignore {code} in this paragraph, with a reason"),
        insert(target, at, comment),
        false,
    );
    let (at, comment) = once(target, &format!("<!-- ascribe: ignore-file {code}: reason -->"));
    let file =
        action(target, found, format!("Ignore {code} in this file, with a reason"), insert(target, at, comment), false);
    let whole = found.check.whole_article();
    replaced.into_iter().chain((!whole).then_some(paragraph)).chain([file]).collect()
}

/// A comment for a paragraph, and where: at the end of the line; in a page, whose lines may hold many elements, before the
/// words.
fn beside(target: &Target<'_>, span: Span, comment: &str) -> (usize, String) {
    if target.is_page {
        return (span.start(), comment.to_owned());
    }
    let line = target.buffer.line_of(span.start());
    (line.start() + line.slice(target.buffer.text()).trim_end().len(), format!(" {comment}"))
}

/// A comment for the file, and where: at the end; in a page before its first element.
fn once(target: &Target<'_>, comment: &str) -> (usize, String) {
    let text = target.buffer.text();
    if target.is_page {
        let doctype =
            text.get(..9).filter(|start| start.eq_ignore_ascii_case("<!doctype")).and_then(|_| text.find('>'));
        return (doctype.map_or(0, |end| end + 1), comment.to_owned());
    }
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let before = if text.ends_with('\n') { end.to_owned() } else { end.repeat(2) };
    (text.len(), format!("{before}{comment}{end}"))
}

fn insert(target: &Target<'_>, at: usize, new_text: String) -> TextEdit {
    let position = target.buffer.position(at);
    TextEdit { range: Range { start: position, end: position }, new_text }
}

fn action(target: &Target<'_>, found: &Found, title: String, edit: TextEdit, is_preferred: bool) -> CodeAction {
    let edit = if target.client.checks_versions {
        let text_document = OptionalVersionedTextDocumentIdentifier {
            version: Some(target.version),
            text_document_identifier: TextDocumentIdentifier { uri: target.uri.clone() },
        };
        let edit = TextDocumentEdit { text_document, edits: vec![Edit::TextEdit(edit)] };
        WorkspaceEdit {
            document_changes: Some(vec![DocumentChange::TextDocumentEdit(edit)]),
            ..WorkspaceEdit::default()
        }
    } else {
        WorkspaceEdit { changes: Some([(target.uri.clone(), vec![edit])].into()), ..WorkspaceEdit::default() }
    };
    CodeAction {
        title,
        kind: Some(CodeActionKind::QuickFix),
        diagnostics: Some(vec![found.diagnostic.clone()]),
        is_preferred: is_preferred.then_some(true),
        edit: Some(edit),
        ..CodeAction::default()
    }
}
