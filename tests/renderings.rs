//! Every form of the audit: it parses, it says what was found, and nothing of the article acts on
//! the terminal, the page or the spreadsheet that shows it.

use ascribe::Pipeline;
use ascribe::audit::{Overall, Settings, Thresholds, across, audit};
use ascribe::coreference::corpus::Aliases;
use ascribe::diagnostic::Severity;
use ascribe::export::{Cells, GraphFormat};
use ascribe::grammar::Rulebook;
use ascribe::graph::{ArticlePart, Graph};
use ascribe::render::{Format, Style};
use ascribe::text::Article;
use ascribe::view::{Network, View};
use proptest::prelude::*;

const DRAFT: &str = "The company sold four ships in 2019. Analysts say that the bank will raise its rates.\n\n\
    A senior official said that the bridge was unsafe. Ann Lee boasted that the bridge was safe.\n";

const NASTY: &str = "The =cmd|' /C calc'!A1 company <script>alert(1)</script> sold \u{1b}[31m four ships \u{202e} in 2019 %0A::error:: | `x`.\n";

/// The settings without a file, with the check of loaded verbs, which is off unless asked for.
fn settings() -> Settings {
    Settings { severities: [("A301", Some(Severity::Note))].into(), ..Settings::default() }
}

/// The whole output for articles of these (name, text).
fn rendered(format: Format, articles: &[(&str, &str)]) -> String {
    let (mut output, mut total, mut separator) = (format.head("test"), Overall::default(), "");
    let mut parts = Vec::new();
    for (name, text) in articles {
        let article = Article::new(*name, *text);
        let analysis = Pipeline::embedded().analyze(&article);
        let report = audit(&analysis, Rulebook::embedded(), &settings());
        total.add(&article, &report.summary);
        parts.push(ArticlePart::new(&analysis, Rulebook::embedded()));
        let piece = format.article(&report, Style::default());
        if !piece.is_empty() {
            output.push_str(separator);
            output.push_str(&piece);
            separator = format.separator();
        }
    }
    total.repeated = across(&Graph::new(parts, &Aliases::default()), &Settings::default());
    let piece = format.across(&total.repeated, Style::default());
    if !piece.is_empty() {
        output = output + separator + &piece;
    }
    output + &format.tail(&total, Style::default())
}

#[test]
fn line_form_has_one_line_for_each_finding() {
    assert_eq!(
        rendered(Format::Line, &[("draft.txt", DRAFT)]),
        "draft.txt:1:1: warning A101 no source is named for this statement\n\
         draft.txt:1:38: warning A201 “Analysts” names nobody who could be asked\n\
         draft.txt:3:1: warning A205 no name is given for “A senior official”, nor a reason for leaving it out\n\
         draft.txt:3:60: note A301 “boasted” judges the speaker or the statement\n"
    );
}

#[test]
fn text_marks_the_words_below_their_sentence_and_sums_up() {
    let text = rendered(Format::Text, &[("draft.txt", DRAFT)]);
    let vague = "draft.txt:1:38 warning A201 “Analysts” names nobody who could be asked\n   \
                 │ Analysts say that the bank will raise its rates.\n   \
                 │ ^^^^^^^^\n   \
                 ╰ → name at least one of them, or tell how many said so [score 0.21]\n";
    assert!(text.contains(vague), "{text}");
    assert!(text.contains("4 claims in 1 article\n"), "{text}");
    assert!(text.contains("  unattributed  ██████░░░░░░░░░░░░░░░░░░  25 %  1\n"), "{text}");
}

#[test]
fn json_and_sarif_parse_with_none_one_and_several_articles() {
    let all = [("a.txt", DRAFT), ("b c.txt", ""), ("d.txt", NASTY)];
    for count in 0..=all.len() {
        let json: serde_json::Value = serde_json::from_str(&rendered(Format::Json, &all[..count])).unwrap();
        assert_eq!(json["articles"].as_array().unwrap().len(), count);
        let sarif: serde_json::Value = serde_json::from_str(&rendered(Format::Sarif, &all[..count])).unwrap();
        assert_eq!(sarif["version"], "2.1.0");
        let rules = sarif["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
        for result in sarif["runs"][0]["results"].as_array().unwrap() {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(rules[index]["id"], result["ruleId"]);
            let region = &result["locations"][0]["physicalLocation"]["region"];
            assert!(region["startLine"].as_u64() >= Some(1) && region["startColumn"].as_u64() >= Some(1));
        }
    }
}

#[test]
fn csv_rows_have_the_columns_of_the_head_and_run_nothing() {
    let output = rendered(Format::Csv, &[("=a.txt", DRAFT), ("b.txt", NASTY)]);
    let mut reader = csv::Reader::from_reader(output.as_bytes());
    let columns = reader.headers().unwrap().len();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert!(rows.len() > 4);
    for row in &rows {
        assert_eq!(row.len(), columns);
        assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])));
    }
    assert_eq!(&rows[0][0], "'=a.txt");
}

