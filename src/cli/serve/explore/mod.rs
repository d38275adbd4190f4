//! Looking around in a store: search, sources, outlets and articles, as pages and as JSON. Nothing is changed there.

mod api;
mod html;
mod openapi;
mod pages;
mod query;
mod routes;

pub(super) use openapi::paths;
pub(super) use routes::routes;
