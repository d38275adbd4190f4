//! Answers as JSON.

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};

use super::query::{Given, GraphQuery, Named, PartQuery, SearchQuery, unknown};
use crate::cli::serve::answer::Refusal;
use crate::cli::serve::desk::Form;
use crate::cli::serve::work::Workshop;
use crate::export::store::{Hits, OutletProfile, Overview, Share, SourceBrief, SourceProfile, Store};
use crate::text::OffsetUnit;

/// `GET /v1/store`: how much there is.
pub(super) async fn overview(State(workshop): State<Workshop>) -> Result<Json<Overview>, Refusal> {
    workshop.look(Store::overview).await.map(Json)
}

/// `GET /v1/search?q=…`: what has all of the words.
pub(super) async fn search(State(workshop): State<Workshop>, words: Given<SearchQuery>) -> Result<Json<Hits>, Refusal> {
    let Query(words) = words?;
    let part = words.part()?;
    workshop.look(move |store| store.search(&words.q, part)).await.map(Json)
}

/// `GET /v1/sources`: those of most articles first.
pub(super) async fn sources(
    State(workshop): State<Workshop>,
    part: Given<PartQuery>,
) -> Result<Json<Vec<SourceBrief>>, Refusal> {
    let part = part?.part()?;
    workshop.look(move |store| store.sources(part)).await.map(Json)
}

/// `GET /v1/sources/ID`: who it is, and what it said.
pub(super) async fn source(
    State(workshop): State<Workshop>,
    id: Named<i64>,
    part: Given<PartQuery>,
) -> Result<Json<SourceProfile>, Refusal> {
    let (Path(id), Query(part)) = (id?, part?);
    let part = part.part()?;
    workshop.look(move |store| store.source(id, part)).await?.map(Json).ok_or_else(|| unknown("source"))
}

/// `GET /v1/outlets`: those of most articles first.
pub(super) async fn outlets(
    State(workshop): State<Workshop>,
    part: Given<PartQuery>,
) -> Result<Json<Vec<Share>>, Refusal> {
    let part = part?.part()?;
    workshop.look(move |store| store.outlets(part)).await.map(Json)
}

/// `GET /v1/outlets/NAME`: whom it quotes.
pub(super) async fn outlet(
    State(workshop): State<Workshop>,
    name: Named<String>,
    part: Given<PartQuery>,
) -> Result<Json<OutletProfile>, Refusal> {
    let (Path(name), Query(part)) = (name?, part?);
    let part = part.part()?;
    workshop.look(move |store| store.outlet(&name, part)).await?.map(Json).ok_or_else(|| unknown("outlet"))
}

/// `GET /v1/articles/ID`: its record of `ascribe/1`.
pub(super) async fn article(State(workshop): State<Workshop>, id: Named<i64>) -> Result<Response, Refusal> {
    let record = workshop.stored(id?.0, Form::Record(OffsetUnit::Char)).await?;
    let record = record.ok_or_else(|| unknown("article"))?;
    Ok(([(header::CONTENT_TYPE, "application/json")], record).into_response())
}

/// `GET /v1/graph`: a view of the graph of the whole store, those nodes of it that matter most.
pub(super) async fn graph(State(workshop): State<Workshop>, asked: Given<GraphQuery>) -> Result<Response, Refusal> {
    let network = workshop.drawn(asked?.picture()?).await?;
    Ok(([(header::CONTENT_TYPE, "application/json")], network).into_response())
}
