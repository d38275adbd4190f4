//! The tagger's features: a word's traits, those of its neighbours, and the tags before it, hashed
//! to keys.

use super::Traits;

/// Number of features of each word.
const COUNT: usize = 28;

/// The words of a sentence around the one that is tagged, and the tags before it.
#[derive(Clone, Copy, Debug)]
pub struct Window<'a> {
    /// Traits of the words from two before to two after.
    pub words: &'a [Traits; 5],
    /// Tag of the word before, and of the one before that.
    pub before: [u64; 2],
}

impl Window<'_> {
    /// The keys of the features that tell most: most often they leave no doubt.
    #[rustfmt::skip]
    pub fn telling(&self) -> [u32; COUNT / 2] {
        let [far, left, here, right, beyond] = self.words;
        let [last, _] = self.before;
        [
            key(0, here.form, 0),
            key(4, here.endings[1], 0),
            key(5, here.endings[2], 0),
            key(6, here.endings[3], 0),
            key(7, here.shape, 0),
            key(8, here.shape, last),
            key(9, here.tags, last),
            key(10, here.tags, right.tags),
            key(12, here.tags, left.form),
            key(16, left.form, 0),
            key(18, far.form, 0),
            key(20, right.endings[2], 0),
            key(26, here.endings[1], right.tags),
            key(27, here.tags, beyond.tags),
        ]
    }

    /// The keys of the other features.
    #[rustfmt::skip]
    pub fn others(&self) -> [u32; COUNT / 2] {
        let [far, left, here, right, beyond] = self.words;
        let [last, earlier] = self.before;
        let pair = last << 8 | earlier;
        [
            key(1, here.form, left.form),
            key(2, here.form, right.form),
            key(3, here.endings[0], here.shape),
            key(11, here.tags, pair),
            key(13, here.tags, right.form),
            key(14, last, 0),
            key(15, pair, 0),
            key(17, right.form, 0),
            key(19, beyond.form, 0),
            key(21, left.endings[2], 0),
            key(22, right.tags, last),
            key(23, right.shape, here.shape),
            key(24, left.shape, here.shape),
            key(25, here.tags, far.form),
        ]
    }
}

/// Mixes a template's number and two values into a key.
const fn key(template: u64, first: u64, second: u64) -> u32 {
    let mixed = (first ^ second.wrapping_mul(0xd6e8_feb8_6659_fd93).rotate_left(29))
        .wrapping_add(template.wrapping_mul(0x9e37_79b9_7f4a_7c15))
        .wrapping_mul(0xbf58_476d_1ce4_e5b9);
    ((mixed ^ mixed >> 29).wrapping_mul(0x94d0_49bb_1331_11eb) >> 32) as u32
}
