//! What a paragraph is for, read from its own letters: list marks, rules, headings, bylines,
//! captions, furniture. Nothing here looks at neighbours; [`super::blocks`] does.

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
        '>' => return Some(1),
        c @ ('•' | '●' | '▪' | '‣' | '◦' | '·') => return Some(c.len_utf8()),
        '*' | '-' | '+' => Some(1),
        _ => return number_mark(text),
    }?;
    text[length..].starts_with(is_gap).then_some(length)
}

/// Whether nothing in it is a letter or digit: `* * *`, `---`.
pub(super) fn is_rule(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| matches!(c, '-' | '–' | '—' | '*' | '#' | '=' | '_' | '~' | '•' | ' '));
    bare.is_empty() || matches!(bare, "30" | "ENDS" | "END") && bare.len() < text.len()
}

/// First words of paragraphs that belong to the page, not to the article; lower case.
const FURNITURE: [&str; 43] = [
    "read more",
    "read the rest",
    "read also",
    "read the full",
    "read or share",
    "advertisement",
    "share this",
    "share on",
    "related:",
    "related stories",
    "related articles",
    "related content",
    "click here",
    "sign up",
    "subscribe",
    "follow us",
    "follow @",
    "like us on",
    "story continues",
    "article continues",
    "continue reading",
    "more from",
    "more:",
    "copyright",
    "©",
    "all rights reserved",
    "see also",
    "most popular",
    "most read",
    "recommended",
    "editing by",
    "reporting by",
    "this piece first appeared",
    "this article first appeared",
    "this article originally appeared",
    "this story originally appeared",
    "this post originally appeared",
    "download our",
    "get our",
    "watch:",
    "listen:",
    "newsletter",
    "[unable to retrieve",
];

/// Whether it is a piece of the page: "Read more", "Advertisement", "Reporting by …", a tag with attributes.
pub(super) fn is_furniture(text: &str) -> bool {
    const LONGEST: usize = 120;
    if is_rule(text) || text.starts_with('<') && text.contains("=\"") {
        return true;
    }
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    text.len() <= LONGEST
        && FURNITURE.iter().any(|phrase| {
            starts_with_words(bare, phrase) && !(*phrase == "recommended" && bare.len() > "recommended:".len())
        })
}

/// First words of notes about the article; lower case.
const NOTES: [&str; 15] = [
    "editor's note:",
    "editor’s note:",
    "editors' note:",
    "editors’ note:",
    "correction:",
    "corrections:",
    "clarification:",
    "this article has been revised",
    "this article has been corrected",
    "this article has been updated",
    "this story has been corrected",
    "this post has been updated",
    "this story has been updated",
    "an earlier version of this",
    "a previous version of this",
];

/// Whether it is a note about the article: "Editor's note: …", "Correction: …".
pub(super) fn is_note(text: &str) -> bool {
    let bare = text.trim_start_matches(['(', '[', '*', '_']);
    NOTES.iter().any(|phrase| starts_with_words(bare, phrase))
}

/// First words of picture captions; lower case.
const CAPTIONS: [&str; 17] = [
    "photo:",
    "photos:",
    "photo by",
    "photograph by",
    "photo credit",
    "photo courtesy",
    "file photo",
    "file -",
    "file —",
    "file –",
    "image:",
    "image credit",
    "picture:",
    "pictured:",
    "caption:",
    "credit:",
    "getty images",
];

/// Credits that end a caption.
const CREDITS: [&str; 8] =
    ["ap photo", "photo by", "getty images", "file photo", "photo:", "reuters/", "afp/", "via ap"];

/// Whether it stands below a picture.
pub(super) fn is_caption(text: &str) -> bool {
    let bare = text.trim_start_matches(['(', '[', '*', '_']);
    if CAPTIONS.iter().any(|phrase| starts_with_words(bare, phrase)) {
        return true;
    }
    let Some((_, credit)) = text.trim_end_matches('.').rsplit_once(['(', '[']) else { return false };
    credit.ends_with([')', ']'])
        && credit.len() <= 80
        && CREDITS.iter().any(|phrase| credit.to_lowercase().contains(phrase))
}

/// Length of the word and the colon that a caption opens with ("Photo:"), in bytes; 0 if it opens with none.
pub(super) fn caption_label(text: &str) -> usize {
    let labels = CAPTIONS.iter().filter(|phrase| phrase.ends_with(':') && starts_with_words(text, phrase));
    labels.map(|phrase| phrase.len()).max().unwrap_or(0)
}

/// Words in small letters that a byline may hold beside names.
const BYLINE_WORDS: [&str; 13] =
    ["and", "with", "for", "in", "of", "the", "at", "to", "from", "de", "van", "von", "al"];

/// Writers that a byline does not name.
const UNSIGNED: [&str; 7] = [
    "our correspondent",
    "our own correspondent",
    "our reporter",
    "a correspondent",
    "a staff reporter",
    "staff writers",
    "agencies",
];

/// Whether it tells who wrote the article: `By our correspondent in Ashford`, `By Ann Lee and BOB RAY, Associated Press`.
pub(super) fn is_byline(text: &str) -> bool {
    let Some(names) = ["By ", "BY ", "by ", "Written by ", "Posted by ", "Story by ", "From "]
        .iter()
        .find_map(|word| text.strip_prefix(word))
    else {
        return is_newsroom(text);
    };
    let unmarked = !names.ends_with(['.', ':', '!', '?', '”', '"']);
    if unmarked && UNSIGNED.iter().any(|writer| starts_with_words(names, writer)) {
        return true;
    }
    let small = text.starts_with("by ") || text.starts_with("From ");
    let words = names.split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '\'' | '’' | '-' | '@')));
    let mut capitals = 0;
    for word in words.filter(|word| !word.is_empty()) {
        if word.starts_with(|c: char| c.is_uppercase() || c == '@') {
            capitals += 1;
        } else if !BYLINE_WORDS.contains(&word) {
            return false;
        }
    }
    (2..=14).contains(&capitals) && unmarked && !small
}

/// Whether it is a line like "The Associated Press" or "Staff Writer" below a byline.
fn is_newsroom(text: &str) -> bool {
    const LINES: [&str; 13] = [
        "associated press",
        "the associated press",
        "reuters",
        "staff writer",
        "staff reporter",
        "staff",
        "ap",
        "afp",
        "special to",
        "contributing writer",
        "political reporter",
        "agence france-presse",
        "news service",
    ];
    text.len() <= 50
        && LINES.iter().any(|line| text.eq_ignore_ascii_case(line) || line.len() > 9 && starts_with_words(text, line))
        && !text.ends_with('.')
}

/// Whether `text` starts with `phrase` (lower case) and does not go on inside a word.
pub(super) fn starts_with_words(text: &str, phrase: &str) -> bool {
    let Some(start) = text.get(..phrase.len()) else { return false };
    start.eq_ignore_ascii_case(phrase)
        && !(phrase.ends_with(char::is_alphanumeric) && text[phrase.len()..].starts_with(char::is_alphanumeric))
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
pub(super) fn is_all_capitalised(text: &str) -> bool {
    let mut long = text.split_whitespace().filter(|word| word.chars().nth(3).is_some());
    long.clone().nth(1).is_some()
        && long.all(|word| word.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(char::is_uppercase))
        && !text.split_whitespace().any(|word| matches!(word, "is" | "was" | "are" | "were" | "has" | "had"))
}