#[test]
fn nothing_of_an_article_reaches_a_terminal_or_a_page_as_a_command() {
    for format in [Format::Text, Format::Line, Format::Github, Format::Markdown, Format::Html] {
        let output = rendered(format, &[("x\u{1b}[2J.txt", NASTY)]);
        assert!(!output.contains(['\u{1b}', '\u{202e}']), "{}", format.name());
        if matches!(format, Format::Html | Format::Markdown) {
            let own = usize::from(format == Format::Html);
            assert_eq!(output.matches("<script").count(), own, "{}", format.name());
        }
        if format == Format::Github {
            assert!(output.lines().all(|line| line.starts_with("::")), "{output}");
        }
    }
}

#[test]
fn colour_comes_only_when_asked_for() {
    let article = Article::new("draft.txt", DRAFT);
    let analysis = Pipeline::embedded().analyze(&article);
    let report = audit(&analysis, Rulebook::embedded(), &settings());
    let shown = |color| Format::Text.article(&report, Style { color, width: 80, ..Style::default() });
    assert!(shown(true).contains("\u{1b}[") && !shown(false).contains('\u{1b}'));
}

#[test]
fn settings_switch_checks_off_and_pass_over_what_is_little_worth_checking() {
    let article = Article::new("draft.txt", DRAFT);
    let analysis = Pipeline::embedded().analyze(&article);
    let codes = |settings: &Settings| {
        let report = audit(&analysis, Rulebook::embedded(), settings);
        report.findings.iter().map(|finding| finding.check.code).collect::<Vec<_>>()
    };
    let off = Settings { severities: [("A101", None), ("A301", None)].into(), ..Settings::default() };
    assert_eq!(codes(&off), ["A201", "A205"]);
    let worthy = Settings { min_score: Some(0.3), ..settings() };
    assert_eq!(codes(&worthy), ["A101", "A205", "A301"]);
    let thresholds =
        Thresholds { min_coverage: Some(0.9), max_anonymous_share: Some(0.2), max_top_source_share: Some(0.3) };
    let strict = Settings { thresholds, ..off };
    assert_eq!(codes(&strict), ["A402", "A403", "A404", "A201", "A205"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_can_be_audited_and_drawn(text in "([A-Z][a-z]{0,6} |said |“|”|\"|that |[0-9,.%$]{1,3} |, |\\. |\\? |\n\n|\\PC){0,60}") {
        for format in Format::ALL {
            rendered(format, &[("any.txt", &text)]);
        }
        let article = Article::new("any.txt", text.as_str());
        let analysis = Pipeline::embedded().analyze(&article);
        let graph = Graph::new([ArticlePart::new(&analysis, Rulebook::embedded())], &Aliases::default());
        for (view, format) in View::ALL.into_iter().flat_map(|view| GraphFormat::ALL.map(|format| (view, format))) {
            let network = format.fitted(Network::new(&graph, view));
            format.write(&graph, &network, Cells::Defused, &mut std::io::sink()).unwrap();
        }
    }
}

/// The schema is that of OASIS as the crate serde-sarif 0.8 (MIT) ships it.
#[test]
fn sarif_is_valid_by_its_schema() {
    // One of its patterns has a bracket too many, which only the expressions of JavaScript take for a letter.
    let schema = include_str!("data/sarif-2.1.0.schema.json").replace("{2}]?$", "{2}\\\\]?$");
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    let voice = "Ann Lee said that the new line will carry 40,000 passengers a day.\n";
    for articles in
        [&[][..], &[("a b.txt", DRAFT), ("d.txt", NASTY)], &[("e.txt", ""), ("a.txt", voice), ("b.txt", voice)]]
    {
        let sarif: serde_json::Value = serde_json::from_str(&rendered(Format::Sarif, articles)).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&sarif).map(|error| format!("{error} at {}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }
    let broken: serde_json::Value =
        serde_json::from_str(&rendered(Format::Sarif, &[("a.txt", DRAFT)]).replace("\"warning\"", "\"loud\"")).unwrap();
    assert!(!validator.is_valid(&broken));
}
