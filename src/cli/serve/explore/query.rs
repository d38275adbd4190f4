//! What a request wants of a store.

use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use serde::Deserialize;

use crate::cli::serve::answer::Refusal;
use crate::cli::serve::shelf::Picture;
use crate::export::store::Part;
use crate::view::{PICTURE, View};

/// What is behind `?` in an address.
pub(super) type Given<T> = Result<Query<T>, QueryRejection>;
/// A part of the address.
pub(super) type Named<T> = Result<Path<T>, PathRejection>;

/// Entries of a list, if nothing is said about that.
pub(super) const USUAL: u32 = 50;
/// Entries of a list at most.
pub(super) const MOST: u32 = 500;
/// Nodes of a graph at most.
pub(super) const MOST_NODES: u32 = 5000;

/// A part of a list, as the query tells it.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PartQuery {
    limit: Option<u32>,
    offset: Option<u32>,
}

/// Words to search for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SearchQuery {
    pub(super) q: String,
    limit: Option<u32>,
    offset: Option<u32>,
}

/// What of the graph to show.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GraphQuery {
    view: Option<String>,
    max_nodes: Option<u32>,
}

impl GraphQuery {
    pub(super) fn picture(&self) -> Result<Picture, Refusal> {
        let wrong = |detail| Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, detail);
        let view = match &self.view {
            Some(name) => View::from_name(name).ok_or_else(|| {
                let known = View::ALL.map(View::name).join(", ");
                wrong(format!("there is no such view; view is one of {known}"))
            })?,
            None => View::Sources,
        };
        match self.max_nodes.unwrap_or(PICTURE as u32) {
            most @ 1..=MOST_NODES => Ok(Picture::Nodes(view, most as usize)),
            most => Err(wrong(format!("max_nodes is {most}; it must be from 1 to {MOST_NODES}"))),
        }
    }
}

impl PartQuery {
    pub(super) fn part(self) -> Result<Part, Refusal> {
        part(self.limit, self.offset)
    }
}

impl SearchQuery {
    pub(super) fn part(&self) -> Result<Part, Refusal> {
        part(self.limit, self.offset)
    }
}

fn part(limit: Option<u32>, offset: Option<u32>) -> Result<Part, Refusal> {
    let limit = limit.unwrap_or(USUAL);
    if !(1..=MOST).contains(&limit) {
        let detail = format!("limit is {limit}; it must be from 1 to {MOST}");
        return Err(Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, detail));
    }
    Ok(Part { limit, offset: offset.unwrap_or(0) })
}

/// That a store has nothing of the name.
pub(super) fn unknown(what: &str) -> Refusal {
    Refusal::new(StatusCode::NOT_FOUND, format!("the store has no such {what}; it may have been filled again"))
}
