//! What the JSON interface takes and gives, as an `OpenAPI` document. The record's schema is made from its types.

use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use super::explore;
use crate::audit::CHECKS;
use crate::claim::Status;
use crate::diagnostic::Severity;
use crate::export::ArticleRecord;

/// The document.
pub(super) fn openapi(has_store: bool) -> Value {
    let settings =
        SchemaSettings::draft2020_12().with(|settings| settings.definitions_path = "/components/schemas".into());
    let mut generator = settings.into_generator();
    let record = generator.subschema_for::<ArticleRecord<'static>>();
    let of_store = if has_store { explore::paths(&mut generator) } else { serde_json::Map::new() };
    let mut schemas = generator.take_definitions(true);
    schemas.insert("Draft".to_owned(), draft());
    schemas.insert("Report".to_owned(), report());
    schemas.insert("Problem".to_owned(), problem());
    let mut document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "ascribe",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "Who said what in news text, and which claims lack attribution",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "paths": {
            "/v1/extract": { "post": operation("extract", "Who said what: a record of ascribe/1", &json!(record)) },
            "/v1/audit": { "post": operation("audit", "Which claims lack attribution, or have a weak one", &reference("Report")) },
            "/openapi.json": { "get": {
                "operationId": "describe",
                "summary": "This document",
                "responses": { "200": { "description": "This document", "content": { "application/json": { "schema": { "type": "object" } } } } },
            } },
        },
        "components": { "schemas": schemas },
    });
    document["paths"].as_object_mut().expect("paths are an object").extend(of_store);
    document
}

fn operation(id: &str, summary: &str, result: &Value) -> Value {
    const PROBLEMS: [(&str, &str); 9] = [
        ("400", "The body is no JSON, or the request names no host"),
        ("403", "A page of another site sent the request"),
        ("408", "The body did not arrive in time"),
        ("413", "The body is too long"),
        ("415", "The body is not application/json"),
        ("421", "The request is for another host"),
        ("422", "The draft cannot be read, or a field is wrong"),
        ("500", "An internal error"),
        ("503", "Too many drafts at once, or an analysis that took too long"),
    ];
    let mut responses: serde_json::Map<String, Value> = PROBLEMS.into_iter().map(problem_answer).collect();
    let result = json!({ "description": summary, "content": { "application/json": { "schema": result } } });
    responses.insert("200".to_owned(), result);
    json!({
        "operationId": id,
        "summary": summary,
        "requestBody": { "required": true, "content": { "application/json": { "schema": reference("Draft") } } },
        "responses": responses,
    })
}

/// A status and what it says of a request.
pub(super) fn problem_answer((status, description): (&str, &str)) -> (String, Value) {
    let content = json!({ "application/problem+json": { "schema": reference("Problem") } });
    (status.to_owned(), json!({ "description": description, "content": content }))
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn draft() -> Value {
    json!({
        "type": "object",
        "required": ["text"],
        "additionalProperties": false,
        "properties": {
            "text": { "type": "string", "minLength": 1, "description": "The draft" },
            "id": { "type": ["string", "null"], "description": "What the result calls it; \"draft\" if nothing is given" },
            "format": { "enum": ["text", "markdown", "html"], "default": "text", "description": "What the text is written in" },
            "offset_unit": { "enum": ["char", "byte", "utf16"], "default": "char", "description": "What offsets count (extract only)" },
        },
    })
}

fn problem() -> Value {
    json!({
        "type": "object",
        "required": ["title", "status", "detail"],
        "properties": {
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "detail": { "type": "string", "description": "What is wrong and what to do" },
        },
    })
}

/// As `ascribe audit --format json` prints it.
fn report() -> Value {
    let severities = Severity::ALL.map(Severity::name);
    let codes: Vec<&str> = CHECKS.iter().map(|check| check.code).collect();
    let statuses: Vec<Value> = Status::ALL.iter().map(|status| json!(status.name())).chain([Value::Null]).collect();
    let count = json!({ "type": "integer", "minimum": 0 });
    let place = json!({ "type": "integer", "minimum": 1 });
    let text = json!({ "type": "string" });
    let finding = json!({
        "type": "object",
        "required": ["code", "name", "severity", "line", "column", "end_line", "end_column", "text", "message", "hint"],
        "properties": {
            "code": { "enum": codes }, "name": text, "severity": { "enum": severities }, "fingerprint": text,
            "line": place, "column": place, "end_line": place, "end_column": place,
            "text": text, "message": text, "hint": text,
            "claim": { "type": ["string", "null"] }, "status": { "enum": statuses },
            "score": { "type": ["number", "null"] }, "reasons": { "type": ["array", "null"], "items": text },
        },
    });
    let article = json!({
        "type": "object",
        "required": ["article", "findings", "summary"],
        "properties": {
            "article": text,
            "findings": { "type": "array", "items": finding },
            "summary": { "type": "object", "properties": { "articles": count, "identified": count } },
        },
    });
    json!({
        "type": "object",
        "required": ["schema", "articles", "summary"],
        "properties": {
            "schema": { "const": "ascribe-audit/1" },
            "articles": { "type": "array", "items": article },
            "summary": { "type": "object" },
        },
    })
}
