//! Any text comes out in any form: records that read back as JSON, the source graph, the audit, the
//! listing. The first byte picks the form.
#![no_main]

use ascribe::Pipeline;
use ascribe::audit::{Settings, audit};
use ascribe::coreference::corpus::Aliases;
use ascribe::explain::listing;
use ascribe::export::{ArticleRecord, Cells, GraphFormat, brat, csv_rows};
use ascribe::graph::{ArticlePart, Graph};
use ascribe::render::{Format, Style};
use ascribe::text::{Article, OffsetUnit};
use ascribe::view::{Network, View};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &str)| {
    let (form, text) = input;
    let pipeline = Pipeline::embedded();
    let rulebook = pipeline.rulebook();
    let article = Article::new("fuzz", text);
    let analysis = pipeline.analyze(&article);
    let form = usize::from(form);
    match form % 3 {
        0 => {
            let unit = [OffsetUnit::Char, OffsetUnit::Byte, OffsetUnit::Utf16][form / 3 % 3];
            let record = ArticleRecord::new(&analysis, rulebook, unit);
            let json = serde_json::to_string(&record).expect("records are JSON");
            assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
            let _ = (brat(&record), csv_rows(&record, Cells::Defused), listing(&analysis, rulebook, None));
        }
        1 => {
            let format = GraphFormat::ALL[form / 3 % GraphFormat::ALL.len()];
            let view = View::ALL[form / 3 / GraphFormat::ALL.len() % View::ALL.len()];
            let graph = Graph::new([ArticlePart::new(&analysis, rulebook)], &Aliases::default());
            let network = Network::new(&graph, view);
            let mut file = Vec::<u8>::new();
            format.write(&graph, &network, Cells::Defused, &mut file).expect("a graph can be written");
        }
        _ => {
            let report = audit(&analysis, rulebook, &Settings::default());
            let _ = Format::ALL[form / 3 % Format::ALL.len()].article(&report, Style::default());
        }
    }
});
