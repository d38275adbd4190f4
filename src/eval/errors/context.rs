//! The stretch of an article around a mistake, cut into pieces of one role each.

use crate::eval::{Annotation, Role};

/// Code points that are shown before and after an attribution at least.
const AROUND: usize = 80;
/// A longer stretch without a mark is cut in its middle.
const LONGEST: usize = 360;

/// A piece of the text with the role that its code points have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// The words; line ends and blanks are single blanks.
    pub(super) words: String,
    /// Their role, if any.
    pub(super) role: Option<Role>,
}

/// The stretch of text that both annotations and some words around them lie in.
pub(super) fn stretch(text: &[char], annotations: &[&Annotation]) -> [usize; 2] {
    let spans = || annotations.iter().flat_map(|one| Role::ALL.into_iter().flat_map(|role| &one[role]));
    let first = spans().map(|span| span[0]).min().unwrap_or(0).min(text.len());
    let last = spans().map(|span| span[1]).max().unwrap_or(0).clamp(first, text.len());
    let line_end = |c: &char| *c == '\n';
    let start = text[..first].iter().rposition(line_end).map_or(0, |place| place + 1);
    let end = text[last..].iter().position(line_end).map_or(text.len(), |place| last + place);
    let word_start =
        |from: usize| text[from..first].iter().position(|c| c.is_whitespace()).map_or(first, |at| from + at + 1);
    let word_end = |to: usize| text[last..to].iter().rposition(|c| c.is_whitespace()).map_or(last, |at| last + at);
    let start = if first - start > AROUND { word_start(first - AROUND) } else { start };
    let end = if end - last > AROUND { word_end(last + AROUND) } else { end };
    [start, end]
}

/// The pieces of a stretch of text, by the roles that an annotation gives.
pub(super) fn pieces(text: &[char], [start, end]: [usize; 2], annotation: Option<&Annotation>) -> Vec<Piece> {
    let role_at = |place: usize| {
        let covers = |role: &Role| {
            annotation.is_some_and(|one| one[*role].iter().any(|&[start, end]| (start..end).contains(&place)))
        };
        [Role::Cue, Role::Source, Role::Content].into_iter().find(covers)
    };
    let places: Vec<(usize, Option<Role>)> = (start..end).map(|place| (place, role_at(place))).collect();
    let run = |run: &[(usize, Option<Role>)]| {
        let words: Vec<char> = run.iter().map(|&(place, _)| text[place]).collect();
        Piece { words: shortened(&words), role: run[0].1 }
    };
    let cut = |cut: bool| cut.then(|| Piece { words: " … ".to_owned(), role: None });
    let before = cut(start > 0 && text[start - 1] != '\n');
    let after = cut(end < text.len() && text[end] != '\n');
    before.into_iter().chain(places.chunk_by(|a, b| a.1 == b.1).map(run)).chain(after).collect()
}

/// Words with blanks for line ends; of very many only the ends.
fn shortened(words: &[char]) -> String {
    let flat = |words: &[char]| words.iter().map(|&c| if c.is_whitespace() { ' ' } else { c }).collect::<String>();
    if words.len() <= LONGEST {
        return flat(words);
    }
    format!("{} […] {}", flat(&words[..LONGEST / 2]), flat(&words[words.len() - LONGEST / 2..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_cut_by_role() {
        let text: Vec<char> = "Title\nIt is safe, Lee said.\nMore".chars().collect();
        let one = Annotation { source: vec![[18, 21]], cue: vec![[22, 26]], content: vec![[6, 16]] };
        let around = stretch(&text, &[&one]);
        let shown: Vec<(String, Option<Role>)> =
            pieces(&text, around, Some(&one)).into_iter().map(|piece| (piece.words, piece.role)).collect();
        let plain = |words: &str| (words.to_owned(), None);
        let marked = |words: &str, role| (words.to_owned(), Some(role));
        let expected = [
            marked("It is safe", Role::Content),
            plain(", "),
            marked("Lee", Role::Source),
            plain(" "),
            marked("said", Role::Cue),
            plain("."),
        ];
        assert_eq!(shown, expected);
    }

    #[test]
    fn spans_beyond_the_text_do_no_harm() {
        let one = Annotation { source: vec![], cue: vec![[2, 90]], content: vec![[40, 50]] };
        assert_eq!(stretch(&['a', 'b', 'c'], &[&one]), [0, 3]);
    }
}
