//! Files of many articles: jsonl, json and csv; what is refused, where the places are, and that a record with a
//! mistake costs no other.

mod support;

use std::fs;

use ascribe::read::{Input, Inputs, Options, ReadError};
use proptest::prelude::*;
use support::command::Desk;
use support::packing::{gzip, zstd};
use support::reading::{articles, articles_below};
use tempfile::TempDir;

/// The articles of one file, with their names and texts; errors as they are told, without the folder.
fn read(name: &str, bytes: &[u8]) -> Vec<Result<(String, String), String>> {
    read_with(name, bytes, Options::default())
}

fn read_with(name: &str, bytes: &[u8], options: Options) -> Vec<Result<(String, String), String>> {
    let (folder, inputs) = articles_below(name, bytes, options);
    let told = |text: String| text.replace(&folder, "");
    let one = |input: Input| (told(input.article.name().into_owned()), input.article.text().to_owned());
    inputs.into_iter().map(|input| input.map(one).map_err(|error| told(error.to_string()))).collect()
}

#[expect(clippy::unnecessary_wraps, reason = "one of two kinds of results")]
fn good(name: &str, text: &str) -> Result<(String, String), String> {
    Ok((name.to_owned(), text.to_owned()))
}

fn bad(told: &str) -> Result<(String, String), String> {
    Err(told.to_owned())
}

fn first(name: &str, bytes: &[u8]) -> Input {
    articles(name, bytes).remove(0).expect("an article")
}

#[test]
fn each_line_is_an_article_named_by_its_id_or_its_number() {
    let lines = "\u{FEFF}{\"id\": \"a\", \"text\": \"It rained.\\nA lot.\"}\r\n\n  \n{\"text\": \"It snowed.\", \"id\": null}\n\
                 {\"id\": 17, \"text\": \"Ice.\"}\n{\"id\": \"a\", \"text\": \"Again.\"}";
    let expected = [
        good("n.jsonl#a", "It rained.\nA lot."),
        good("n.jsonl#2", "It snowed."),
        good("n.jsonl#17", "Ice."),
        good("n.jsonl#a", "Again."),
    ];
    assert_eq!(read("n.jsonl", lines.as_bytes()), expected);
    assert_eq!(read("n.NDJSON", b"{\"text\": \"Ice.\"}"), [good("n.NDJSON#1", "Ice.")]);
}

#[test]
fn a_record_with_a_mistake_is_named_and_the_others_are_read() {
    let lines = "{\"text\": \"One.\"}\n{\"id\": \"größer\", \"text\": oops}\n[1]\n{\"body\": \"x\", \"title\": \"y\"}\n\
                 {\"text\": null}\n{\"text\": 5}\n{\"text\": [7]}\n{\"text\": \" \\n \"}\n{\"text\": \"cut\n{\"text\": \"Last.\"}\n";
    let no_text = |line: u8, what| {
        bad(&format!(
            "n.jsonl:{line}:1: the field \"text\" is {what}, not text; correct the record, or name another field with --text-field"
        ))
    };
    let expected = [
        good("n.jsonl#1", "One."),
        bad("n.jsonl:2:26: is no JSON: expected value; correct the record"),
        bad("n.jsonl:3:1: the record is an array, not an object with fields such as {\"id\": …, \"text\": …}"),
        bad(
            "n.jsonl:4:1: there is no field \"text\"; there are \"body\", \"title\"; name the right one with --text-field",
        ),
        no_text(5, "null"),
        no_text(6, "a number"),
        no_text(7, "an array"),
        bad("n.jsonl:8:1: \"text\" has no text in it; leave the record out if it is no article"),
        bad("n.jsonl:9:13: is no JSON: it ends too early; correct the record"),
        good("n.jsonl#10", "Last."),
    ];
    assert_eq!(read("n.jsonl", lines.as_bytes()), expected);
}

