//! Frames of the protocol: a header that tells the length, then so many bytes. A frame without a legible header ends
//! the connection, as nobody knows where the next one starts; what is in a whole frame costs no other. (The reader
//! of `lsp-server` ends the program at a length that does not fit into memory.)

use std::io::{self, BufRead, Read as _};

/// Bytes of a line of a header.
const HEADER: u64 = 4096;
/// Bytes of a message: more than any draft that is analysed.
const LONGEST: u64 = 256 << 20;

/// The bytes of the next message; `None` at the end of the input.
///
/// # Errors
/// A header that cannot be read, a message that is too long, an input that ends within a frame.
pub(super) fn next(input: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut length = None;
    for line in 0.. {
        let mut header = Vec::new();
        input.by_ref().take(HEADER).read_until(b'\n', &mut header)?;
        if header.is_empty() && line == 0 {
            return Ok(None);
        }
        let Some(header) = header.strip_suffix(b"\n") else {
            return Err(broken("a header does not end"));
        };
        let header = header.trim_ascii_end();
        if header.is_empty() {
            break;
        }
        let header = str::from_utf8(header).ok().and_then(|header| header.split_once(':'));
        let (name, value) = header.ok_or_else(|| broken("a line of a header is no header"))?;
        if name.eq_ignore_ascii_case("Content-Length") {
            length = Some(value.trim().parse().map_err(|_| broken("the length of a message is no number"))?);
        }
    }
    let length = length.ok_or_else(|| broken("a header tells no length"))?;
    if length > LONGEST {
        return Err(broken("a message is longer than 256 MiB"));
    }
    let mut message = Vec::new();
    match input.by_ref().take(length).read_to_end(&mut message)? as u64 {
        read if read < length => Err(broken("the input ends within a message")),
        _ => Ok(Some(message)),
    }
}

fn broken(cause: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, cause)
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn messages_come_one_by_one_and_a_broken_header_ends_them() {
        let mut input =
            &b"Content-Length: 2\r\nContent-Type: x\r\n\r\n{}content-length:3\n\nabcLength: 2\r\n\r\n{}"[..];
        assert_eq!(next(&mut input).unwrap().as_deref(), Some(&b"{}"[..]));
        assert_eq!(next(&mut input).unwrap().as_deref(), Some(&b"abc"[..]));
        assert!(next(&mut input).is_err());
    }

    #[test]
    fn no_length_takes_more_memory_than_was_sent() {
        for bytes in
            ["Content-Length: 99999999999999\r\n\r\n{}", "Content-Length: 99\r\n\r\n{}", "Content-Length: -1\r\n\r\n"]
        {
            assert!(next(&mut bytes.as_bytes()).is_err(), "{bytes}");
        }
        assert!(next(&mut &b"x".repeat(100_000)[..]).is_err());
        assert!(next(&mut &b""[..]).unwrap().is_none());
    }
}
