//! What holds for any text whatever: nothing panics, tokens and gaps tile the text, the layers are
//! partitions, quotations nest, and two runs agree.

use ascribe::Pipeline;
use ascribe::document::Document;
use ascribe::grammar::Rulebook;
use ascribe::graph::ArticlePart;
use ascribe::quote::QuoteState;
use ascribe::read::decode;
use ascribe::text::{Article, Id as _, Span};
use ascribe::token::is_gap;
use proptest::prelude::*;

/// Pieces that break naive readers, and some plain news.
const PIECES: &[&str] = &[
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "'",
    "``",
    "''",
    "«",
    "»",
    "„",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\n",
    "\r\n",
    "\n\n",
    "\r",
    "\t",
    " ",
    "\u{A0}",
    "\u{200B}",
    "\u{2028}",
    "\0",
    "\u{7}",
    "\u{202E}",
    "\u{2066}",
    "\u{FEFF}",
    "\u{301}",
    "e\u{301}",
    "\u{AD}",
    "👩‍👩‍👧",
    "🇰🇵",
    "👍🏽",
    "\u{FE0F}",
    "ß",
    "İ",
    "ǆ",
    "中文",
    "العربية",
    "नमस्ते",
    ".",
    "...",
    ". . .",
    "…",
    "!",
    "?",
    "?!",
    ",",
    ":",
    ";",
    "-",
    "--",
    "—",
    "–",
    "- ",
    "* ",
    "> ",
    "# ",
    "1. ",
    "(a) ",
    "#",
    "@",
    "$",
    "%",
    "&",
    "/",
    "\\",
    "*",
    "_",
    "<b>",
    "said",
    "he said",
    "Lee",
    "Ann Lee",
    "U.S.",
    "Mr.",
    "Gov.-elect",
    "a.m.",
    "No.",
    "J.",
    "O'Brien",
    "Kims'",
    "don't",
    "n't",
    "'s",
    "'90s",
    "rock 'n' roll",
    "6'2\"",
    "1,000,000",
    "3.5",
    "10-12",
    "http://a.b/c?d",
    "x@y.com",
    "@lee",
    "#tag",
    "that",
    "The bridge is safe",
    "according to",
    "PARIS, May 1 (AP) —",
    "By Ann Lee",
    "Photo:",
    "* * *",
    "Read more",
    "told reporters on Monday that",
    "denied",
    "it is believed",
    "who",
    "and",
    "a",
    "I",
];

fn mixes() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

fn spaced() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.join(" "))
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![mixes(), spaced(), any::<String>(), "[ -~\\n]{0,200}", "\\PC{0,80}"]
}

fn checked(article: &Article) -> Document<'_> {
    let document = Document::new(article, Rulebook::embedded().lists());
    tokens_tile(&document);
    layers_partition(&document);
    quotations_nest(&document);
    document
}

fn tokens_tile(document: &Document<'_>) {
    let text = document.article.text();
    let mut end = 0;
    for token in &document.tokens {
        let gap = Span::new(end, token.span.start()).slice(text);
        assert!(without_comments(gap).chars().all(is_gap), "{gap:?} is no gap");
        assert!(!token.span.is_empty() && !token.span.slice(text).starts_with(is_gap));
        end = token.span.end();
    }
    assert!(without_comments(&text[end..]).chars().all(is_gap), "the end of the text is in no token");
}

/// A gap without comments and without numbers of notes, `[4]`.
fn without_comments(gap: &str) -> String {
    let mut pieces = gap.split("<!--");
    let first = pieces.next().unwrap_or_default().to_owned();
    let rest = pieces.fold(first, |rest, piece| rest + piece.split_once("-->").map_or("<!--", |(_, after)| after));
    let number = |note: &str| (1..=3).contains(&note.len()) && note.bytes().all(|byte| byte.is_ascii_digit());
    let mut pieces = rest.split('[');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |rest, piece| match piece.split_once(']') {
        Some((note, after)) if number(note) => rest + after,
        _ => rest + "[" + piece,
    })
}

