//! What the JSON interface gives of a store, as paths of the `OpenAPI` document.

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::query::{MOST, USUAL};
use crate::cli::serve::openapi::problem_answer;
use crate::export::ArticleRecord;
use crate::export::store::{Hits, OutletProfile, Overview, Share, SourceBrief, SourceProfile};

/// What is wrong with a request, by its status.
const PROBLEMS: [(&str, &str); 5] = [
    ("400", "A field of the address is wrong, or the request names no host"),
    ("421", "The request is for another host"),
    ("422", "A field of the address is wrong"),
    ("500", "An internal error, or a store that cannot be read"),
    ("503", "Too many requests at once, or one that took too long"),
];

/// The paths; their schemas go to the generator.
pub(in crate::cli::serve) fn paths(generator: &mut SchemaGenerator) -> Map<String, Value> {
    let list = [number("limit", 1, u64::from(MOST), u64::from(USUAL)), number("offset", 0, u64::from(u32::MAX), 0)];
    let id =
        json!({ "name": "id", "in": "path", "required": true, "schema": { "type": "integer", "format": "int64" } });
    let name =
        json!({ "name": "name", "in": "path", "required": true, "schema": { "type": "string", "minLength": 1 } });
    let words = json!({ "name": "q", "in": "query", "required": true, "schema": { "type": "string" } });
    let with = |first: &Value| [std::slice::from_ref(first), &list].concat();
    let mut get = Paths { generator, all: Map::new() };
    get.add::<Overview>("/v1/store", "How many articles, sources and claims there are", &[], None);
    get.add::<Hits>(
        "/v1/search",
        "Claims and articles with all of the words, and sources of such a name",
        &with(&words),
        None,
    );
    get.add::<Vec<SourceBrief>>("/v1/sources", "Named sources, those of most articles first", &list, None);
    get.add::<SourceProfile>("/v1/sources/{id}", "Who a source is, and what it said", &with(&id), Some("source"));
    get.add::<Vec<Share>>("/v1/outlets", "Outlets, those of most articles first", &list, None);
    get.add::<OutletProfile>("/v1/outlets/{name}", "Whom an outlet quotes", &with(&name), Some("outlet"));
    get.add::<ArticleRecord<'static>>(
        "/v1/articles/{id}",
        "An article: a record of ascribe/1",
        std::slice::from_ref(&id),
        Some("article"),
    );
    get.all
}

struct Paths<'g> {
    generator: &'g mut SchemaGenerator,
    all: Map<String, Value>,
}

impl Paths<'_> {
    /// Adds an address; `missing` is what the store may not have.
    fn add<T: JsonSchema>(&mut self, path: &str, summary: &str, parameters: &[Value], missing: Option<&str>) {
        let schema = self.generator.subschema_for::<T>();
        let mut responses: Map<String, Value> = PROBLEMS.into_iter().map(problem_answer).collect();
        responses.extend(missing.map(|what| problem_answer(("404", &format!("The store has no such {what}")))));
        let content = json!({ "application/json": { "schema": schema } });
        responses.insert("200".to_owned(), json!({ "description": summary, "content": content }));
        let parts = path.split(['/', '{', '}']).filter(|part| !matches!(*part, "" | "v1"));
        let operation = json!({
            "operationId": parts.collect::<Vec<_>>().join("_"),
            "summary": summary,
            "parameters": parameters,
            "responses": responses,
        });
        self.all.insert(path.to_owned(), json!({ "get": operation }));
    }
}

/// A number in the query.
fn number(name: &str, least: u64, most: u64, usual: u64) -> Value {
    json!({
        "name": name, "in": "query",
        "schema": { "type": "integer", "minimum": least, "maximum": most, "default": usual },
    })
}
