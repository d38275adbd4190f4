//! The language server as an editor uses it: the real program, spoken to in frames.

#![cfg(feature = "lsp")]
#![allow(clippy::print_stderr, reason = "a skipped test must say so")]

mod support;

use serde_json::{Value, json};
use support::command::Desk;
use support::editor::{Editor, abilities};

const DRAFT: &str = "# The bridge\n\nThe company paid four fines in two years. A senior official said that it was unsafe.\n\n\
                     “Analysts” 🙂 wrote. Analysts say that rates will rise, and Mayor Ann Lee claimed that the road was new.\n";

fn address(desk: &Desk, name: &str) -> String {
    format!("file://{}", desk.path(name).display())
}

fn codes(findings: &[Value]) -> Vec<&str> {
    findings.iter().filter_map(|finding| finding["code"].as_str()).collect()
}

/// Line and column, from 1 and in code points, of a place as an editor counts in UTF-16.
fn place(text: &str, position: &Value) -> (u64, u64) {
    let (line, wanted) = (position["line"].as_u64().unwrap(), position["character"].as_u64().unwrap());
    let mut units = 0;
    let before = text.lines().nth(line as usize).unwrap_or_default().chars().take_while(|c| {
        units += c.len_utf16() as u64;
        units <= wanted
    });
    (line + 1, before.count() as u64 + 1)
}

/// Code, line, column and message of each finding that the audit of a file tells.
fn audited(desk: &Desk, name: &str) -> Vec<(String, u64, u64)> {
    let report = desk.ascribe(&["audit", "--format", "json", name]).stdout;
    let report: Value = serde_json::from_str(&report).expect("JSON");
    let findings = report["articles"][0]["findings"].as_array().expect("findings").clone();
    let text = |finding: &Value, key: &str| finding[key].as_str().unwrap().to_owned();
    let number = |finding: &Value, key: &str| finding[key].as_u64().unwrap();
    findings.iter().map(|f| (text(f, "code"), number(f, "line"), number(f, "column"))).collect()
}

#[test]
fn findings_are_those_of_the_audit_in_texts_markdown_and_pages() {
    let desk = Desk::new();
    let page = "<!doctype html><html><head><title>The bridge</title></head><body><article><h1>The bridge</h1>\n\
                <p>The <b>company</b> paid four fines &amp; two bills in two years, and it leaked 4,000 litres of oil in May.</p>\n\
                <p>🙂 Analysts say that <i>rates</i> will rise. A senior official said that the bridge was unsafe.</p>\n\
                </article></body></html>\n";
    desk.write("draft.md", DRAFT);
    desk.write("page.html", page);
    desk.write("crlf.txt", DRAFT.replace('\n', "\r\n"));
    let mut editor = Editor::new(&desk);
    let mut checked = 0;
    let shipped = support::command::articles();
    let shipped = shipped.iter().map(|path| format!("data/articles/{}", path.file_name().unwrap().display()));
    let names = ["draft.md", "page.html", "crlf.txt"].map(str::to_owned);
    for name in names.into_iter().chain(shipped) {
        let text = desk.read(&name);
        let language = if name.ends_with("md") {
            "markdown"
        } else if name.ends_with("html") {
            "html"
        } else {
            "plaintext"
        };
        let findings = editor.open(&address(&desk, &name), language, &text);
        let found: Vec<_> = findings
            .iter()
            .map(|finding| {
                let (line, column) = place(&text, &finding["range"]["start"]);
                (finding["code"].as_str().unwrap().to_owned(), line, column)
            })
            .collect();
        assert_eq!(found, audited(&desk, &name), "{name}");
        checked += found.len();
    }
    assert!(checked > 20, "{checked}");
    assert_eq!(editor.end(), (Some(0), String::new()));
}