fn layers_partition(document: &Document<'_>) {
    let mut end = 0;
    for (id, block) in document.blocks.all().entries() {
        assert_eq!(block.tokens.start().index(), end, "blocks leave a gap");
        end = block.tokens.end().index();
        assert!(block.tokens.holds(block.body), "the body starts outside its block");
        assert!(block.tokens.iter().all(|token| document.blocks.of(token) == id));
    }
    assert_eq!(end, document.tokens.len(), "blocks leave out tokens");
    let mut end = 0;
    for (id, sentence) in document.sentences.all().entries() {
        assert_eq!(sentence.tokens.start().index(), end, "sentences leave a gap");
        assert!(!sentence.tokens.is_empty(), "an empty sentence");
        end = sentence.tokens.end().index();
        let block = document.blocks.all()[sentence.block].tokens;
        assert!(block.start() <= sentence.tokens.start() && sentence.tokens.end() <= block.end());
        assert!(sentence.tokens.iter().all(|token| document.sentences.of(token) == id));
    }
    assert_eq!(end, document.tokens.len(), "sentences leave out tokens");
}

/// Claims and cues are in their sentences where the graph says.
fn claims_stand_in_their_sentences(part: &ArticlePart) {
    let piece = |sentence: &str, (start, end): (usize, usize)| -> String {
        sentence.chars().skip(start).take(end - start).collect()
    };
    for claim in &part.claims {
        let pieces: Vec<String> = claim.within.iter().map(|&range| piece(&claim.sentence, range)).collect();
        assert_eq!(pieces.join(" … "), claim.text);
    }
    for claim in &part.claims {
        let told = claim.text.contains(char::is_alphanumeric);
        assert!(!told || claim.label.contains(char::is_alphanumeric), "{claim:?}");
        assert_eq!(claim.label, claim.label.split_whitespace().collect::<Vec<_>>().join(" "));
        let sentence = claim.sentence.to_lowercase();
        let mut words = claim.label.split(|c: char| !c.is_alphanumeric() && c != '\u{301}');
        assert!(claim.label.contains('[') || words.all(|word| sentence.contains(&word.to_lowercase())), "{claim:?}");
    }
    for (_, claim, assertion) in &part.assertions {
        let cue = assertion.cue_within.map(|range| piece(&part.claims[*claim].sentence, range));
        assert!(cue.is_none_or(|cue| cue == assertion.cue));
    }
}

fn quotations_nest(document: &Document<'_>) {
    let mut open: Vec<usize> = Vec::new();
    for (id, quotation) in document.quotes.all().entries() {
        let (start, end) = (quotation.tokens.start().index(), quotation.tokens.end().index());
        let block = document.blocks.all()[document.blocks.of(quotation.tokens.start())].tokens;
        assert!(end <= block.end().index(), "a quotation leaves its block");
        while open.last().is_some_and(|&outer| outer <= start) {
            open.pop();
        }
        assert!(open.last().is_none_or(|&outer| end <= outer), "quotations cross");
        assert_eq!(usize::from(quotation.depth), open.len().min(255), "wrong depth");
        if open.is_empty() {
            assert_eq!(document.quotes.state(quotation.tokens.start()), QuoteState::Opening);
            assert!(quotation.tokens.iter().all(|token| document.quotes.around(token) == Some(id)));
        }
        open.push(end);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn layers_hold_for_any_text(text in any_text()) {
        checked(&Article::new("any", text));
    }

    #[test]
    fn any_bytes_decode_to_text_that_is_analysed(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        checked(&Article::new("any", decode(bytes).text));
    }

    #[test]
    fn graphs_hold_for_any_text(text in any_text()) {
        let article = Article::new("any", text);
        let analyzer = Pipeline::embedded();
        claims_stand_in_their_sentences(&ArticlePart::new(&analyzer.analyze(&article), analyzer.rulebook()));
    }

    #[test]
    fn two_analyses_agree(text in mixes()) {
        let article = Article::new("any", text);
        let analyzer = Pipeline::embedded();
        let shown = || format!("{:?}", analyzer.analyze(&article));
        prop_assert_eq!(shown(), shown());
    }
}

#[test]
fn deeply_nested_marks_saturate_the_depth() {
    let text = format!("{}said{}", "“".repeat(100_000), "”".repeat(100_000));
    let article = Article::new("deep", text);
    let document = checked(&article);
    assert_eq!(document.quotes.all().len(), 100_000);
    assert_eq!(document.quotes.all().iter().map(|quotation| quotation.depth).max(), Some(255));
}

#[test]
fn endless_sentences_are_cut() {
    let article = Article::new("long", "he said ".repeat(10_000));
    let document = checked(&article);
    assert!(document.sentences.all().iter().all(|sentence| sentence.tokens.len() <= 400));
}
