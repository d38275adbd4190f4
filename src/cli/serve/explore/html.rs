//! The pages, from the answers of a store.

use fluent_uri::pct_enc::EString;
use fluent_uri::pct_enc::encoder::Data;

use crate::export::store::{
    ArticleBrief, Hits, OutletProfile, Overview, Part, Said, Share, SourceBrief, SourceProfile,
};
use crate::render::escape_html as escape;

/// The style of all pages.
pub(super) const STYLE: &str = include_str!("../page/store.css");

/// How much there is, whom most articles quote, and the outlets.
pub(super) fn overview(overview: &Overview, sources: &[SourceBrief], outlets: &[Share]) -> String {
    let Overview { articles, sources: all, claims, .. } = overview;
    let days = match (&overview.from, &overview.to) {
        (Some(from), Some(to)) => format!(", from {} to {}", escape(from), escape(to)),
        _ => String::new(),
    };
    let numbers = format!("<p>{articles} articles{days}, {all} sources, {claims} claims.</p>");
    let body = [numbers, section("Sources", &sources_table(sources)), section("Outlets", &outlets_table(outlets))];
    page("Store", "", &body.concat())
}

/// What a search finds.
pub(super) fn hits(text: &str, hits: &Hits) -> String {
    let body = [
        section("Sources", &sources_table(&hits.sources)),
        section("Claims", &claims(&hits.claims)),
        section("Articles", &articles(&hits.articles)),
    ];
    page(&format!("Search: {text}"), text, &body.concat())
}

/// Who a source is, and what it said.
pub(super) fn source(profile: &SourceProfile, part: Part) -> String {
    let SourceProfile { source, titles, aliases, .. } = profile;
    let fact = |name: &str, value: Option<String>| {
        value.filter(|value| !value.is_empty()).map(|value| format!("<dt>{name}</dt><dd>{}</dd>", escape(&value)))
    };
    let kind = if profile.named { source.kind.clone() } else { format!("{}, unnamed", source.kind) };
    let facts: String = [
        fact("Kind", Some(kind)),
        fact("Titles", Some(titles.join("; "))),
        fact("Of", profile.affiliation.clone()),
        fact("Country", profile.country.clone()),
        fact("Also called", Some(aliases.join("; "))),
        fact("Articles", Some(source.articles.to_string())),
        fact("Why one source", Some(profile.merged.clone())),
    ]
    .into_iter()
    .flatten()
    .collect();
    let address = format!("/store/sources/{}", source.id);
    let body = [
        format!("<dl>{facts}</dl>"),
        section("Outlets that quote it", &outlets_table(&profile.outlets)),
        section("Claims, the latest first", &(claims(&profile.claims) + &more(&address, part, profile.claims.len()))),
    ];
    page(&source.name, "", &body.concat())
}

/// Whom an outlet quotes.
pub(super) fn outlet(profile: &OutletProfile, part: Part) -> String {
    let Share { name, articles: count } = &profile.outlet;
    let rows: String =
        profile.statuses.iter().map(|status| row(&[escape(&status.status), status.claims.to_string()])).collect();
    let listed = articles(&profile.articles) + &more(&outlet_address(name), part, profile.articles.len());
    let body = [
        format!("<p>{count} articles.</p>"),
        section("Claims by status", &table(&["Status", "Claims"], &rows)),
        section("Sources", &sources_table(&profile.sources)),
        section("Articles, the latest first", &listed),
    ];
    page(name, "", &body.concat())
}

/// The graph of everything, in a frame.
pub(super) fn graph(overview: &Overview) -> String {
    let body = format!(
        "<p>Who says what in {} articles. <a href=\"/store/graph/page\">The graph alone</a></p>\
         <iframe title=\"Graph\" sandbox=\"allow-scripts\" src=\"/store/graph/page\"></iframe>",
        overview.articles
    );
    page("Graph", "", &body)
}

/// An article, its report in a frame.
pub(super) fn article(article: &ArticleBrief) -> String {
    let title = article.title.as_deref().unwrap_or(&article.key);
    let body = format!(
        "<p>{}</p><iframe title=\"Text and findings\" sandbox=\"allow-scripts\" src=\"/store/articles/{}/report\"></iframe>",
        place(article),
        article.id
    );
    page(title, "", &body)
}

