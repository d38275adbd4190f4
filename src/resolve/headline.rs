//! Headlines that set every word with a capital: where a name ends there, the text below tells.

use rustc_hash::FxHashSet;

use super::phrase::{Head, Phrase};
use crate::document::Document;
use crate::gazetteer::given_gender;
use crate::layout::BlockKind;
use crate::text::{Id, TokenId, TokenRange, Word};

/// The headline: the title, or a short first block, full stop or not; empty where there is none.
pub(super) fn words(document: &Document<'_>) -> TokenRange {
    const LONGEST: usize = 25;
    let blocks = document.blocks.all();
    let first = blocks
        .iter()
        .next()
        .filter(|block| block.kind == BlockKind::Title || block.tokens.len() <= LONGEST && blocks.len() > 1);
    first.map_or(TokenRange::new(0, 0), |block| block.tokens)
}

/// Whether a token stands in the headline.
pub(super) fn holds(document: &Document<'_>, token: TokenId) -> bool {
    words(document).contains(TokenRange::new(token.index(), token.index() + 1))
}

/// Cuts from names in titles the words behind that are part of no name in the text: "Says" in "Ann Lee Says".
pub(super) fn trim(document: &Document<'_>, phrases: &mut [Phrase]) {
    let in_title = |phrase: &Phrase| document.is_in_title(phrase.tokens.start());
    let titled: Vec<usize> =
        (0..phrases.len()).filter(|&index| phrases[index].head.is_named() && in_title(&phrases[index])).collect();
    if titled.is_empty() {
        return;
    }
    let named = phrases.iter().filter(|phrase| phrase.head.is_named() && !in_title(phrase));
    let known: FxHashSet<Word> = named.flat_map(|phrase| document.words.of(phrase.name)).copied().collect();
    for index in titled {
        let phrase = &mut phrases[index];
        let (start, end) = (phrase.name.start().index(), phrase.name.end().index());
        let words = document.words.of(phrase.name);
        let given = words.len() > 1 && given_gender(words[0]).is_some() && known.contains(&words[1]);
        let shown = |(position, word): &(usize, &Word)| known.contains(*word) || *position == 0 && given;
        let kept = words.iter().enumerate().take_while(shown).count();
        if kept > 0 && kept < words.len() && phrase.entry.is_none() {
            phrase.name = TokenRange::new(start, start + kept);
            if phrase.tokens.end().index() == end {
                phrase.tokens = TokenRange::new(phrase.tokens.start().index(), start + kept);
            }
            phrase.head =
                if phrase.sure && phrase.head == Head::Organization { Head::Organization } else { Head::Person };
        }
    }
}
