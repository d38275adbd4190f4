//! Messages from and to the editor, over standard input and output. A thread of its own reads, so that waiting changes
//! can be seen and taken together.

use std::io::{self, BufRead, Write};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use gen_lsp_types::{
    LogMessageNotification, LogMessageParams, MessageType, Notification as _, ShowMessageNotification,
    ShowMessageParams,
};
use lsp_server::{Message, Notification, Response};
use serde::Serialize;

use super::frame;

/// What came from the editor.
#[derive(Debug)]
pub(super) enum Incoming {
    /// A message.
    Message(Message),
    /// A frame that holds none.
    Illegible(String),
    /// No more frames can be read.
    Broken(io::Error),
    /// The editor is gone.
    End,
    /// Nothing came in time.
    Nothing,
}

/// The connection to the editor.
pub(super) struct Connection<W> {
    incoming: Receiver<Incoming>,
    output: W,
}

impl<W: Write> Connection<W> {
    /// Begins to read.
    pub(super) fn new(mut input: impl BufRead + Send + 'static, output: W) -> Self {
        let (sender, incoming) = mpsc::channel();
        thread::spawn(move || {
            loop {
                let next = match frame::next(&mut input) {
                    Ok(Some(message)) => parsed(&message),
                    Ok(None) => return,
                    Err(error) => Incoming::Broken(error),
                };
                let is_end = matches!(next, Incoming::Broken(_));
                if sender.send(next).is_err() || is_end {
                    return;
                }
            }
        });
        Self { incoming, output }
    }

    /// What comes next within a time.
    pub(super) fn next(&self, patience: Duration) -> Incoming {
        self.incoming.recv_timeout(patience).unwrap_or_else(|error| match error {
            RecvTimeoutError::Timeout => Incoming::Nothing,
            RecvTimeoutError::Disconnected => Incoming::End,
        })
    }

    /// Answers a request.
    pub(super) fn answer(&mut self, response: Response) -> io::Result<()> {
        Message::from(response).write(&mut self.output)
    }

    /// Tells the editor something.
    pub(super) fn tell(&mut self, method: &str, params: impl Serialize) -> io::Result<()> {
        Message::from(Notification::new(method.to_owned(), params)).write(&mut self.output)
    }

    /// Shows the person at the editor a warning.
    pub(super) fn warn(&mut self, message: impl Into<String>) -> io::Result<()> {
        let params = ShowMessageParams { kind: MessageType::Warning, message: message.into() };
        self.tell(ShowMessageNotification::METHOD.as_str(), params)
    }

    /// Writes a warning into the editor's log.
    pub(super) fn log(&mut self, message: impl Into<String>) -> io::Result<()> {
        let params = LogMessageParams { kind: MessageType::Warning, message: message.into() };
        self.tell(LogMessageNotification::METHOD.as_str(), params)
    }
}

fn parsed(message: &[u8]) -> Incoming {
    serde_json::from_slice(message).map_or_else(|error| Incoming::Illegible(error.to_string()), Incoming::Message)
}
