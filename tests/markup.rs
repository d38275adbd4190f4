//! Text as people have it: Markdown, marks of notes, markup in plain text, characters that were decoded twice. What is
//! markup is not read, and offsets and places stay those of the file.

mod support;

use serde_json::Value;
use support::command::Desk;

/// The record of one file.
fn record(name: &str, text: impl AsRef<[u8]>) -> Value {
    let desk = Desk::new();
    desk.write(name, text);
    let ran = desk.ascribe(&["extract", "--grammar-only", name]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    serde_json::from_str(ran.stdout.lines().next().expect("a line")).expect("a record")
}

/// Who is told to have said what: names, and contents as they are in the text.
fn said(record: &Value) -> Vec<(String, String)> {
    let name = |found: &Value| {
        let id = &found["source"]["source"];
        let mut sources = record["sources"].as_array().expect("sources").iter();
        sources
            .find(|source| &source["id"] == id)
            .map_or("", |source| source["name"].as_str().expect("a name"))
            .to_owned()
    };
    let attributions = record["attributions"].as_array().expect("attributions").iter();
    attributions.map(|found| (name(found), found["content"]["text"].as_str().unwrap_or_default().to_owned())).collect()
}

/// What is told of a text, as pairs.
fn told(name: &str, text: &str) -> Vec<(String, String)> {
    said(&record(name, text))
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|&(name, content)| (name.to_owned(), content.to_owned())).collect()
}

const DRAFT: &str = "---\ntitle: Minister says the ferry will run\nauthor: Ida Brandt\n---\n\n# Ferry stays at the quay\n\n\
    **Ida Brandt** [told the council](https://vesper.example/minutes) the hull was cracked.[^1]\n\n\
    _“Nobody looked,”_ [Olav Rehn](/rehn \"Olav\")'s deputy said.\n\n```\nprint('Olav Rehn said the hull was fine')\n```\n\n\
    ![Olav Rehn said it was raining](a.png) The [report][1] says the hull was old.\n\n\
    [^1]: The clerk said these were the minutes.\n\n[1]: https://vesper.example/report\n";

#[test]
fn marks_of_markdown_are_not_read() {
    let record = record("draft.md", DRAFT);
    assert_eq!(
        said(&record),
        pairs(&[
            ("Ida Brandt", "the hull was cracked"),
            ("Olav Rehn's deputy", "“Nobody looked,”"),
            ("report", "the hull was old")
        ])
    );
    assert_eq!(record["article"]["text"], Value::Null, "the text is that of the file");
}

#[test]
fn offsets_in_markdown_count_in_the_file() {
    let letters: Vec<char> = DRAFT.chars().collect();
    let record = record("draft.md", DRAFT);
    for found in record["attributions"].as_array().expect("attributions") {
        for part in ["source", "cue", "content"] {
            let [from, to] = [0, 1].map(|edge| found[part]["spans"][0][edge].as_u64().expect("an offset") as usize);
            assert_eq!(letters[from..to].iter().collect::<String>(), found[part]["text"].as_str().expect("a text"));
        }
    }
}

#[test]
fn findings_in_markdown_stand_on_their_lines_and_none_in_front_matter_or_code() {
    let desk = Desk::new();
    desk.write("draft.md", format!("{DRAFT}\nAnalysts say that fares will rise.\n"));
    let lines = desk.ascribe(&["audit", "--grammar-only", "--format", "line", "draft.md"]).stdout;
    let line = DRAFT.lines().count() + 2;
    assert!(lines.contains(&format!("draft.md:{line}:1: ")), "{lines}");
    let inside =
        |number: usize| (1..=4).contains(&number) || DRAFT.lines().nth(number - 1).is_some_and(|l| l.contains("print"));
    let numbers = lines.lines().filter_map(|line| line.split(':').nth(1)?.parse().ok());
    assert_eq!(numbers.filter(|&number| inside(number)).count(), 0, "{lines}");
}