fn page(title: &str, searched: &str, body: &str) -> String {
    let (title, searched) = (escape(title), escape(searched));
    format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title} · ascribe</title>\
         <link rel=\"icon\" href=\"data:,\"><style>{STYLE}</style></head><body><header><nav>\
         <a href=\"/store\">Store</a> <a href=\"/store/graph\">Graph</a> <a href=\"/\">Read a draft</a></nav>\
         <form role=\"search\" action=\"/store/search\"><label for=\"q\">Search</label> \
         <input type=\"search\" id=\"q\" name=\"q\" value=\"{searched}\"> <button type=\"submit\">Search</button></form>\
         </header><main><h1>{title}</h1>{body}</main></body></html>\n"
    )
}

fn section(title: &str, body: &str) -> String {
    format!("<section><h2>{title}</h2>{body}</section>")
}

fn row(cells: &[String]) -> String {
    format!("<tr><td>{}</td></tr>", cells.join("</td><td>"))
}

/// A table; what stands for it if it has no rows.
fn table(columns: &[&str], rows: &str) -> String {
    if rows.is_empty() {
        return "<p>None.</p>".to_owned();
    }
    let head = columns.join("</th><th scope=\"col\">");
    format!("<table><thead><tr><th scope=\"col\">{head}</th></tr></thead><tbody>{rows}</tbody></table>")
}

fn sources_table(sources: &[SourceBrief]) -> String {
    let cells = |source: &SourceBrief| {
        row(&[source_link(source.id, &source.name), escape(&source.kind), source.articles.to_string()])
    };
    table(&["Source", "Kind", "Articles"], &sources.iter().map(cells).collect::<String>())
}

fn outlets_table(outlets: &[Share]) -> String {
    let cells = |outlet: &Share| row(&[outlet_link(&outlet.name), outlet.articles.to_string()]);
    table(&["Outlet", "Articles"], &outlets.iter().map(cells).collect::<String>())
}

fn articles(articles: &[ArticleBrief]) -> String {
    let item = |article: &ArticleBrief| format!("<li>{} <small>{}</small></li>", article_link(article), place(article));
    list(&articles.iter().map(item).collect::<String>())
}

fn claims(claims: &[Said]) -> String {
    list(&claims.iter().map(claim).collect::<String>())
}

fn list(items: &str) -> String {
    if items.is_empty() { "<p>None.</p>".to_owned() } else { format!("<ol class=\"claims\">{items}</ol>") }
}

/// A claim, who says so, and where.
fn claim(said: &Said) -> String {
    let speaker = match (&said.source, said.source_id) {
        (Some(name), Some(id)) => source_link(id, name),
        (Some(name), None) => escape(name),
        (None, _) => String::new(),
    };
    let via = said.via.as_ref().map_or_else(String::new, |via| format!(", via {}", escape(via)));
    let negated = if said.negated { "not: " } else { "" };
    let cue = said.cue.as_ref().map_or_else(String::new, |cue| format!(" <q>{negated}{}</q>", escape(cue)));
    let status = escape(&said.status);
    format!(
        "<li><p>{}</p><small><b class=\"{status}\">{status}</b> {speaker}{cue}{via} · {}, line {} · {}</small></li>",
        escape(&said.text),
        article_link(&said.article),
        said.line,
        place(&said.article)
    )
}

fn source_link(id: i64, name: &str) -> String {
    format!("<a href=\"/store/sources/{id}\">{}</a>", escape(name))
}

fn article_link(article: &ArticleBrief) -> String {
    let title = article.title.as_deref().unwrap_or(&article.key);
    format!("<a href=\"/store/articles/{}\">{}</a>", article.id, escape(title))
}

fn outlet_address(name: &str) -> String {
    let mut encoded = EString::<Data>::new();
    encoded.encode_str::<Data>(name);
    format!("/store/outlets/{encoded}")
}

fn outlet_link(name: &str) -> String {
    format!("<a href=\"{}\">{}</a>", outlet_address(name), escape(name))
}

/// Outlet and day of an article.
fn place(article: &ArticleBrief) -> String {
    let day = article.published.as_deref().map(|day| escape(day.get(..10).unwrap_or(day)));
    let parts = [article.outlet.as_deref().map(outlet_link), day];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// A link to what follows of a list, if all that was asked for is there.
fn more(address: &str, part: Part, count: usize) -> String {
    if count < part.limit as usize || count == 0 {
        return String::new();
    }
    let offset = part.offset.saturating_add(part.limit);
    format!("<p><a href=\"{address}?limit={}&amp;offset={offset}\">More</a></p>", part.limit)
}
