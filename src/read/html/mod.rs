//! Web pages to articles. Which part of a page is the article, the library `dom_smoothie` decides
//! (Mozilla's Readability); it gives no positions. So the page is first rewritten with a mark before
//! each piece of text ([`marked`]), the library chooses ([`library`]), and the marks that come back with
//! the chosen text tell where in the page it stands ([`prose`]). What the page tells about itself is gathered
//! on the way ([`about`]).

mod about;
mod asides;
mod charset;
mod cursor;
mod elements;
mod fragment;
mod lean;
mod library;
mod linked;
mod marked;
mod page;
mod prose;
mod sift;
mod title;
mod unheard;
mod words;

pub(super) use charset::{declared, is_page};
pub(super) use fragment::fragment;
pub(super) use page::article;
