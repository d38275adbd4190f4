//! What a paragraph is for, read from its own letters: list marks, rules, headings, bylines,
//! captions, furniture. Nothing here looks at neighbours; [`super::blocks`] does.

use crate::lists::{List, ListEntry, Lists, WordList};
use crate::text::{Word, is_small};
use crate::token::is_gap;

/// Length in bytes of the number that marks a list item (`3. `, `3) `, `(3) `, `b) `), blank left out.
pub(super) fn number_mark(text: &str) -> Option<usize> {
    let open = usize::from(text.starts_with('('));
    let digits = text[open..].bytes().take(3).take_while(u8::is_ascii_digit).count();
    let letter = usize::from(digits == 0 && text[open..].starts_with(|c: char| c.is_ascii_lowercase()));
    let label = open + digits + letter;
    let rest = &text[label..];
    let closed = rest.starts_with(')') || open == 0 && letter == 0 && rest.starts_with('.');
    let known = (1..=2).contains(&(digits + letter)) && closed && rest[1..].starts_with([' ', '\t', '\u{A0}']);
    known.then_some(label + 1)
}

/// Length in bytes of the mark that makes a paragraph a list item, a heading or a block quote.
pub(super) fn leading_mark(text: &str) -> Option<usize> {
    let run = |mark: char| text.len() - text.trim_start_matches(mark).len();
    let length = match text.chars().next()? {
        '#' => Some(run('#')).filter(|&length| length <= 6),
        '>' => return Some(run('>')),
        c @ ('•' | '●' | '▪' | '‣' | '◦' | '·') => return Some(c.len_utf8()),
        '*' | '-' | '+' => Some(1),
        _ => return number_mark(text),
    }?;
    text[length..].starts_with(is_gap).then_some(length)
}

/// Whether nothing in it is a letter or digit (`* * *`, `---`), or what is there ends the article (`-30-`).
pub(super) fn is_rule(text: &str, lists: &Lists) -> bool {
    let bare = text.trim_matches(|c: char| matches!(c, '-' | '–' | '—' | '*' | '#' | '=' | '_' | '~' | '•' | ' '));
    bare.is_empty()
        || bare.len() < text.len() && !bare.contains(char::is_lowercase) && lists[List::EndMarks].has(Word::of(bare))
}

/// Whether it is a piece of the page: "Read more", "Advertisement", "Reporting by …", a tag with attributes.
pub(super) fn is_furniture(text: &str, lists: &Lists) -> bool {
    const LONGEST: usize = 120;
    if is_rule(text, lists) || text.starts_with('<') && text.contains("=\"") {
        return true;
    }
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    let opens = |entry: &ListEntry| {
        let alone = entry.value.is_none() || bare.len() <= entry.text.len() + 1;
        alone && starts_with_words(bare, &entry.text)
    };
    text.len() <= LONGEST
        && (lists[List::PagePhrases].entries().iter().any(opens) || has_label(bare, lists, Label::Page))
}

/// What a label before a colon says of its paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Label {
    Page,
    Note,
    Caption,
}

impl Label {
    /// Its name in the list `note-labels`.
    const fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Note => "note",
            Self::Caption => "caption",
        }
    }
}

/// Length in bytes of such a label that is in front, without its colon.
fn label(bare: &str, lists: &Lists, label: Label) -> Option<usize> {
    let entries = lists[List::NoteLabels].entries().iter();
    let mut wanted = entries.filter(|entry| entry.value.as_deref() == Some(label.name()));
    wanted.find_map(|entry| start_of(bare, &entry.text).filter(|&length| bare[length..].starts_with(':')))
}

/// Whether such a label is in front.
fn has_label(bare: &str, lists: &Lists, label: Label) -> bool {
    self::label(bare, lists, label).is_some()
}

/// Whether one of the phrases of a list is in front.
fn opens_with(bare: &str, list: &WordList) -> bool {
    list.entries().iter().any(|entry| starts_with_words(bare, &entry.text))
}

/// Whether it is a note about the article: "Editor's note: …", "Correction: …".
pub(super) fn is_note(text: &str, lists: &Lists) -> bool {
    let bare = text.trim_start_matches(['(', '[', '*', '_']);
    opens_with(bare, &lists[List::NoteOpenings]) || has_label(bare, lists, Label::Note)
}

/// Whether it is below a picture.
pub(super) fn is_caption(text: &str, lists: &Lists) -> bool {
    let bare = text.trim_start_matches(['(', '[', '*', '_']);
    if opens_with(bare, &lists[List::CaptionOpenings]) || has_label(bare, lists, Label::Caption) {
        return true;
    }
    if is_unmarked(text) && points_into_picture(text, lists) {
        return true;
    }
    let Some((_, credit)) = text.trim_end_matches('.').rsplit_once(['(', '[']) else { return false };
    let known = |credit: &str| lists[List::CaptionCredits].entries().iter().any(|known| credit.contains(&known.text));
    credit.ends_with([')', ']']) && credit.len() <= 80 && known(&credit.to_lowercase())
}

