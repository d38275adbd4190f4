//! What an editor can do, as it says at the start. Only what matters here is looked at, so that nothing else that it says
//! can be in the way.

use gen_lsp_types::{
    CodeActionKind, CodeActionOptions, CodeActionProvider, DocumentSymbolProvider, HoverProvider, InitializeResult,
    ServerCapabilities, ServerInfo, TextDocumentSync, TextDocumentSyncKind, TextDocumentSyncOptions,
};
use serde_json::Value;

use super::text_buffer::Unit;

/// What an editor can do.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is an ability of its own")]
pub(super) struct Client {
    /// What its columns count.
    pub(super) unit: Unit,
    /// Whether it shows Markdown beside a word.
    pub(super) shows_markdown: bool,
    /// Whether symbols may have symbols below them.
    pub(super) nests_symbols: bool,
    /// Whether it takes edits with the version that they are for.
    pub(super) checks_versions: bool,
    /// Whether it shows a link at a code.
    pub(super) shows_links: bool,
}

impl Client {
    /// Takes what matters out of the parameters of `initialize`.
    pub(super) fn new(params: &Value) -> Self {
        let at = |pointer: &str| params.pointer(&format!("/capabilities/{pointer}"));
        let can = |pointer: &str| at(pointer).and_then(Value::as_bool).unwrap_or_default();
        let names =
            |pointer: &str| at(pointer).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        Self {
            unit: names("general/positionEncodings").find_map(Unit::from_name).unwrap_or_default(),
            shows_markdown: names("textDocument/hover/contentFormat").any(|format| format == "markdown"),
            nests_symbols: can("textDocument/documentSymbol/hierarchicalDocumentSymbolSupport"),
            checks_versions: can("workspace/workspaceEdit/documentChanges"),
            shows_links: can("textDocument/publishDiagnostics/codeDescriptionSupport"),
        }
    }

    /// What the server can do for it.
    pub(super) fn offer(self) -> InitializeResult {
        let sync = TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::Incremental),
            ..TextDocumentSyncOptions::default()
        };
        let actions = CodeActionOptions {
            code_action_kinds: Some(vec![CodeActionKind::QuickFix]),
            ..CodeActionOptions::default()
        };
        InitializeResult {
            capabilities: ServerCapabilities {
                position_encoding: Some(self.unit.kind()),
                text_document_sync: Some(TextDocumentSync::Options(sync)),
                hover_provider: Some(HoverProvider::Bool(true)),
                code_action_provider: Some(CodeActionProvider::CodeActionOptions(actions)),
                document_symbol_provider: Some(DocumentSymbolProvider::Bool(true)),
                ..ServerCapabilities::default()
            },
            server_info: Some(ServerInfo {
                name: "ascribe".to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
        }
    }
}
