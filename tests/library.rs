//! The library as other programs use it: documents that own all, records that are read back, the examples.

use std::thread;

use ascribe::record::{ArticleRecord, AuditRecord};
use ascribe::{Analyzer, Document, GraphFormat, Settings, SetupError, Text, View};
use tempfile::TempDir;

#[path = "../examples/attributions.rs"]
mod attributions;
#[path = "../examples/audit.rs"]
mod audit;
// Its own folder is for people who run it.
#[path = "../examples/graph.rs"]
#[expect(dead_code)]
mod graph;

fn articles() -> Vec<Document> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/articles");
    Analyzer::new().read_files([folder]).map(|document| document.expect("an article")).collect()
}

#[test]
fn the_examples_run() {
    let folder = TempDir::new().expect("a folder");
    let page = folder.path().join("sources.html");
    attributions::main();
    audit::main();
    graph::graph("data/articles", &page.display().to_string()).expect("a page");
    assert!(page.is_file());
}

#[test]
fn an_analyzer_is_shared_by_threads_and_documents_outlive_it() {
    fn is_owned<T: Clone + Send + Sync + 'static>(value: T) -> T {
        value
    }
    let analyzer = is_owned(Analyzer::new().grammar_only());
    let read = |text: &'static str| {
        let analyzer = analyzer.clone();
        thread::spawn(move || is_owned(analyzer.read(text)))
    };
    let threads = [read("It rained, Ann Lee said."), read("It will rain, Bo Berg said.")];
    let documents = threads.map(|thread| thread.join().expect("no panic"));
    drop(analyzer);
    let names = documents.each_ref().map(|document| document.sources()[0].name.to_string());
    assert_eq!(names, ["Ann Lee", "Bo Berg"]);
}

#[test]
fn what_an_analyzer_is_set_up_with_is_checked() {
    let folder = TempDir::new().expect("a folder");
    let own = folder.path().join("own.csv");
    std::fs::write(&own, "alias,name,kind,country\nShorty,Nils Berg,person,Norway\n").expect("a file");
    let analyzer = Analyzer::new().aliases(&own).expect("fine");
    let document = analyzer.read("Shorty said on Monday that the bridge was safe.");
    assert_eq!(document.sources()[0].name, "Nils Berg");
    std::fs::write(&own, "alias,name\n").expect("a file");
    let told = Analyzer::new().aliases(&own).unwrap_err().to_string();
    assert!(told.contains("own.csv:1: expected the columns"), "{told}");
    let told = Analyzer::new().aliases(folder.path().join("absent.csv")).unwrap_err().to_string();
    assert!(told.ends_with("absent.csv: there is no such file"), "{told}");
    let error = Analyzer::new().grammar_dir(folder.path()).unwrap_err();
    assert!(matches!(error, SetupError::Grammar(_)), "{error}");
}

#[test]
fn texts_are_read_as_records_of_a_file_are() {
    let text = Text::new("It rained, Ann Lee said.")
        .with_id("17")
        .with_title("Rain")
        .with_url("https://herald.example/rain")
        .with_published("2026-05-04T10:00:00Z");
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("news.jsonl");
    let line = r#"{"id":"17","text":"It rained, Ann Lee said.","title":"Rain","url":"https://herald.example/rain",
        "published":"2026-05-04T10:00:00Z"}"#;
    std::fs::write(&file, line.replace('\n', "")).expect("a file");
    let analyzer = Analyzer::new();
    let read = analyzer.read_files([&file]).next().expect("a result").expect("an article");
    assert_eq!(analyzer.read(text).to_json(), read.to_json());
    assert_eq!(read.record().article.outlet.as_deref(), Some("herald.example"));
    assert!(analyzer.read(" \n").claims().is_empty());
}

#[test]
fn graphs_are_written_in_all_forms() {
    let graph = Analyzer::new().graph(&articles());
    for format in GraphFormat::ALL {
        let mut out = Vec::new();
        graph.write(format, View::Sources, &mut out).expect("memory");
        assert!(out.len() > 100, "{}", format.name());
    }
    let told = graph.save(View::All, "graph.docx").unwrap_err().to_string();
    assert!(told.starts_with("graph.docx: the ending names no format"), "{told}");
}

#[test]
fn records_that_are_read_back_are_the_same() {
    for document in articles() {
        let line = document.to_json();
        let record: ArticleRecord<'static> = serde_json::from_str(&line).expect("a record");
        assert_eq!(record, *document.record());
        assert_eq!(document.to_record(), record);
        assert_eq!(serde_json::to_string(&record).expect("JSON"), line.trim_end());
        let audit = document.audit(&Settings::default());
        let again: AuditRecord = serde_json::from_str(&serde_json::to_string(&audit).expect("JSON")).expect("a record");
        assert_eq!(again, audit);
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
