//! Findings as comments of the docx that was audited: at their words, and nothing else is changed.

#![cfg(feature = "documents")]
#![allow(clippy::print_stderr, reason = "a skipped test must say so")]

mod support;

use std::collections::BTreeMap;
use std::process::Command;

use roxmltree::{Document, Node};
use serde_json::Value;
use support::command::{Desk, program};
use support::office::{WORD, docx, packed, paragraph, part};

/// A draft in many runs, with a tracked insertion, another's comment, a link, a note and a text box.
fn draft() -> Vec<u8> {
    let body = format!(
        "{}<w:p><w:r w:rsidR=\"00A1\"><w:rPr><w:b/></w:rPr><w:t>Ships worth </w:t><w:t xml:space=\"preserve\">42 million </w:t></w:r>\
         <w:r><w:t xml:space=\"preserve\">crowns sank. It rained, analysts </w:t></w:r><w:hyperlink><w:r><w:t>said.</w:t></w:r></w:hyperlink></w:p>\
         <w:p><w:r><w:t xml:space=\"preserve\">Ann Lee said it snowed. </w:t></w:r><w:ins w:id=\"7\" w:author=\"Ed\"><w:r><w:t>The minister \
         took bribes &amp; gifts for 12 years. She admitted that the</w:t></w:r></w:ins><w:commentRangeStart w:id=\"3\"/>\
         <w:r><w:tab/><w:t xml:space=\"preserve\"> harbour was closed.</w:t></w:r><w:commentRangeEnd w:id=\"3\"/>\
         <w:r><w:commentReference w:id=\"3\"/></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>\
         <w:p><w:r><w:t>A list follows.</w:t></w:r><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>",
        paragraph("Harbour closed"),
        paragraph("The company sold 900 faulty engines last year.")
    );
    let notes = format!(
        "<w:footnote w:id=\"2\">{}</w:footnote>",
        paragraph("Some 30 people drowned in the harbour last year.")
    );
    let comments = format!("<w:comment w:id=\"3\" w:author=\"Ed\">{}</w:comment>", paragraph("Which one?"));
    docx(&body, &[("footnotes", &notes), ("comments", &comments)])
}

fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute((WORD, name))
}

/// The words between the signs of each comment of a docx, by its id, deletions left out.
fn anchored(bytes: &[u8]) -> BTreeMap<String, String> {
    let xml = part(bytes, "word/document.xml");
    let document = Document::parse(&xml).expect("XML");
    let mut open: Vec<String> = Vec::new();
    let mut words: BTreeMap<String, String> = BTreeMap::new();
    for node in document.descendants() {
        match node.tag_name().name() {
            "commentRangeStart" => open.push(value(node, "id").expect("an id").to_owned()),
            "commentRangeEnd" => open.retain(|id| Some(id.as_str()) != value(node, "id")),
            "commentReference" => {
                let id = value(node, "id").expect("an id");
                assert!(words.contains_key(id), "comment {id} has no words");
            }
            "t" => {
                for id in &open {
                    words.entry(id.clone()).or_default().push_str(node.text().unwrap_or_default());
                }
            }
            // The sign of a note stands for its words.
            "footnoteReference" => open.iter().for_each(|id| words.entry(id.clone()).or_default().push_str("")),
            "tab" => open.iter().for_each(|id| words.entry(id.clone()).or_default().push('\t')),
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?} have no end");
    words
}

/// The author and the text of each comment, by its id.
fn comments(bytes: &[u8]) -> BTreeMap<String, (String, String)> {
    let xml = part(bytes, "word/comments.xml");
    let document = Document::parse(&xml).expect("XML");
    let all = document.root_element().children().filter(Node::is_element);
    let told = |node: Node<'_, '_>| {
        let text: Vec<&str> =
            node.descendants().filter(|node| node.has_tag_name((WORD, "t"))).filter_map(|node| node.text()).collect();
        (
            value(node, "id").expect("an id").to_owned(),
            (value(node, "author").expect("an author").to_owned(), text.join("\n")),
        )
    };
    all.map(told).collect()
}

/// The draft, what was found in it, and the same with comments.
fn checked(desk: &Desk) -> (Vec<u8>, Vec<Value>, Vec<u8>) {
    let bytes = draft();
    desk.write("draft.docx", &bytes);
    let json = desk.ascribe(&["audit", "draft.docx", "--format", "json", "--fail-on", "never"]).fine();
    let json: Value = serde_json::from_str(&json).expect("JSON");
    let findings = json["articles"][0]["findings"].as_array().expect("findings").clone();
    let ran = desk.ascribe(&["audit", "draft.docx", "-o", "checked.docx"]);
    assert_eq!(ran.code, Some(1), "{}", ran.stderr);
    assert_eq!(ran.stderr, format!("note: {} comments in the document\n", findings.len()));
    (bytes, findings, std::fs::read(desk.path("checked.docx")).expect("the result"))
}

#[test]
fn each_finding_is_a_comment_at_its_words() {
    let (_, findings, result) = checked(&Desk::new());
    let (anchors, comments) = (anchored(&result), comments(&result));
    let own: Vec<_> = comments.iter().filter(|(_, (author, _))| author == "ascribe").collect();
    assert!(findings.len() >= 5 && own.len() == findings.len(), "{findings:#?}");
    let mut ids: Vec<&String> = own.iter().map(|(id, _)| *id).collect();
    ids.sort_by_key(|id| id.parse::<usize>().expect("a number"));
    for (finding, id) in findings.iter().zip(ids) {
        let text = |key: &str| finding[key].as_str().expect("text");
        let (_, told) = &comments[id];
        assert!(
            told.contains(text("code")) && told.contains(text("message")) && told.ends_with(text("hint")),
            "{told}"
        );
        let elsewhere = text("text").contains("engines") || text("text").contains("drowned");
        if elsewhere {
            assert!(told.contains(text("text")), "{told}");
        } else {
            assert_eq!(anchors[id], text("text"), "{finding:#}");
        }
    }
    assert_eq!(anchors["3"], "\t harbour was closed.");
}

#[test]
fn all_else_is_as_it_was() {
    let (draft, _, result) = checked(&Desk::new());
    let (before, after) = (packed(&draft), packed(&result));
    let names = |parts: &[(String, Vec<u8>)]| parts.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&before), names(&after));
    for ((name, before), (_, after)) in before.iter().zip(&after) {
        let may_change = ["word/document.xml", "word/comments.xml"].contains(&name.as_str());
        assert!(may_change || before == after, "{name}");
    }
    let xml = part(&result, "word/document.xml");
    let text = |xml: &str| {
        Document::parse(xml)
            .expect("XML")
            .descendants()
            .filter(roxmltree::Node::is_text)
            .map(|node| node.text().unwrap_or_default().to_owned())
            .collect::<String>()
    };
    assert_eq!(text(&xml), text(&part(&draft, "word/document.xml")));
}

