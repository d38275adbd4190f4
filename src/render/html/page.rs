//! What is around the articles: title, filters, figures.

use std::fmt::Write as _;

use crate::audit::{Overall, Repeated, Said, Summary};
use crate::claim::Status;
use crate::export::policy;
use crate::read::GENERATOR;
use crate::render::clean::html as safe;
use crate::render::figures::{about_sources, counted, percent};

const CSS: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Up to the first article; `subject` tells what was audited, for the title.
pub(in crate::render) fn head(subject: &str) -> String {
    let mut filters = String::new();
    for status in Status::ALL {
        let name = status.name();
        let _ = write!(
            filters,
            "<label class=\"key {name}\"><input type=\"checkbox\" id=\"show-{name}\" checked> {name}</label>"
        );
    }
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n{GENERATOR}\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <title>{} – attribution audit</title>\n<style>{CSS}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#articles\">Skip to the text</a>\n\
         <header><h1>Attribution audit</h1>\
         <fieldset><legend>Mark claims that are</legend>{filters}</fieldset>\
         <p class=\"help\">Point at a claim, or move with <kbd>j</kbd> and <kbd>k</kbd>, to see who vouches for it; \
         <kbd>Esc</kbd> ends a filter by source. In the text: <span class=\"who\">source</span>, <span class=\"cue\">cue</span>.</p>\
         <p id=\"search\" hidden><label>Search <input type=\"search\"></label> <output></output></p></header>\n\
         <main id=\"articles\">\n",
        policy(SCRIPT, CSS),
        safe(subject)
    )
}

/// The figures of all articles, and the script.
pub(in crate::render) fn tail(overall: &Overall) -> String {
    let summary = &overall.summary;
    let mut page = String::new();
    voices(&mut page, &overall.repeated);
    page.push_str("</main>\n");
    let _ = writeln!(
        page,
        "<footer id=\"figures\"><h2>{} in {}</h2><table><caption>Claims by status</caption>",
        counted(summary.total(), "claim"),
        counted(summary.articles, "article")
    );
    for status in Status::ALL {
        let count = summary.count(status);
        let share = count as f32 / summary.total().max(1) as f32;
        row(&mut page, status.name(), status.name(), share, &format!("{count} · {}", percent(share)));
    }
    page.push_str("</table><ul>");
    for line in about_sources(summary) {
        let _ = write!(page, "<li>{}</li>", safe(&line));
    }
    page.push_str("</ul>\n<nav id=\"contents\" aria-label=\"Articles\" hidden></nav>\n");
    everyone(&mut page, summary);
    for (heading, parts) in overall.parts() {
        let _ = writeln!(page, "<details><summary>Claims with a source, {heading}</summary><table>");
        for (name, part) in parts {
            let share = part.coverage().unwrap_or_default();
            let told = format!("{} of {}", percent(share), counted(part.total(), "claim"));
            row(&mut page, &safe(name), "attributed", share, &told);
        }
        page.push_str("</table></details>");
    }
    let _ = writeln!(page, "</footer>\n<script>{SCRIPT}</script>\n</body>\n</html>");
    page
}

/// The sources of several articles by name, those with the most claims first; each is a switch that leads to its claims.
fn everyone(page: &mut String, summary: &Summary) {
    if summary.articles < 2 || summary.by_source.is_empty() {
        return;
    }
    let mut sources: Vec<(&String, usize)> = summary.by_source.iter().map(|(name, &claims)| (name, claims)).collect();
    sources.sort_by_key(|&(_, claims)| std::cmp::Reverse(claims));
    let _ = write!(
        page,
        "<details class=\"everyone\"><summary>{} over all articles</summary><ul class=\"sources\">",
        counted(sources.len(), "source")
    );
    for (name, claims) in sources {
        let _ = write!(
            page,
            "<li><button type=\"button\" aria-pressed=\"false\">{}</button> <small>{}</small></li>",
            safe(name),
            counted(claims, "claim")
        );
    }
    page.push_str("</ul></details>\n");
}

/// A row of a table with a bar; `name` is markup already.
fn row(page: &mut String, name: &str, color: &str, share: f32, told: &str) {
    let _ = writeln!(
        page,
        "<tr><th scope=\"row\">{name}</th><td>{told}</td>\
         <td class=\"bar\"><svg class=\"{color}\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
         <rect width=\"{:.1}\" height=\"10\"/></svg></td></tr>",
        share * 100.0
    );
}

/// The claims that several articles have from one source.
fn voices(page: &mut String, repeated: &[Repeated]) {
    if repeated.is_empty() {
        return;
    }
    page.push_str("<section class=\"voices\"><h2>Over several articles</h2><ul class=\"findings\">");
    for voice in repeated {
        let _ = write!(
            page,
            "<li class=\"{}\"><b>{} {}</b> {}<ul>",
            voice.severity.name(),
            voice.check.code,
            voice.check.name,
            safe(&voice.message())
        );
        for Said { site, place, words } in &voice.places {
            let _ = write!(
                page,
                "<li><span class=\"path\">{}</span>:{} <q>{}</q></li>",
                safe(&site.name()),
                place.line,
                safe(words)
            );
        }
        let _ = write!(page, "</ul><small>{}</small></li>", safe(voice.hint()));
    }
    page.push_str("</ul></section>\n");
}
