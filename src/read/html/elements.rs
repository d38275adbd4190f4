//! What is to be known of HTML's elements to take text out of a page.

/// Elements that end where another of the same name starts.
const ENDS_BEFORE_ITSELF: [&str; 10] = ["a", "dd", "dt", "li", "option", "p", "td", "th", "tr", "tbody"];

/// Attributes by which the library judges an element, or finds what a page tells about itself.
const TELLING: [&str; 15] = [
    "aria-hidden",
    "class",
    "content",
    "datetime",
    "hidden",
    "href",
    "http-equiv",
    "id",
    "itemprop",
    "name",
    "property",
    "rel",
    "role",
    "style",
    "type",
];

/// Whether an element is within a line of text; all others start a block and end one.
#[rustfmt::skip]
pub(super) fn is_phrasing(name: &str) -> bool {
    matches!(name,
        "a" | "abbr" | "acronym" | "b" | "bdi" | "bdo" | "big" | "blink" | "center" | "cite" | "code" | "data" |
        "del" | "dfn" | "em" | "font" | "i" | "img" | "ins" | "kbd" | "label" | "mark" | "meter" | "nobr" |
        "output" | "picture" | "progress" | "q" | "rp" | "rt" | "ruby" | "s" | "samp" | "small" | "source" |
        "span" | "strike" | "strong" | "sub" | "sup" | "time" | "tt" | "u" | "var" | "wbr" | "meta"
    )
}

/// Whether an element only sets how letters look. Such elements are left out: a parser has to open them again in every
/// block that follows where they are not closed, which takes quadratic time.
#[rustfmt::skip]
pub(super) fn is_formatting(name: &str) -> bool {
    matches!(name,
        "b" | "big" | "center" | "code" | "em" | "font" | "i" | "nobr" | "s" | "small" | "strike" | "strong" |
        "tt" | "u"
    )
}

/// Whether an element has no content and no end.
#[rustfmt::skip]
pub(super) fn is_void(name: &str) -> bool {
    matches!(name,
        "area" | "base" | "br" | "col" | "embed" | "hr" | "img" | "input" | "link" | "meta" | "param" | "source"
        | "track" | "wbr"
    )
}

/// Whether what an element holds is not shown as text.
#[rustfmt::skip]
pub(super) fn is_unseen(name: &str) -> bool {
    matches!(name,
        "iframe" | "noembed" | "noframes" | "noscript" | "script" | "style" | "textarea"
    )
}

/// Whether the start of `next` ends an open `name` that it would else lie in.
pub(super) fn ends_before(name: &str, next: &str) -> bool {
    name == next && ENDS_BEFORE_ITSELF.contains(&name)
        || name == "p" && !is_phrasing(next) && !is_void(next)
        || matches!((name, next), ("dd", "dt") | ("dt", "dd") | ("td", "th" | "tr") | ("th", "td" | "tr"))
}

/// The name of an attribute that is worth keeping.
pub(super) fn telling(name: &[u8]) -> Option<&'static str> {
    TELLING.into_iter().find(|telling| telling.as_bytes() == name)
}

/// Whether an element is a headline that the library compares with the page's title.
pub(super) fn is_headline(name: &str) -> bool {
    matches!(name, "h1" | "h2")
}

/// Parts of classes and ids of notices that are among the text of an article: the library knows them by
/// other words only, `gdpr` among them.
const NOTICES: [&[u8]; 3] = [b"cookie", b"consent", b"newsletter"];

/// Whether a class or an id is that of a notice.
pub(super) fn is_notice(name: &[u8]) -> bool {
    let name = name.to_ascii_lowercase();
    NOTICES.iter().any(|notice| memchr::memmem::find(&name, notice).is_some())
}
