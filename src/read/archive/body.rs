//! What a server sent, as it is in an archive: in chunks or not, packed or not. Crawlers keep both, or undo them
//! and keep the fields that tell of them, or give these other names; so the bytes themselves are asked, too.

use std::io::{self, Read};

use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use ruzstd::decoding::StreamingDecoder;

use super::header::{self, Header};

/// A server's answer.
pub(super) struct Response<'b> {
    pub(super) header: Header,
    body: &'b [u8],
}

impl<'b> Response<'b> {
    /// Parts an answer into its header and what it brings; `None` if it is none.
    pub(super) fn parse(block: &'b [u8]) -> Option<Self> {
        let length = if block.starts_with(b"HTTP/") { header::length(block)? } else { return None };
        let (header, body) = block.split_at(length);
        Some(Self { header: Header::parse(header), body })
    }

    /// What it brings, as it was sent.
    pub(super) const fn raw(&self) -> &'b [u8] {
        self.body
    }

    /// Whether the server gave what it was asked for.
    pub(super) fn is_found(&self) -> bool {
        self.header.first.split_ascii_whitespace().nth(1) == Some("200")
    }

    /// The bytes that the server meant, fewer than `limit`: what can be unpacked of them. `None` if there are more.
    pub(super) fn body(&self, limit: u64) -> Option<Vec<u8>> {
        let has = |field: &str, word: &str| {
            self.header.ending(field).any(|value| value.split(',').any(|part| part.trim().eq_ignore_ascii_case(word)))
        };
        let mut body = self.body.to_vec();
        if has("transfer-encoding", "chunked") {
            body = joined(&body).unwrap_or(body);
        }
        let coded = |name: &str| has("content-encoding", name);
        let unpacked = match body.as_slice() {
            [0x1F, 0x8B, 8, ..] => all(MultiGzDecoder::new(body.as_slice()), limit),
            [0x28, 0xB5, 0x2F, 0xFD, ..] => {
                StreamingDecoder::new(body.as_slice()).ok().and_then(|frames| all(frames, limit))
            }
            _ if coded("deflate") => {
                let unwrapped = || all(DeflateDecoder::new(body.as_slice()), limit);
                all(ZlibDecoder::new(body.as_slice()), limit).or_else(unwrapped)
            }
            _ if coded("br") => all(brotli_decompressor::Decompressor::new(body.as_slice(), 16 << 10), limit),
            _ => None,
        };
        let body = unpacked.unwrap_or(body);
        ((body.len() as u64) < limit).then_some(body)
    }
}

/// What can be unpacked, up to a limit; `None` if that is nothing. Crawlers cut what is long.
fn all(unpacked: impl Read, limit: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let read: io::Result<usize> = unpacked.take(limit).read_to_end(&mut bytes);
    (read.is_ok() || !bytes.is_empty()).then_some(bytes)
}

/// Chunks as one, up to where they are cut; `None` if they are none.
fn joined(mut chunks: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::with_capacity(chunks.len());
    let mut is_first = true;
    while let Some(feed) = memchr::memchr(b'\n', &chunks[..chunks.len().min(1 << 10)]) {
        let line = std::str::from_utf8(&chunks[..feed]).ok()?;
        let size = usize::from_str_radix(line.split(';').next().unwrap_or_default().trim(), 16);
        let size = match size {
            Ok(size) => size,
            Err(_) if is_first => return None,
            Err(_) => break,
        };
        is_first = false;
        let rest = &chunks[feed + 1..];
        let chunk = &rest[..size.min(rest.len())];
        body.extend_from_slice(chunk);
        if size == 0 {
            break;
        }
        let rest = &rest[chunk.len()..];
        chunks = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).unwrap_or(rest);
    }
    (!is_first).then_some(body)
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn chunks_are_joined_up_to_where_they_are_cut() {
        let whole = "4\r\nThe \r\n7;name=value\r\nbridge \r\n8\r\nis safe.\r\n0\r\nTrailer: x\r\n\r\n";
        assert_eq!(joined(whole.as_bytes()).as_deref(), Some(b"The bridge is safe.".as_slice()));
        assert_eq!(joined(&whole.as_bytes()[..30]).as_deref(), Some(b"The bridge ".as_slice()));
        assert_eq!(joined(b"4\nThe \n0\n\n").as_deref(), Some(b"The ".as_slice()));
        assert_eq!(joined(b"<html>\n4\n"), None);
        assert_eq!(joined(b"ffffffffffffffff\nabc").as_deref(), Some(b"abc".as_slice()));
    }
}
