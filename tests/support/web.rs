//! `ascribe serve`, the real program, and a client that can misbehave.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use super::command::{Desk, send};

/// A server on a free port; stopped when dropped.
pub struct Web {
    server: Child,
    pub address: SocketAddr,
}

/// What a server answers.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    /// In small letters, a line each.
    pub head: String,
    pub body: String,
}

impl Answer {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}

impl Web {
    /// Starts a server in a folder.
    pub fn new(desk: &Desk, arguments: &[&str]) -> Self {
        let mut command = desk.command();
        command.args(["serve", "--quiet", "--port", "0"]).args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut server = command.spawn().expect("the program starts");
        let mut line = String::new();
        BufReader::new(server.stdout.as_mut().expect("a pipe")).read_line(&mut line).expect("an address");
        let address = line.trim().trim_start_matches("http://").trim_end_matches('/');
        Self { address: address.parse().unwrap_or_else(|error| panic!("{error}: {line}")), server }
    }

    /// The process.
    pub fn id(&self) -> u32 {
        self.server.id()
    }

    /// A connection that waits no longer than half a minute.
    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a limit");
        stream
    }

    /// Sends bytes as they are; what comes back until the server closes.
    pub fn raw(&self, bytes: &[u8]) -> Option<Answer> {
        let mut stream = self.connect();
        // The server may answer and close before it has read everything.
        let _ = stream.write_all(bytes);
        answer(&mut stream)
    }

    /// Sends a request with these further lines of its head.
    pub fn send(&self, method: &str, path: &str, head: &[&str], body: &[u8]) -> Answer {
        let host = if head.iter().any(|line| line.to_lowercase().starts_with("host:")) {
            String::new()
        } else {
            format!("Host: {}\r\n", self.address)
        };
        let head: String = head.iter().flat_map(|line| [line, "\r\n"]).collect();
        let start = format!(
            "{method} {path} HTTP/1.1\r\n{host}Connection: close\r\nContent-Length: {}\r\n{head}\r\n",
            body.len()
        );
        self.raw(&[start.as_bytes(), body].concat()).expect("an answer")
    }

    /// Sends a page or a description.
    pub fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], b"")
    }

    /// Sends JSON.
    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, &["Content-Type: application/json"], body.to_string().as_bytes())
    }

    /// Sends a text in JSON.
    pub fn text(&self, path: &str, text: &str) -> Answer {
        self.post(path, &json!({ "text": text }))
    }

    /// Sends the signal that ends programs, and waits: the exit code and what was said.
    pub fn stop(mut self) -> (Option<i32>, String) {
        send("-TERM", self.id());
        let mut said = String::new();
        self.server.stderr.take().expect("a pipe").read_to_string(&mut said).expect("UTF-8");
        (self.server.wait().expect("the program ends").code(), said)
    }
}

impl Drop for Web {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Reads an answer to its end; `None` if there is none.
pub fn answer(stream: &mut TcpStream) -> Option<Answer> {
    let mut bytes = Vec::new();
    // What was answered before the connection broke counts.
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8(bytes).expect("UTF-8");
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Answer { status, head: head.to_lowercase(), body: body.to_owned() })
}
