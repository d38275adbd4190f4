//! The tagger's features: a word's traits, those of its neighbours, and the tags before it, hashed
//! to keys.

use super::Traits;

/// Number of features of each word.
const COUNT: usize = 31;

/// The words of a sentence around the one that is tagged, and the tags before it.
#[derive(Clone, Copy, Debug)]
pub struct Window<'a> {
    /// Traits of the words from two before to two after.
    pub words: &'a [Traits; 5],
    /// Tag of the word before, and of the one before that.
    pub before: [u64; 2],
}

impl Window<'_> {
    /// The keys of the features that hold.
    #[rustfmt::skip]
    pub fn keys(&self) -> [u32; COUNT] {
        let [far, left, here, right, beyond] = self.words;
        let [last, earlier] = self.before;
        let pair = last << 8 | earlier;
        [
            key(0, here.form, 0),
            key(1, here.form, last),
            key(2, here.form, left.form),
            key(3, here.form, right.form),
            key(4, here.endings[0], here.shape),
            key(5, here.endings[1], 0),
            key(6, here.endings[2], 0),
            key(7, here.endings[3], 0),
            key(8, here.endings[2], last),
            key(9, here.shape, 0),
            key(10, here.shape, last),
            key(11, here.tags, last),
            key(12, here.tags, right.tags),
            key(13, here.tags, pair),
            key(14, here.tags, left.form),
            key(15, here.tags, right.form),
            key(16, last, 0),
            key(17, pair, 0),
            key(18, left.form, 0),
            key(19, right.form, 0),
            key(20, far.form, 0),
            key(21, beyond.form, 0),
            key(22, right.endings[2], 0),
            key(23, left.endings[2], 0),
            key(24, right.tags, last),
            key(25, right.shape, here.shape),
            key(26, left.shape, here.shape),
            key(27, right.tags, beyond.tags ^ here.tags.rotate_left(17)),
            key(28, here.tags, far.form),
            key(29, here.endings[1], right.tags),
            key(30, here.tags, beyond.tags),
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
