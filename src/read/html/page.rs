//! A page to an article.

use super::library::{self, Chosen};
use super::marked::{is_mark, mark};
use super::prose::prose;
use crate::read::ReadError;
use crate::read::published::{day, published};
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
    let Chosen { title, published: time, url, markup } =
        chosen.ok_or_else(|| ReadError::NoArticle { id: name.to_owned() })?;
    let title: String = title.chars().filter(|&c| !is_mark(c)).collect();
    let prose = prose(&markup, &title, page, &marked);
    let published = time.as_deref().and_then(day).or_else(|| published(id, &prose.text));
    let title = Some(title.trim().to_owned()).filter(|title| !title.is_empty());
    let url = url.filter(|url| url.starts_with("http"));
    let origin = Origin::new(&prose.pieces, page);
    Ok(Some(Article::new(id, prose.text).with_metadata(title, url, published).with_origin(origin)))
}
