//! An editor that talks with `ascribe lsp`, the real program, in frames of the protocol.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use serde_json::{Value, json};

use super::command::Desk;

/// What a new editor can do.
pub fn abilities() -> Value {
    json!({
        "general": { "positionEncodings": ["utf-16"] },
        "workspace": { "workspaceEdit": { "documentChanges": true } },
        "textDocument": {
            "hover": { "contentFormat": ["markdown", "plaintext"] },
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
            "publishDiagnostics": { "codeDescriptionSupport": true, "versionSupport": true },
            "codeAction": { "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["quickfix"] } } },
        },
    })
}

/// An editor and its server.
pub struct Editor {
    server: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    requests: i64,
    /// What the server told and nobody has looked at.
    told: Vec<Value>,
    /// What the server offered.
    pub offer: Value,
}

impl Editor {
    /// Starts a server in a folder, without a word.
    pub fn silent(desk: &Desk, arguments: &[&str]) -> Self {
        let mut command = desk.command();
        command.arg("lsp").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut server = command.spawn().expect("the program starts");
        let input = server.stdin.take();
        let output = BufReader::new(server.stdout.take().expect("a pipe"));
        Self { server, input, output, requests: 0, told: Vec::new(), offer: Value::Null }
    }

    /// Starts a server and tells it what the editor can do.
    pub fn with(desk: &Desk, arguments: &[&str], abilities: &Value) -> Self {
        let mut editor = Self::silent(desk, arguments);
        editor.offer =
            editor.ask("initialize", json!({ "processId": null, "rootUri": null, "capabilities": abilities }));
        editor.tell("initialized", json!({}));
        editor
    }

    /// Starts a server for an editor that can do everything.
    pub fn new(desk: &Desk) -> Self {
        Self::with(desk, &[], &abilities())
    }

    /// The process of the server.
    pub fn id(&self) -> u32 {
        self.server.id()
    }

    /// Sends bytes as they are; a server that has ended takes none.
    pub fn send(&mut self, bytes: &[u8]) {
        if let Some(input) = &mut self.input {
            let _ = input.write_all(bytes).and_then(|()| input.flush());
        }
    }

    /// Sends a message in a frame.
    pub fn message(&mut self, message: &str) {
        self.send(format!("Content-Length: {}\r\n\r\n{message}", message.len()).as_bytes());
    }

    /// Tells something.
    #[expect(clippy::needless_pass_by_value, reason = "made where it is handed over")]
    pub fn tell(&mut self, method: &str, params: Value) {
        self.message(&json!({ "jsonrpc": "2.0", "method": method, "params": params }).to_string());
    }

    /// Asks for something; the whole answer.
    #[expect(clippy::needless_pass_by_value, reason = "made where it is handed over")]
    pub fn answer(&mut self, method: &str, params: Value) -> Value {
        self.requests += 1;
        let id = self.requests;
        self.message(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }).to_string());
        loop {
            let next = self.next().expect("an answer");
            if next["id"] == id {
                return next;
            }
            self.told.push(next);
        }
    }

    /// Asks for something that is granted.
    pub fn ask(&mut self, method: &str, params: Value) -> Value {
        let answer = self.answer(method, params);
        assert!(answer.get("error").is_none(), "{answer}");
        answer["result"].clone()
    }

    /// The next message; `None` at the end.
    pub fn next(&mut self) -> Option<Value> {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if self.output.read_line(&mut line).expect("a line") == 0 {
                return None;
            }
            match line.trim_end().split_once(": ") {
                Some((_, value)) => length = value.parse().expect("a length"),
                None => break,
            }
        }
        let mut message = vec![0; length];
        self.output.read_exact(&mut message).expect("a whole message");
        Some(serde_json::from_slice(&message).expect("JSON"))
    }

    /// What the server tells next by a method.
    pub fn told(&mut self, method: &str) -> Value {
        let known = self.told.iter().position(|told| told["method"] == method);
        let told = known.map(|at| self.told.remove(at));
        told.unwrap_or_else(|| {
            loop {
                let next = self.next().expect("a message");
                if next["method"] == method {
                    return next;
                }
            }
        })["params"]
            .clone()
    }

    /// Opens a draft of a language; its findings.
    pub fn open(&mut self, address: &str, language: &str, text: &str) -> Vec<Value> {
        let document = json!({ "uri": address, "languageId": language, "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
        self.findings()
    }

    /// The findings that are told next.
    pub fn findings(&mut self) -> Vec<Value> {
        self.told("textDocument/publishDiagnostics")["diagnostics"].as_array().expect("findings").clone()
    }

    /// Puts text in the place of a range `[line, column, line, column]`.
    pub fn change(&mut self, address: &str, version: i64, [line, column, to, end]: [u32; 4], text: &str) {
        let range = json!({ "start": { "line": line, "character": column }, "end": { "line": to, "character": end } });
        let document = json!({ "uri": address, "version": version });
        let changes = [json!({ "range": range, "text": text })];
        self.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
    }

    /// Closes the pipe and waits for the end: the exit code and what was said on standard error.
    pub fn leave(mut self) -> (Option<i32>, String) {
        drop(self.input.take());
        while self.next().is_some() {}
        let mut said = String::new();
        self.server.stderr.take().expect("a pipe").read_to_string(&mut said).expect("UTF-8");
        (self.server.wait().expect("the program ends").code(), said)
    }

    /// Asks for the end and tells it.
    pub fn end(mut self) -> (Option<i32>, String) {
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);
        self.leave()
    }
}
