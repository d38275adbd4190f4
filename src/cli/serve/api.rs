//! The JSON interface.

use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};

use super::answer::Refusal;
use super::desk::Form;
use super::draft::Sent;
use super::openapi::openapi;
use super::work::Workshop;

/// A draft, or why there is none.
type Body = Result<Json<Sent>, JsonRejection>;

/// `POST /v1/extract`: who said what.
pub(super) async fn extract(State(workshop): State<Workshop>, body: Body) -> Result<Response, Refusal> {
    let sent = sent(body)?;
    let form = Form::Record(sent.offset_unit.into());
    Ok(json(workshop.make(form, || sent.into_input()).await?))
}

/// `POST /v1/audit`: which claims lack attribution.
pub(super) async fn audit(State(workshop): State<Workshop>, body: Body) -> Result<Response, Refusal> {
    let sent = sent(body)?;
    Ok(json(workshop.make(Form::Findings, || sent.into_input()).await?))
}

/// `GET /openapi.json`.
pub(super) async fn description(State(workshop): State<Workshop>) -> Response {
    Json(openapi(workshop.has_store())).into_response()
}

fn sent(body: Body) -> Result<Sent, Refusal> {
    let Json(sent) = body?;
    Ok(sent)
}

fn json(body: Vec<u8>) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}
