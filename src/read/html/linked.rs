//! What a page tells of its article as linked data: the JSON-LD of schema.org.

use serde_json::{Map, Value};

/// What the scripts tell.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Linked {
    /// The article's address.
    pub(super) url: Option<String>,
    /// When it was published, as it is written.
    pub(super) published: Option<String>,
    /// Names of those who publish the page.
    pub(super) publishers: Vec<String>,
    /// The article's title.
    pub(super) title: Option<String>,
    /// The article's text, in markup or plain.
    pub(super) body: Option<String>,
}

/// The name of the field that holds the text.
pub(super) const BODY: &str = "articleBody";

/// Reads scripts; those that are no JSON are passed over.
pub(super) fn read(scripts: &[String]) -> Linked {
    let values: Vec<Value> = scripts.iter().filter_map(|script| value(script)).collect();
    let mut objects = Vec::new();
    for value in &values {
        gather(value, &mut objects);
    }
    let of_type = |parts: &[&str]| objects.iter().copied().find(|object| is(object, parts));
    let article = of_type(&["Article", "Posting", "Report"]);
    let page = of_type(&["WebPage"]);
    let first = |get: fn(&Map<String, Value>) -> Option<String>| [article, page].into_iter().flatten().find_map(get);
    Linked {
        url: first(address),
        published: first(|object| text(object, "datePublished")),
        publishers: objects.iter().flat_map(|object| publishers(object)).collect(),
        title: article.and_then(|article| text(article, "headline").or_else(|| text(article, "name"))),
        body: article.and_then(|article| text(article, BODY)),
    }
}

/// The value of a script. Line feeds within strings are no JSON, but are met.
fn value(script: &str) -> Option<Value> {
    let start = script.find(['{', '['])?;
    let end = script.rfind(['}', ']'])?;
    let json = script.get(start..=end)?;
    serde_json::from_str(json).or_else(|_| serde_json::from_str(&json.replace(char::is_control, " "))).ok()
}

/// The objects of a value: its own, those of its lists and graphs, and what pages are about.
fn gather<'v>(value: &'v Value, objects: &mut Vec<&'v Map<String, Value>>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| gather(value, objects)),
        Value::Object(object) => {
            objects.push(object);
            ["@graph", "mainEntity"].iter().filter_map(|key| object.get(*key)).for_each(|value| gather(value, objects));
        }
        _ => {}
    }
}

/// Whether a type of the object has one of the parts in its name.
fn is(object: &Map<String, Value>, parts: &[&str]) -> bool {
    let named = |kind: &Value| kind.as_str().is_some_and(|kind| parts.iter().any(|part| kind.contains(part)));
    object.get("@type").is_some_and(|kind| kind.as_array().map_or_else(|| named(kind), |kinds| kinds.iter().any(named)))
}

fn text(object: &Map<String, Value>, key: &str) -> Option<String> {
    let text = object.get(key)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The address of an article: its own, or that of the page that it is the main thing of.
fn address(object: &Map<String, Value>) -> Option<String> {
    let page = || match object.get("mainEntityOfPage")? {
        Value::String(page) => Some(page.trim().to_owned()),
        Value::Object(page) => text(page, "@id").or_else(|| text(page, "url")),
        _ => None,
    };
    text(object, "url").or_else(page).filter(|address| crate::read::address::is_full(address))
}

fn publishers(object: &Map<String, Value>) -> Vec<String> {
    let named = |value: &Value| text(value.as_object()?, "name");
    match object.get("publisher") {
        Some(Value::Array(values)) => values.iter().filter_map(named).collect(),
        Some(value) => named(value).into_iter().collect(),
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Linked, read};

    fn linked(script: &str) -> Linked {
        read(&[script.to_owned()])
    }

    #[test]
    fn the_article_is_found_in_lists_and_graphs() {
        let article = r#"{"@type": ["NewsArticle"], "headline": "Rain", "datePublished": "2024-06-19",
            "publisher": [{"name": "The Herald"}], "mainEntityOfPage": {"@id": "https://herald.example/rain"}}"#;
        let expected = Linked {
            url: Some("https://herald.example/rain".into()),
            published: Some("2024-06-19".into()),
            publishers: vec!["The Herald".into()],
            title: Some("Rain".into()),
            body: None,
        };
        assert_eq!(linked(article), expected);
        assert_eq!(
            linked(&format!(r#"[{{"@type": "WebSite", "url": "https://herald.example"}}, {article}]"#)),
            expected
        );
        assert_eq!(linked(&format!(r#"<!-- {{"@graph": [{{"@type": "Person"}}, {article}]}} -->"#)), expected);
        assert_eq!(linked(&format!(r#"{{"@type": "WebPage", "mainEntity": {article}}}"#)), expected);
    }

    #[test]
    fn what_is_no_article_tells_nothing() {
        for script in ["", "{", "{]", "[1, null]", r#"{"@type": "Person", "url": "https://herald.example/ann"}"#] {
            assert_eq!(linked(script), Linked::default(), "{script}");
        }
        assert_eq!(linked(&"[".repeat(1 << 16)), Linked::default());
    }

    #[test]
    fn a_line_feed_within_a_string_costs_nothing() {
        let script = "{\"@type\": \"Article\", \"description\": \"two\nlines\", \"url\": \"https://herald.example/a\"}";
        assert_eq!(linked(script).url.as_deref(), Some("https://herald.example/a"));
    }
}
