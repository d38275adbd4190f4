//! A text with pieces put in and taken out.

use std::ops::Range;

/// What is to be done to a text, in any order.
#[derive(Debug, Default)]
pub(super) struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    /// Puts words at a byte.
    pub(super) fn put(&mut self, at: usize, words: impl Into<String>) {
        self.0.push((at..at, words.into()));
    }

    /// Takes bytes out.
    pub(super) fn take_out(&mut self, bytes: Range<usize>) {
        self.0.push((bytes, String::new()));
    }

    /// The text with all of it done; what is put at the same byte stays in the order in which it was put.
    pub(super) fn applied(mut self, text: &str) -> String {
        self.0.sort_by_key(|(bytes, _)| (bytes.start, bytes.end));
        let mut result = String::with_capacity(text.len() + self.0.iter().map(|(_, words)| words.len()).sum::<usize>());
        let mut at = 0;
        for (bytes, words) in self.0 {
            if bytes.start > at {
                result.push_str(&text[at..bytes.start]);
            }
            result.push_str(&words);
            at = at.max(bytes.end);
        }
        result.push_str(&text[at..]);
        result
    }
}

#[cfg(test)]
mod tests {
    use super::Edits;

    #[test]
    fn what_is_put_at_one_byte_keeps_its_order() {
        let mut edits = Edits::default();
        edits.take_out(2..4);
        edits.put(2, "x");
        edits.put(2, "y");
        edits.put(0, "<");
        edits.put(5, ">");
        assert_eq!(edits.applied("abcde"), "<abxye>");
    }
}
