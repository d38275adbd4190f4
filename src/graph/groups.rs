//! Near-equal claims: those that say the same in the same words, and longer ones most of whose pairs of words are the
//! same (Jaccard), where neither figures, names nor negation contradict it. Candidates are found by min-wise
//! hashing (Broder 1997). Each claim is compared with the leaders of groups only, so no chain of small changes makes
//! two different claims one; each bucket hands on a bounded number of leaders, so the work stays linear.

use smallvec::SmallVec;

use super::signature::{LONG, Signature};

/// Buckets that a claim falls into; two claims share one if both minima of it are equal.
const BANDS: u64 = 16;
/// Share of common pairs from which two claims are near-equal.
const SIMILAR: f32 = 0.6;
/// So many leaders are kept in a bucket; later ones are found by their other buckets.
const LEADERS: usize = 8;

/// Which claims belong together, and which contradict each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Grouping {
    /// The number of each claim's group, counted from 0 in the order of the claims; `None` for claims that stand alone.
    pub(super) of: Vec<Option<usize>>,
    /// For each group the claims that say the opposite in the same words, in order.
    pub(super) against: Vec<Vec<usize>>,
}

/// For each claim the number of the group of near-equal claims that it belongs to, counted from 0 in the order of the
/// claims; `None` for claims that stand alone. `is_held` tells whether anybody, or the article, says that a claim is so.
pub fn near_equal(signatures: &[Signature], is_held: impl Fn(usize) -> bool) -> Vec<Option<usize>> {
    group_claims(signatures, is_held).of
}

/// Groups claims by their signatures; `is_held` tells whether anybody, or the article, says that a claim is so.
pub(super) fn group_claims(signatures: &[Signature], is_held: impl Fn(usize) -> bool) -> Grouping {
    let keys = keys(signatures);
    let mut leader: Vec<u32> = (0..signatures.len() as u32).collect();
    let runs = || keys.chunk_by(|one, other| one.0 == other.0);
    for run in runs() {
        for &(_, claim) in run {
            leader[claim as usize] = run[0].1;
        }
    }
    let mut firsts: Vec<u32> = runs().map(|run| run[0].1).collect();
    firsts.sort_unstable();
    lead(signatures, &firsts, &mut leader);
    for claim in 0..leader.len() {
        leader[claim] = leader[leader[claim] as usize];
    }
    let opposed = opposed(signatures, &keys, is_held);
    number(&leader, &opposed)
}

/// Key and position of each claim that can be compared, those with the same key together.
fn keys(signatures: &[Signature]) -> Vec<(u64, u32)> {
    let claims = signatures.iter().zip(0_u32..).filter(|(signature, _)| !signature.is_empty());
    let mut keys: Vec<(u64, u32)> = claims.map(|(signature, claim)| (signature.key(), claim)).collect();
    keys.sort_unstable();
    keys
}

/// Gives long claims the leader that they are most like, of those before them.
fn lead(signatures: &[Signature], firsts: &[u32], leader: &mut [u32]) {
    let seats = seats(signatures, firsts);
    let buckets = seats.iter().map(|&(_, bucket)| bucket as usize + 1).max().unwrap_or(0);
    let mut leaders: Vec<SmallVec<[u32; 2]>> = vec![SmallVec::new(); buckets];
    for seats in seats.chunk_by(|one, other| one.0 == other.0) {
        let claim = seats[0].0;
        let mut near: Vec<u32> = seats.iter().flat_map(|&(_, bucket)| &leaders[bucket as usize]).copied().collect();
        near.sort_unstable();
        near.dedup();
        match most_like(signatures, claim, &near) {
            Some(found) => leader[claim as usize] = found,
            None => {
                for &(_, bucket) in seats {
                    let known = &mut leaders[bucket as usize];
                    if known.len() < LEADERS {
                        known.push(claim);
                    }
                }
            }
        }
    }
}

/// (claim, bucket), by claim; buckets of one claim are left out.
fn seats(signatures: &[Signature], firsts: &[u32]) -> Vec<(u32, u32)> {
    let long = firsts.iter().copied().filter(|&claim| signatures[claim as usize].words().len() >= LONG);
    let long: Vec<u32> = long.collect();
    let mut seats: Vec<(u32, u32)> = Vec::new();
    let mut bucket = 0;
    for band in 0..BANDS {
        let mut entries: Vec<(u32, u32)> =
            long.iter().map(|&claim| (minima(&signatures[claim as usize], band), claim)).collect();
        entries.sort_unstable();
        for run in entries.chunk_by(|one, other| one.0 == other.0).filter(|run| run.len() > 1) {
            seats.extend(run.iter().map(|&(_, claim)| (claim, bucket)));
            bucket += 1;
        }
    }
    seats.sort_unstable();
    seats
}

