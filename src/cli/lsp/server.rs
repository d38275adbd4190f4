//! The conversation with an editor: its messages in their order, each answered; drafts that changed are read again once
//! no message waits.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use gen_lsp_types::{
    CodeActionParams, DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams,
    DocumentSymbolParams, HoverParams, Notification as _, PublishDiagnosticsNotification, PublishDiagnosticsParams,
    Uri,
};
use lsp_server::{ErrorCode, Message, Notification, Request, Response};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::action::{self, Target};
use super::auditor::Auditor;
use super::client::Client;
use super::connection::{Connection, Incoming};
use super::draft::Draft;
use super::pages::Pages;
use super::reading::Reading;
use super::{hover, symbols};
use crate::read::Input;

/// How often settings files are looked at while nothing else happens.
const PERIOD: Duration = Duration::from_secs(1);

/// How a conversation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The editor asked for the end, and then told it.
    Asked,
    /// It left without asking.
    Left,
}

/// Talks with an editor until it ends.
///
/// # Errors
/// A broken frame, or an output that cannot be written.
pub fn run(input: impl BufRead + Send + 'static, output: impl Write, auditor: Auditor<'_>) -> io::Result<End> {
    let (connection, pages) = (Connection::new(input, output), Pages::new());
    Server { connection, auditor, pages, client: None, drafts: BTreeMap::new(), shuts_down: false }.run()
}

struct Server<'d, W> {
    connection: Connection<W>,
    auditor: Auditor<'d>,
    pages: Pages,
    /// What the editor can do; `None` before it told.
    client: Option<Client>,
    /// By address.
    drafts: BTreeMap<String, Draft>,
    shuts_down: bool,
}

