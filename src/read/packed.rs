//! Inputs that are packed, one in each: gzip and zstd, told by the file's ending, or on standard input by the
//! first bytes. They are unpacked while they are read.

use std::io::{self, BufReader, Chain, Cursor, Read};
use std::path::Path;

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::errors::FrameDecoderError;
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

use super::kind::last_ending;

/// How a file is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packing {
    /// `.gz`
    Gzip,
    /// `.zst`
    Zstd,
}

impl Packing {
    /// How a file of this name is packed.
    pub(super) fn of(path: &Path) -> Option<Self> {
        match last_ending(path)?.as_str() {
            "gz" => Some(Self::Gzip),
            "zst" => Some(Self::Zstd),
            _ => None,
        }
    }

    /// How an input that starts with these bytes is packed.
    pub(super) fn of_bytes(start: &[u8]) -> Option<Self> {
        match start {
            [0x1F, 0x8B, ..] => Some(Self::Gzip),
            [0x28, 0xB5, 0x2F, 0xFD, ..] => Some(Self::Zstd),
            _ => is_skippable(start).then_some(Self::Zstd),
        }
    }

    /// Its name in messages.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::Zstd => "zstd",
        }
    }

    /// What the file holds.
    pub(super) fn unpack<'r>(self, packed: impl Read + 'r) -> Box<dyn Read + 'r> {
        let packed = BufReader::new(packed);
        match self {
            Self::Gzip => Box::new(MultiGzDecoder::new(packed)),
            Self::Zstd => Box::new(Frames { packed: Some(packed), frame: None }),
        }
    }
}

/// Whether a zstd frame with these first bytes holds something else than text, to be passed over.
const fn is_skippable(start: &[u8]) -> bool {
    matches!(start, [0x50..=0x5F, 0x2A, 0x4D, 0x18, ..])
}

/// A frame: its first bytes, which were looked at, and the rest.
type Packed<R> = Chain<Cursor<Vec<u8>>, BufReader<R>>;

/// What the frames of a zstd file hold, one after the other.
struct Frames<R: Read> {
    /// `None` while a frame is read, and after an error.
    packed: Option<BufReader<R>>,
    frame: Option<Box<Frame<R>>>,
}

/// A frame that is read.
struct Frame<R: Read> {
    decoder: FrameDecoder,
    packed: Packed<R>,
    /// What ended it too early.
    failure: Option<FrameDecoderError>,
}

/// A block that ends a frame and holds nothing, with room for a checksum behind it: the decoder holds back what later
/// blocks may point at until it has met the last one.
const LAST_BLOCK: &[u8] = &[1, 0, 0, 0, 0, 0, 0];

impl<R: Read> Frame<R> {
    fn open(mut packed: Packed<R>) -> io::Result<Self> {
        let mut decoder = FrameDecoder::new();
        decoder.init(&mut packed).map_err(unopened)?;
        Ok(Self { decoder, packed, failure: None })
    }

    /// Whether it ended as it should.
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
}

impl<R: Read> Read for Frame<R> {
    /// Gives all that was packed, also before a place where the frame is cut or damaged.
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let one = || BlockDecodingStrategy::UptoBlocks(1);
        while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
            if let Err(failure) = self.decoder.decode_blocks(&mut self.packed, one()) {
                self.failure = Some(failure);
                self.decoder.decode_blocks(LAST_BLOCK, one()).map_err(io::Error::other)?;
            }
        }
        self.decoder.read(buffer)
    }
}

impl<R: Read> Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            if let Some(mut frame) = self.frame.take() {
                let count = frame.read(buffer)?;
                if count > 0 {
                    self.frame = Some(frame);
                    return Ok(count);
                }
                frame.ended()?;
                self.packed = Some(frame.packed.into_inner().1);
            }
            let Some(packed) = self.packed.take() else { return Ok(0) };
            let Some(packed) = next_frame(packed)? else { return Ok(0) };
            self.frame = Some(Box::new(Frame::open(packed)?));
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

/// The next frame that holds text; `None` at the end.
fn next_frame<R: Read>(mut packed: BufReader<R>) -> io::Result<Option<Packed<R>>> {
    loop {
        let mut start = Vec::new();
        packed.by_ref().take(4).read_to_end(&mut start)?;
        if start.is_empty() {
            return Ok(None);
        }
        if !is_skippable(&start) {
            return Ok(Some(Cursor::new(start).chain(packed)));
        }
        let mut length = [0; 4];
        packed.read_exact(&mut length)?;
        let length = u64::from(u32::from_le_bytes(length));
        if io::copy(&mut packed.by_ref().take(length), &mut io::sink())? < length {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
}