/// The smallest hashes of a claim's pairs under the two functions of a band, as one.
fn minima(signature: &Signature, band: u64) -> u32 {
    let (mut one, mut other) = (u64::MAX, u64::MAX);
    for pair in pairs(signature) {
        one = one.min(mixed(pair ^ mixed(2 * band)));
        other = other.min(mixed(pair ^ mixed(2 * band + 1)));
    }
    (mixed(one ^ other.rotate_left(32)) >> 32) as u32
}

/// A number that depends on every bit (the finaliser of splitmix64, Steele and others 2014).
const fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

/// The pairs of neighbouring content words.
fn pairs(signature: &Signature) -> impl Iterator<Item = u64> {
    signature.words().zip(signature.words().skip(1)).map(|(one, other)| u64::from(one) << 32 | u64::from(other))
}

/// The leader that a claim is most like, the first of equals; `None` if none is near.
fn most_like(signatures: &[Signature], claim: u32, leaders: &[u32]) -> Option<u32> {
    if leaders.is_empty() {
        return None;
    }
    let own = Compared::new(&signatures[claim as usize]);
    let mut best: Option<(f32, u32)> = None;
    for &leader in leaders {
        let similar = own.similarity(&Compared::new(&signatures[leader as usize]));
        if similar >= SIMILAR && best.is_none_or(|(most, _)| similar > most) {
            best = Some((similar, leader));
        }
    }
    best.map(|(_, leader)| leader)
}

/// A claim made ready for comparing: everything in order of size.
struct Compared<'s> {
    signature: &'s Signature,
    words: SmallVec<[u32; 32]>,
    pairs: SmallVec<[u64; 32]>,
}

impl<'s> Compared<'s> {
    fn new(signature: &'s Signature) -> Self {
        let (mut words, mut pairs): (SmallVec<_>, SmallVec<_>) =
            (signature.words().collect(), pairs(signature).collect());
        words.sort_unstable();
        pairs.sort_unstable();
        words.dedup();
        pairs.dedup();
        Self { signature, words, pairs }
    }

    /// Share of common pairs among all; zero for claims that cannot be the same.
    fn similarity(&self, other: &Self) -> f32 {
        let kind = |signature: &Signature| (signature.is_negated(), signature.is_wanted());
        let agree = kind(self.signature) == kind(other.signature);
        let own_only = self.lacks_in(other) || self.counts_more_than(other);
        if !agree || own_only && (other.lacks_in(self) || other.counts_more_than(self)) {
            return 0.0;
        }
        let common = self.pairs.iter().filter(|pair| other.pairs.binary_search(pair).is_ok()).count();
        common as f32 / (self.pairs.len() + other.pairs.len() - common) as f32
    }

    /// Whether it names somebody or something that the other says nothing of.
    fn lacks_in(&self, other: &Self) -> bool {
        self.signature.names().any(|name| other.words.binary_search(&name).is_err())
    }

    /// Whether it has a figure that the other has not.
    fn counts_more_than(&self, other: &Self) -> bool {
        let known = other.signature.figures();
        self.signature.figures().iter().any(|figure| known.binary_search(figure).is_err())
    }
}

/// For each claim that somebody holds those that say the opposite and that somebody holds.
fn opposed(signatures: &[Signature], keys: &[(u64, u32)], is_held: impl Fn(usize) -> bool) -> Vec<(u32, u32)> {
    let run = |key: u64| {
        let start = keys.partition_point(|&(other, _)| other < key);
        let same = keys[start..].iter().take_while(move |&&(other, _)| other == key);
        same.map(|&(_, claim)| claim)
    };
    let held = |claim: &u32| is_held(*claim as usize);
    let mut opposed = Vec::new();
    for same in keys.chunk_by(|one, other| one.0 == other.0) {
        let first = same[0].1;
        let is_one_held = same.iter().any(|(_, claim)| held(claim));
        let other = signatures[first as usize].opposite_key();
        opposed.extend(run(other).filter(held).filter(|_| is_one_held).map(|claim| (first, claim)));
    }
    opposed
}

