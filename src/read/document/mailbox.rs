//! A mailbox (mbox) to its mails, read one after the other, so that memory does not grow with the file.

use std::io::{self, BufRead, BufReader, Cursor, Read as _};

use crate::read::stream::{Name, Stream};
use crate::read::{Options, ReadError};

/// A mail of a mailbox, not yet decoded.
#[derive(Clone, Debug)]
pub(in crate::read) struct Mail {
    /// The mailbox's id, and the number of the mail in it, from 1.
    pub(in crate::read) file: String,
    pub(in crate::read) number: usize,
    /// The line that it starts on.
    pub(in crate::read) line: usize,
    pub(in crate::read) bytes: Vec<u8>,
}

/// What a mail starts with, at the start of the file or behind an empty line.
const START: &[u8] = b"From ";

/// The mails of a mailbox; `id` is what they are told to be from.
pub(in crate::read) fn all(stream: Stream, id: String, options: &Options) -> Mails {
    let Stream { name, start, rest, .. } = stream;
    let reader: Box<dyn BufRead> = Box::new(BufReader::new(Cursor::new(start).chain(rest)));
    Mails { file: id, name, reader, limit: options.max_article, line: 0, read: 0, number: 0, next: None, done: false }
}

/// The mails of a mailbox.
pub(in crate::read) struct Mails {
    file: String,
    name: Name,
    reader: Box<dyn BufRead>,
    /// Bytes that a mail stays under.
    limit: u64,
    /// Lines and bytes read so far.
    line: usize,
    read: u64,
    number: usize,
    /// The line on which the next mail starts, once its first line was met.
    next: Option<usize>,
    done: bool,
}

impl Mails {
    /// Reads a line, or so much of it as a mail may have; `false` at the end of the file.
    fn line(&mut self, line: &mut Vec<u8>) -> io::Result<bool> {
        line.clear();
        let count = self.reader.by_ref().take(self.limit).read_until(b'\n', line)?;
        self.line += usize::from(line.ends_with(b"\n") || count > 0 && self.reader.fill_buf()?.is_empty());
        self.read += count as u64;
        Ok(count > 0)
    }

    /// Reads to the end of the mail that starts on this line.
    fn mail(&mut self, start: usize) -> io::Result<Result<Vec<u8>, ReadError>> {
        let (mut bytes, mut line) = (Vec::new(), Vec::new());
        let (mut blank, mut large) = (false, false);
        self.next = None;
        while self.line(&mut line)? {
            if blank && line.starts_with(START) {
                self.next = Some(self.line);
                break;
            }
            blank = line.trim_ascii().is_empty();
            let quotes = line.iter().take_while(|byte| **byte == b'>').count();
            let kept = if quotes > 0 && line[quotes..].starts_with(START) { &line[1..] } else { &line[..] };
            large |= (bytes.len() + kept.len()) as u64 >= self.limit;
            if !large {
                bytes.extend_from_slice(kept);
            }
        }
        let id = format!("{}, line {start}", self.name);
        Ok(if large { Err(ReadError::TooLarge { id, limit: self.limit, is_packed: false }) } else { Ok(bytes) })
    }

    fn following(&mut self) -> io::Result<Option<Result<Mail, ReadError>>> {
        let mut line = Vec::new();
        while self.next.is_none() && self.number == 0 {
            if !self.line(&mut line)? {
                return Ok(Some(Err(ReadError::Empty { id: self.name.to_string() })));
            }
            if line.starts_with(START) {
                self.next = Some(self.line);
            } else if !line.trim_ascii().is_empty() {
                let fault = crate::read::document::Fault::Other("mbox");
                return Ok(Some(Err(ReadError::Document { id: self.name.to_string(), fault })));
            }
        }
        let Some(start) = self.next else { return Ok(None) };
        self.number += 1;
        let (file, number) = (self.file.clone(), self.number);
        Ok(Some(self.mail(start)?.map(|bytes| Mail { file, number, line: start, bytes })))
    }
}

impl Iterator for Mails {
    type Item = Result<Mail, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        match self.following() {
            Ok(mail) => {
                self.done = mail.is_none() || self.number == 0;
                mail
            }
            Err(error) => {
                self.done = true;
                Some(Err(self.name.problem(error, self.read)))
            }
        }
    }
}
