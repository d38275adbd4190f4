//! A page without what its scripts and styles hold: half of a page on average, of which nothing is read. They are
//! found by the few bytes that tell where tags, comments and scripts end; the tokens of what is left are those of
//! the page.

use std::borrow::Cow;

use html5gum::Span;
use memchr::{memchr, memchr3, memmem};

/// Less is not worth being left out, in bytes.
const LEAST: usize = 32;

/// A page as it is read.
pub(super) struct Lean<'p> {
    pub(super) text: Cow<'p, str>,
    /// Where something was left out: the byte in the text, and how many bytes are left out up to there in all.
    cuts: Vec<(usize, usize)>,
}

impl<'p> Lean<'p> {
    pub(super) fn new(page: &'p str) -> Self {
        let left_out = left_out(page.as_bytes());
        if left_out.is_empty() {
            return Self { text: page.into(), cuts: Vec::new() };
        }
        let (mut text, mut cuts, mut from) = (String::with_capacity(page.len()), Vec::new(), 0);
        for (start, end) in left_out {
            text.push_str(&page[from..start]);
            cuts.push((text.len(), end - text.len()));
            from = end;
        }
        text.push_str(&page[from..]);
        Self { text: text.into(), cuts }
    }

    /// A stretch of the text as one of the page.
    pub(super) fn in_page(&self, span: Span<usize>) -> Span<usize> {
        let place = |at: usize| match self.cuts.partition_point(|&(cut, _)| cut <= at) {
            0 => at,
            next => at + self.cuts[next - 1].1,
        };
        Span { start: place(span.start), end: place(span.end) }
    }
}

/// What the scripts and styles of a page hold, in order.
fn left_out(page: &[u8]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = memchr(b'<', &page[at..]) {
        let start = at + next;
        let rest = &page[start..];
        at = match rest {
            [b'<', b'!', b'-', b'-', ..] => start + comment(rest),
            [b'<', letter, ..] if letter.is_ascii_alphabetic() => {
                let end = start + tag(rest);
                match unread(&page[start..end]) {
                    Some(name) => {
                        let length = held(name, &page[end..]);
                        if length >= LEAST && is_plain(name, &page[start..end], &page[end..end + length]) {
                            found.push((end, end + length));
                        }
                        end + length
                    }
                    None => end,
                }
            }
            [b'<', b'!' | b'/' | b'?', ..] => start + memchr(b'>', rest).map_or(rest.len(), |end| end + 1),
            _ => start + 1,
        };
    }
    found
}

/// Length of the comment at the start.
fn comment(page: &[u8]) -> usize {
    let ends = memmem::find_iter(&page[2..], b"--").map(|dashes| 2 + dashes);
    let mut ends = ends.filter_map(|dashes| match &page[dashes + 2..] {
        [b'>', ..] => Some(dashes + 3),
        // Of more than two dashes the last count.
        [b'!' | b'-', b'>', ..] => Some(dashes + 4),
        _ => None,
    });
    ends.next().unwrap_or(page.len())
}

/// Length of the start tag at the start. Values of attributes may hold what else ends it.
fn tag(page: &[u8]) -> usize {
    let mut at = 1;
    while let Some(next) = memchr3(b'>', b'"', b'\'', &page[at..]) {
        let found = at + next;
        at = found + 1;
        if page[found] == b'>' {
            return at;
        }
        if page[..found].trim_ascii_end().ends_with(b"=") {
            at += memchr(page[found], &page[at..]).map_or(page.len() - at, |end| end + 1);
        }
    }
    page.len()
}

/// The name of a start tag whose element holds nothing that is read.
fn unread(tag: &[u8]) -> Option<&'static [u8]> {
    let known: [&[u8]; 2] = [b"script", b"style"];
    known.into_iter().find(|name| is_name(&tag[1..], name) && !tag.ends_with(b"/>"))
}

/// Whether the name of a tag, of whose start these are the bytes, is this one.
fn is_name(tag: &[u8], name: &[u8]) -> bool {
    let ends = |byte: &u8| matches!(byte, b'\t' | b'\n' | b'\x0C' | b'\r' | b' ' | b'/' | b'>');
    tag.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)) && tag.get(name.len()).is_some_and(ends)
}

/// Number of bytes up to the end tag of a name.
fn held(name: &[u8], page: &[u8]) -> usize {
    let mut ends = memmem::find_iter(page, b"</");
    ends.find(|&end| is_name(&page[end + 2..], name)).unwrap_or(page.len())
}

/// Whether what a script or style holds ends where its name ends it, and tells nothing of the page: a comment in a
/// script may hold the end of another one, and linked data are a script.
fn is_plain(name: &[u8], tag: &[u8], held: &[u8]) -> bool {
    name == b"style"
        || memmem::find(held, b"<!--").is_none() && !tag.contains(&b'&') && memmem::find(tag, b"ld+json").is_none()
}

#[cfg(test)]
mod tests {
    use html5gum::Span;

    use super::Lean;

    #[test]
    fn what_scripts_and_styles_hold_is_left_out_and_places_stay_those_of_the_page() {
        let held = "let a = '<p>'; // as long as it takes to be left out";
        for (page, lean) in [
            ("<p>One<script>@</script><p>Two", "<p>One<script></script><p>Two"),
            ("<SCRIPT src='a>b'>@</Script ><p>Two", "<SCRIPT src='a>b'></Script ><p>Two"),
            ("<style media=\"</style>\">@</style>Two", "<style media=\"</style>\"></style>Two"),
            ("<script>@", "<script>"),
            ("<!-- <script> --><p>@ </script>Two", "<!-- <script> --><p>@ </script>Two"),
            ("<!--><script>@</script>Two", "<!--><script></script>Two"),
            ("<!-- a --- b ---><script>@</script>Two", "<!-- a --- b ---><script></script>Two"),
            ("<a title='<script>'>@</a></script>Two", "<a title='<script>'>@</a></script>Two"),
            ("<a title=it's><script>@</script>Two", "<a title=it's><script></script>Two"),
            ("<scripted>@</scripted>Two", "<scripted>@</scripted>Two"),
            ("<script type='application/ld+json'>@</script>Two", "<script type='application/ld+json'>@</script>Two"),
            ("<script><!-- <script>@</script> --></script>", "<script><!-- <script>@</script> --></script>"),
            ("1 < 2 <> 3 </ <? <", "1 < 2 <> 3 </ <? <"),
        ] {
            let (page, lean) = (page.replace('@', held), lean.replace('@', held));
            let found = Lean::new(&page);
            assert_eq!(found.text, lean);
            if let (Some(there), Some(here)) = (page.find("Two"), lean.find("Two")) {
                let span = found.in_page(Span { start: here, end: here + 3 });
                assert_eq!((span.start, span.end), (there, there + 3), "{page}");
            }
        }
    }
}