#[test]
fn json_is_a_record_an_array_of_records_or_records_one_after_the_other() {
    let expected = [good("n.json#a", "One, [two] {three} \"four\"."), good("n.json#2", "Two.")];
    let (one, two) =
        (r#"{"id": "a", "text": "One, [two] {three} \"four\".", "more": {"of": [["it"]]}}"#, r#"{"text": "Two."}"#);
    assert_eq!(read("n.json", one.as_bytes()), expected[..1]);
    for text in [
        format!(" [\n{one},\r\n{two}\n]\n"),
        format!("{one}\n{two}\n"),
        format!("{one}{two}"),
        format!("[{one}] [{two}]"),
    ] {
        assert_eq!(read("n.json", text.as_bytes()), expected, "{text}");
    }
}

#[test]
fn mistakes_in_json_have_their_place_in_the_file() {
    let text = "[\n  {\"text\": \"One.\"},\n  {\n    \"text\": \"Ä\" oops\n  }, 7, \"x\", {\"text\": \"Two.\"}\n";
    let expected = [
        good("n.json#1", "One."),
        bad("n.json:4:17: is no JSON: expected `,` or `}`; correct the record"),
        bad("n.json:5:6: the record is a number, not an object with fields such as {\"id\": …, \"text\": …}"),
        bad("n.json:5:9: the record is a string, not an object with fields such as {\"id\": …, \"text\": …}"),
        good("n.json#5", "Two."),
        bad("n.json:6:1: the file ends within an array; it may be cut short"),
    ];
    assert_eq!(read("n.json", text.as_bytes()), expected);
    assert_eq!(read("n.json", b"[]"), [bad("n.json: has no record")]);
    let deep = read("n.json", "[".repeat(200_000).as_bytes());
    assert!(matches!(deep.as_slice(), [Err(told), Err(_)] if told.starts_with("n.json:1:")), "{}", deep.len());
}

#[test]
fn each_row_below_the_header_is_an_article() {
    let rows = "\u{FEFF}id, text ,url\r\na,\"It \"\"rained\"\".\r\nA lot.\",https://example.org/a\r\n\r\n,Snow.,\r\nc,Ice.\r\nd,,x\r\ne,Sun.,\r\n";
    let expected = [
        good("n.csv#a", "It \"rained\".\r\nA lot."),
        good("n.csv#2", "Snow."),
        bad(
            "n.csv:6:1: the row has 2 cells and the header 3; put cells with commas or quotation marks in them between quotation marks",
        ),
        bad("n.csv:7:1: \"text\" has no text in it; leave the record out if it is no article"),
        good("n.csv#e", "Sun."),
    ];
    assert_eq!(read("n.csv", rows.as_bytes()), expected);
    let told =
        "n.csv:1:1: there is no column \"text\"; there are \"id\", \"body\"; name the right one with --text-field";
    assert_eq!(read("n.csv", b"id,body\n1,x\n2,y\n"), [bad(told)]);
    assert_eq!(read("n.csv", b"id,text\n"), [bad("n.csv: has no record")]);
}

#[test]
fn fields_and_columns_are_chosen_by_name() {
    let options = || Options { text_field: "body".into(), id_field: Some("url".into()), ..Options::default() };
    let line = "{\"body\": \"It rained.\", \"url\": \"https://example.org/1\"}\n{\"body\": \"It rained.\"}\n";
    let expected = [
        good("n.jsonl#https://example.org/1", "It rained."),
        bad("n.jsonl:2:1: there is no field \"url\"; there are \"body\"; name the right one with --id-field"),
    ];
    assert_eq!(read_with("n.jsonl", line.as_bytes(), options()), expected);
    assert_eq!(read_with("n.csv", b"url,body\n7,It rained.\n", options()), [good("n.csv#7", "It rained.")]);
    let told = "n.csv:1:1: there is no column \"url\"; there are \"body\"; name the right one with --id-field";
    assert_eq!(read_with("n.csv", b"body\nIt rained.\n", options()), [bad(told)]);
}

#[test]
fn the_text_is_found_where_scrapers_put_it() {
    for field in ["maintext", "articleBody", "bodyText"] {
        let record = format!(r#"{{"title": "Rain", "text": null, "{field}": "It rained."}}"#);
        assert_eq!(read("n.json", record.as_bytes()), [good("n.json#1", "It rained.")], "{field}");
    }
    let record = br#"{"metadata": {"title": "Rain"}, "paragraphs": ["It rained.", {"text": "A lot."}]}"#;
    assert_eq!(read("n.jsonl", record), [good("n.jsonl#1", "It rained.\n\nA lot.")]);
    assert_eq!(first("n.jsonl", record).article.title(), Some("Rain"));
}

#[test]
fn records_are_found_below_fields_and_keys() {
    let wrapped =
        br#"{"status": "ok", "response": {"total": 2, "results": [{"id": "a", "text": "One."}, {"text": "Two."}]}}"#;
    assert_eq!(read("n.json", wrapped), [good("n.json#a", "One."), good("n.json#2", "Two.")]);
    let keyed = br#"{"a/1": {"text": "One."}, "a/2": {"text": "Two."}}"#;
    assert_eq!(read("n.json", keyed), [good("n.json#a/1", "One."), good("n.json#a/2", "Two.")]);
}

#[test]
fn a_field_is_named_by_the_way_to_it() {
    let options = |field: &str| Options { text_field: field.into(), ..Options::default() };
    let nested = br#"{"response": {"results": [{"id": "a", "fields": {"body": "One."}}, {"id": "b", "fields": {}}]}}"#;
    let found = read_with("n.json", nested, options("response.results.fields.body"));
    assert_eq!(found[0], good("n.json#a", "One."));
    assert!(found[1].as_ref().is_err_and(|told| told.contains("there is no field \"fields.body\"")), "{found:?}");
    let inner = br#"{"id": "a", "article": {"body": ["One.", "Two."]}}"#;
    assert_eq!(read_with("n.jsonl", inner, options("article.body")), [good("n.jsonl#a", "One.\n\nTwo.")]);
}

#[test]
fn a_mark_that_is_not_closed_costs_its_own_row_only() {
    let told = |line: usize| {
        format!(
            "n.csv:{line}:1: a quotation mark opens in the row that starts here, and another cell starts before it is closed; close it, or write a quotation mark within a cell as two"
        )
    };
    let rows = "id,text\n1,One.\n2,\"Two and\n3,\"Three, she said.\"\n4,Four.\n";
    let expected =
        [good("n.csv#1", "One."), bad(&told(3)), good("n.csv#3", "Three, she said."), good("n.csv#4", "Four.")];
    assert_eq!(read("n.csv", rows.as_bytes()), expected);
    let quoted = "id,text\n1,\"One.\"\n2,\"Two\n\"3\",\"Three.\"\n4,\"Four\nlines.\"\n";
    let expected = [good("n.csv#1", "One."), bad(&told(3)), good("n.csv#3", "Three."), good("n.csv#4", "Four\nlines.")];
    assert_eq!(read("n.csv", quoted.as_bytes()), expected);
    let line = |row: usize| format!("{row},\"Row {row},\nshe said.{}\n", if row == 90 { "" } else { "\"" });
    let many: String = (0..200).map(line).collect::<Vec<_>>().concat();
    let found = read("n.csv", format!("id,text\n{many}").as_bytes());
    let is_article = |row: &Result<(String, String), String>| row.is_ok();
    assert_eq!(found.iter().filter(|row| is_article(row)).count(), 199);
    assert_eq!(found.iter().filter(|row| !is_article(row)).count(), 2, "the row, and the rest of its cell");
}

#[test]
fn a_table_cut_behind_a_mark_is_cut_short() {
    let found = read("n.csv", b"id,text\n1,One.\n2,\"");
    assert_eq!(found[0], good("n.csv#1", "One."));
    assert!(found[1].as_ref().is_err_and(|told| told.starts_with("n.csv:3:1: a quotation mark opens")), "{found:?}");
}

#[test]
fn a_header_without_an_end_is_told_as_one() {
    let long = format!("id,\"text{}", "x".repeat(65 << 20));
    let told = read("n.csv.gz", &gzip(long.as_bytes()));
    assert!(
        matches!(told.as_slice(), [Err(told)] if told.contains("64 MiB or more") || told.contains("is not closed")),
        "{told:?}"
    );
}

#[test]
fn an_article_stays_under_the_size_that_was_asked_for() {
    let desk = Desk::new();
    let text = "It rained, Mayor Ida Brandt said. ".repeat(40_000);
    desk.write("a.txt", &text);
    desk.write("a.html", format!("<html><body><article><p>{}</p></article></body></html>", &text[..400_000]));
    for (file, size) in [("a.txt", "1 MiB"), ("a.html", "256 KiB")] {
        let told = desk.ascribe(&["extract", "--grammar-only", "--max-article", "1", file]).refused();
        assert!(told.contains(&format!("{file}: has {size} or more")) && told.contains("--max-article"), "{told}");
    }
    assert_eq!(desk.ascribe(&["extract", "--grammar-only", "a.txt"]).code, Some(0));
}

#[test]
fn tables_are_parted_by_semicolons_and_tabs_too() {
    let rows = [good("n#1", "It rained, she said; it did.")];
    for (name, sign) in [("n.csv", ';'), ("n.tsv", '\t'), ("n.csv", '|')] {
        let table = format!("id{sign}\"title, long\"{sign}text\n1{sign}Rain{sign}\"It rained, she said; it did.\"\n");
        let found: Vec<_> = read(name, table.as_bytes())
            .into_iter()
            .map(|row| row.map(|(id, text)| (id.replace(name, "n"), text)))
            .collect();
        assert_eq!(found, rows, "{name} {sign}");
    }
}

#[test]
fn tables_of_windows_1252_are_read_cell_by_cell() {
    let found = read("n.csv", b"id,text\n1,\"\x93Caf\xE9s cost \xA35,\x94 she said.\"\n");
    assert_eq!(found, [good("n.csv#1", "“Cafés cost £5,” she said.")]);
}

#[test]
fn title_address_and_date_come_along() {
    let line =
        r#"{"id": 7, "text": "It rained.", "title": " Rain ", "url": "https://example.org/7", "date": "19 June 2024"}"#;
    let row = "text,headline,link,published_at\nIt rained.,Rain,https://example.org/7,2024-06-19T08:00:00Z\n";
    for (name, bytes) in [("n.jsonl", line), ("n.csv", row)] {
        let article = first(name, bytes.as_bytes()).article;
        let told = (article.title(), article.url(), article.published());
        assert_eq!(told, (Some("Rain"), Some("https://example.org/7"), Some("2024-06-19")), "{name}");
    }
}

#[test]
fn the_outlet_is_a_field_or_the_host_of_the_address() {
    let url = r#""text": "It rained.", "url": "https://www.herald.example/7""#;
    for (fields, expected) in [
        (r#""outlet": " The Herald ", "site": "x", "source": "y""#, Some("The Herald")),
        (r#""outlet": "", "site": "The Herald", "publisher": "x""#, Some("The Herald")),
        (r#""publisher": {"@type": "Organization", "name": "The Herald"}"#, Some("The Herald")),
        (r#""source": {"id": "herald", "name": "The Herald"}"#, Some("The Herald")),
        (r#""source": {"id": "herald", "name": null}"#, Some("herald.example")),
        (r#""site": "https://www.courier.example/news""#, Some("courier.example")),
        (r#""outlet": null, "source": ["a"], "publisher": true"#, Some("herald.example")),
    ] {
        let article = first("n.jsonl", format!("{{{url}, {fields}}}").as_bytes()).article;
        assert_eq!(article.outlet(), expected, "{fields}");
    }
    for (row, expected) in [
        ("text,url,source\nIt rained.,https://herald.example/7,Wire\n", Some("Wire")),
        ("text,link\nIt rained.,http://Herald.example\n", Some("herald.example")),
        ("text,url\nIt rained.,n/17\n", None),
        ("source,title\nIt rained.,Rain\n", None),
    ] {
        let options = Options {
            text_field: if row.starts_with("source") { "source" } else { "text" }.into(),
            ..Options::default()
        };
        let outlet = |input: Input| input.article.outlet().map(str::to_owned);
        let (_, inputs) = articles_below("n.csv", row.as_bytes(), options);
        let outlets: Vec<_> = inputs.into_iter().map(|input| outlet(input.expect("an article"))).collect();
        assert_eq!(outlets, [expected.map(str::to_owned)], "{row}");
    }
}

#[test]
fn a_field_or_column_for_the_outlet_is_chosen_by_name() {
    let desk = Desk::new();
    desk.write(
        "n.jsonl",
        "{\"text\": \"It rained.\", \"outlet\": \"x\", \"desk\": {\"name\": \"Metro\"}}\n{\"text\": \"It snowed.\"}\n",
    );
    desk.write("n.csv", "text,desk\nIt rained.,Metro\n");
    let outlets = |file: &str| -> Vec<serde_json::Value> {
        let lines = desk.ascribe(&["extract", "--grammar-only", "--outlet-field", "desk", file]).fine();
        let record = |line: &str| serde_json::from_str::<serde_json::Value>(line).expect("a record");
        lines.lines().map(|line| record(line)["article"]["outlet"].take()).collect()
    };
    assert_eq!(outlets("n.jsonl"), ["Metro".into(), serde_json::Value::Null]);
    assert_eq!(outlets("n.csv"), ["Metro"]);
    let told = desk.ascribe(&["extract", "--outlet-field", "paper", "n.csv"]).refused();
    let expected = "there is no column \"paper\"; there are \"text\", \"desk\"; name the right one with --outlet-field";
    assert!(told.contains(expected), "{told}");
}

#[test]
fn other_encodings_are_read() {
    for (name, text) in [
        ("n.jsonl", "{\"text\": \"„Größe“ 😀\"}\n{\"text\": \"„Größe“ 😀\"}\n"),
        ("n.csv", "text\n„Größe“ 😀\n„Größe“ 😀\n"),
    ] {
        let expected = [good(&format!("{name}#1"), "„Größe“ 😀"), good(&format!("{name}#2"), "„Größe“ 😀")];
        for mark in ["\u{FEFF}", ""] {
            let units: Vec<u16> = format!("{mark}{text}").encode_utf16().collect();
            let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
            assert_eq!(read(name, &little), expected, "{mark:?}");
            assert_eq!(read(name, &big), expected, "{mark:?}");
        }
    }
    for (name, bytes) in
        [("n.jsonl", &b"{\"text\": \"The caf\xE9 is open.\"}"[..]), ("n.csv", b"text\nThe caf\xE9 is open.\n")]
    {
        let input = first(name, bytes);
        assert_eq!(input.article.text(), "The café is open.");
        assert_eq!(input.diagnostics[0].code, "R001");
    }
}

#[test]
fn binary_bytes_and_control_characters_are_told() {
    let told = read("n.jsonl", &[0, 1, 2, 3, 0, 0, 200, 7].repeat(40));
    assert!(matches!(told.as_slice(), [Err(told)] if told == "n.jsonl: is not text but binary data"), "{told:?}");
    let told = read("n.jsonl", b"{\"text\": \"It \x01rained.\"}\n{\"text\": \"It rained.\"}\n");
    assert!(
        told[0].as_ref().is_err_and(|told| told.starts_with("n.jsonl:1:14: is no JSON: control character")),
        "{told:?}"
    );
    assert_eq!(told[1], good("n.jsonl#2", "It rained."));
}

#[test]
fn a_record_without_an_end_is_refused() {
    let long = "x".repeat(65 << 20);
    let told = "the record that starts here has 64 MiB or more; is a quotation mark, a bracket or a line feed missing?";
    let same = |name: &str, text: &str, expected: &[Result<(String, String), String>]| {
        assert!(read(name, text.as_bytes()) == expected, "{name}");
    };
    let line = format!("{{\"text\": \"{long}\"}}\n{{\"text\": \"Ice.\"}}\n");
    same("n.jsonl", &line, &[bad(&format!("n.jsonl:1:1: {told}")), good("n.jsonl#2", "Ice.")]);
    same("n.json", &line, &[bad(&format!("n.json:1:1: {told}")), good("n.json#2", "Ice.")]);
    let rows = format!("id,text\n1,Ice.\n2,\"Snow.\n{long}");
    same("n.csv", &rows, &[good("n.csv#1", "Ice."), bad(&format!("n.csv:3:1: {told}"))]);
    let told = "a quotation mark opens in the row that starts here, and is not closed before the end of the file";
    same("n.csv", &rows[..30], &[good("n.csv#1", "Ice."), bad(&format!("n.csv:3:1: {told}"))]);
}

#[test]
fn a_packed_file_that_is_cut_short_gives_the_records_before_the_cut() {
    let line = |number: u32| {
        format!("{{\"id\": {number}, \"text\": \"It rained {}.\"}}\n", number.wrapping_mul(2_654_435_761))
    };
    let bytes = gzip((0..5000).map(line).collect::<String>().as_bytes());
    assert_eq!(read("n.jsonl.gz", &bytes).len(), 5000);
    let mut cut = read("n.jsonl.gz", &bytes[..bytes.len() / 2]);
    let told = cut.pop().expect("an error").expect_err("told last");
    assert!(told.starts_with("n.jsonl.gz: is damaged or cut short after "), "{told}");
    assert!(cut.len() > 1000 && cut.iter().all(Result::is_ok), "{}", cut.len());
}

#[test]
fn of_a_zstd_file_that_is_cut_short_all_that_was_packed_before_the_cut_is_read() {
    let line = |at: usize| {
        format!("{{\"id\": {at}, \"text\": \"It rained on day {}.\"}}\n", at.wrapping_mul(2_654_435_761) % 9973)
    };
    let lines: String = (0..20_000).map(line).collect();
    let packed = zstd(lines.as_bytes());
    for share in [3, 2] {
        let found = read("n.jsonl.zst", &packed[..packed.len() / share]);
        let whole = found.iter().filter(|record| record.is_ok()).count();
        assert!(whole * share > 20_000 * 8 / 10, "{whole} of 20000 in 1/{share}");
        assert!(
            found.last().is_some_and(|last| last.as_ref().is_err_and(|told| told.contains("cut short"))),
            "{share}"
        );
    }
}

#[test]
fn so_does_one_that_is_cut_short_within_its_first_bytes() {
    let line = |number: u32| format!("{{\"id\": {number}, \"text\": \"It rained {}.\"}}\n", number * 7919);
    let bytes = gzip((0..60).map(line).collect::<String>().as_bytes());
    let mut cut = read("n.jsonl.gz", &bytes[..bytes.len() * 3 / 4]);
    let told = cut.pop().expect("an error").expect_err("told last");
    assert!(told.starts_with("n.jsonl.gz: is damaged or cut short after "), "{told}");
    assert!(cut.len() > 5 && cut.iter().all(Result::is_ok), "{}", cut.len());
}

#[test]
fn in_folders_files_about_something_else_are_left_aside_with_a_warning() {
    let desk = TempDir::new().expect("a temporary folder");
    for (name, text) in [
        ("a.jsonl", "{\"text\": \"It rained.\"}\n{\"body\": \"x\"}\n"),
        ("b.json", "{\"name\": \"a package\", \"version\": 1}"),
        ("c.csv", "alias,name,kind\nx,y,person\n"),
        ("d.json", "[1, 2]"),
        ("e.json", "{\"text\": oops}"),
    ] {
        fs::write(desk.path().join(name), text).expect("a file");
    }
    let results: Vec<_> = Inputs::new([desk.path()]).articles().collect();
    let warnings = results.iter().map(|result| result.as_ref().err().map(ReadError::is_warning));
    assert_eq!(warnings.collect::<Vec<_>>(), [None, Some(false), Some(true), Some(true), Some(true), Some(false)]);
    let told = results[2].as_ref().expect_err("left aside").to_string();
    assert!(told.contains("\"name\", \"version\"") && told.ends_with("found in a folder, and is left aside"), "{told}");
    let named: Vec<_> = Inputs::new([desk.path().join("c.csv")]).articles().collect();
    assert!(matches!(named.as_slice(), [Err(error)] if !error.is_warning()));
}

/// Records of all sorts, most of them broken somewhere.
fn records() -> impl Strategy<Value = Vec<u8>> {
    let pieces = [
        "{",
        "}",
        "[",
        "]",
        "\"text\"",
        "\"id\"",
        ":",
        ",",
        "\"",
        "\\",
        "\n",
        "\r\n",
        "1e9",
        "null",
        "text",
        "It rained.",
        "\u{FEFF}",
        "é",
        "\0",
    ];
    let mixed =
        prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..60).prop_map(|all| all.concat().into_bytes());
    prop_oneof![mixed, prop::collection::vec(any::<u8>(), 0..300)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_records_or_mistakes(bytes in records()) {
        for name in ["n.jsonl", "n.json", "n.csv", "n.jsonl.gz", "n.csv.zst"] {
            prop_assert!(!read(name, &bytes).is_empty());
            prop_assert!(read(name, &[b"text\n", bytes.as_slice()].concat()).len() <= bytes.len() + 5);
        }
    }

    #[test]
    // Markup and text that was decoded twice is mended; `tests/markup.rs` looks at both.
    fn what_was_written_is_read(texts in prop::collection::vec("[^>&ÂÃÄÅâð\\pC]*[a-z][^>&ÂÃÄÅâð\\pC]*|[ \n\r\t\"',a-z]{0,9}é", 1..6)) {
        let expected = |name: &str| texts.iter().enumerate().map(|(index, text)| good(&format!("{name}#i{index}"), text)).collect::<Vec<_>>();
        let records: Vec<_> = texts.iter().enumerate().map(|(index, text)| serde_json::json!({"id": format!("i{index}"), "text": text})).collect();
        let lines: String = records.iter().flat_map(|record| [record.to_string(), "\n".into()]).collect();
        prop_assert_eq!(read("n.jsonl", lines.as_bytes()), expected("n.jsonl"));
        prop_assert_eq!(read("n.json", lines.as_bytes()), expected("n.json"));
        let array = serde_json::to_string_pretty(&records).expect("JSON");
        prop_assert_eq!(read("n.json", array.as_bytes()), expected("n.json"));
        let mut rows = csv::Writer::from_writer(Vec::new());
        rows.write_record(["id", "text"]).expect("memory");
        for (index, text) in texts.iter().enumerate() {
            rows.write_record([&format!("i{index}"), text]).expect("memory");
        }
        prop_assert_eq!(read("n.csv", &rows.into_inner().expect("memory")), expected("n.csv"));
    }
}

/// Three records, the second of which is broken.
const NEWS: &str = "{\"id\": \"one\", \"text\": \"Mayor Ann Lee said on Monday that the bridge was safe.\\n\\nIt cost 40 million crowns.\"}\n\
                    {\"id\": \"two\", \"body\": \"It rained.\"}\n{\"text\": \"The harbour is closed, Captain Erik Boyd said.\"}\n";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("news.jsonl", NEWS);
    desk
}

#[test]
fn extract_names_records_by_their_ids_and_goes_on_after_a_mistake() {
    let ran = desk().ascribe(&["extract", "news.jsonl", "--format", "csv"]);
    let rows: Vec<Vec<String>> = csv::Reader::from_reader(ran.stdout.as_bytes())
        .records()
        .map(|row| row.expect("a row").iter().map(str::to_owned).collect())
        .collect();
    let told: Vec<_> = rows.iter().map(|row| (row[0].as_str(), row[6].as_str())).collect();
    assert_eq!(told, [("one", "Mayor Ann Lee"), ("news.jsonl#3", "Captain Erik Boyd")]);
    assert_eq!(
        ran.refused(),
        "error: news.jsonl:2:1: there is no field \"text\"; there are \"body\", \"id\"; name the right one with --text-field\n"
    );
}

#[test]
fn audit_gives_places_in_the_text_of_a_record_and_settings_of_its_file() {
    let desk = desk();
    let lines = desk.ascribe(&["audit", "news.jsonl", "--format", "line"]).stdout;
    assert!(lines.contains("news.jsonl#one:3:1: warning A101 "), "{lines}");
    desk.write("ascribe.toml", "[[override]]\npaths = [\"*.jsonl\"]\n[override.checks]\nA101 = \"off\"\n");
    let lines = desk.ascribe(&["audit", "news.jsonl", "--format", "line"]);
    assert!(!lines.stdout.contains("A101"), "{lines:?}");
}

#[test]
fn explain_takes_one_record_and_one_of_its_lines() {
    let desk = desk();
    let listing = desk.ascribe(&["explain", "news.jsonl#one:3"]).fine();
    assert!(listing.starts_with("news.jsonl#one:3:1 (paragraph)\n") && !listing.contains("Monday"), "{listing}");
    assert!(desk.ascribe(&["explain", "news.jsonl#3"]).fine().starts_with("news.jsonl#3:1:1 "));
    let told = desk.ascribe(&["explain", "news.jsonl"]).refused();
    assert!(told.contains("name one of them by its id or number, such as news.jsonl#one"), "{told}");
    assert!(desk.ascribe(&["explain", "news.jsonl#four"]).refused().contains("no record of this id"));
}

#[test]
fn graph_and_sources_take_records() {
    let desk = desk();
    let edges = desk.ascribe(&["graph", "news.jsonl", "--format", "csv"]).stdout;
    assert!(edges.contains(",one,1,35,") && edges.contains(",news.jsonl#3,1,1,"), "{edges}");
    assert!(desk.ascribe(&["sources", "news.jsonl"]).stdout.contains("Erik Boyd"));
}

#[test]
fn what_ascribe_wrote_is_no_article_of_the_folder() {
    let desk = Desk::new();
    desk.write("drafts/a.txt", "The bridge cost 40 million crowns.\n");
    for (command, name) in
        [("audit", "findings.csv"), ("audit", "findings.html"), ("graph", "edges.csv"), ("extract", "all.jsonl")]
    {
        let first = desk.ascribe(&[command, "drafts", "--quiet", "-o", &format!("drafts/{name}")]);
        let again = desk.ascribe(&[command, "drafts", "--quiet", "-o", &format!("drafts/{name}")]);
        assert_eq!((again.code, again.stderr), (first.code, first.stderr), "{name}");
    }
    let records = desk.ascribe(&["extract", "drafts", "--quiet"]).fine();
    assert_eq!(records.lines().count(), 1, "{records}");
}

#[test]
fn standard_input_is_unpacked_and_known_by_its_start_or_the_name_given() {
    let desk = desk();
    let line = "{\"id\": 1, \"text\": \"The bridge is safe, the mayor said.\"}\n".as_bytes();
    let table = b"id,text\n1,\"The bridge is safe, the mayor said.\"\n";
    let expected = desk.ascribe_with(&["extract"], line).fine();
    assert!(expected.starts_with("{\"schema\":\"ascribe/1\",\"article\":{\"id\":\"1\","), "{expected}");
    assert_eq!(desk.ascribe_with(&["extract", "-"], &gzip(line)).fine(), expected);
    assert_eq!(desk.ascribe_with(&["extract", "--stdin-name", "n.csv"], &gzip(table)).fine(), expected);
    let told = desk.ascribe_with(&["audit"], b"{\"id\": 1, \"body\": \"\"}\n").refused();
    assert!(told.starts_with("error: standard input:1:1: there is no field"), "{told}");
}

#[test]
fn brat_refuses_a_second_record_and_prints_nothing() {
    let ran = desk().ascribe(&["extract", "news.jsonl", "--format", "brat"]);
    assert_eq!(ran.stdout, "");
    assert!(ran.refused().contains("give one input of one article"));
}

#[test]
fn ids_with_control_characters_do_nothing_to_a_terminal() {
    let desk = Desk::new();
    desk.write("n.jsonl", b"{\"id\": \"\\u001b[2J\", \"text\": \"The caf\xE9 is open.\"}\n{\"\\u001b[2J\": 1}\n");
    let ran = desk.ascribe(&["audit", "n.jsonl", "--format", "line"]);
    assert!(ran.stderr.contains("read as windows-1252") && ran.stderr.contains("no field"), "{ran:?}");
    assert!(!format!("{}{}", ran.stdout, ran.stderr).contains('\u{1B}'), "{ran:?}");
}

#[test]
fn of_many_refused_records_only_the_first_are_told_one_by_one() {
    let desk = Desk::new();
    desk.write("n.jsonl", "{\"body\": \"It rained.\"}\n".repeat(1000));
    let told = desk.ascribe(&["extract", "n.jsonl"]).refused();
    assert_eq!(told.lines().count(), 101);
    assert_eq!(told.lines().last(), Some("error: 900 more records could not be read"));
}

#[test]
fn programs_that_open_files_are_pointed_at_the_file_and_the_line_of_the_record() {
    let desk = Desk::new();
    let plain = "{\"id\": \"a\", \"text\": \"Kirby said it was safe.\"}\n\n{\"id\": \"b\", \"text\": \"It rained.\\nThe firm paid four fines.\"}\n";
    desk.write("news.jsonl", plain);
    desk.write("news.csv", "id,text\na,\"Kirby said\nit was safe.\"\nb,The firm paid four fines.\n");
    desk.write(
        "news.json",
        "[\n {\"text\": \"Kirby said it was safe.\"},\n {\"text\": \"The firm paid four fines.\"}\n]",
    );
    for (file, line, key, place) in [
        ("news.jsonl", 3, "b", "line 2, column 1"),
        ("news.csv", 4, "b", "line 1, column 1"),
        ("news.json", 3, "2", "line 1, column 1"),
    ] {
        let remark = format!("(record {key}, {place} of its text)");
        let annotations = desk.ascribe(&["audit", file, "--format", "github"]).stdout;
        let wanted = format!("file={file},line={line},title=A101 unattributed-claim::");
        let found = annotations.lines().find(|line| line.contains(&remark)).unwrap_or_else(|| panic!("{annotations}"));
        assert!(found.contains(&wanted), "{found}");
        let sarif = desk.ascribe(&["audit", file, "--format", "sarif"]).stdout;
        let sarif: serde_json::Value = serde_json::from_str(&sarif).expect("JSON");
        let results = sarif["runs"][0]["results"].as_array().expect("results");
        let told =
            |result: &&serde_json::Value| result["message"]["text"].as_str().is_some_and(|text| text.contains(&remark));
        let location = &results.iter().find(told).expect("the finding")["locations"][0]["physicalLocation"];
        assert_eq!(location["artifactLocation"]["uri"], file);
        assert_eq!(location["region"], serde_json::json!({ "startLine": line }));
    }
}

#[test]
fn of_a_packed_file_only_the_file_can_be_pointed_at() {
    let desk = Desk::new();
    desk.shell("printf '%s\\n' '{\"text\": \"It rained.\"}' '{\"text\": \"The firm paid four fines.\"}' | gzip > news.jsonl.gz");
    let annotations = desk.ascribe(&["audit", "news.jsonl.gz", "--format", "github"]).stdout;
    assert!(
        annotations.lines().last().is_some_and(|line| line.contains("file=news.jsonl.gz,line=1,title=")),
        "{annotations}"
    );
    assert!(annotations.contains("(record 2, line 1, column 1 of its text)"), "{annotations}");
}

#[test]
fn no_message_about_a_damaged_file_speaks_of_the_insides_of_the_program() {
    let desk = Desk::new();
    let noise: Vec<u8> = (0_u32..3000).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let frame = [&[0x28, 0xB5, 0x2F, 0xFD], noise.as_slice()].concat();
    desk.write("good.txt", "The bridge is safe, Mayor Ann Lee said.\n");
    desk.write("settings.toml", "[checks]\nA101 = \"off\"\n");
    let bytes: [(&str, &[u8]); 8] = [
        ("empty", b""),
        ("noise", &noise),
        ("prose", b"It rained all day, and the river rose."),
        ("frame", &frame),
        ("gzip", &[0x1F, 0x8B, 8, 0, 1, 2, 3]),
        ("picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("null", b"null"),
        ("cut", b"{\"schema\":\"ascribe-baseline/1\",\"findings\":[{\"arti"),
    ];
    let inner =
        ["struct ", "os error", "Error", "MagicNumber", "at line", "sequence", "Utf8", "panicked", "stream", "Some("];
    let told = |said: &str| {
        assert!(!said.is_empty() && !inner.iter().any(|word| said.contains(word)), "{said}");
    };
    for (name, bytes) in bytes {
        for ending in ["txt.gz", "txt.zst", "jsonl", "jsonl.gz", "json", "csv", "html"] {
            let file = format!("{name}.{ending}");
            desk.write(&file, bytes);
            let ran = desk.ascribe(&["extract", "--grammar-only", &file, "good.txt"]);
            assert_eq!(ran.stdout.lines().filter(|line| line.contains("\"id\":\"good.txt\"")).count(), 1, "{file}");
            if ran.code != Some(0) {
                assert!(ran.stderr.contains(&file), "{}", ran.stderr);
                told(&ran.refused());
            }
        }
        for flag in ["--baseline", "--config", "--model", "--aliases", "--grammar"] {
            let file = format!("{name}.flag");
            desk.write(&file, bytes);
            let ran = desk.ascribe(&["audit", flag, &file, "good.txt"]);
            if (flag, name) != ("--config", "empty") {
                assert!(ran.stderr.contains(&file), "{flag} {name}: {}", ran.stderr);
                told(&ran.refused());
            }
        }
    }
    for flag in ["--baseline", "--config", "--model", "--aliases", "--grammar"] {
        told(&desk.ascribe(&["audit", flag, "nowhere", "good.txt"]).refused());
    }
    for flag in ["--baseline", "--config", "--model", "--aliases"] {
        told(&desk.ascribe(&["audit", flag, "data", "good.txt"]).refused());
    }
}

#[test]
fn a_table_that_stops_within_a_cell_is_cut_short() {
    let told = read("n.csv", b"id,text\n1,One.\n2,\"Two and");
    assert_eq!(told[0], Ok(("n.csv#1".into(), "One.".into())));
    assert!(
        told[1].as_ref().is_err_and(|told| told.starts_with("n.csv:3:1: a quotation mark opens in the row")),
        "{told:?}"
    );
    for whole in ["id,text\n1,\"A 5\"\" pipe.\"", "id,text\n1,A 5\" pipe.\n", "id,text\n1,\"One.\""] {
        assert!(read("n.csv", whole.as_bytes()).iter().all(Result::is_ok), "{whole}");
    }
}
