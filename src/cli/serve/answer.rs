//! Answers: what is wrong with a request as RFC 9457 has it, or as a page for people.

use axum::Json;
use axum::extract::multipart::MultipartRejection;
use axum::extract::rejection::{JsonRejection, PathRejection, QueryRejection};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use serde_json::json;

use crate::render::escape_html;

/// Why a request is not answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) status: StatusCode,
    /// What is wrong and what to do, one sentence.
    pub(super) detail: String,
}

impl Refusal {
    pub(super) fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self { status, detail: detail.into() }
    }

    /// The same for a person.
    fn into_page(self) -> Response {
        let page = format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>ascribe</title><p>{}</p></html>",
            escape_html(&self.detail)
        );
        (self.status, Html(page)).into_response()
    }
}

/// What axum says of a request that is not as the address wants it.
macro_rules! from_rejections {
    ($($rejection:ty),*) => {
        $(impl From<$rejection> for Refusal {
            fn from(rejection: $rejection) -> Self {
                Self::new(rejection.status(), rejection.body_text())
            }
        })*
    };
}

from_rejections!(JsonRejection, MultipartRejection, PathRejection, QueryRejection);

/// A page under a content security policy, or why there is none.
pub(super) fn page(made: Result<impl IntoResponse, Refusal>, policy: &'static str) -> Response {
    let response = made.map_or_else(Refusal::into_page, |page| Html(page).into_response());
    ([(header::CONTENT_SECURITY_POLICY, policy)], response).into_response()
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let title = self.status.canonical_reason().unwrap_or("error");
        let body = Json(json!({ "title": title, "status": self.status.as_u16(), "detail": self.detail }));
        let kind = HeaderValue::from_static("application/problem+json");
        let mut response = (self.status, [(header::CONTENT_TYPE, kind)], body).into_response();
        if self.status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        }
        response
    }
}

/// What every answer says: who may show it, that nobody keeps it.
pub(super) const HEADERS: [(HeaderName, HeaderValue); 5] = [
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    // Without any referrer, browsers would not tell either that a form is the page's own.
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
];