/// Leaders to group numbers; a leader alone has no group unless something is opposed to it.
fn number(leader: &[u32], opposed: &[(u32, u32)]) -> Grouping {
    let mut size = vec![0_u32; leader.len()];
    for &first in leader {
        size[first as usize] += 1;
    }
    for &(claim, _) in opposed {
        size[leader[claim as usize] as usize] += 1;
    }
    let mut names = vec![None; leader.len()];
    let mut against = Vec::new();
    for (index, &first) in leader.iter().enumerate() {
        if first as usize == index && size[index] > 1 {
            names[index] = Some(against.len());
            against.push(Vec::new());
        }
    }
    for &(claim, other) in opposed {
        let group = names[leader[claim as usize] as usize];
        if let Some(group) = group {
            against[group].push(other as usize);
        }
    }
    for claims in &mut against {
        claims.sort_unstable();
    }
    Grouping { of: leader.iter().map(|&first| names[first as usize]).collect(), against }
}

#[cfg(test)]
mod tests {
    use super::{Grouping, group_claims};
    use crate::grammar::Rulebook;
    use crate::graph::Signer;

    fn grouped(claims: &[&str]) -> Grouping {
        let signer = Signer::new(Rulebook::embedded());
        let signatures: Vec<_> = claims.iter().map(|claim| signer.sign(claim)).collect();
        group_claims(&signatures, |_| true)
    }

    fn groups(claims: &[&str]) -> Vec<Option<usize>> {
        grouped(claims).of
    }

    #[test]
    fn near_equal_claims_share_a_group_and_others_have_none() {
        let claims = [
            "the ministry counted more than six thousand containers at the harbour in March",
            "the harbour was closed to ships for most of the following week",
            "The ministry had counted more than 6,000 containers at the harbour",
        ];
        assert_eq!(groups(&claims), [Some(0), None, Some(0)]);
    }

    #[test]
    fn figures_days_and_names_that_differ_part_claims() {
        for [one, other] in [
            [
                "the ministry counted 6,000 containers at the harbour",
                "the ministry counted 60,000 containers at the harbour",
            ],
            ["ships were turned away from the harbour in March", "ships were turned away from the harbour in May"],
            [
                "the Cole campaign did not answer a request for comment",
                "the Lee campaign did not answer a request for comment",
            ],
            ["the council will not close the old quay by autumn", "the council will close the old quay by autumn"],
        ] {
            let of = groups(&[one, other]);
            assert!(of[0].is_none() || of[0] != of[1], "{one} | {other}");
        }
    }

    #[test]
    fn short_claims_group_where_all_that_tells_is_the_same() {
        assert_eq!(
            groups(&["the bridge is safe", "The bridge was safe", "the quay is safe"]),
            [Some(0), Some(0), None]
        );
        assert_eq!(groups(&["nobody was hurt", "No one was hurt"]), [Some(0), Some(0)]);
        for refers in ["he is innocent", "this is a disgrace", "they will win the vote"] {
            assert_eq!(groups(&[refers, refers]), [None, None], "{refers}");
        }
        assert_eq!(groups(&["Norland attacked Sudria", "Sudria attacked Norland"]), [None, None]);
    }

    #[test]
    fn a_claim_and_its_opposite_are_two_groups_that_know_of_each_other() {
        let Grouping { of, against } =
            grouped(&["the bridge is safe", "The bridge is not safe", "The bridge is unsafe"]);
        assert_eq!((of, against), (vec![Some(0), Some(1), Some(1)], vec![vec![1, 2], vec![0]]));
        let answer = grouped(&["No, the bridge is safe", "the bridge is safe"]);
        assert_eq!((answer.of, answer.against), (vec![Some(0), Some(0)], vec![vec![]]));
    }

    #[test]
    fn many_small_changes_make_no_claim_another() {
        let words: Vec<String> = (0..40)
            .map(|number| format!("word{}", char::from(b'a' + number % 26)) + &"x".repeat(usize::from(number / 26)))
            .collect();
        let claims: Vec<String> = (0..30).map(|first| words[first..first + 10].join(" ")).collect();
        let of = groups(&claims.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(of[0], of[1], "one word in ten");
        assert_ne!(of[0], of[9], "nothing in common");
        let last = of.iter().rposition(|group| *group == of[0]).expect("it has a group");
        assert!(last < 6, "{of:?}");
    }
}