/// Whether it is a line below a picture that no opening tells: a word, a colon, and a full name with what is done.
pub(super) fn is_labelled_caption(text: &str) -> bool {
    is_unmarked(text) && is_labelled(text)
}

/// Whether no mark ends it, as prose has one.
fn is_unmarked(text: &str) -> bool {
    !text.ends_with(['.', '!', '?', '”', '"', '’', ':'])
}

/// Whether a word in brackets tells where somebody is in a picture.
fn points_into_picture(text: &str, lists: &Lists) -> bool {
    let marks = lists[List::CaptionMarks].entries();
    let inside = text.split(['(', '[']).skip(1).filter_map(|rest| rest.split_once([')', ']']));
    inside.into_iter().any(|(words, _)| marks.iter().any(|mark| mark.text.eq_ignore_ascii_case(words)))
}

/// Whether a single word and a colon are before a sentence that opens with a full name.
fn is_labelled(text: &str) -> bool {
    const FEWEST: usize = 8;
    let Some((label, told)) = text.split_once(": ") else { return false };
    let capital = |word: &str| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
    let mut words = told.split_whitespace();
    let named = words.next().is_some_and(capital) && words.next().is_some_and(capital);
    let plain = capital(label) && label.bytes().all(|byte| byte.is_ascii_alphabetic()) && !text.contains(['"', '“']);
    named && plain && words.count() + 2 >= FEWEST
}

/// Length of the word and the colon that a caption opens with ("Photo:"), in bytes; 0 if it opens with none.
pub(super) fn caption_label(text: &str, lists: &Lists) -> usize {
    label(text, lists, Label::Caption).map_or(0, |length| length + 1)
}

/// Whether it tells who wrote the article: `By our correspondent in Ashford`, `By Ann Lee and BOB RAY, Associated Press`.
pub(super) fn is_byline(text: &str, lists: &Lists) -> bool {
    let openers = lists[List::BylineOpeners].entries().iter();
    let opener = openers.filter_map(|entry| Some((entry, start_of(text, &entry.text)?)));
    let Some((opener, names)) = opener.into_iter().find_map(|(entry, length)| {
        let names = text[length..].strip_prefix(' ')?;
        (!names.is_empty()).then_some((entry, names))
    }) else {
        return is_newsroom(text, lists);
    };
    let unmarked = !names.ends_with(['.', ':', '!', '?', '”', '"']);
    if unmarked && opens_with(names, &lists[List::UnsignedWriters]) {
        return true;
    }
    let small = text.starts_with(char::is_lowercase) || opener.value.is_some();
    let words = names.split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '\'' | '’' | '-' | '@')));
    let mut capitals = 0;
    for word in words.filter(|word| !word.is_empty()) {
        if word.starts_with(|c: char| c.is_uppercase() || c == '@') {
            capitals += 1;
        } else if !lists[List::BylineWords].has(Word::of(word)) {
            return false;
        }
    }
    (2..=14).contains(&capitals) && unmarked && !small
}

/// Whether it is a line like "The Associated Press" or "Staff Writer" below a byline.
fn is_newsroom(text: &str, lists: &Lists) -> bool {
    let is = |line: &str| text.eq_ignore_ascii_case(line) || line.len() > 9 && starts_with_words(text, line);
    text.len() <= 50 && lists[List::NewsroomLines].entries().iter().any(|line| is(&line.text)) && !text.ends_with('.')
}

/// Whether `text` starts with `phrase` and does not go on inside a word.
fn starts_with_words(text: &str, phrase: &str) -> bool {
    start_of(text, phrase).is_some_and(|length| {
        !(phrase.ends_with(char::is_alphanumeric) && text[length..].starts_with(char::is_alphanumeric))
    })
}

/// The length of `phrase` where `text` starts with it, whatever the case and the form of apostrophes.
fn start_of(text: &str, phrase: &str) -> Option<usize> {
    let mut rest = text.chars();
    let same = |own: char, other: char| own.eq_ignore_ascii_case(&other) || own == '\'' && other == '’';
    phrase
        .chars()
        .all(|own| rest.next().is_some_and(|other| same(own, other)))
        .then(|| text.len() - rest.as_str().len())
}

/// Whether most of its longer words are capitalised: Police Find Missing Boat Off Coast.
pub(super) fn is_title_case(text: &str) -> bool {
    let (mut long, mut capital) = (0, 0);
    for word in text.split_whitespace().filter(|word| word.chars().nth(3).is_some()) {
        long += 1;
        capital +=
            usize::from(!word.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(char::is_lowercase));
    }
    long > 1 && capital * 4 >= long * 3
}

/// Whether all of its words of more than three letters, of which there are several, are capitalised.
pub(super) fn is_all_capitalised(text: &str, lists: &Lists) -> bool {
    let mut long = text.split_whitespace().filter(|word| word.chars().nth(3).is_some());
    long.clone().nth(1).is_some()
        && long.all(|word| word.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(char::is_uppercase))
        && !text.split_whitespace().any(|word| is_small(word) && lists[List::FiniteForms].has(Word::of(word)))
}