#[test]
fn a_finding_has_severity_message_words_and_the_page_of_its_code() {
    let desk = Desk::new();
    let mut editor = Editor::new(&desk);
    let findings = editor.open("untitled:Untitled-1", "markdown", DRAFT);
    let vague = findings.iter().find(|finding| finding["code"] == "A201").expect("a vague source");
    assert_eq!((&vague["severity"], &vague["source"]), (&json!(2), &json!("ascribe")));
    assert!(
        vague["message"].as_str().unwrap().starts_with("“Analysts” names nobody who could be asked. Hint: "),
        "{vague}"
    );
    let page = vague["codeDescription"]["href"].as_str().unwrap().strip_prefix("file://").expect("a file").to_owned();
    assert!(std::fs::read_to_string(&page).unwrap().starts_with("# A201 vague-source\n"));
    assert_eq!(editor.end(), (Some(0), String::new()));
    assert!(!std::path::Path::new(&page).exists(), "pages are left behind");
}

#[test]
fn pointing_at_words_tells_who_vouches_by_which_rule_and_how_sure() {
    let desk = Desk::new();
    let mut editor = Editor::new(&desk);
    editor.open(
        "untitled:a",
        "plaintext",
        "The bridge is safe, Mayor Ann Lee said on Monday.\n\nAnalysts say that rates will rise.\n",
    );
    let mut at = |line: u32, character: u32| {
        let position =
            json!({ "textDocument": { "uri": "untitled:a" }, "position": { "line": line, "character": character } });
        editor.ask("textDocument/hover", position)["contents"]["value"].as_str().map(str::to_owned)
    };
    let content = at(0, 5).expect("a claim");
    assert!(content.starts_with("**attributed** claim, check-worthiness 0."), "{content}");
    assert!(content.contains("Ann Lee “said” (by ") && content.contains(", confidence "), "{content}");
    assert_eq!(at(0, 28), Some(content.clone()), "the source tells the same");
    let vague = at(2, 2).expect("a finding");
    assert!(vague.contains("**vague** claim") && vague.contains("**A201 vague-source**: "), "{vague}");
    assert_eq!((at(1, 0), at(99, 99)), (None, None));
    let mut plain = Editor::with(&desk, &[], &json!({}));
    plain.open("untitled:a", "plaintext", "The bridge is safe, Mayor Ann Lee said on Monday.\n");
    let hover = plain.ask(
        "textDocument/hover",
        json!({ "textDocument": { "uri": "untitled:a" }, "position": { "line": 0, "character": 5 } }),
    );
    assert_eq!(hover["contents"]["kind"], "plaintext");
    assert!(hover["contents"]["value"].as_str().unwrap().starts_with("attributed claim"), "{hover}");
}

/// The text after the edits of an action.
fn edited(text: &str, action: &Value) -> String {
    let edit = &action["edit"]["documentChanges"][0]["edits"][0];
    let offset = |position: &Value| {
        let line = position["line"].as_u64().unwrap() as usize;
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let mut units = 0;
        let rest = text[start..].chars().take_while(|c| {
            units += c.len_utf16() as u64;
            units <= position["character"].as_u64().unwrap()
        });
        start + rest.map(char::len_utf8).sum::<usize>()
    };
    let (start, end) = (offset(&edit["range"]["start"]), offset(&edit["range"]["end"]));
    format!("{}{}{}", &text[..start], edit["newText"].as_str().unwrap(), &text[end..])
}

