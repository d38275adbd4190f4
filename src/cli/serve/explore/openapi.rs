//! What the JSON interface gives of a store, as paths of the `OpenAPI` document.

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::query::{MOST, MOST_NODES, USUAL};
use crate::cli::serve::openapi::problem_answer;
use crate::export::ArticleRecord;
use crate::export::store::{Hits, OutletProfile, Overview, Share, SourceBrief, SourceProfile};
use crate::view::{PICTURE, View};

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
    get.put("/v1/graph", "The source graph: a view of it, in node-link JSON", &network(), &graph_query(), None);
    get.all
}

struct Paths<'g> {
    generator: &'g mut SchemaGenerator,
    all: Map<String, Value>,
}

impl Paths<'_> {
    /// Adds an address; `missing` is what the store may not have.
    fn add<T: JsonSchema>(&mut self, path: &str, summary: &str, parameters: &[Value], missing: Option<&str>) {
        let schema = self.generator.subschema_for::<T>().to_value();
        self.put(path, summary, &schema, parameters, missing);
    }

    fn put(&mut self, path: &str, summary: &str, schema: &Value, parameters: &[Value], missing: Option<&str>) {
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

/// What of the graph to show.
fn graph_query() -> [Value; 2] {
    let (views, usual) = (View::ALL.map(View::name), View::Sources.name());
    let view = json!({ "name": "view", "in": "query", "schema": { "enum": views, "default": usual } });
    [view, number("max_nodes", 1, u64::from(MOST_NODES), PICTURE as u64)]
}

/// As `ascribe graph --format json` prints it.
fn network() -> Value {
    let text = json!({ "type": "string" });
    let list = |required: &[&str]| {
        let properties: Map<String, Value> = required.iter().map(|&name| (name.to_owned(), text.clone())).collect();
        json!({ "type": "array", "items": { "type": "object", "required": required, "properties": properties } })
    };
    json!({
        "type": "object",
        "required": ["directed", "multigraph", "graph", "nodes", "edges"],
        "properties": {
            "directed": { "type": "boolean" }, "multigraph": { "type": "boolean" }, "graph": { "type": "object" },
            "nodes": list(&["id", "label", "type"]),
            "edges": list(&["id", "source", "target", "relation"]),
        },
    })
}

/// A number in the query.
fn number(name: &str, least: u64, most: u64, usual: u64) -> Value {
    json!({
        "name": name, "in": "query",
        "schema": { "type": "integer", "minimum": least, "maximum": most, "default": usual },
    })
}
