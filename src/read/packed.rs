//! Files that are packed, one in each: gzip and zstd, told by their ending. They are unpacked while they
//! are read.

use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::StreamingDecoder;

use super::walk;

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
        match walk::last_ending(path)?.as_str() {
            "gz" => Some(Self::Gzip),
            "zst" => Some(Self::Zstd),
            _ => None,
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

/// What the frames of a zstd file hold, one after the other.
struct Frames<R: Read> {
    /// `None` while a frame is read, and after an error.
    packed: Option<BufReader<R>>,
    frame: Option<Box<StreamingDecoder<BufReader<R>, ruzstd::decoding::FrameDecoder>>>,
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
                let decoder = &frame.decoder;
                if decoder.get_checksum_from_data().is_some_and(|sum| decoder.get_calculated_checksum() != Some(sum)) {
                    return Err(io::Error::other("the checksum is wrong"));
                }
                self.packed = Some(frame.into_inner());
            }
            let Some(mut packed) = self.packed.take() else { return Ok(0) };
            if packed.fill_buf()?.is_empty() {
                return Ok(0);
            }
            self.frame = Some(Box::new(StreamingDecoder::new(packed).map_err(io::Error::other)?));
        }
    }
}
