//! What the members of a gzip file hold, one after the other (RFC 1952).

use std::io::{self, BufRead as _, BufReader, Read};

use flate2::bufread::GzDecoder;

use super::parts::{Packed, next_part, part};

/// What a member starts with.
const MAGIC: [u8; 3] = [0x1F, 0x8B, 8];

/// What the members hold.
pub(super) struct Members<R: Read>(State<R>);

enum State<R: Read> {
    /// Before a member, or at the end.
    Before(Packed<R>),
    Within(Box<GzDecoder<Packed<R>>>),
    /// Behind damage.
    Lost(BufReader<R>),
    Ended,
}

impl<R: Read> Members<R> {
    pub(super) fn new(packed: BufReader<R>) -> Self {
        Self(State::Before(part(&[], packed)))
    }
}

impl<R: Read> Read for Members<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            self.0 = match std::mem::replace(&mut self.0, State::Ended) {
                State::Before(mut packed) => {
                    if packed.fill_buf()?.is_empty() {
                        return Ok(0);
                    }
                    State::Within(Box::new(GzDecoder::new(packed)))
                }
                State::Within(mut member) => match member.read(buffer) {
                    Ok(0) => State::Before(part(&[], member.into_inner().into_inner().1)),
                    Ok(count) => {
                        self.0 = State::Within(member);
                        return Ok(count);
                    }
                    Err(error) => {
                        self.0 = State::Lost(member.into_inner().into_inner().1);
                        return Err(error);
                    }
                },
                State::Lost(packed) => match next_part(packed, &MAGIC)? {
                    Some(member) => State::Before(member),
                    None => return Ok(0),
                },
                State::Ended => return Ok(0),
            }
        }
    }
}
