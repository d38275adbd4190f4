//! Text of an article made harmless for where it is shown.

use quick_xml::escape::escape;

use crate::text::visible;

/// The text on one line, control characters (escape sequences of terminals, marks that turn the
/// direction of writing) replaced by visible signs.
pub(super) fn one_line(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut blank = false;
    for c in text.chars() {
        if c.is_whitespace() {
            blank = true;
            continue;
        }
        if std::mem::take(&mut blank) && !clean.is_empty() {
            clean.push(' ');
        }
        clean.push(visible(c));
    }
    clean
}

/// Text safe inside HTML, between tags and between quotation marks.
pub fn html(text: &str) -> String {
    let shown: String = text.chars().map(|c| if matches!(c, '\n' | '\t') { c } else { visible(c) }).collect();
    escape(shown).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{html, one_line};

    #[test]
    fn escape_sequences_and_line_ends_do_not_reach_a_terminal() {
        assert_eq!(one_line("a\u{1b}[31mred\r\n  b\u{202e}c"), "a␛[31mred b\u{FFFD}c");
    }

    #[test]
    fn markup_does_not_reach_a_page() {
        assert_eq!(html("<b a='x'>&\"</b>"), "&lt;b a=&apos;x&apos;&gt;&amp;&quot;&lt;/b&gt;");
    }
}