#[test]
fn every_action_does_away_with_its_finding_and_with_no_other() {
    let desk = Desk::new();
    desk.write("ascribe.toml", "[checks]\nA301 = \"note\"\nA401 = \"off\"\n");
    let page = format!(
        "<!doctype html>\n<html><body><article><p>{}</p></article></body></html>",
        DRAFT.replace("# The bridge\n\n", "").replace("\n\n", "</p>\n<p>")
    );
    let mut titles = Vec::new();
    for (name, language, text) in
        [("a.md", "markdown", DRAFT), ("b.txt", "plaintext", DRAFT), ("c.html", "html", &page)]
    {
        let mut editor = Editor::new(&desk);
        let address = address(&desk, name);
        let findings = editor.open(&address, language, text);
        assert!(["A101", "A205", "A201", "A301"].iter().all(|code| codes(&findings).contains(code)), "{findings:?}");
        for (version, finding) in (2..).zip(&findings) {
            let code = finding["code"].as_str().unwrap();
            let context = json!({ "diagnostics": [finding] });
            let params = json!({ "textDocument": { "uri": address }, "range": finding["range"], "context": context });
            let actions = editor.ask("textDocument/codeAction", params);
            let actions = actions.as_array().unwrap().iter().filter(|action| action["diagnostics"][0]["code"] == code);
            let mut count = 0;
            for action in actions {
                count += 1;
                titles.push(action["title"].as_str().unwrap().to_owned());
                let document = json!({ "uri": address, "version": version });
                let whole = |text: &str| json!({ "textDocument": document, "contentChanges": [{ "text": text }] });
                editor.tell("textDocument/didChange", whole(&edited(text, action)));
                let left = editor.findings();
                let expected: Vec<_> = codes(&findings).into_iter().filter(|other| *other != code).collect();
                assert_eq!(codes(&left), expected, "{name}: {}\n{}", action["title"], edited(text, action));
                editor.tell("textDocument/didChange", whole(text));
                assert_eq!(codes(&editor.findings()), codes(&findings));
            }
            assert!(count >= 2, "{name}: {code}");
        }
    }
    assert!(titles.iter().any(|title| title == "Write “said”"), "{titles:?}");
}

#[test]
fn the_outline_has_the_sources_with_their_claims() {
    let desk = Desk::new();
    let mut editor = Editor::new(&desk);
    editor.open("untitled:a", "plaintext", "The bridge is safe, Mayor Ann Lee said on Monday. Lee said that it was new.\n\nThe plant leaked 4,000 litres of oil in May.\n");
    let document = json!({ "textDocument": { "uri": "untitled:a" } });
    let symbols = editor.ask("textDocument/documentSymbol", document.clone());
    let outline: Vec<(&str, usize)> = symbols
        .as_array()
        .unwrap()
        .iter()
        .map(|s| (s["name"].as_str().unwrap(), s["children"].as_array().unwrap().len()))
        .collect();
    assert_eq!(outline, [("Ann Lee", 2), ("no source", 1)]);
    assert_eq!(symbols[0]["children"][0]["name"], "The bridge is safe");
    assert_eq!(symbols[0]["selectionRange"]["start"], json!({ "line": 0, "character": 20 }));
    let mut old = Editor::with(&desk, &[], &json!({}));
    old.open("untitled:a", "plaintext", "The bridge is safe, Mayor Ann Lee said on Monday.\n");
    let flat = old.ask("textDocument/documentSymbol", document);
    assert_eq!((&flat[1]["containerName"], &flat[1]["name"]), (&json!("Ann Lee"), &json!("The bridge is safe")));
}

#[test]
fn changes_of_parts_give_what_the_whole_text_gives() {
    let desk = Desk::new();
    for encoding in ["utf-16", "utf-8", "utf-32"] {
        let mut abilities = abilities();
        abilities["general"]["positionEncodings"] = json!([encoding, "utf-16"]);
        let mut editor = Editor::with(&desk, &[], &abilities);
        assert_eq!(editor.offer["capabilities"]["positionEncoding"], encoding);
        editor.open("untitled:a", "plaintext", "🙂 “é” rained.\r\n");
        let column = match encoding {
            "utf-16" => 7,
            "utf-8" => 14,
            _ => 6,
        };
        // "rained" becomes a statement that is reported, in two steps; a third lies beyond the end.
        editor.change("untitled:a", 2, [0, column, 0, column + 6], "The plant leaked 4,000 litres of oil in May");
        editor.change("untitled:a", 3, [0, column, 0, column], "x\n");
        editor.change("untitled:a", 4, [99, 99, 100, 0], "\n\nAnalysts say that rates will rise.");
        let mut findings = Vec::new();
        while codes(&findings) != ["A101", "A201"] {
            findings = editor.findings();
        }
        assert_eq!(findings[0]["range"]["start"], json!({ "line": 1, "character": 0 }), "{encoding}");
        assert_eq!(findings[1]["range"]["start"], json!({ "line": 4, "character": 0 }), "{encoding}");
        assert_eq!(editor.end().0, Some(0));
    }
}

