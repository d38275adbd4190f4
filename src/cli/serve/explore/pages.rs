//! Answers as pages. They have no script.

use std::sync::LazyLock;

use axum::extract::{Path, Query, State};
use axum::response::Response;

use super::html;
use super::query::{Given, Named, PartQuery, SearchQuery, USUAL, unknown};
use crate::cli::serve::answer::{self, Refusal};
use crate::cli::serve::desk::Form;
use crate::cli::serve::page::FRAMED;
use crate::cli::serve::shelf::Picture;
use crate::cli::serve::work::Workshop;
use crate::export::digest;
use crate::export::store::Part;

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
pub(super) async fn search(State(workshop): State<Workshop>, words: Given<SearchQuery>) -> Response {
    let made = async {
        let Query(words) = words?;
        let part = words.part()?;
        let made = workshop.look(move |store| {
            let hits = store.search(&words.q, part)?;
            Ok(html::hits(&words.q, &hits))
        });
        made.await
    };
    page(made.await)
}

/// `GET /store/sources/ID`: who it is, and what it said.
pub(super) async fn source(State(workshop): State<Workshop>, id: Named<i64>, part: Given<PartQuery>) -> Response {
    let made = async {
        let (Path(id), Query(part)) = (id?, part?);
        let part = part.part()?;
        let made = workshop.look(move |store| {
            let profile = store.source(id, part)?;
            Ok(profile.map(|profile| html::source(&profile, part)))
        });
        made.await?.ok_or_else(|| unknown("source"))
    };
    page(made.await)
}

/// `GET /store/outlets/NAME`: whom it quotes.
pub(super) async fn outlet(State(workshop): State<Workshop>, name: Named<String>, part: Given<PartQuery>) -> Response {
    let made = async {
        let (Path(name), Query(part)) = (name?, part?);
        let part = part.part()?;
        let made =
            workshop.look(move |store| Ok(store.outlet(&name, part)?.map(|profile| html::outlet(&profile, part))));
        made.await?.ok_or_else(|| unknown("outlet"))
    };
    page(made.await)
}

/// `GET /store/graph`: the graph of the whole store in a frame.
pub(super) async fn graph(State(workshop): State<Workshop>) -> Response {
    page(workshop.look(|store| Ok(html::graph(&store.overview()?))).await)
}

/// `GET /store/graph/page`: the page that shows every view of it.
pub(super) async fn graph_page(State(workshop): State<Workshop>) -> Response {
    answer::page(workshop.drawn(Picture::Page).await, FRAMED)
}

/// `GET /store/articles/ID`: the article in a frame.
pub(super) async fn article(State(workshop): State<Workshop>, id: Named<i64>) -> Response {
    let made = async {
        let Path(id) = id?;
        let made = workshop.look(move |store| Ok(store.article(id)?.map(|article| html::article(&article))));
        made.await?.ok_or_else(|| unknown("article"))
    };
    page(made.await)
}

/// `GET /store/articles/ID/report`: its text with its claims coloured, and the findings.
pub(super) async fn report(State(workshop): State<Workshop>, id: Named<i64>) -> Response {
    let made = async { workshop.stored(id?.0, Form::Report).await?.ok_or_else(|| unknown("article")) };
    answer::page(made.await, FRAMED)
}

fn page(made: Result<String, Refusal>) -> Response {
    answer::page(made, POLICY.as_str())
}