#[test]
fn a_second_run_replaces_its_own_comments_only() {
    let desk = Desk::new();
    let (_, _, first) = checked(&desk);
    desk.ascribe(&["audit", "checked.docx", "-o", "again.docx"]);
    let again = std::fs::read(desk.path("again.docx")).expect("the result");
    assert!(first == again, "the second run gives the same document");
    desk.ascribe(&["audit", "checked.docx", "--off", "A101", "-o", "fewer.docx"]);
    let fewer = std::fs::read(desk.path("fewer.docx")).expect("the result");
    let told = comments(&fewer);
    assert!(told.len() < comments(&first).len() && told.values().all(|(_, told)| !told.contains("A101")));
    assert_eq!(told["3"], ("Ed".to_owned(), "Which one?".to_owned()));
    assert_eq!(anchored(&fewer)["3"], "\t harbour was closed.");
}

#[test]
fn a_document_without_comments_gets_a_part_for_them() {
    let desk = Desk::new();
    let body = paragraph("Ships worth 42 million crowns sank.");
    for (name, head) in [("plain", ""), ("other-prefix", "x")] {
        let bytes = docx(&body, &[]);
        let bytes = if head.is_empty() { bytes } else { renamed(&bytes) };
        desk.write(&format!("{name}.docx"), bytes);
        let ran = desk.ascribe(&["audit", &format!("{name}.docx"), "-o", &format!("{name}-checked.docx")]);
        assert_eq!(ran.code, Some(1), "{}", ran.stderr);
        let result = std::fs::read(desk.path(&format!("{name}-checked.docx"))).expect("the result");
        assert_eq!(anchored(&result).into_values().collect::<Vec<_>>(), ["Ships worth 42 million crowns sank"]);
        assert!(part(&result, "word/_rels/document.xml.rels").contains("Target=\"comments.xml\""));
        assert!(part(&result, "[Content_Types].xml").contains("\"/word/comments.xml\""));
        assert_eq!(comments(&result).len(), 1);
    }
}

/// The document with another prefix for its elements.
fn renamed(bytes: &[u8]) -> Vec<u8> {
    let parts: Vec<(String, String)> = packed(bytes)
        .into_iter()
        .map(|(name, _)| {
            let text = part(bytes, &name);
            let text = if name == "word/document.xml" {
                text.replace("w:", "ns0:").replace("xmlns:w=", "xmlns:ns0=")
            } else {
                text
            };
            (name, text)
        })
        .collect();
    support::office::package(parts.iter().map(|(name, text)| (name.as_str(), text.as_bytes())))
}

#[test]
fn comments_go_into_one_docx_only() {
    let desk = Desk::new();
    desk.write("draft.docx", docx(&paragraph("It rained."), &[]));
    desk.write("a.txt", "It rained.");
    for inputs in [&["draft.docx", "a.txt"][..], &["a.txt"], &["data/articles"]] {
        let told = desk.ascribe(&[&["audit"], inputs, &["-o", "checked.docx"]].concat()).refused();
        assert!(
            told.contains("comments can be put into one docx only; name one, as in audit draft.docx -o checked.docx"),
            "{told}"
        );
    }
    desk.write("broken.docx", "PK");
    let told = desk.ascribe(&["audit", "broken.docx", "-o", "checked.docx"]).refused();
    assert!(told.contains("broken.docx: is damaged or cut short"), "{told}");
    assert!(!desk.path("checked.docx").exists());
}

#[test]
fn libreoffice_opens_it_and_finds_the_comments() {
    let Some(office) = program(&["soffice", "libreoffice"]) else {
        eprintln!("skipped: no LibreOffice is installed");
        return;
    };
    let desk = Desk::new();
    let (_, findings, _) = checked(&desk);
    let profile = format!("-env:UserInstallation=file://{}", desk.path("profile").display());
    let mut command = Command::new(office);
    command
        .args([&profile, "--headless", "--convert-to", "fodt", "--outdir"])
        .arg(desk.path(""))
        .arg(desk.path("checked.docx"));
    let ran = command.output().expect("LibreOffice starts");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let opened = desk.read("checked.fodt");
    assert_eq!(opened.matches("<dc:creator>ascribe</dc:creator>").count(), findings.len());
    let others = opened.matches("<dc:creator>Ed</dc:creator>").count();
    assert!(others >= 2, "the comment and the insertion of somebody else: {others}");
}
