//! Bytes to articles: encodings, folders, and what is refused with a message.

use std::fs;
use std::path::{Path, PathBuf};

use ascribe::diagnostic::Severity;
use ascribe::read::{Input, Inputs, ReadError, decode};
use tempfile::TempDir;

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("below the folder")).expect("a subfolder");
        fs::write(path, bytes).expect("a file");
    }
    folder
}

fn read_all(inputs: &Inputs) -> Vec<Result<Input, ReadError>> {
    inputs.articles().collect()
}

fn one(name: &str, bytes: &[u8]) -> Result<Input, ReadError> {
    let folder = folder(&[(name, bytes)]);
    read_all(&Inputs::new([folder.path().join(name)])).pop().expect("one result")
}

fn message(name: &str, bytes: &[u8]) -> String {
    one(name, bytes).expect_err("refused").to_string()
}

fn names(root: &Path, inputs: &Inputs) -> Vec<String> {
    let below = |path: PathBuf| path.strip_prefix(root).expect("below the root").display().to_string();
    let read = inputs.paths().filter(|path| !matches!(path, Err(ReadError::Aside { .. })));
    read.map(|path| below(path.expect("a path")).replace('\\', "/")).collect()
}

#[test]
fn utf8_stays_as_it_is_with_its_line_endings() {
    let input = one("a.txt", "\u{FEFF}“Yes,” she said.\r\nIt rained.\r\n".as_bytes()).expect("read");
    assert_eq!(input.article.text(), "“Yes,” she said.\r\nIt rained.\r\n");
    assert!(input.diagnostics.is_empty());
}

#[test]
fn byte_order_marks_of_utf16_are_obeyed() {
    let text = "“Nein”, sagte Groß. 😀";
    let units = || text.encode_utf16();
    let little: Vec<u8> = [0xFF, 0xFE].into_iter().chain(units().flat_map(u16::to_le_bytes)).collect();
    let big: Vec<u8> = [0xFE, 0xFF].into_iter().chain(units().flat_map(u16::to_be_bytes)).collect();
    for bytes in [little, big] {
        let decoded = decode(bytes);
        assert_eq!(decoded.text, text);
        assert!(decoded.diagnostics.is_empty());
    }
}

#[test]
fn utf16_without_a_mark_is_known_by_its_zeros_and_reported() {
    let bytes: Vec<u8> = "The mayor said no.".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let input = one("a.txt", &bytes).expect("read");
    assert_eq!(input.article.text(), "The mayor said no.");
    assert_eq!(input.diagnostics[0].message, "the text is not UTF-8; it was read as UTF-16LE");
}

#[test]
fn windows_1252_is_detected_and_reported() {
    let input = one("a.txt", b"\x93The caf\xE9 is open,\x94 the owner\x92s son said.").expect("read");
    assert_eq!(input.article.text(), "“The café is open,” the owner’s son said.");
    let codes: Vec<_> = input.diagnostics.iter().map(|remark| (remark.code.as_ref(), remark.severity)).collect();
    assert_eq!(codes, [("R001", Severity::Note)]);
}

#[test]
fn an_encoding_is_detected_though_its_first_kilobytes_are_ascii() {
    let mut bytes = b"The council met. ".repeat(20_000);
    bytes.extend(b"\x93Caf\xE9s stay open,\x94 it said.");
    assert!(decode(bytes).text.ends_with("“Cafés stay open,” it said."));
}

#[test]
fn damaged_utf8_stays_utf8_and_the_damage_is_shown() {
    let mut bytes = "“Größe zählt nicht”, sagte Müller über die Straße. ".as_bytes().to_vec();
    bytes.push(0xFF);
    bytes.extend("„Nein.“".as_bytes());
    let decoded = decode(bytes);
    assert!(decoded.text.starts_with("“Größe") && decoded.text.ends_with("\u{FFFD}„Nein.“"));
    let [remark] = decoded.diagnostics.as_slice() else { panic!("{:?}", decoded.diagnostics) };
    let span = remark.span.expect("a place");
    assert_eq!(
        (remark.code.as_ref(), remark.severity, span.slice(&decoded.text)),
        ("R002", Severity::Warning, "\u{FFFD}")
    );
}

#[test]
fn single_nuls_and_control_bytes_are_text() {
    let input = one("a.txt", b"The mayor\0 said no.\x07 The council agreed and went home.").expect("read");
    assert!(input.article.text().contains('\0'));
}

#[test]
fn what_is_no_text_is_refused_with_its_kind() {
    assert!(message("a.txt", b"%PDF-1.7 ...").ends_with("a.txt: is not text but a PDF; save its text first"));
    assert!(message("a.txt", &[0, 1, 2, 3, 0, 0, 200, 7].repeat(40)).ends_with("is not text but binary data"));
    assert!(message("a.txt", b" \r\n\t\0\n").ends_with("a.txt: has no text"));
    assert!(message("a.txt", b"").ends_with("a.txt: has no text"));
}

#[test]
fn other_endings_are_refused_by_name_and_files_without_ending_are_text() {
    assert!(message("a.doc", b"x").contains(".doc files are not read; give a file that ends in .txt, .md, .html, "));
    assert!(one("press release", b"It rained.").is_ok());
    assert!(one("Gov. Lee", b"It rained.").is_ok());
}

