//! The one place that knows the library which tells the article of a page from what is around it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use dom_smoothie::{Article, Config, ParsePolicy, Readability};

/// The library takes a shorter text for a failure, judges less by the names of elements, and takes the longest text if
/// none is long enough: of a short article its own 500 would bring notices on cookies.
pub(super) const SHORTEST_ARTICLE: usize = 100;
/// What the library itself takes for short.
pub(super) const SHORT_ARTICLE: usize = 500;

/// So many times the letters asked for are enough, however the library counts them.
const ENOUGH: usize = 2;

/// What the library found.
pub(super) struct Chosen {
    /// The title: that which the page names, else a part of the window's title.
    pub(super) title: String,
    /// The article as markup.
    pub(super) markup: String,
}

/// The article of a page, if possible of so many letters; `None` if there is none.
///
/// # Errors
/// If the library panics: what it said.
pub(super) fn choose(page: &str, shortest: usize) -> Result<Option<Chosen>, String> {
    catch_unwind(AssertUnwindSafe(|| chosen(page, shortest))).map_err(|panic| {
        let told = panic.downcast_ref::<String>().cloned();
        told.or_else(|| panic.downcast_ref::<&str>().map(|told| (*told).to_owned())).unwrap_or_default()
    })
}

fn chosen(page: &str, shortest: usize) -> Option<Chosen> {
    // Where the strictest way finds enough, as it mostly does, no copy of the page is needed for other ways.
    let strict = if shortest < SHORT_ARTICLE { article(page, shortest, Some(ParsePolicy::Strict)) } else { None };
    let has_enough = |article: &Article| {
        article.text_content.chars().filter(|c| !c.is_whitespace()).nth(ENOUGH * shortest).is_some()
    };
    let article = strict.filter(has_enough).or_else(|| article(page, shortest, None))?;
    if !article.text_content.contains(char::is_alphanumeric) {
        return None;
    }
    Some(Chosen { title: article.title, markup: article.content.to_string() })
}

/// What the library finds, in one of its ways or in all of them one after the other.
fn article(page: &str, shortest: usize, policy: Option<ParsePolicy>) -> Option<Article> {
    let config = Config { char_threshold: shortest, ..Config::default() };
    let mut page = Readability::new(page, None, Some(config)).ok()?;
    match policy {
        Some(policy) => page.parse_with_policy(policy),
        None => page.parse(),
    }
    .ok()
}
