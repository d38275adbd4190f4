//! Which address leads where.

use axum::Router;
use axum::routing::get;

use super::{api, pages};
use crate::cli::serve::work::Workshop;

/// The addresses.
pub(in crate::cli::serve) fn routes() -> Router<Workshop> {
    Router::new()
        .route("/store", get(pages::overview))
        .route("/store/search", get(pages::search))
        .route("/store/sources/{id}", get(pages::source))
        .route("/store/outlets/{name}", get(pages::outlet))
        .route("/store/graph", get(pages::graph))
        .route("/store/graph/page", get(pages::graph_page))
        .route("/store/articles/{id}", get(pages::article))
        .route("/store/articles/{id}/report", get(pages::report))
        .route("/v1/store", get(api::overview))
        .route("/v1/search", get(api::search))
        .route("/v1/sources", get(api::sources))
        .route("/v1/sources/{id}", get(api::source))
        .route("/v1/outlets", get(api::outlets))
        .route("/v1/outlets/{name}", get(api::outlet))
        .route("/v1/articles/{id}", get(api::article))
        .route("/v1/graph", get(api::graph))
}