#[test]
fn settings_are_found_and_read_again_when_they_change() {
    let desk = Desk::new();
    let mut editor = Editor::new(&desk);
    let address = address(&desk, "drafts/a.md");
    assert_eq!(codes(&editor.open(&address, "markdown", DRAFT)), ["A101", "A205", "A201"]);
    desk.write("ascribe.toml", "[checks]\nA101 = \"off\"\nA201 = \"error\"\n");
    let findings = editor.findings();
    assert_eq!((codes(&findings), &findings[1]["severity"]), (vec!["A205", "A201"], &json!(1)));
    desk.write(
        "drafts/ascribe.toml",
        "[checks]\nA205 = \"off\"\n[[override]]\npaths = [\"a.md\"]\nchecks = { A101 = \"off\" }\n",
    );
    assert_eq!(codes(&editor.findings()), ["A201"]);
    desk.write("drafts/ascribe.toml", "[checks]\nA2011 = \"off\"\n");
    let warning = editor.told("window/showMessage")["message"].as_str().unwrap().to_owned();
    assert!(warning.contains("ascribe.toml:2:1: no check is called \"A2011\""), "{warning}");
    assert_eq!(codes(&editor.findings()), ["A201"], "what held before holds on");
    let mut editor = Editor::with(&desk, &["--config", "none", "--stdio"], &abilities());
    assert_eq!(codes(&editor.open(&address, "markdown", DRAFT)), ["A101", "A205", "A201"]);
}

#[test]
fn what_an_editor_gets_wrong_costs_nothing_but_that() {
    let desk = Desk::new();
    let mut editor = Editor::silent(&desk, &[]);
    assert_eq!(editor.answer("textDocument/hover", json!({}))["error"]["code"], -32002);
    editor.ask("initialize", json!({ "capabilities": abilities() }));
    assert_eq!(editor.answer("initialize", json!({}))["error"]["code"], -32600);
    assert_eq!(editor.answer("textDocument/rename", json!({}))["error"]["code"], -32601);
    assert_eq!(editor.answer("textDocument/hover", json!({ "position": "here" }))["error"]["code"], -32602);
    editor.message("{ this is no JSON");
    assert!(editor.told("window/logMessage")["message"].as_str().unwrap().contains("could not be read"));
    editor.message("{\"jsonrpc\":\"2.0\"}");
    editor.told("window/logMessage");
    editor.tell("textDocument/didOpen", json!({ "textDocument": 3 }));
    editor.told("window/logMessage");
    editor.change("untitled:unknown", 2, [0, 0, 0, 0], "x");
    assert!(editor.told("window/logMessage")["message"].as_str().unwrap().contains("not open"));
    assert_eq!(codes(&editor.open("untitled:a", "markdown", DRAFT)), ["A101", "A205", "A201"]);
    editor.change("untitled:a", 5, [0, 0, 0, 0], "\n");
    assert_eq!(editor.findings().len(), 3);
    editor.change("untitled:a", 3, [0, 0, 99, 0], "");
    assert!(editor.told("window/logMessage")["message"].as_str().unwrap().contains("version 3 came behind version 5"));
    let hover = json!({ "textDocument": { "uri": "untitled:a" }, "position": { "line": 4_000_000_000_u32, "character": 4_000_000_000_u32 } });
    assert_eq!(editor.ask("textDocument/hover", hover), Value::Null);
    editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": "untitled:a" } }));
    assert!(editor.findings().is_empty());
    assert!(editor.open("untitled:empty", "plaintext", "").is_empty());
    assert!(editor.open("untitled:no-article", "html", "<html><body></body></html>").is_empty());
    assert_eq!(editor.end(), (Some(0), String::new()));
}

