//! A page to an article.

use super::about::Known;
use super::library::{self, Chosen};
use super::marked::{is_mark, mark};
use super::prose::prose;
use crate::read::ReadError;
use crate::read::published::published;
use crate::text::{Article, Origin};

/// The article of a page; `None` if there is no tag in it, so that it is plain text.
///
/// # Errors
/// If the page has no article, or the library fails on it; messages call it `name`.
pub(in crate::read) fn article(id: &str, name: &str, page: &str) -> Result<Option<Article>, ReadError> {
    let mut marked = mark(page);
    if !marked.has_tags {
        return Ok(None);
    }
    let chosen = library::choose(std::mem::take(&mut marked.html));
    let chosen = chosen.map_err(|cause| ReadError::Unextractable { id: name.to_owned(), cause })?;
    let Chosen { title, markup } = chosen.ok_or_else(|| ReadError::NoArticle { id: name.to_owned() })?;
    let Known { url, outlet, published: day, window_title, site } = std::mem::take(&mut marked.about).known();
    let title: String = window_title.unwrap_or(title).chars().filter(|&c| !is_mark(c)).collect();
    let title = site.cut(&title);
    let prose = prose(&markup, &title, page, &marked);
    let published = day.or_else(|| published(id, &prose.text));
    let title = Some(title).filter(|title| !title.is_empty());
    let origin = Origin::new(&prose.pieces, page);
    let article = Article::new(id, prose.text).with_metadata(title, url, published).with_outlet(outlet);
    Ok(Some(article.with_origin(origin)))
}
