//! What a quotation mark does, by its form and by what is beside it.

use crate::text::{before, behind};
use crate::token::{Token, is_gap};

/// Double marks hold single ones; a single mark never ends a double quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rank {
    /// `'…'`, `‘…’`, `‹…›`.
    Single,
    /// `"…"`, `“…”`, `«…»`.
    Double,
}

/// What a mark can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It opens.
    Opens,
    /// It closes.
    Closes,
    /// It closes what is open, or opens where nothing is.
    ClosesFirst,
    /// It opens where nothing is open; else it closes.
    OpensIfNone,
}

/// A mark with what can be told without looking at other marks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// Its rank.
    pub(super) rank: Rank,
    /// Its role.
    pub(super) role: Role,
    /// Whether it is behind a digit: perhaps inches.
    pub(super) behind_digit: bool,
}

/// What is on one side of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Beside {
    /// Nothing or a gap.
    Gap,
    /// A mark that opens something or separates: a bracket, a dash.
    Loose,
    /// A mark that ends something: a comma, a full stop.
    Final,
    /// A letter, a digit, a symbol.
    Solid,
}

impl Mark {
    /// Reads the quotation mark `token` of `text`.
    pub(super) fn new(text: &str, token: Token) -> Self {
        let before = before(text, token.span.start());
        let after = behind(text, token.span.end());
        let letters = token.span.slice(text);
        Self {
            rank: rank(letters),
            role: role(letters, beside(before), beside(after)),
            behind_digit: before.is_some_and(|c| c.is_ascii_digit()),
        }
    }
}

fn rank(letters: &str) -> Rank {
    match letters {
        "'" | "‘" | "’" | "‚" | "‛" | "`" | "‹" | "›" | "「" | "」" => Rank::Single,
        _ => Rank::Double,
    }
}

fn beside(c: Option<char>) -> Beside {
    match c {
        None => Beside::Gap,
        Some(c) if is_gap(c) => Beside::Gap,
        Some(
            '(' | '[' | '{' | '―' | '—' | '–' | '-' | '/' | '“' | '‘' | '«' | '"' | '\'' | '”' | '’' | '>' | '*' | '_'
            | '¿' | '¡',
        ) => Beside::Loose,
        Some('.' | ',' | ';' | ':' | '!' | '?' | '…' | ')' | ']' | '}') => Beside::Final,
        Some(_) => Beside::Solid,
    }
}

/// The role of a mark by its form, unless its neighbours say that it was mistyped.
fn role(letters: &str, before: Beside, after: Beside) -> Role {
    let seems = by_neighbours(before, after);
    match letters {
        "„" | "‚" | "‛" | "‟" | "``" | "`" | "「" | "『" => Role::Opens,
        "」" | "』" => Role::Closes,
        "“" | "‘" | "«" | "‹" | "‘‘" => match seems {
            Role::Closes => Role::ClosesFirst,
            _ if (before, after) == (Beside::Gap, Beside::Gap) => Role::ClosesFirst,
            _ => Role::Opens,
        },
        "”" | "’" | "»" | "›" | "''" | "’’" => match seems {
            Role::Opens => Role::OpensIfNone,
            _ => Role::Closes,
        },
        _ => seems,
    }
}

fn by_neighbours(before: Beside, after: Beside) -> Role {
    use Beside::{Final, Gap, Loose, Solid};
    match (before, after) {
        (Gap | Loose, Solid) | (Gap, Loose) => Role::Opens,
        (Solid | Final, Gap | Final | Loose) | (Loose, Gap | Final) => Role::Closes,
        (Gap, Final | Gap) | (Solid | Final, Solid) | (Loose, Loose) => Role::ClosesFirst,
    }
}