impl<W: Write> Server<'_, W> {
    fn run(mut self) -> io::Result<End> {
        loop {
            let unread =
                self.drafts.iter().find(|(_, draft)| draft.reading.is_none()).map(|(address, _)| address.clone());
            let next = self.connection.next(if unread.is_some() { Duration::ZERO } else { PERIOD });
            match (next, unread) {
                (Incoming::Message(Message::Notification(told)), _) if told.method == "exit" => {
                    return Ok(if self.shuts_down { End::Asked } else { End::Left });
                }
                (Incoming::Message(Message::Notification(told)), _) => self.hear(told)?,
                (Incoming::Message(Message::Request(request)), _) => {
                    let answer = self.respond(request);
                    self.connection.answer(answer?)?;
                }
                (Incoming::Message(Message::Response(_)), _) => {}
                (Incoming::Illegible(error), _) => {
                    self.connection.log(format!("a message could not be read: {error}"))?;
                }
                (Incoming::Nothing, Some(address)) => self.read(&address)?,
                (Incoming::Nothing, None) => self.look_at_settings(),
                (Incoming::Broken(error), _) => return Err(error),
                (Incoming::End, _) => return Ok(if self.shuts_down { End::Asked } else { End::Left }),
            }
        }
    }

    /// Takes in what the editor tells; drafts that it changes are read later.
    fn hear(&mut self, told: Notification) -> io::Result<()> {
        let Some(client) = self.client else { return Ok(()) };
        match told.method.as_str() {
            "textDocument/didOpen" => {
                if let Some(params) = self.parameters::<DidOpenTextDocumentParams>(told)? {
                    let draft = Draft::open(params.text_document, client.unit);
                    self.drafts.insert(draft.uri.to_string(), draft);
                }
            }
            "textDocument/didChange" => {
                if let Some(params) = self.parameters::<DidChangeTextDocumentParams>(told)? {
                    self.change(params)?;
                }
            }
            "textDocument/didClose" => {
                if let Some(params) = self.parameters::<DidCloseTextDocumentParams>(told)? {
                    let uri = params.text_document.uri;
                    self.drafts.remove(uri.as_ref());
                    self.publish(uri, None, Vec::new())?;
                }
            }
            "workspace/didChangeWatchedFiles" | "workspace/didChangeConfiguration" => self.look_at_settings(),
            _ => {}
        }
        Ok(())
    }

    fn change(&mut self, params: DidChangeTextDocumentParams) -> io::Result<()> {
        let address = params.text_document.text_document_identifier.uri.to_string();
        match self.drafts.get_mut(&address).map(|draft| draft.change(params)) {
            Some(Ok(())) => Ok(()),
            Some(Err(problem)) => self.connection.log(problem),
            None => self.connection.log(format!("{address}: was changed, but is not open")),
        }
    }

    /// Answers a request.
    fn respond(&mut self, request: Request) -> io::Result<Response> {
        let Request { id, method, params } = request;
        let refused = |code: ErrorCode, message: String| Response::new_err(id.clone(), code as i32, message);
        let result = match (method.as_str(), self.client) {
            ("initialize", None) => {
                let client = Client::new(&params);
                self.client = Some(client);
                Ok(json!(client.offer()))
            }
            ("initialize", Some(_)) => return Ok(refused(ErrorCode::InvalidRequest, "initialized twice".into())),
            (_, None) => return Ok(refused(ErrorCode::ServerNotInitialized, "initialize comes first".into())),
            _ if self.shuts_down => return Ok(refused(ErrorCode::InvalidRequest, "the server shuts down".into())),
            ("shutdown", _) => {
                self.shuts_down = true;
                Ok(Value::Null)
            }
            ("textDocument/hover", Some(client)) => self.hover(params, client)?,
            ("textDocument/codeAction", Some(client)) => self.actions(params, client)?,
            ("textDocument/documentSymbol", Some(client)) => self.symbols(params, client)?,
            _ => return Ok(refused(ErrorCode::MethodNotFound, format!("{method} is not offered"))),
        };
        Ok(match result {
            Ok(result) => Response::new_ok(id, result),
            Err(error) => refused(ErrorCode::InvalidParams, error.to_string()),
        })
    }

    fn hover(&mut self, params: Value, client: Client) -> io::Result<serde_json::Result<Value>> {
        let params: HoverParams = match serde_json::from_value(params) {
            Ok(params) => params,
            Err(error) => return Ok(Err(error)),
        };
        let at = params.text_document_position_params;
        let found = self.up_to_date(&at.text_document.uri)?;
        let hover = |draft: &Draft| hover::hover(draft.reading.as_ref()?, at.position, client.shows_markdown);
        Ok(Ok(json!(found.and_then(hover))))
    }

    fn actions(&mut self, params: Value, client: Client) -> io::Result<serde_json::Result<Value>> {
        let params: CodeActionParams = match serde_json::from_value(params) {
            Ok(params) => params,
            Err(error) => return Ok(Err(error)),
        };
        let Some(draft) = self.up_to_date(&params.text_document.uri)? else { return Ok(Ok(Value::Null)) };
        let Draft { uri, version, buffer, .. } = draft;
        let target = Target { uri, version: *version, buffer, is_page: draft.is_page(), client };
        let findings = draft.reading.as_ref().map_or(&[][..], |reading| &reading.findings);
        Ok(Ok(json!(action::actions(&target, findings, &params))))
    }

    fn symbols(&mut self, params: Value, client: Client) -> io::Result<serde_json::Result<Value>> {
        let params: DocumentSymbolParams = match serde_json::from_value(params) {
            Ok(params) => params,
            Err(error) => return Ok(Err(error)),
        };
        let Some(draft) = self.up_to_date(&params.text_document.uri)? else { return Ok(Ok(Value::Null)) };
        let all = draft.reading.as_ref().map_or(&[][..], |reading| &reading.symbols);
        Ok(Ok(if client.nests_symbols { json!(all) } else { json!(symbols::flat(all, &draft.uri)) }))
    }

    /// The draft, read as it stands now; `None` if it is not open.
    fn up_to_date(&mut self, uri: &Uri) -> io::Result<Option<&Draft>> {
        let address: &str = uri.as_ref();
        if self.drafts.get(address).is_some_and(|draft| draft.reading.is_none()) {
            self.read(address)?;
        }
        Ok(self.drafts.get(address))
    }

    /// Reads a draft and tells its findings.
    fn read(&mut self, address: &str) -> io::Result<()> {
        let Some(draft) = self.drafts.get_mut(address) else { return Ok(()) };
        let client = self.client.unwrap_or_default();
        draft.standing = self.auditor.standing(draft.path.as_deref());
        let (buffer, path) = (&draft.buffer, draft.path.as_deref());
        let (reading, problems) = match Input::from_text(&draft.name, buffer.text().to_owned()) {
            Ok(input) => {
                let (auditor, pages) = (&mut self.auditor, &self.pages);
                let read = || auditor.audit(path, &input, |report| Reading::new(report, buffer, client, pages));
                catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| {
                    let problem = format!("{}: internal error, please report it", draft.name);
                    (Reading::default(), vec![problem])
                })
            }
            // An empty draft, or a page without an article, has no findings yet.
            Err(_) => (Reading::default(), Vec::new()),
        };
        let found = reading.findings.iter().map(|found| found.diagnostic.clone()).collect();
        draft.reading = Some(reading);
        let (uri, version) = (draft.uri.clone(), draft.version);
        problems.into_iter().try_for_each(|problem| self.connection.warn(problem))?;
        self.publish(uri, Some(version), found)
    }

    fn publish(
        &mut self,
        uri: Uri,
        version: Option<i32>,
        diagnostics: Vec<gen_lsp_types::Diagnostic>,
    ) -> io::Result<()> {
        let params = PublishDiagnosticsParams { uri, version, diagnostics };
        self.connection.tell(PublishDiagnosticsNotification::METHOD.as_str(), params)
    }

    /// Forgets what drafts are known for whose settings have changed.
    fn look_at_settings(&mut self) {
        for draft in self.drafts.values_mut() {
            if self.auditor.standing(draft.path.as_deref()) != draft.standing {
                draft.reading = None;
            }
        }
    }

    /// The parameters of what was told; what cannot be read is logged.
    fn parameters<P: DeserializeOwned>(&mut self, told: Notification) -> io::Result<Option<P>> {
        match serde_json::from_value(told.params) {
            Ok(params) => Ok(Some(params)),
            Err(error) => {
                self.connection.log(format!("{} could not be read: {error}", told.method))?;
                Ok(None)
            }
        }
    }
}
