//! Near-equal claims by min-wise hashing (Broder 1997): claims whose sets of word pairs overlap by more than
//! half fall into one group.

use std::hash::Hasher as _;

use rustc_hash::{FxHashMap, FxHasher};

use crate::text::Word;

/// Hash functions; bands of [`ROWS`] are compared as a whole.
const HASHES: usize = 32;
const ROWS: usize = 2;
/// Share of equal minima from which two claims count as near-equal.
const SIMILAR: f32 = 0.5;
/// Shorter claims are not grouped: too many sentences begin alike.
const FEWEST_WORDS: usize = 5;

type Signature = [u64; HASHES];

/// The number of each text's group, counted from 0 in text order; `None` for texts that stand alone.
pub(super) fn group_claims(texts: &[&str]) -> Vec<Option<usize>> {
    let signatures: Vec<Option<Signature>> = texts.iter().map(|text| signature(text)).collect();
    let mut leader: Vec<usize> = (0..texts.len()).collect();
    let mut seen: FxHashMap<(usize, u64, u64), usize> = FxHashMap::default();
    for (index, signature) in signatures.iter().enumerate() {
        let Some(signature) = signature else { continue };
        for (band, rows) in signature.chunks_exact(ROWS).enumerate() {
            let earlier = *seen.entry((band, rows[0], rows[1])).or_insert(index);
            let alike = signatures[earlier].as_ref().is_some_and(|other| similarity(other, signature) >= SIMILAR);
            if earlier != index && alike {
                leader[index] = leader[earlier];
                break;
            }
        }
    }
    number(&leader)
}

/// Leaders to group numbers; a leader alone has no group.
fn number(leader: &[usize]) -> Vec<Option<usize>> {
    let mut size = vec![0_usize; leader.len()];
    for &first in leader {
        size[first] += 1;
    }
    let mut count = 0;
    let mut names = vec![None; leader.len()];
    for (index, &first) in leader.iter().enumerate() {
        if first == index && size[index] > 1 {
            names[index] = Some(count);
            count += 1;
        }
    }
    leader.iter().map(|&first| names[first]).collect()
}

fn similarity(left: &Signature, right: &Signature) -> f32 {
    left.iter().zip(right).filter(|(left, right)| left == right).count() as f32 / HASHES as f32
}

/// The smallest hash of a text's word pairs under each function.
fn signature(text: &str) -> Option<Signature> {
    let words: Vec<Word> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(Word::of).collect();
    if words.len() < FEWEST_WORDS {
        return None;
    }
    let mut signature = [u64::MAX; HASHES];
    for pair in words.windows(2) {
        for (function, least) in signature.iter_mut().enumerate() {
            let mut hasher = FxHasher::default();
            hasher.write_u64(pair[0].hash() ^ (function as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15));
            hasher.write_u64(pair[1].hash());
            *least = (*least).min(hasher.finish());
        }
    }
    Some(signature)
}

#[cfg(test)]
mod tests {
    use super::group_claims;

    #[test]
    fn near_equal_claims_share_a_group_and_others_have_none() {
        let texts = [
            "the ministry counted more than six thousand containers at the harbour in March",
            "the harbour was closed to ships for most of the following week",
            "the ministry counted more than six thousand containers at the harbour in May",
        ];
        assert_eq!(group_claims(&texts), [Some(0), None, Some(0)]);
    }
}