#[test]
fn an_editor_that_dies_and_broken_frames_end_the_server_in_order() {
    let desk = Desk::new();
    let mut editor = Editor::new(&desk);
    editor.open("untitled:a", "markdown", DRAFT);
    let (code, said) = editor.leave();
    assert_eq!((code, said.as_str()), (Some(1), "note: the editor left without asking for the end\n"));
    for frame in [
        &b"Content-Length: 99999999999999\r\n\r\n{}"[..],
        b"Content-Length: many\r\n\r\n{}",
        b"Content-Length: 99\r\n\r\n{}",
        b"{\"jsonrpc\":\"2.0\"}\n",
        b"The mayor said that it rained.\n\nIt rained.\n",
        b"\xff\xfe\r\n\r\n",
    ] {
        let mut editor = Editor::silent(&desk, &[]);
        editor.send(frame);
        let (code, said) = editor.leave();
        assert_eq!(code, Some(2), "{said}");
        assert!(said.starts_with("error: standard input: "), "{said}");
    }
    let mut editor = Editor::new(&desk);
    editor.ask("shutdown", Value::Null);
    assert_eq!(editor.answer("textDocument/hover", json!({}))["error"]["code"], -32600);
    editor.tell("exit", Value::Null);
    assert_eq!(editor.leave().0, Some(0));
    assert_eq!(Editor::silent(&desk, &[]).leave().0, Some(1));
}

#[test]
fn a_thousand_edits_take_no_more_memory_than_a_few() {
    let status = |editor: &Editor| {
        let status = std::fs::read_to_string(format!("/proc/{}/status", editor.id())).unwrap_or_default();
        status.lines().find_map(|line| line.strip_prefix("VmRSS:")?.trim().split(' ').next()?.parse::<u64>().ok())
    };
    let desk = Desk::new();
    let mut editor = Editor::new(&desk);
    let text = DRAFT;
    editor.open("untitled:a", "markdown", text);
    let mut early = None;
    for version in 2..1002 {
        let (from, to) = if version % 2 == 0 { (0, 0) } else { (0, 1) };
        editor.change("untitled:a", version, [3, from, 3, to], if version % 2 == 0 { "x" } else { "" });
        editor.findings();
        if version == 200 {
            early = status(&editor);
        }
    }
    if let (Some(early), Some(late)) = (early, status(&editor)) {
        assert!(late < early + early / 10, "{early} kB after 200 edits, {late} kB after 1,000");
    }
}

#[test]
fn a_real_editor_shows_the_findings() {
    let Some(editor) = support::command::program(&["nvim"]) else {
        eprintln!("skipped: Neovim is not installed");
        return;
    };
    let desk = Desk::new();
    desk.write(
        "draft.md",
        "# The bridge\n\nThe company paid four fines in two years.\n\nMayor Ann Lee said that it rained.\n",
    );
    let script = support::command::root().join("tests/editors/neovim.lua");
    let ran = std::process::Command::new(editor)
        .args(["--headless", "--clean", "-S"])
        .arg(script)
        .env("ASCRIBE", env!("CARGO_BIN_EXE_ascribe"))
        .env("DRAFT", desk.path("draft.md"))
        .env("HOME", desk.path(""))
        .output()
        .expect("the editor starts");
    let said = format!("{}{}", String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    let seen: Value = serde_json::from_slice(&ran.stdout).unwrap_or_else(|error| panic!("{error}: {said}"));
    assert_eq!(seen["opened"], json!(["A101 3:1"]), "{said}");
    assert!(seen["hover"].as_str().unwrap().starts_with("**unattributed** claim"), "{said}");
    assert_eq!(seen["outline"], json!(["Ann Lee", "no source"]));
    assert_eq!(seen["typed"], json!(["A101 3:1", "A201 7:23"]), "columns of Neovim are bytes");
    assert_eq!(seen["undone"], seen["opened"]);
    assert_eq!(seen["action"], "Ignore A101 in this paragraph, with a reason");
    assert_eq!(seen["fixed"], json!([]));
}
