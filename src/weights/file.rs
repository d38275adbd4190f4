//! The file around fitted weights: what it holds, of which version, where it comes from, and
//! whether it arrived whole.
//!
//! Layout: magic (8 bytes), kind (1), version (1), length of the provenance (4, little-endian),
//! provenance (UTF-8), length of the payload (4), payload, FNV-1a hash of all before it (8).

use super::Reader;

const MAGIC: &[u8; 8] = b"ascribe\x1a";

/// What the weights are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The part-of-speech tagger.
    Tagger,
    /// The learned channel.
    Model,
    /// The encoder of the accurate mode.
    Encoder,
}

impl Kind {
    const fn code(self) -> u8 {
        match self {
            Self::Tagger => b'T',
            Self::Model => b'M',
            Self::Encoder => b'E',
        }
    }

    /// The layout of the payload and the features that its weights belong to; files of another
    /// version do not work with this program.
    const fn version(self) -> u8 {
        match self {
            Self::Tagger => 2,
            Self::Model => 4,
            Self::Encoder => 1,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Tagger => "tagger",
            Self::Model => "model",
            Self::Encoder => "encoder",
        }
    }
}

/// Why a file of weights cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WeightError {
    /// Something else than a file of weights.
    #[error("this is no weight file of ascribe")]
    Foreign,
    /// A tagger where a model is wanted, or the other way round.
    #[error("this weight file holds no {0}")]
    Kind(&'static str),
    /// Made for another version of the program.
    #[error("this weight file is of version {found}, this program reads version {wanted}: train it again")]
    Version {
        /// The file's version.
        found: u8,
        /// The program's.
        wanted: u8,
    },
    /// It ends too early.
    #[error("this weight file is cut short")]
    Truncated,
    /// Its checksum differs.
    #[error("this weight file is damaged: its checksum does not match")]
    Checksum,
    /// Its parts contradict each other.
    #[error("this weight file is malformed")]
    Malformed,
}

/// A checked file of weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeightFile<'a> {
    /// From what it was trained, how, and with which scores.
    pub provenance: &'a str,
    /// The weights, encoded.
    pub payload: &'a [u8],
}

impl<'a> WeightFile<'a> {
    /// Checks `bytes` as a file of `kind`.
    ///
    /// # Errors
    /// If it is something else, of another version, cut short or damaged.
    pub fn read(bytes: &'a [u8], kind: Kind) -> Result<Self, WeightError> {
        let mut reader = Reader::new(bytes);
        if !bytes.starts_with(MAGIC) {
            return Err(WeightError::Foreign);
        }
        reader.take(MAGIC.len())?;
        if reader.byte()? != kind.code() {
            return Err(WeightError::Kind(kind.name()));
        }
        let (found, wanted) = (reader.byte()?, kind.version());
        if found != wanted {
            return Err(WeightError::Version { found, wanted });
        }
        let provenance = section(&mut reader)?;
        let payload = section(&mut reader)?;
        let checksum = u64::from_le_bytes(reader.array()?);
        if checksum != fnv1a(&bytes[..bytes.len() - 8]) {
            return Err(WeightError::Checksum);
        }
        let provenance = std::str::from_utf8(provenance).map_err(|_| WeightError::Malformed)?;
        if reader.is_empty() { Ok(Self { provenance, payload }) } else { Err(WeightError::Malformed) }
    }

    /// The bytes of the file.
    pub fn write(&self, kind: Kind) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend([kind.code(), kind.version()]);
        for part in [self.provenance.as_bytes(), self.payload] {
            bytes.extend((part.len() as u32).to_le_bytes());
            bytes.extend(part);
        }
        let checksum = fnv1a(&bytes);
        bytes.extend(checksum.to_le_bytes());
        bytes
    }
}

/// Bytes behind their length.
fn section<'a>(reader: &mut Reader<'a>) -> Result<&'a [u8], WeightError> {
    let length = u32::from_le_bytes(reader.array()?) as usize;
    reader.take(length)
}

/// FNV-1a over words of eight bytes (the last one padded with zeros): finds damage, not malice.
fn fnv1a(bytes: &[u8]) -> u64 {
    let mix = |hash: u64, word: [u8; 8]| (hash ^ u64::from_le_bytes(word)).wrapping_mul(0x0100_0000_01b3);
    let (words, rest) = bytes.as_chunks();
    let hash = words.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &word| mix(hash, word));
    if rest.is_empty() {
        return hash;
    }
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    mix(hash, last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Vec<u8> {
        WeightFile { provenance: "made up", payload: &[1, 2, 3, 4, 5] }.write(Kind::Tagger)
    }

    #[test]
    fn whole_file_comes_back() {
        let bytes = sample();
        let file = WeightFile::read(&bytes, Kind::Tagger).unwrap();
        assert_eq!((file.provenance, file.payload), ("made up", &[1, 2, 3, 4, 5][..]));
    }

    #[test]
    fn every_cut_is_noticed() {
        let bytes = sample();
        for end in 0..bytes.len() {
            assert!(WeightFile::read(&bytes[..end], Kind::Tagger).is_err(), "cut at {end}");
        }
    }

    #[test]
    fn every_changed_byte_is_noticed() {
        let bytes = sample();
        for place in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[place] ^= 0x40;
            assert!(WeightFile::read(&damaged, Kind::Tagger).is_err(), "changed at {place}");
        }
    }

    #[test]
    fn foreign_files_are_named_as_such() {
        assert_eq!(WeightFile::read(b"PK\x03\x04 something", Kind::Model), Err(WeightError::Foreign));
        assert_eq!(WeightFile::read(&sample(), Kind::Model), Err(WeightError::Kind("model")));
    }
}
