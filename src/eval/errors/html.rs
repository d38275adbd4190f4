//! The page of mistakes as a web page in one file: no network, no script.

use std::fmt::Write as _;

use super::context::Piece;
use super::page::{ErrorPage, Shown};
use crate::eval::Role;
use crate::render::escape_html as safe;

const CSS: &str = include_str!("page.css");

pub(super) fn page(page: &ErrorPage) -> String {
    let mut text = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>Mistakes</title>\n<style>\n{CSS}</style>\n</head>\n<body>\n<header><h1>Mistakes</h1>\n\
         <p>{} attributions are marked, {} were found. <mark class=\"source\">source</mark> \
         <mark class=\"cue\">cue</mark> <mark class=\"content\">content</mark></p></header>\n",
        page.gold, page.found
    );
    contents(&mut text, page);
    for (class, all) in page.sections.iter().filter(|(_, all)| !all.is_empty()) {
        let _ = writeln!(
            text,
            "<section id=\"{}\">\n<h2>{} <small>{}</small></h2>\n<p>{}</p>",
            anchor(class.name()),
            safe(class.name()),
            all.len(),
            safe(class.meaning())
        );
        for one in all {
            mistake(&mut text, one);
        }
        text.push_str("</section>\n");
    }
    text.push_str("</body>\n</html>\n");
    text
}

/// The table of classes with their counts.
fn contents(text: &mut String, page: &ErrorPage) {
    text.push_str(
        "<table><thead><tr><th>What is wrong</th><th>Gravest</th><th>In all</th><th>What it means</th></tr></thead>\n<tbody>\n",
    );
    for (class, _) in &page.sections {
        let [gravest, all] = page.counts(*class);
        let name = safe(class.name());
        let name = if gravest > 0 { format!("<a href=\"#{}\">{name}</a>", anchor(class.name())) } else { name };
        let _ = writeln!(
            text,
            "<tr><td>{name}</td><td>{gravest}</td><td>{all}</td><td>{}</td></tr>",
            safe(class.meaning())
        );
    }
    text.push_str("</tbody></table>\n");
}

fn mistake(text: &mut String, one: &Shown) {
    let classes: Vec<String> = one.classes.iter().map(|class| format!("<b>{}</b>", safe(class.name()))).collect();
    let _ = writeln!(
        text,
        "<article>\n<p class=\"place\"><code>{}</code> {} <i>{}</i></p>\n<div class=\"pair\">",
        safe(&one.place),
        classes.join(" "),
        safe(&one.evidence)
    );
    side(text, "marked", one.gold.as_deref());
    side(text, "found", one.found.as_deref());
    text.push_str("</div>\n</article>\n");
}

fn side(text: &mut String, title: &str, pieces: Option<&[Piece]>) {
    let _ = write!(text, "<div><h3>{title}</h3><p>");
    match pieces {
        None => text.push_str("<i>nothing</i>"),
        Some(pieces) => pieces.iter().for_each(|piece| match piece.role.map(Role::name) {
            Some(role) => {
                let _ = write!(text, "<mark class=\"{role}\" title=\"{role}\">{}</mark>", safe(&piece.words));
            }
            None => text.push_str(&safe(&piece.words)),
        }),
    }
    text.push_str("</p></div>\n");
}

/// A class's name as the target of a link.
fn anchor(name: &str) -> String {
    name.replace(", ", "-").replace(' ', "-")
}
