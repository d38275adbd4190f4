//! The library as other programs use it: records that are read back.

use std::fs;
use std::path::Path;

use ascribe::export::{ArticleRecord, json_line};

/// The shipped records of whole articles, a line each.
fn golden_records() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let files = fs::read_dir(folder).expect("the folder can be read").map(|entry| entry.expect("an entry").path());
    let files = files.filter(|path| path.extension().is_some_and(|ending| ending == "jsonl"));
    let texts = files.map(|path| fs::read_to_string(path).expect("the file can be read"));
    texts.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn records_that_are_read_back_are_the_same() {
    let lines = golden_records();
    assert!(!lines.is_empty(), "no record in tests/golden");
    for line in lines {
        let record: ArticleRecord<'static> = serde_json::from_str(&line).expect("a record");
        assert_eq!(String::from_utf8(json_line(&record).expect("JSON")).expect("UTF-8").trim_end(), line);
    }
}

#[test]
fn records_of_other_formats_are_refused_and_new_fields_are_passed_over() {
    let line = r#"{"schema":"ascribe/1","article":{"id":"a","chars":0,"offset_unit":"char","mood":7},
        "sources":[],"attributions":[],"claims":[],"diagnostics":[]}"#;
    let record: ArticleRecord<'static> = serde_json::from_str(line).expect("a record");
    assert_eq!((&*record.article.id, record.article.title), ("a", None));
    let refused = |line: &str| serde_json::from_str::<ArticleRecord<'static>>(line).unwrap_err().to_string();
    let told = refused(&line.replace("ascribe/1", "ascribe/9"));
    assert!(told.starts_with("the schema is \"ascribe/9\"; this version reads \"ascribe/1\""), "{told}");
    let source = r#""sources":[{"id":"x1","name":"Ann Lee","kind":"person","named":true,"titles":[],"affiliation":null,
        "aliases":[],"mentions":1}]"#;
    let told = refused(&line.replace("\"sources\":[]", source));
    assert!(told.starts_with("no label: \"x1\"; expected s1, a1 or c1"), "{told}");
}
