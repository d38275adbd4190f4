//! Answers as pages. They have no script.

use std::sync::LazyLock;

use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{Html, IntoResponse as _, Response};

use super::html;
use super::query::{PartQuery, SearchQuery, USUAL, path, query, unknown};
use crate::cli::serve::answer::Refusal;
use crate::cli::serve::desk::Form;
use crate::cli::serve::page::FRAMED;
use crate::cli::serve::work::Workshop;
use crate::export::digest;
use crate::export::store::Part;

/// What stands behind `?` in an address.
type Given<T> = Result<Query<T>, QueryRejection>;
/// A part of the address.
type Named<T> = Result<Path<T>, PathRejection>;

/// The start of each list.
const FIRST: Part = Part { limit: USUAL, offset: 0 };

/// They apply this style, and frame and search their own server, and nothing else.
static POLICY: LazyLock<String> = LazyLock::new(|| {
    format!(
        "default-src 'none'; style-src '{}'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'",
        digest(html::STYLE)
    )
});

/// `GET /store`: how much there is, whom most articles quote, and the outlets.
pub(super) async fn overview(State(workshop): State<Workshop>) -> Response {
    let made =
        workshop.look(|store| Ok(html::overview(&store.overview()?, &store.sources(FIRST)?, &store.outlets(FIRST)?)));
    page(made.await)
}

/// `GET /store/search?q=…`.
pub(super) async fn search(State(workshop): State<Workshop>, given: Given<SearchQuery>) -> Response {
    let made = async {
        let wanted = query(given)?;
        let part = wanted.part()?;
        let made = workshop.look(move |store| {
            let hits = store.search(&wanted.q, part)?;
            Ok(html::hits(&wanted.q, &hits))
        });
        made.await
    };
    page(made.await)
}

/// `GET /store/sources/ID`: who it is, and what it said.
pub(super) async fn source(State(workshop): State<Workshop>, id: Named<i64>, given: Given<PartQuery>) -> Response {
    let made = async {
        let (id, part) = (path(id)?, query(given)?.part()?);
        let made = workshop.look(move |store| {
            let profile = store.source(id, part)?;
            Ok(profile.map(|profile| html::source(&profile, part)))
        });
        made.await?.ok_or_else(|| unknown("source"))
    };
    page(made.await)
}

/// `GET /store/outlets/NAME`: whom it quotes.
pub(super) async fn outlet(State(workshop): State<Workshop>, name: Named<String>, given: Given<PartQuery>) -> Response {
    let made = async {
        let (name, part) = (path(name)?, query(given)?.part()?);
        let made =
            workshop.look(move |store| Ok(store.outlet(&name, part)?.map(|profile| html::outlet(&profile, part))));
        made.await?.ok_or_else(|| unknown("outlet"))
    };
    page(made.await)
}

/// `GET /store/articles/ID`: the article in a frame.
pub(super) async fn article(State(workshop): State<Workshop>, id: Named<i64>) -> Response {
    let made = async {
        let id = path(id)?;
        let made = workshop.look(move |store| Ok(store.article(id)?.map(|article| html::article(&article))));
        made.await?.ok_or_else(|| unknown("article"))
    };
    page(made.await)
}

/// `GET /store/articles/ID/report`: its text with its claims coloured, and the findings.
pub(super) async fn report(State(workshop): State<Workshop>, id: Named<i64>) -> Response {
    let made = async { workshop.stored(path(id)?, Form::Report).await?.ok_or_else(|| unknown("article")) };
    let response = made.await.map_or_else(Refusal::into_page, |report| Html(report).into_response());
    ([(header::CONTENT_SECURITY_POLICY, FRAMED)], response).into_response()
}

fn page(made: Result<String, Refusal>) -> Response {
    let response = made.map_or_else(Refusal::into_page, |page| Html(page).into_response());
    ([(header::CONTENT_SECURITY_POLICY, POLICY.as_str())], response).into_response()
}
