//! What the frames of a zstd file hold, one after the other (RFC 8878), without C.

use std::io::{self, BufReader, Read};

use ruzstd::decoding::errors::FrameDecoderError;
use ruzstd::decoding::{BlockDecodingStrategy, Dictionary, FrameDecoder, StreamingDecoder};

use super::parts::{Packed, next_part, part};

/// What a frame starts with.
const MAGIC: [u8; 4] = [0x28, 0xB5, 0x2F, 0xFD];
/// What a frame starts with that holds the dictionary of those behind it, as web archives have it.
const DICTIONARY: [u8; 4] = [0x5D, 0x2A, 0x4D, 0x18];
/// A dictionary has no more bytes.
const LARGEST_DICTIONARY: u64 = 16 << 20;

/// Whether a frame with these first bytes holds something else than text, to be passed over.
pub(super) const fn is_skippable(start: &[u8]) -> bool {
    matches!(start, [0x50..=0x5F, 0x2A, 0x4D, 0x18, ..])
}

/// What the frames hold.
pub(super) struct Frames<R: Read> {
    decoder: FrameDecoder,
    state: State<R>,
    /// What ended the frame at hand too early.
    failure: Option<FrameDecoderError>,
}

enum State<R: Read> {
    /// Before a frame, or at the end.
    Before(BufReader<R>),
    Opening(Packed<R>),
    Within(Packed<R>),
    /// Behind damage.
    Lost(BufReader<R>),
    Ended,
}

/// A block that ends a frame and holds nothing, with room for a checksum behind it: the decoder holds back what later
/// blocks may point at until it has met the last one.
const LAST_BLOCK: &[u8] = &[1, 0, 0, 0, 0, 0, 0];

impl<R: Read> Frames<R> {
    pub(super) fn new(packed: BufReader<R>) -> Self {
        Self { decoder: FrameDecoder::new(), state: State::Before(packed), failure: None }
    }

    /// Gives all that was packed in the frame at hand, also before a place where it is cut or damaged.
    fn read_frame(&mut self, packed: &mut Packed<R>, buffer: &mut [u8]) -> io::Result<usize> {
        let one = || BlockDecodingStrategy::UptoBlocks(1);
        while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
            if let Err(failure) = self.decoder.decode_blocks(&mut *packed, one()) {
                self.failure = Some(failure);
                self.decoder.decode_blocks(LAST_BLOCK, one()).map_err(io::Error::other)?;
            }
        }
        self.decoder.read(buffer)
    }

    /// Whether the frame ended as it should.
    ///
    /// # Errors
    /// What ended it too early, or a wrong checksum.
    fn ended(&mut self) -> io::Result<()> {
        if let Some(failure) = self.failure.take() {
            return Err(io::Error::other(failure));
        }
        let wrong = |sum| self.decoder.get_calculated_checksum() != Some(sum);
        match self.decoder.get_checksum_from_data() {
            Some(sum) if wrong(sum) => Err(io::Error::other("the checksum is wrong")),
            _ => Ok(()),
        }
    }

    /// The next frame that holds text; `None` at the end. A dictionary on the way is learned.
    fn next_frame(&mut self, mut packed: BufReader<R>) -> io::Result<Option<Packed<R>>> {
        loop {
            let mut start = Vec::new();
            packed.by_ref().take(MAGIC.len() as u64).read_to_end(&mut start)?;
            if start.is_empty() {
                return Ok(None);
            }
            if !is_skippable(&start) {
                return Ok(Some(part(&start, packed)));
            }
            let mut length = [0; 4];
            packed.read_exact(&mut length)?;
            let length = u64::from(u32::from_le_bytes(length));
            let mut content = packed.by_ref().take(length);
            if start == DICTIONARY && length <= LARGEST_DICTIONARY {
                let mut bytes = Vec::new();
                content.read_to_end(&mut bytes)?;
                if let Some(dictionary) = dictionary(bytes) {
                    self.decoder.add_dict(dictionary).map_err(io::Error::other)?;
                }
            }
            io::copy(&mut content, &mut io::sink())?;
            if content.limit() > 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
    }
}

impl<R: Read> Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            self.state = match std::mem::replace(&mut self.state, State::Ended) {
                State::Before(packed) => match self.next_frame(packed)? {
                    Some(packed) => State::Opening(packed),
                    None => return Ok(0),
                },
                State::Opening(mut packed) => match self.decoder.init(&mut packed) {
                    Ok(()) => State::Within(packed),
                    Err(error) => {
                        self.state = State::Lost(packed.into_inner().1);
                        return Err(unopened(error));
                    }
                },
                State::Within(mut packed) => {
                    let count = self.read_frame(&mut packed, buffer)?;
                    if count > 0 {
                        self.state = State::Within(packed);
                        return Ok(count);
                    }
                    let rest = packed.into_inner().1;
                    if let Err(error) = self.ended() {
                        self.state = State::Lost(rest);
                        return Err(error);
                    }
                    State::Before(rest)
                }
                State::Lost(packed) => match next_part(packed, &MAGIC)? {
                    Some(packed) => State::Opening(packed),
                    None => return Ok(0),
                },
                State::Ended => return Ok(0),
            }
        }
    }
}

/// Why a frame cannot be unpacked: a window that is too wide is no damage.
fn unopened(error: FrameDecoderError) -> io::Error {
    match error {
        FrameDecoderError::WindowSizeTooBig { .. } => io::ErrorKind::Unsupported.into(),
        other => io::Error::other(other),
    }
}

/// A dictionary, which may be packed itself.
fn dictionary(mut bytes: Vec<u8>) -> Option<Dictionary> {
    if bytes.starts_with(&MAGIC) {
        let packed = std::mem::take(&mut bytes);
        StreamingDecoder::new(packed.as_slice()).ok()?.take(LARGEST_DICTIONARY).read_to_end(&mut bytes).ok()?;
    }
    Dictionary::decode_dict(&bytes).ok()
}