#[test]
fn escaped_marks_are_quotation_marks() {
    let expected = pairs(&[("Olav Rehn", "\"The hull was sound,\\\"")]);
    let found = told("draft.md", "\\\"The hull was sound,\\\" Olav Rehn said.\n");
    assert_eq!(found[0].0, expected[0].0, "{found:?}");
    assert!(found[0].1.contains("The hull was sound"), "{found:?}");
}

#[test]
fn marks_of_notes_are_not_read() {
    for text in [
        "The hull was cracked, according to the inspector.[12] “Nobody looked,”[3][4] Olav Rehn wrote.\n",
        "The hull was cracked, according to the inspector.¹ “Nobody looked,”² Olav Rehn wrote.\n",
    ] {
        let expected = pairs(&[("inspector", "The hull was cracked"), ("Olav Rehn", "“Nobody looked,”")]);
        assert_eq!(told("a.txt", text), expected, "{text}");
    }
    let area = told("a.txt", "The yard has 40 km² of water, Olav Rehn said.\n");
    assert_eq!(area, pairs(&[("Olav Rehn", "The yard has 40 km² of water")]));
}

#[test]
fn cards_that_open_beside_a_name_are_not_read() {
    let text = "The plan was opposed by Sen. Ida BrandtIda Marie BrandtFive things to know before the vote \
                Harbour vote nears MORE (D), who said it would “sink the yard.”\n";
    assert_eq!(told("a.txt", text), pairs(&[("Ida Brandt", "The plan"), ("Ida Brandt", "it would “sink the yard.”")]));
}

#[test]
fn brackets_written_as_words_are_brackets() {
    let found = told("a.txt", "She said the crew -LRB- about 40 -RRB- was safe .\n");
    assert_eq!(found[0].1, "the crew -LRB- about 40 -RRB- was safe");
}

#[test]
fn markup_in_plain_text_is_taken_out_and_places_stay() {
    let text =
        "&quot;The hull was cracked,&quot; <strong>Ida Brandt</strong> said.<br/>\nOlav Rehn said it&rsquo;s sound.\n";
    let found = record("a.txt", text);
    let expected = pairs(&[("Ida Brandt", "\"The hull was cracked,\""), ("Olav Rehn", "it’s sound")]);
    assert_eq!(said(&found), expected);
    let second = &found["attributions"][1];
    assert_eq!((&second["line"], &second["column"]), (&2.into(), &11.into()), "{second}");
    assert_eq!(found["article"]["text"], "\"The hull was cracked,\" Ida Brandt said.\n\nOlav Rehn said it’s sound.\n");
    let twice = record("a.txt", "&lt;p&gt;Olav Rehn said the hull was sound.&lt;/p&gt;\n");
    assert_eq!(said(&twice), pairs(&[("Olav Rehn", "the hull was sound")]));
    assert_eq!(twice["attributions"][0]["column"], 20);
    let line = serde_json::json!({"id": "7", "text": "<p>The hull was cracked, Ida Brandt said.</p><p>It sank.</p>"});
    let found = record("a.jsonl", line.to_string());
    assert_eq!(found["article"]["text"], "The hull was cracked, Ida Brandt said.\n\nIt sank.\n");
}

#[test]
fn characters_that_were_decoded_twice_are_mended_with_a_note() {
    let desk = Desk::new();
    desk.write("a.txt", "â€œThe hull was cracked,â€\u{9d} JosÃ© PeÃ±a said. Repairs cost Â£5.\n");
    let ran = desk.ascribe(&["extract", "--grammar-only", "a.txt"]);
    let record: Value = serde_json::from_str(&ran.stdout).expect("a record");
    assert_eq!(said(&record), pairs(&[("José Peña", "“The hull was cracked,”")]));
    assert!(ran.stderr.contains("5 characters were decoded twice"), "{}", ran.stderr);
}

#[test]
fn a_pound_sign_of_windows_1252_is_no_letter() {
    let desk = Desk::new();
    desk.write("a.txt", b"The crane cost \xA34.2 million, Olav Rehn said.\n");
    let record: Value = serde_json::from_str(&desk.ascribe(&["extract", "a.txt"]).stdout).expect("a record");
    assert_eq!(said(&record), pairs(&[("Olav Rehn", "The crane cost £4.2 million")]));
}
