//! Words with a capital that are part of no name: in headlines, and before names; the rest of the text tells.

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

/// Whether a token is in the headline.
pub(super) fn holds(document: &Document<'_>, token: TokenId) -> bool {
    words(document).contains(TokenRange::new(token.index(), token.index() + 1))
}

/// Cuts from names in titles the words that are part of no name in the text: "Says" in "Ann Lee Says", "Angry" in "Angry
/// Lee Leaves" where the text has "Lee" alone.
pub(super) fn trim(document: &Document<'_>, phrases: &mut [Phrase]) {
    let in_title = |phrase: &Phrase| document.is_in_title(phrase.tokens.start());
    let titled: Vec<usize> =
        (0..phrases.len()).filter(|&index| phrases[index].head.is_named() && in_title(&phrases[index])).collect();
    if titled.is_empty() {
        return;
    }
    let named = || phrases.iter().filter(|phrase| phrase.head.is_named() && !in_title(phrase));
    let known: FxHashSet<Word> = named().flat_map(|phrase| document.words.of(phrase.name)).copied().collect();
    let bodies = named().filter(|phrase| phrase.head == Head::Organization);
    let bodies: FxHashSet<Word> = bodies.flat_map(|phrase| document.words.of(phrase.name)).copied().collect();
    let short = named().filter(|phrase| phrase.head == Head::Person && phrase.name.len() == 1);
    let surnames: FxHashSet<Word> = short.map(|phrase| document.words[phrase.name.start()]).collect();
    for index in titled {
        let phrase = &mut phrases[index];
        if let Some(&[first, last]) = document.words.of(phrase.name).as_array()
            && given_gender(first).is_none()
            && !known.contains(&first)
            && surnames.contains(&last)
        {
            let start = phrase.name.start().index() + 1;
            phrase.name = TokenRange::new(start, start + 1);
            continue;
        }
        let (start, end) = (phrase.name.start().index(), phrase.name.end().index());
        let words = document.words.of(phrase.name);
        let given = words.len() > 1 && given_gender(words[0]).is_some() && known.contains(&words[1]);
        let shown = |(position, word): &(usize, &Word)| known.contains(*word) || *position == 0 && given;
        let kept = words.iter().enumerate().take_while(shown).count();
        let capital = |position| document.text(TokenId::from_index(start + position)).starts_with(char::is_uppercase);
        if kept > 0 && kept < words.len() && phrase.entry.is_none() && capital(kept) {
            phrase.name = TokenRange::new(start, start + kept);
            if phrase.tokens.end().index() == end {
                phrase.tokens = TokenRange::new(phrase.tokens.start().index(), start + kept);
            }
            let body = phrase.sure && phrase.head == Head::Organization && bodies.contains(&words[0]);
            phrase.head = if body { Head::Organization } else { Head::Person };
        }
    }
}

/// Cuts from names the words in front that stand with a capital: "DJ" in "DJ Ann Lee", "Harborline' Star" in
/// "Harborline' Star Ann Lee", where "Ann Lee" is elsewhere.
pub(super) fn trim_calling(document: &Document<'_>, phrases: &mut [Phrase]) {
    const LONGEST: usize = 8;
    let given = |word: &Word| given_gender(*word).is_some();
    let people = |phrase: &&Phrase| phrase.head == Head::Person && (2..=LONGEST).contains(&phrase.name.len());
    let names = phrases.iter().filter(people).map(|phrase| document.words.of(phrase.name));
    let known: FxHashSet<&[Word]> = names.filter(|words| given(&words[0])).collect();
    for phrase in phrases.iter_mut().filter(|phrase| people(&&**phrase) && phrase.name.len() > 2) {
        let words = document.words.of(phrase.name);
        let shorter = || (1..words.len() - 1).find(|&start| known.contains(&words[start..]));
        if !given(&words[0])
            && let Some(start) = shorter()
        {
            let first = phrase.name.start().index();
            phrase.name = TokenRange::new(first + start, first + words.len());
        }
    }
}
