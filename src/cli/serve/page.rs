//! The page to paste or drop a draft: a form that shows the report and the graph in frames. It works without a script,
//! too.

use std::sync::LazyLock;

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, State};
use axum::response::Response;

use super::desk::Form;
use super::work::Workshop;
use super::{answer, draft};
use crate::export::digest;

const SKELETON: &str = include_str!("page/index.html");
const STYLE: &str = include_str!("page/index.css");
const SCRIPT: &str = include_str!("page/index.js");

static PAGE: LazyLock<String> = LazyLock::new(|| SKELETON.replace("{{style}}", STYLE).replace("{{script}}", SCRIPT));
/// What leads to the store, where there is one.
const TO_STORE: &str = " <a href=\"/store\">Look around in the store</a>";
/// It runs this script, applies this style, frames and sends to its own server, and nothing else.
static POLICY: LazyLock<String> = LazyLock::new(|| {
    format!(
        "default-src 'none'; script-src '{}'; style-src '{}'; img-src data:; frame-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'",
        digest(SCRIPT),
        digest(STYLE)
    )
});
/// What is shown in a frame has a policy of its own; this one keeps it from reaching the page around it.
pub(super) const FRAMED: &str = "sandbox allow-scripts; frame-ancestors 'self'";

/// A form, or why there is none.
type Sent = Result<Multipart, MultipartRejection>;

/// `GET /`.
pub(super) async fn start(State(workshop): State<Workshop>) -> Response {
    let page = PAGE.replace("{{store}}", if workshop.has_store() { TO_STORE } else { "" });
    answer::page(Ok(page), POLICY.as_str())
}

/// `POST /report`: the text with its claims coloured, and the findings.
pub(super) async fn report(State(workshop): State<Workshop>, form: Sent) -> Response {
    framed(workshop, Form::Report, form).await
}

/// `POST /graph`: the source graph.
pub(super) async fn graph(State(workshop): State<Workshop>, form: Sent) -> Response {
    framed(workshop, Form::Graph, form).await
}

async fn framed(workshop: Workshop, form: Form, sent: Sent) -> Response {
    let made = async {
        let draft = draft::of_form(sent?).await?;
        workshop.make(form, || draft.into_input()).await
    };
    answer::page(made.await, FRAMED)
}
