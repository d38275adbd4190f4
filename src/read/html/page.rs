//! A page to an article.

use super::about::Known;
use super::library::{self, Chosen, SHORT_ARTICLE, SHORTEST_ARTICLE};
use super::marked::{Marked, is_mark, mark};
use super::prose::{Prose, prose};
use super::sift::sift;
use crate::read::ReadError;
use crate::read::published::published;
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
    let Known { url, outlet, published: day, window_title, site } = std::mem::take(&mut marked.about).known();
    let title = |told: String| {
        let told = window_title.clone().unwrap_or(told);
        site.cut(&told.chars().filter(|&c| !is_mark(c)).collect::<String>())
    };
    let html = std::mem::take(&mut marked.html);
    let reader = Reader { page, marked: &marked, title: &title };
    let told = |cause| ReadError::Unextractable { id: name.to_owned(), cause };
    let mut found = reader.read(html, SHORTEST_ARTICLE).map_err(told)?;
    let length = found.as_ref().map_or(0, |found| found.prose.length);
    if length < SHORT_ARTICLE {
        let second = reader.read(mark(page).html, SHORT_ARTICLE).map_err(told)?;
        found = second.filter(|second| second.prose.length > length * BETTER).or(found);
    }
    let Found { title, prose } = found.ok_or_else(|| ReadError::NoArticle { id: name.to_owned() })?;
    let published = day.or_else(|| published(id, &prose.text));
    let title = Some(title).filter(|title| !title.is_empty());
    let origin = Origin::new(&prose.pieces, page);
    let article = Article::new(id, prose.text).with_metadata(title, url, published).with_outlet(outlet);
    Ok(Some(article.with_origin(origin)))
}

/// What it takes to read the text that the library chooses.
struct Reader<'p> {
    page: &'p str,
    marked: &'p Marked,
    /// The title of the article, by what the library takes for it.
    title: &'p dyn Fn(String) -> String,
}

/// An article that was found.
struct Found {
    title: String,
    prose: Prose,
}

impl Reader<'_> {
    /// The article of the marked page, if possible of so many letters.
    fn read(&self, html: String, shortest: usize) -> Result<Option<Found>, String> {
        let Some(Chosen { title, markup }) = library::choose(html, shortest)? else { return Ok(None) };
        let title = (self.title)(title);
        let prose = sift(&prose(&markup, &title, self.page, self.marked));
        Ok(Some(Found { title, prose }))
    }
}
