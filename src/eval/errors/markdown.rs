//! The page of mistakes as Markdown: sources in `[brackets]`, cues in `{braces}`, contents in `<angles>`.

use std::fmt::Write as _;

use super::context::Piece;
use super::page::{ErrorPage, Shown};
use crate::eval::Role;
use crate::render::escape_markdown as safe;

pub(super) fn page(page: &ErrorPage) -> String {
    let mut text = format!(
        "# Mistakes\n\n{} attributions are marked, {} were found. In the texts: \\[source\\], {{cue}}, &lt;content&gt;.\n\n\
         | what is wrong | gravest | in all | what it means |\n|---|---|---|---|\n",
        page.gold, page.found
    );
    for (class, _) in &page.sections {
        let [gravest, all] = page.counts(*class);
        let _ = writeln!(text, "| {} | {gravest} | {all} | {} |", class.name(), class.meaning());
    }
    for (class, all) in page.sections.iter().filter(|(_, all)| !all.is_empty()) {
        let _ = write!(text, "\n## {} ({})\n\n{}\n", class.name(), all.len(), class.meaning());
        for one in all {
            mistake(&mut text, one);
        }
    }
    text
}

fn mistake(text: &mut String, one: &Shown) {
    let classes: Vec<&str> = one.classes.iter().map(|class| class.name()).collect();
    let evidence = if one.evidence.is_empty() { String::new() } else { format!(" ({})", safe(&one.evidence)) };
    let _ = writeln!(text, "\n- {}: {}{evidence}", safe(&one.place), classes.join("; "));
    for (title, pieces) in [("marked", &one.gold), ("found", &one.found)] {
        let words =
            pieces.as_ref().map_or_else(|| "nothing".to_owned(), |pieces| pieces.iter().map(bracketed).collect());
        let _ = writeln!(text, "  - {title}: {}", words.trim());
    }
}

fn bracketed(piece: &Piece) -> String {
    let words = kept(&piece.words);
    match piece.role {
        None => words,
        Some(Role::Source) => format!("\\[{words}\\]"),
        Some(Role::Cue) => format!("{{{words}}}"),
        Some(Role::Content) => format!("&lt;{words}&gt;"),
    }
}

/// Words in which nothing is Markdown; a blank at either end stays.
fn kept(words: &str) -> String {
    let blank = |there: bool| if there { " " } else { "" };
    let text = safe(words);
    let after = !text.is_empty() && words.ends_with(char::is_whitespace);
    format!("{}{text}{}", blank(words.starts_with(char::is_whitespace)), blank(after))
}
