//! A draft that is open in the editor.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use gen_lsp_types::{DidChangeTextDocumentParams, TextDocumentContentChangeEvent, TextDocumentItem, Uri};

use super::path;
use super::reading::Reading;
use super::text_buffer::{TextBuffer, Unit};

/// A settings file and its state.
pub(super) type Standing = (Option<PathBuf>, Option<(SystemTime, u64)>);

/// A draft that is open in the editor.
pub(super) struct Draft {
    pub(super) uri: Uri,
    pub(super) version: i32,
    pub(super) buffer: TextBuffer,
    /// The file, if there is one.
    pub(super) path: Option<PathBuf>,
    /// What it is called, with the ending that tells what it holds.
    pub(super) name: String,
    /// What it is known for; `None` after a change.
    pub(super) reading: Option<Reading>,
    /// The settings that it was read with.
    pub(super) standing: Standing,
}

impl Draft {
    /// Takes a draft over from the editor.
    pub(super) fn open(item: TextDocumentItem, unit: Unit) -> Self {
        let TextDocumentItem { uri, language_id, version, text } = item;
        let language = serde_json::to_value(language_id).unwrap_or_default();
        let name = path::name(uri.as_ref(), language.as_str().unwrap_or_default());
        let path = path::of_file(uri.as_ref());
        Self {
            uri,
            version,
            buffer: TextBuffer::new(text, unit),
            path,
            name,
            reading: None,
            standing: Standing::default(),
        }
    }

    /// Applies changes. Changes of parts that are older than the draft are left out: nobody knows what they were about.
    pub(super) fn change(&mut self, params: DidChangeTextDocumentParams) -> Result<(), String> {
        let version = params.text_document.version;
        for change in params.content_changes {
            match change {
                TextDocumentContentChangeEvent::TextDocumentContentChangeWholeDocument(whole) => {
                    self.buffer.change(None, &whole.text);
                }
                TextDocumentContentChangeEvent::TextDocumentContentChangePartial(_) if version < self.version => {
                    return Err(format!(
                        "{}: a change of version {version} came behind version {}, and was left out; close the draft and \
                         open it again if findings stand at wrong places",
                        self.name, self.version
                    ));
                }
                TextDocumentContentChangeEvent::TextDocumentContentChangePartial(part) => {
                    self.buffer.change(Some(part.range), &part.text);
                }
            }
            self.reading = None;
        }
        self.version = version;
        Ok(())
    }

    /// Whether it is a web page.
    pub(super) fn is_page(&self) -> bool {
        let ending = Path::new(&self.name).extension();
        ending.is_some_and(|ending| ["html", "htm", "xhtml"].iter().any(|page| ending.eq_ignore_ascii_case(page)))
    }
}
