//! The tokens and sentences that measuring counts: deliberately coarse and not those of the
//! pipeline, so that a change of the lexer does not change the yardstick. They follow the public
//! protocol in which other systems are measured.

/// One token of the yardstick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// First code point.
    pub(super) start: usize,
    /// One past the last code point.
    pub(super) end: usize,
    /// Its letters.
    pub(super) text: &'a str,
}

impl Token<'_> {
    /// Whether it is a mark at which the ends of spans are trimmed: taking a comma or quotation
    /// mark in or not is a matter of style.
    pub(super) fn is_edge(self) -> bool {
        const EDGE: &str = "\"'“”‘’`.,;:—–-…()[] ";
        single(self.text).is_some_and(|only| EDGE.contains(only))
    }
}

/// Cuts a text into words (with inner apostrophes, hyphens and full stops) and single marks.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let byte = |at: usize| characters.get(at).map_or(text.len(), |&(byte, _)| byte);
    let word = |at: usize| characters.get(at).is_some_and(|&(_, c)| is_word(c));
    let joint = |at: usize| characters.get(at).is_some_and(|&(_, c)| "’'-.".contains(c));
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&(_, c)) = characters.get(at) {
        let start = at;
        at += 1;
        if is_word(c) {
            while word(at) || (joint(at) && word(at + 1)) {
                at += 1;
            }
        } else if is_space(c) {
            continue;
        }
        found.push(Token { start, end: at, text: &text[byte(start)..byte(at)] });
    }
    found
}

/// The number of the sentence of each token: a new one starts at a line break, and at a capital or
/// an opening mark after a final mark.
pub(super) fn sentences(text: &str, tokens: &[Token<'_>]) -> Vec<usize> {
    let bounds: Vec<usize> = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
    let mut sentence = 0;
    let mut ids = Vec::with_capacity(tokens.len());
    for (index, token) in tokens.iter().enumerate() {
        if index > 0 {
            let gap = &text[bounds[tokens[index - 1].end]..bounds[token.start]];
            if gap.contains('\n') || (starts_sentence(token, gap) && ends_sentence(&tokens[..index]) && !gap.is_empty())
            {
                sentence += 1;
            }
        }
        ids.push(sentence);
    }
    ids
}

fn starts_sentence(token: &Token<'_>, gap: &str) -> bool {
    (!gap.is_empty() && token.text.starts_with(char::is_uppercase)) || matches!(token.text, "“" | "\"")
}

/// Whether what comes before ends with a final mark, closing marks left aside, that is no abbreviation's.
fn ends_sentence(before: &[Token<'_>]) -> bool {
    let closing = |token: &&Token<'_>| single(token.text).is_some_and(|c| "”\"’')".contains(c));
    let skipped = before.iter().rev().take_while(closing).count();
    let Some((last, rest)) = before[..before.len() - skipped].split_last() else { return false };
    match last.text {
        "?" | "!" => true,
        "." => {
            let word = rest.last().map_or("", |token| token.text);
            word.chars().count() > 3 || is_lower(word) || (!word.is_empty() && word.chars().all(char::is_numeric))
        }
        _ => false,
    }
}

/// Whether it holds a lower-case letter and no other case.
fn is_lower(word: &str) -> bool {
    word.chars().any(char::is_lowercase) && !word.chars().any(char::is_uppercase)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// White space, and the four information separators that count as such in the protocol.
fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c)
}

fn single(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::{sentences, tokens};

    fn words(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|token| token.text).collect()
    }

    #[test]
    fn words_keep_inner_marks_and_lose_outer_ones() {
        assert_eq!(
            words("The U.S.-led “plan”, don't"),
            ["The", "U.S", ".", "-", "led", "“", "plan", "”", ",", "don't"]
        );
    }

    #[test]
    fn offsets_count_code_points() {
        let found = tokens("é “a”");
        assert_eq!((found[1].start, found[1].end), (2, 3));
    }

    #[test]
    fn sentences_start_after_final_marks_but_not_after_abbreviations() {
        let text = "Mr. Lee left home. \"We won.\" He sat\nDown";
        let found = tokens(text);
        let ids = sentences(text, &found);
        let starts: Vec<&str> =
            (1..found.len()).filter(|&at| ids[at] != ids[at - 1]).map(|at| found[at].text).collect();
        assert_eq!(starts, ["\"", "He", "Down"]);
    }
}
