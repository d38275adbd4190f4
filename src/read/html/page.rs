//! A page to an article.

use super::about::Known;
use super::library::{self, Chosen, SHORT_ARTICLE, SHORTEST_ARTICLE};
use super::linked::BODY;
use super::marked::{Marked, is_mark, mark};
use super::prose::{self, Prose, prose};
use super::sift::sift;
use crate::read::published::published;
use crate::read::{ReadError, mask};
use crate::text::{Article, Origin};

/// A second text has so many times as much prose as a short first one, or the first one stays.
const BETTER: usize = 3;

/// The article of a page; `None` if there is no tag in it, so that it is plain text.
///
/// # Errors
/// If the page has no article, or the library fails on it; messages call it `name`.
pub(in crate::read) fn article(id: &str, name: &str, page: &str) -> Result<Option<Article>, ReadError> {
    let mut marked = mark(page);
    if !marked.has_tags {
        return Ok(None);
    }
    let Known { url, outlet, published: day, window_title, linked, site } = std::mem::take(&mut marked.about).known();
    let title = |told: String| {
        let told = window_title.clone().unwrap_or(told);
        site.cut(&told.chars().filter(|&c| !is_mark(c)).collect::<String>())
    };
    let html = std::mem::take(&mut marked.html);
    let reader = Reader { page, marked: &marked, title: &title };
    let told = |cause| ReadError::Unextractable { id: name.to_owned(), cause };
    let mut found = reader.chosen(&html, SHORTEST_ARTICLE).map_err(told)?;
    if Found::is_short(found.as_ref()) {
        let second = reader.chosen(&html, SHORT_ARTICLE).map_err(told)?;
        found = Found::better(found, second);
    }
    if Found::is_short(found.as_ref()) {
        found = Found::better(found, linked.and_then(|(title, body)| reader.linked(title, &body)));
    }
    let Found { title, prose } = found.ok_or_else(|| ReadError::NoArticle { id: name.to_owned() })?;
    let published = day.or_else(|| published(id, &prose.text));
    let title = Some(title).filter(|title| !title.is_empty());
    let origin = Origin::new(&prose.pieces, page);
    let mask = mask::of_text(&prose.text);
    let article = Article::new(id, prose.text).masked(mask).with_metadata(title, url, published).with_outlet(outlet);
    Ok(Some(article.with_origin(origin)))
}

/// What it takes to read the text of a page.
struct Reader<'p> {
    page: &'p str,
    marked: &'p Marked,
    /// The title of the article, by what is taken for it.
    title: &'p dyn Fn(String) -> String,
}

/// An article that was found.
struct Found {
    title: String,
    prose: Prose,
}

impl Reader<'_> {
    /// The article that the library chooses from the marked page, if possible of so many letters.
    fn chosen(&self, html: &str, shortest: usize) -> Result<Option<Found>, String> {
        let Some(Chosen { title, markup }) = library::choose(html, shortest)? else { return Ok(None) };
        let title = (self.title)(title);
        let prose = prose(&markup, &title, self.page, self.marked);
        Ok(Found::new(title, &prose))
    }

    /// The article that the page holds as linked data.
    fn linked(&self, title: String, body: &str) -> Option<Found> {
        let title = (self.title)(title);
        let start = self.page.find(BODY).map_or(0, |at| at + BODY.len());
        let prose = prose::linked(body, &title, self.page, start);
        Found::new(title, &prose)
    }
}

impl Found {
    /// What is left of a text without what is no part of it; `None` if that is nothing.
    fn new(title: String, prose: &Prose) -> Option<Self> {
        let prose = sift(prose);
        prose.has_body.then_some(Self { title, prose })
    }

    /// Whether there may be more.
    fn is_short(found: Option<&Self>) -> bool {
        found.is_none_or(|found| found.prose.length < SHORT_ARTICLE)
    }

    /// The second, if it has so much more prose; else the first.
    fn better(first: Option<Self>, second: Option<Self>) -> Option<Self> {
        match (first, second) {
            (Some(first), Some(second)) if second.prose.length > first.prose.length * BETTER => Some(second),
            (None, second) => second,
            (first, _) => first,
        }
    }
}
