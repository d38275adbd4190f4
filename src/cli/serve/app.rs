//! Which address does what.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use axum::{Router, body};

use super::answer::Refusal;
use super::guard::{Names, guard};
use super::server::Limits;
use super::work::Workshop;
use super::{api, explore, page};

/// All addresses.
pub(super) fn app(workshop: Workshop, names: Names, limits: Limits) -> Router {
    let of_store = if workshop.has_store() { explore::routes() } else { Router::new() };
    Router::new()
        .merge(of_store)
        .route("/", get(page::start))
        .route("/report", post(page::report))
        .route("/graph", post(page::graph))
        .route("/openapi.json", get(api::description))
        .route("/v1/extract", post(api::extract))
        .route("/v1/audit", post(api::audit))
        .fallback(|uri: Uri| async move { nowhere(&uri) })
        .method_not_allowed_fallback(|method: Method| async move { wrong_method(&method) })
        .layer(middleware::from_fn_with_state(limits, gather))
        .layer(DefaultBodyLimit::disable())
        .layer(middleware::from_fn_with_state(Arc::new(names), guard))
        .with_state(workshop)
}

fn nowhere(uri: &Uri) -> Refusal {
    Refusal::new(StatusCode::NOT_FOUND, format!("nothing is at {}; /openapi.json tells what there is", uri.path()))
}

fn wrong_method(method: &Method) -> Refusal {
    Refusal::new(StatusCode::METHOD_NOT_ALLOWED, format!("{method} is not for this address"))
}

/// Gathers the body before anything is done with it: it must be short enough, and arrive in time.
async fn gather(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    let (head, body) = request.into_parts();
    let declared = body_length(&head.headers);
    if declared.is_some_and(|length| length > limits.body as u64) {
        return too_large(limits).into_response();
    }
    match tokio::time::timeout(limits.arrival, body::to_bytes(body, limits.body)).await {
        Ok(Ok(bytes)) => next.run(Request::from_parts(head, Body::from(bytes))).await,
        Ok(Err(_)) => too_large(limits).into_response(),
        Err(_) => slow(limits.arrival).into_response(),
    }
}

fn body_length(headers: &axum::http::HeaderMap) -> Option<u64> {
    headers.get(axum::http::header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

fn too_large(limits: Limits) -> Refusal {
    let detail = format!("the body is longer than {} MiB, or broke off; --max-body allows more", limits.body >> 20);
    Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, detail)
}

fn slow(patience: Duration) -> Refusal {
    Refusal::new(StatusCode::REQUEST_TIMEOUT, format!("the body did not arrive within {} seconds", patience.as_secs()))
}