#[test]
fn a_missing_file_is_named_and_the_others_are_read() {
    let folder = folder(&[("b.txt", b"It rained.")]);
    let inputs = Inputs::new([folder.path().join("a.txt"), folder.path().join("b.txt")]);
    let results = read_all(&inputs);
    assert!(matches!(&results[0], Err(ReadError::Missing { path }) if path.ends_with("a.txt")));
    assert!(results[1].is_ok());
}

#[test]
fn folders_are_read_sorted_by_path_with_what_lies_below() {
    let folder = folder(&[
        ("c.md", b"c"),
        ("a/2.txt", b"a2"),
        ("a/1.txt", b"a1"),
        ("b.TXT", b"b"),
        (".x.txt", b"x"),
        ("n.doc", b"n"),
    ]);
    let inputs = Inputs::new([folder.path()]);
    assert_eq!(names(folder.path(), &inputs), ["a/1.txt", "a/2.txt", "b.TXT", "c.md"]);
}

#[test]
fn globs_choose_files_in_folders_only() {
    let folder = folder(&[("a/1.txt", b"1"), ("a/old/2.txt", b"2"), ("b.md", b"3"), (".gitignore", b"*.txt")]);
    let inputs = Inputs::new([folder.path().to_owned(), folder.path().join("b.md")]);
    let chosen = inputs.choosing(&["*.txt"], &["old"]).expect("globs");
    assert_eq!(names(folder.path(), &chosen), ["a/1.txt", "b.md"]);
}

#[test]
fn a_folder_without_articles_is_an_error() {
    let folder = folder(&[("n.doc", b"n"), ("a.txt", b"a")]);
    let none = Inputs::new([folder.path()]).choosing(&[], &["*.txt"]).expect("globs");
    let message = read_all(&none).pop().expect("one result").expect_err("refused").to_string();
    assert!(message.contains("the folder holds no article") && message.contains("--exclude"), "{message}");
}

#[test]
fn a_glob_that_means_nothing_is_named() {
    let error = Inputs::new(["."]).choosing(&["a[b"], &[]).expect_err("refused");
    assert!(error.to_string().starts_with("glob \"a[b\" cannot be understood"), "{error}");
}

#[test]
fn random_bytes_are_no_text() {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    let bytes: Vec<u8> = (0..4000).map(|_| next()).collect();
    assert!(message("a.txt", &bytes).ends_with("is not text but binary data"));
}

/// A line of text as gzip packs it.
const GZIP: &str =
    "1f8b08000000000002030bc94855482aca4c494f55c82c56284e4c4bd55128018ae52656e61701f999297a5c00e5e96bcc24000000";
/// The same line as zstd packs it.
const ZSTD: &str = "28b52ffd04582101005468652062726964676520697320736166652c20746865206d61796f7220736169642e0a212830de";

fn unhex(hex: &str) -> Vec<u8> {
    let byte = |at| u8::from_str_radix(&hex[at..at + 2], 16).expect("hexadecimal digits");
    (0..hex.len()).step_by(2).map(byte).collect()
}

#[test]
fn packed_files_are_unpacked_and_read_by_the_ending_before() {
    let text = "The bridge is safe, the mayor said.\n";
    for (name, bytes) in [("a.txt.gz", unhex(GZIP)), ("a.txt.ZST", unhex(ZSTD)), ("packed.gz", unhex(GZIP))] {
        assert_eq!(one(name, &bytes).expect("read").article.text(), text, "{name}");
        let twice = one(name, &bytes.repeat(2)).expect("read");
        assert_eq!(twice.article.text(), text.repeat(2), "{name}");
    }
    let folder = folder(&[("a.txt.gz", &unhex(GZIP)), ("b.md.zst", &unhex(ZSTD)), ("c.gz", b""), ("d.tar.gz", b"")]);
    assert_eq!(names(folder.path(), &Inputs::new([folder.path()])), ["a.txt.gz", "b.md.zst"]);
    assert!(one("page.html.gz", &unhex(GZIP)).is_ok(), "a page without tags is text");
    assert!(message("d.tar.gz", b"").contains(".tar files are not read"));
}

#[test]
fn frames_of_zstd_that_hold_no_text_are_passed_over() {
    let note =
        |length: u8| [&[0x5A, 0x2A, 0x4D, 0x18, length, 0, 0, 0], vec![1; usize::from(length)].as_slice()].concat();
    let bytes = [note(3), unhex(ZSTD), note(0), unhex(ZSTD), note(200)].concat();
    let text = "The bridge is safe, the mayor said.\n".repeat(2);
    assert_eq!(one("a.txt.zst", &bytes).expect("read").article.text(), text);
    for length in [2, 6, 9, bytes.len() - 100] {
        assert!(message("a.txt.zst", &bytes[..length]).contains("is damaged or cut short after "), "{length}");
    }
    assert!(message("a.txt.zst", &note(7)).ends_with("has no text"));
}

#[test]
fn a_packed_file_that_is_cut_short_or_damaged_is_named() {
    for (name, bytes) in [("a.txt.gz", unhex(GZIP)), ("a.txt.zst", unhex(ZSTD))] {
        for length in [1, 9, bytes.len() - 5] {
            let told = message(name, &bytes[..length]);
            assert!(told.contains(&format!("{name}: is damaged or cut short after ")), "{told}");
        }
        let foreign = message(name, b"It rained.");
        assert!(foreign.contains("though its name says so; rename it after what it holds"), "{foreign}");
        assert!(message(name, b"").ends_with(": has no text"), "{name}");
        let mut changed = bytes.clone();
        changed[20] ^= 1;
        assert!(message(name, &changed).contains("is damaged or cut short after "), "{name}");
    }
}
