//! The lines of a plain mail to its paragraphs: soft breaks of `format=flowed` undone, quoted lines together, the
//! signature out.

use crate::read::document::prose::{Prose, QUOTATION};

/// The line that opens a signature.
const SIGNATURE: &str = "-- ";

/// How the lines of a part are broken (RFC 3676).
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Flow {
    /// Whether a blank at the end of a line lets it go on with the next.
    pub(super) flowed: bool,
    /// Whether that blank is no part of the text.
    pub(super) deleted: bool,
}

/// Writes the paragraphs of a text.
pub(super) fn write(prose: &mut Prose, text: &str, flow: Flow) {
    let mut block = Block { prose, words: String::new(), quoted: false, goes_on: false };
    let mut signed = None;
    for line in text.lines() {
        let (depth, words) = unquoted(line);
        let words = if flow.flowed { words.strip_prefix(' ').unwrap_or(words) } else { words };
        if signed.is_some_and(|at| depth >= at) {
            continue;
        }
        signed = (words == SIGNATURE || words.trim_end() == "--" && depth == 0).then_some(depth);
        if signed.is_some() {
            block.end();
            continue;
        }
        block.line(words, depth > 0, flow);
    }
    block.end();
}

/// A paragraph in the making.
struct Block<'p> {
    prose: &'p mut Prose,
    words: String,
    quoted: bool,
    /// Whether the last line goes on with the next.
    goes_on: bool,
}

impl Block<'_> {
    fn line(&mut self, words: &str, quoted: bool, flow: Flow) {
        if quoted != self.quoted || words.trim().is_empty() {
            self.end();
        }
        self.quoted = quoted;
        if words.trim().is_empty() {
            return;
        }
        let goes_on = std::mem::take(&mut self.goes_on);
        if !self.words.is_empty() && !goes_on {
            // Quoted lines are one paragraph: the mark is before the first only.
            self.words.push(if quoted { ' ' } else { '\n' });
        }
        self.goes_on = flow.flowed && words.ends_with(' ');
        let cut = if self.goes_on && flow.deleted { &words[..words.len() - 1] } else { words };
        self.words.push_str(cut);
    }

    fn end(&mut self) {
        let mark = if self.quoted { QUOTATION } else { "" };
        self.prose.paragraph(mark, self.words.trim_end());
        self.words.clear();
        self.goes_on = false;
    }
}

/// How often a line is quoted, and what it says.
fn unquoted(line: &str) -> (usize, &str) {
    let (mut depth, mut rest) = (0, line);
    while let Some(inner) = rest.strip_prefix('>').or_else(|| rest.strip_prefix(" >").filter(|_| depth > 0)) {
        (depth, rest) = (depth + 1, inner);
    }
    (depth, if depth > 0 { rest.strip_prefix(' ').unwrap_or(rest) } else { rest })
}

#[cfg(test)]
mod tests {
    use super::{Flow, write};
    use crate::read::document::prose::Prose;

    fn text(mail: &str, flow: Flow) -> String {
        let mut prose = Prose::default();
        write(&mut prose, mail, flow);
        prose.finish().0
    }

    #[test]
    fn soft_breaks_are_undone_and_hard_ones_stay() {
        let flow = Flow { flowed: true, deleted: false };
        assert_eq!(
            text("It rained \nfor days.\nIt snowed.\n\n From here.", flow),
            "It rained for days.\nIt snowed.\n\nFrom here.\n"
        );
        let flow = Flow { flowed: true, deleted: true };
        assert_eq!(text("It rai \nned.", flow), "It rained.\n");
    }

    #[test]
    fn quoted_lines_are_quotations_and_signatures_are_left_out() {
        let mail = "Ann wrote:\n> It rained\n> for days.\n>> It snowed.\nI doubt it.\n-- \nBo\nEditor";
        assert_eq!(text(mail, Flow::default()), "Ann wrote:\n\n> It rained for days. It snowed.\n\nI doubt it.\n");
    }
}
