//! Documents as editors have them, read by every command: docx as it reads once all changes are accepted.

#![cfg(feature = "documents")]
#![allow(clippy::print_stderr, reason = "a skipped test must say so")]

mod support;

use std::process::Command;

use ascribe::read::Inputs;
use support::command::{Desk, installed, root};
use support::office::{docx, package, paragraph, pdf};
use support::reading::articles;

/// The text of a document.
fn text(name: &str, bytes: &[u8]) -> String {
    let input = articles(name, bytes).remove(0).expect("read");
    input.article.text().to_owned()
}

#[track_caller]
fn reads(body: &str, more: &[(&str, &str)], expected: &str) {
    assert_eq!(text("draft.docx", &docx(body, more)), expected);
}

fn run(words: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

#[test]
fn insertions_are_read_and_deletions_are_not() {
    let deleted = |words: &str| format!("<w:r><w:delText>{words}</w:delText></w:r>");
    let body = format!(
        "<w:p>{}<w:del w:id=\"1\">{}</w:del><w:ins w:id=\"2\">{}</w:ins><w:moveFrom w:id=\"3\">{}</w:moveFrom>{}\
         <w:moveTo w:id=\"4\">{}</w:moveTo></w:p>",
        run("The mayor "),
        deleted("never "),
        run("always "),
        run("lied. "),
        run("spoke. "),
        run("It rained.")
    );
    reads(&body, &[], "The mayor always spoke. It rained.\n");
}

#[test]
fn a_deleted_end_of_a_paragraph_joins_it_with_the_next() {
    let body = format!(
        "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>{}</w:p><w:p>{}</w:p><w:p>{}</w:p>",
        run("It rained "),
        run("for days."),
        run("Then it snowed.")
    );
    reads(&body, &[], "It rained for days.\n\nThen it snowed.\n");
}

#[test]
fn what_stands_in_links_fields_and_controls_is_read() {
    let body = format!(
        "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:p><w:hyperlink>{}</w:hyperlink>\
         <w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\
         <w:fldSimple w:instr=\"DATE\">{}</w:fldSimple></w:p></w:sdtContent></w:sdt>",
        run("Ann Lee "),
        run("said "),
        run("so.")
    );
    reads(&body, &[], "Ann Lee said so.\n");
}

#[test]
fn hidden_text_and_hints_are_not_read() {
    let body = format!(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr>\
         <w:t>Mr.</w:t><w:tab/><w:t>Lee&#x2019;s well</w:t><w:noBreakHyphen/><w:t>known har\u{AD}bour</w:t><w:softHyphen/>\
         <w:br w:type=\"page\"/><w:sym w:font=\"Wingdings\" w:char=\"F04A\"/></w:r></w:p><w:p>{}</w:p>",
        run(" ")
    );
    reads(&body, &[], "Mr. Lee’s well\u{2011}known harbour\n\n");
}

#[test]
fn a_column_ends_a_word_and_letters_of_the_symbol_font_are_greek() {
    let body = "<w:p><w:r><w:t>Rays of </w:t><w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:t> decay.</w:t>\
                <w:br w:type=\"column\"/><w:t>So said Lee.</w:t></w:r></w:p>";
    reads(body, &[], "Rays of α decay.\nSo said Lee.\n");
}

#[test]
fn styles_tell_titles_headings_items_quotations_and_captions() {
    let styles = "<w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>\
                  <w:style w:styleId=\"Own\"><w:name w:val=\"Own\"/><w:basedOn w:val=\"Deeper\"/></w:style>\
                  <w:style w:styleId=\"Deeper\"><w:name w:val=\"Deeper\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>\
                  <w:style w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>\
                  <w:style w:styleId=\"Zitat\"><w:name w:val=\"Quote\"/></w:style>\
                  <w:style w:styleId=\"Bild\"><w:name w:val=\"caption\"/></w:style>\
                  <w:style w:styleId=\"Liste\"><w:name w:val=\"Liste\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>";
    let styled =
        |style: &str, words: &str| format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{}</w:p>", run(words));
    let numbered = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
    let body = [
        styled("Titel", "Harbour closed"),
        styled("berschrift1", "Why"),
        styled("Own", "How"),
        format!("{numbered}{}</w:p>", run("A boat.")),
        styled("Liste", "A ship."),
        styled("Zitat", "It sank."),
        styled("Bild", "The harbour."),
    ]
    .concat();
    let expected =
        "# Harbour closed\n\n## Why\n\n## How\n\n- A boat.\n\n- A ship.\n\n> It sank.\n\nCaption: The harbour.\n";
    reads(&body, &[("styles", styles)], expected);
}

#[test]
fn cells_text_boxes_and_notes_are_read_once_and_comments_are_not() {
    let boxed =
        |around: &str| format!("<{around}><w:txbxContent>{}</w:txbxContent></{around}>", paragraph("In a box."));
    let body = format!(
        "<w:p>{}<w:commentRangeStart w:id=\"0\"/><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">{}</mc:Choice>\
         <mc:Fallback><w:pict>{}</w:pict></mc:Fallback></mc:AlternateContent></w:r>{}<w:r><w:footnoteReference w:id=\"2\"/></w:r>\
         <w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>\
         <w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
        run("It rained "),
        boxed("wps:txbx"),
        boxed("v:textbox"),
        run("for days."),
        paragraph("Year"),
        paragraph("Boats")
    );
    let notes = format!(
        "<w:footnote w:type=\"separator\" w:id=\"0\">{}</w:footnote><w:footnote w:id=\"2\">{}</w:footnote>",
        paragraph("—"),
        paragraph("By the log of the harbour.")
    );
    let comments = format!("<w:comment w:id=\"0\" w:author=\"Ed\">{}</w:comment>", paragraph("Who says so?"));
    let expected = "It rained for days.\n\nIn a box.\n\nYear\n\nBoats\n\nBy the log of the harbour.\n";
    reads(&body, &[("footnotes", &notes), ("comments", &comments)], expected);
}

#[test]
fn places_are_paragraphs() {
    let desk = Desk::new();
    let body =
        [paragraph("Harbour closed"), paragraph(""), paragraph("It rained. Ships worth 42 million crowns sank.")];
    desk.write("draft.docx", docx(&body.concat(), &[]));
    let ran = desk.ascribe(&["audit", "draft.docx", "--fail-on", "never"]);
    assert!(ran.stdout.contains("draft.docx, paragraph 2: warning A101"), "{}", ran.stdout);
    let lines = desk.ascribe(&["audit", "draft.docx", "--fail-on", "never", "--format", "line"]).fine();
    assert!(lines.contains("draft.docx:2:12: warning A101"), "{lines}");
    assert!(desk.ascribe(&["explain", "draft.docx:2"]).fine().contains("million"), "the second paragraph");
}

#[test]
fn standard_input_and_packed_files_hold_documents_too() {
    let desk = Desk::new();
    let bytes = docx(&paragraph("\"It rained,\" Ann Lee said."), &[]);
    let found = desk.ascribe_with(&["extract", "--stdin-name", "draft.docx", "--format", "csv"], &bytes).fine();
    assert!(found.contains("Ann Lee"), "{found}");
    let found = desk.ascribe_with(&["extract", "-", "--format", "csv"], &bytes).fine();
    assert!(found.contains("Ann Lee"), "{found}");
}

#[test]
fn a_document_that_cannot_be_read_is_told_and_costs_no_other() {
    let desk = Desk::new();
    let good = docx(&paragraph("\"It rained,\" Ann Lee said."), &[]);
    let old = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 an old document".to_vec();
    let mut protected = old.clone();
    protected.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    let main = |xml: &str| package([("word/document.xml", xml.as_bytes())]);
    let doctype = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><d>&b;</d>";
    let bad = [
        ("old.docx", old, "is an old Office document; open it in an office program and save it as docx"),
        ("protected.docx", protected, "is protected by a password; save it without one"),
        ("cut.docx", good[..good.len() / 2].to_vec(), "is damaged or cut short; copy or download it again"),
        ("empty.docx", Vec::new(), "has no text"),
        ("blank.docx", docx(&paragraph(" "), &[]), "has no text"),
        ("text.docx", b"It rained.".to_vec(), "is no docx document, though its name says so"),
        ("zip.docx", package([("a.txt", b"It rained.".as_slice())]), "is no docx document, though its name says so"),
        ("broken.docx", docx("<w:p><w:r></w:p>", &[]), "is damaged in word/document.xml, line 2, column "),
        (
            "open.docx",
            main("<w:document>\n<w:body>"),
            "is damaged in word/document.xml, line 2, column 9: it ends too early",
        ),
        ("entities.docx", main(doctype), "a document type, which documents must not declare"),
        ("reference.docx", main("<d>&nbsp;</d>"), "a reference to what is not there"),
        (
            "bytes.docx",
            package([("word/document.xml", b"<d>\xFF\xFE\xFF</d>".as_slice())]),
            "its bytes are no characters",
        ),
    ];
    for (name, bytes, _) in &bad {
        desk.write(&format!("folder/{name}"), bytes);
    }
    desk.write("folder/good.docx", &good);
    let ran = desk.ascribe(&["extract", "folder", "--format", "csv"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.stdout.contains("Ann Lee"), "{}", ran.stdout);
    for (name, _, message) in &bad {
        let told = ran.stderr.lines().find(|line| line.contains(&format!("folder/{name}")));
        assert!(told.is_some_and(|told| told.contains(message)), "{name}: {told:?}");
    }
}

#[test]
fn a_small_file_that_unpacks_to_a_large_one_is_refused() {
    let desk = Desk::new();
    desk.write("bomb.docx", docx(&paragraph(&"It rained. ".repeat(100_000)), &[]));
    let told = desk.ascribe(&["extract", "bomb.docx", "--max-article", "1"]).refused();
    assert!(
        told.contains("bomb.docx: has 1 MiB or more once unpacked; split it into its articles, or let --max-article"),
        "{told}"
    );
}

#[test]
fn deep_and_hostile_documents_take_linear_time() {
    let deep = |depth: usize| {
        format!("{}<w:p>{}</w:p>{}", "<w:sdt>".repeat(depth), run("It rained."), "</w:sdt>".repeat(depth))
    };
    reads(&deep(60_000), &[], "It rained.\n");
    let nested = |depth: usize| {
        let (open, close) = ("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>");
        format!("{}{}{}", open.repeat(depth), paragraph("It rained."), close.repeat(depth))
    };
    reads(&nested(10_000), &[], "It rained.\n");
    let attributes = (0..100_000).map(|n| format!(" w:a{n}=\"\"")).collect::<Vec<_>>().concat();
    reads(&format!("<w:p{attributes}>{}</w:p>", run("It rained.")), &[], "It rained.\n");
}

#[test]
fn folders_tell_which_files_nobody_reads() {
    let desk = Desk::new();
    desk.write("folder/a.txt", "\"It rained,\" Ann Lee said.");
    for name in ["memo.doc", "scan.tiff", "deep/table.xlsx"] {
        desk.write(&format!("folder/{name}"), "?");
    }
    let ran = desk.ascribe(&["extract", "folder", "--format", "csv"]);
    assert_eq!(ran.code, Some(0));
    assert_eq!(ran.stderr, "warning: folder: 3 files left aside: deep/table.xlsx, memo.doc, scan.tiff\n");
    assert_eq!(desk.ascribe(&["extract", "folder", "--format", "csv", "--quiet"]).stderr, "");
}

#[test]
fn documents_of_other_programs_read_as_their_readers_read_them() {
    let python = installed("readers/python/bin/python");
    if !python.is_file() {
        eprintln!("skipped: python-docx and mammoth are not installed, .ci/run does it");
        return;
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let script = root().join("tests/readers/python/documents.py");
    let ran = Command::new(&python).arg("-B").arg(&script).arg(folder.path()).output().expect("the script starts");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    if !said.is_empty() {
        eprintln!("{said}");
    }
    let words = |text: &str| {
        let parted = text.replace('\u{AD}', "");
        parted
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let mut compared = 0;
    for entry in std::fs::read_dir(folder.path()).expect("the folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|ending| ending == "docx") {
            let input = Inputs::new([&path]).articles().next().expect("an input").expect("read");
            let read = input.article.text().replace("Caption: ", "");
            let expected = std::fs::read_to_string(path.with_extension("txt")).expect("the text");
            assert_eq!(words(&read), words(&expected), "{}", path.display());
            compared += 1;
        }
    }
    assert!(compared >= 66, "{compared} documents");
}

/// An odt with this text and these styles of its own.
fn odt(text: &str, styles: &str) -> Vec<u8> {
    let spaces: String = [
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("draw", "drawing"),
        ("table", "table"),
        ("svg", "svg-compatible"),
    ]
    .map(|(prefix, name)| format!(" xmlns:{prefix}=\"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0\""))
    .concat();
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content{spaces}><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:text>{text}</office:text></office:body></office:document-content>"
    );
    package([("mimetype", b"application/vnd.oasis.opendocument.text".as_slice()), ("content.xml", content.as_bytes())])
}

#[test]
fn an_odt_is_read_without_what_is_deleted_or_remarked() {
    let styles = "<style:style style:name=\"P1\" style:parent-style-name=\"Quotations\"/>\
                  <style:style style:name=\"T1\"><style:text-properties text:display=\"none\"/></style:style>";
    let body = "<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes>\
                <text:p text:style-name=\"Title\">Harbour closed</text:p><text:h text:outline-level=\"2\">Why</text:h>\
                <text:p>It   rained<text:s text:c=\"3\"/>for\n<text:span>days<office:annotation><text:p>Who says?</text:p></office:annotation></text:span>\
                <text:span text:style-name=\"T1\">hidden</text:span>, she said.<text:note><text:note-citation>1</text:note-citation><text:note-body>\
                <text:p>By the log.</text:p></text:note-body></text:note> It<text:line-break/>snowed.</text:p>\
                <text:list><text:list-item><text:p>A boat.</text:p><text:p>And more.</text:p></text:list-item></text:list>\
                <table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell></table:table-row></table:table>\
                <text:p>Around<draw:frame><svg:title>A picture</svg:title><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame> it.</text:p>\
                <text:p text:style-name=\"P1\">It sank.</text:p>";
    let expected = "# Harbour closed\n\n## Why\n\nIt rained for days, she said. It\nsnowed.\n\n- A boat.\n\nAnd more.\n\nYear\n\nAround it.\n\n\
                    In a box.\n\n> It sank.\n\nBy the log.\n";
    assert_eq!(text("draft.odt", &odt(body, styles)), expected);
    let desk = Desk::new();
    desk.write("draft.odt", odt("<text:p/><text:p>It rained. Ships worth 42 million crowns sank.</text:p>", ""));
    let ran = desk.ascribe(&["audit", "draft.odt", "--fail-on", "never"]);
    assert!(ran.stdout.contains("draft.odt, paragraph 1: warning A101"), "{}", ran.stdout);
    let manifest = b"<m xmlns=\"x\"><encryption-data/></m>".as_slice();
    desk.write(
        "locked.odt",
        package([("META-INF/manifest.xml", manifest), ("content.xml", b"\x01\x02\x03".as_slice())]),
    );
    let told = desk.ascribe(&["audit", "locked.odt"]).refused();
    assert!(told.contains("locked.odt: is protected by a password; save it without one"), "{told}");
}

#[test]
fn a_pdf_is_read_column_by_column_without_its_running_heads() {
    let page = |number: &'static str, lines: [&'static str; 8]| {
        let places = [(60, 700), (60, 686), (60, 672), (60, 658), (320, 700), (320, 686), (320, 672), (320, 658)];
        let body = places.into_iter().zip(lines).map(|((left, bottom), line)| (left, bottom, 11, line));
        [(250, 780, 8, "The Vesper Herald")].into_iter().chain(body).chain([(290, 30, 8, number)]).collect::<Vec<_>>()
    };
    let first = page(
        "Page 1",
        [
            "It rained in the harbour for",
            "three days, and a well-known",
            "yard was closed by the inves-",
            "tigation of its fires.",
            "Ann Lee said that nobody had",
            "told the crews what to do in",
            "the storm, and that it would",
            "not happen again.",
        ],
    );
    let second = page(
        "Page 2",
        [
            "It snowed in the valley from",
            "Monday on. Trains waited at",
            "every station for the plough",
            "that came from the coast.",
            "Bo Marsh asked why the line",
            "had no shelter of its own. He",
            "got a letter from the railway",
            "in which no reason was given.",
        ],
    );
    let read = text("draft.pdf", &pdf(&[&first, &second]));
    let expected = "It rained in the harbour for three days, and a well-known yard was closed by the investigation of its \
                    fires.\n\nAnn Lee said that nobody had told the crews what to do in the storm, and that it would not \
                    happen again.\n\nIt snowed in the valley from Monday on. Trains waited at every station for the plough \
                    that came from the coast.\n\nBo Marsh asked why the line had no shelter of its own. He got a letter from \
                    the railway in which no reason was given.\n";
    assert_eq!(read, expected);
    let desk = Desk::new();
    desk.write(
        "draft.pdf",
        pdf(&[&[(60, 700, 11, "It rained in the harbour.")], &[(60, 700, 11, "Ships worth 42 million crowns sank.")]]),
    );
    let ran = desk.ascribe(&["audit", "draft.pdf", "--fail-on", "never"]);
    assert!(ran.stdout.contains("draft.pdf, page 2, line 1: warning A101"), "{}", ran.stdout);
}

#[test]
fn a_pdf_without_letters_or_without_an_end_is_told() {
    let desk = Desk::new();
    let whole = pdf(&[&[(60, 700, 11, "It rained.")]]);
    for (bytes, message) in [
        (pdf(&[&[]]), "holds no text: scanned? make one with text recognition (OCR) first"),
        (b"It rained.".to_vec(), "is no pdf document, though its name says so"),
        (Vec::new(), "has no text"),
        (whole[..40].to_vec(), "is damaged or cut short; copy or download it again"),
    ] {
        desk.write("bad.pdf", bytes);
        let told = desk.ascribe(&["extract", "bad.pdf"]).refused();
        assert!(told.contains(&format!("bad.pdf: {message}")), "{told}");
    }
}
