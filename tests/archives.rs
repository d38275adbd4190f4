//! Web archives: pages as servers sent them and texts made of pages, packed in all ways; what is broken is named and
//! costs no other record.

#![allow(clippy::print_stderr, reason = "a skipped test must say so")]

mod support;

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use ascribe::read::{Input, Options};
use flate2::Compression;
use support::command::{Desk, installed, root};
use support::packing::{gzip, zstd};
use support::reading::articles_below;

/// What the pages tell.
const STORIES: [&str; 3] = [
    "The bridge over the Tarn is safe, Mayor Ann Lee said on Monday. Engineers had looked at it for a week.",
    "The ferry to Port Ellis will sail again, Captain Ben Okafor told reporters. Nobody was hurt, he said.",
    "The mill in Tarnby will close in June, according to its owner Dina Roth. Sixty people work there.",
];

/// A page of a newspaper.
fn page(story: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head><title>News</title></head><body><article><h1>News</h1><p>{story}</p>\
         <p>{story} Ürsula Dahl took the pictures.</p></article></body></html>"
    )
}

fn address(number: usize) -> String {
    format!("https://www.herald.example/story-{number}")
}

/// A record with these fields beside its length.
fn record(fields: &[(&str, &str)], block: &[u8]) -> Vec<u8> {
    let mut bytes = b"WARC/1.0\r\n".to_vec();
    for (name, value) in fields {
        bytes.extend(format!("{name}: {value}\r\n").bytes());
    }
    bytes.extend(format!("Content-Length: {}\r\n\r\n", block.len()).bytes());
    [bytes.as_slice(), block, b"\r\n\r\n"].concat()
}

/// A page as its server sent it, with these fields of the server.
fn response(address: &str, fields: &str, body: &[u8]) -> Vec<u8> {
    let known = [
        ("WARC-Type", "response"),
        ("WARC-Target-URI", address),
        ("WARC-Date", "2024-06-19T08:00:00Z"),
        ("Content-Type", "application/http; msgtype=response"),
    ];
    record(&known, &[format!("HTTP/1.1 200 OK\r\n{fields}\r\n").as_bytes(), body].concat())
}

fn html(number: usize) -> Vec<u8> {
    response(&address(number), "Content-Type: text/html; charset=utf-8\r\n", page(STORIES[number]).as_bytes())
}

/// What a crawler writes first, and of what it fetched beside pages.
fn others() -> Vec<u8> {
    let server = |kind: &'static str| [("WARC-Type", kind), ("WARC-Target-URI", "https://herald.example/")];
    [
        record(&[("WARC-Type", "warcinfo"), ("Content-Type", "application/warc-fields")], b"software: none\r\n"),
        record(&server("request"), b"GET / HTTP/1.1\r\n\r\n"),
        response("https://herald.example/logo.png", "Content-Type: image/png\r\n", b"\x89PNG\r\n\x1a\n\0\0\0\r"),
        record(&server("response"), b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html><p>No such page."),
        record(&server("metadata"), b"fetchTimeMs: 12"),
    ]
    .concat()
}

fn chunked(bytes: &[u8]) -> Vec<u8> {
    let chunks = bytes.chunks(100).map(|chunk| [format!("{:x}\r\n", chunk.len()).as_bytes(), chunk, b"\r\n"].concat());
    let mut all = chunks.collect::<Vec<_>>().concat();
    all.extend(b"0\r\n\r\n");
    all
}

/// What an archive gives: articles, and errors as they are told, without the folder.
fn articles(name: &str, bytes: &[u8]) -> Vec<Result<Input, String>> {
    articles_with(name, bytes, Options::default())
}

fn articles_with(name: &str, bytes: &[u8], options: Options) -> Vec<Result<Input, String>> {
    let (folder, inputs) = articles_below(name, bytes, options);
    inputs.into_iter().map(|input| input.map_err(|error| error.to_string().replace(&folder, ""))).collect()
}

/// The names of the articles without their folder, and the errors.
fn told(name: &str, bytes: &[u8]) -> Vec<String> {
    let file =
        |name: &str| name.split_once("news.").map_or_else(|| name.to_owned(), |(_, rest)| format!("news.{rest}"));
    articles(name, bytes)
        .into_iter()
        .map(|input| match input {
            Ok(input) => file(&input.article.name()),
            Err(error) => error,
        })
        .collect()
}

fn name(file: &str, number: usize) -> String {
    format!("{file}#{}", address(number))
}

#[test]
fn pages_bring_address_outlet_and_day_and_other_records_are_passed_over() {
    let pages = [others(), html(0), others(), html(1)].concat();
    let found = articles("news.warc", &pages);
    assert_eq!(found.len(), 2, "{found:?}");
    for (number, input) in found.into_iter().enumerate() {
        let article = input.expect("an article").article;
        assert!(article.text().contains(STORIES[number]), "{}", article.text());
        assert!(article.id().ends_with(&name("news.warc", number)), "{}", article.id());
        assert_eq!(article.url(), Some(address(number).as_str()));
        assert_eq!((article.outlet(), article.published()), (Some("herald.example"), Some("2024-06-19")));
    }
}

#[test]
fn a_page_tells_its_own_day_and_outlet_and_the_record_its_address() {
    let head = "<meta property=\"og:site_name\" content=\"The Vesper Herald\">\
                <meta property=\"article:published_time\" content=\"2024-06-01\"></head>";
    let own = page(STORIES[0]).replace("</head>", head);
    let found = articles("news.warc", &response(&address(0), "Content-Type: text/html\r\n", own.as_bytes()));
    let article = found.into_iter().next().expect("a result").expect("an article").article;
    let known = (article.url(), article.outlet(), article.published());
    assert_eq!(known, (Some(address(0).as_str()), Some("The Vesper Herald"), Some("2024-06-01")));
}

#[test]
fn bodies_are_read_as_crawlers_keep_or_rename_them() {
    let text = page(STORIES[0]);
    let plain = text.as_bytes();
    let deflated = || {
        let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), Compression::default());
        packed.write_all(plain).expect("memory takes it");
        packed.finish().expect("memory takes it")
    };
    let cases: [(&str, Vec<u8>); 9] = [
        ("", plain.to_vec()),
        ("Transfer-Encoding: chunked\r\n", chunked(plain)),
        ("Transfer-Encoding: chunked\r\n", plain.to_vec()),
        ("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", chunked(&gzip(plain))),
        ("Content-Encoding: gzip\r\n", plain.to_vec()),
        ("X-Crawl-Content-Encoding: gzip\r\nX-Crawl-Transfer-Encoding: chunked\r\n", plain.to_vec()),
        ("X-Archive-Orig-Content-Encoding: gzip\r\n", gzip(plain)),
        ("Content-Encoding: deflate\r\n", deflated()),
        ("content-encoding: zstd\r\n", zstd(plain)),
    ];
    for (fields, body) in cases {
        let fields = format!("Content-Type: text/html; charset=utf-8\r\n{fields}");
        let found = articles("news.warc", &response(&address(0), &fields, &body));
        let article = found.into_iter().next().expect("a result").expect("an article").article;
        assert!(article.text().contains(STORIES[0]) && article.text().contains("Ürsula"), "{fields}");
    }
}

#[test]
fn the_server_tells_the_encoding() {
    let body = encoding_rs::WINDOWS_1252.encode(&page(STORIES[0])).0.into_owned();
    let found = articles("news.warc", &response(&address(0), "Content-Type: text/html; charset=latin1\r\n", &body));
    let input = found.into_iter().next().expect("a result").expect("an article");
    assert!(input.article.text().contains("Ürsula") && input.diagnostics.is_empty(), "{:?}", input.diagnostics);
}

#[test]
fn texts_made_of_pages_are_articles() {
    let fields = [
        ("WARC-Type", "conversion"),
        ("WARC-Target-URI", "<https://herald.example/2024/06/02/bridge>"),
        ("WARC-Date", "2024-06-19T08:00:00Z"),
        ("Content-Type", "text/plain"),
    ];
    let wet = record(&fields, STORIES[0].as_bytes());
    for file in ["news.warc.wet", "news.warc"] {
        let found = articles(file, &wet);
        let article = found.into_iter().next().expect("a result").expect("an article").article;
        let known = (article.text(), article.url(), article.published());
        assert_eq!(known, (STORIES[0], Some("https://herald.example/2024/06/02/bridge"), Some("2024-06-02")));
    }
}

#[test]
fn archives_are_packed_record_by_record_or_whole() {
    let records = [others(), html(0), html(1)];
    let whole = records.concat();
    let each = |pack: fn(&[u8]) -> Vec<u8>| records.iter().map(|record| pack(record)).collect::<Vec<_>>().concat();
    let lines = String::from_utf8(html(0)).expect("UTF-8").replace("\r\n", "\n").into_bytes();
    for (file, bytes) in [
        ("news.warc", whole.clone()),
        ("news.warc.gz", gzip(&whole)),
        ("news.warc.gz", each(gzip)),
        ("news.warc.zst", zstd(&whole)),
        ("news.warc.zst", each(zstd)),
    ] {
        assert_eq!(told(file, &bytes), [name(file, 0), name(file, 1)]);
    }
    let length = lines.windows(2).position(|two| two == b"\n\n").expect("a header") + 2;
    let block = String::from_utf8(lines[length..].trim_ascii_end().to_vec()).expect("UTF-8");
    let target = address(0);
    let fields = [("WARC-Type", "response"), ("WARC-Target-URI", target.as_str())];
    let plain_feeds = String::from_utf8(record(&fields, b"")).expect("UTF-8").replace("\r\n", "\n");
    let plain_feeds = plain_feeds.trim_end().replace("Content-Length: 0", &format!("Content-Length: {}", block.len()));
    assert_eq!(told("news.warc", format!("{plain_feeds}\n\n{block}\n\n").as_bytes()), [name("news.warc", 0)]);
}

#[test]
fn a_broken_record_is_named_and_costs_no_other() {
    let broken = |from: &str, to: &str| {
        let text = String::from_utf8(html(1)).expect("UTF-8");
        assert!(text.contains(from), "{text}");
        text.replacen(from, to, 1).into_bytes()
    };
    let length = format!(
        "Content-Length: {}",
        html(1).windows(4).position(|four| four == b"HTTP").map_or(0, |head| { html(1).len() - head - 4 })
    );
    let wrong = "the record has another length than its Content-Length tells, and is left out";
    let at = format!("news.warc#{}: ", address(1));
    for (bytes, expected) in [
        (broken(&length, "Content-Length: 20"), format!("{at}{wrong}")),
        (broken(&length, "Content-Length: 2000"), format!("{at}{wrong}")),
        (broken(&length, "Content-Length: 2000000"), format!("{at}{wrong}")),
        (
            broken(&length, "Content-Length: many"),
            format!("{at}the record does not tell its Content-Length, and is left out"),
        ),
        (
            broken(&format!("{length}\r\n"), ""),
            format!("{at}the record does not tell its Content-Length, and is left out"),
        ),
        (
            broken("WARC/1.0", "WORK/1.0"),
            "news.warc, record 2: no record starts behind the one before; all up to the next one is left out"
                .to_owned(),
        ),
    ] {
        let all = [html(0), bytes, html(2)].concat();
        assert_eq!(told("news.warc", &all), [name("news.warc", 0), expected, name("news.warc", 2)]);
    }
}

#[test]
fn a_damaged_part_of_a_packed_archive_costs_no_other() {
    for (file, pack) in [("news.warc.gz", gzip as fn(&[u8]) -> Vec<u8>), ("news.warc.zst", zstd)] {
        for damaged in [0, 1] {
            let mut parts: Vec<Vec<u8>> = (0..3).map(|number| pack(&html(number))).collect();
            let middle = parts[damaged].len() / 2;
            parts[damaged][middle..middle + 40].fill(0x5A);
            let found = told(file, &parts.concat());
            for number in (0..3).filter(|&number| number != damaged) {
                assert!(found.contains(&name(file, number)), "{file}: {found:?}");
            }
            assert!(
                found.iter().any(|told| told.starts_with(&format!("{file}: is damaged or cut short"))),
                "{found:?}"
            );
        }
    }
}

#[test]
fn of_an_archive_that_is_cut_what_is_whole_is_read() {
    let first = html(0);
    let last = html(1);
    let whole = first.len() + last.trim_ascii_end().len();
    let all = [first.clone(), last].concat();
    for cut in first.len()..all.len() {
        let found = told("news.warc", &all[..cut]);
        let named = found.get(1).is_some_and(|told| told.starts_with("news.warc") && told.contains("cut short"));
        let as_expected = match cut {
            _ if cut == first.len() => found.len() == 1,
            _ if cut < first.len() + 5 => found.len() == 2,
            _ if cut < whole => found.len() == 2 && named,
            _ => found[1..] == [name("news.warc", 1)],
        };
        assert!(as_expected && found[0] == name("news.warc", 0), "cut at {cut}: {found:?}");
    }
    for (file, pack) in [("news.warc.gz", gzip as fn(&[u8]) -> Vec<u8>), ("news.warc.zst", zstd)] {
        let first = pack(&html(0));
        let all = [first.clone(), pack(&html(1))].concat();
        for cut in first.len() + 1..all.len() {
            let found = told(file, &all[..cut]);
            assert_eq!(found[0], name(file, 0), "{file} cut at {cut}");
            let damage = format!("{file}: is damaged or cut short");
            assert!(found.last().is_some_and(|last| last.starts_with(&damage)), "{file} cut at {cut}: {found:?}");
        }
    }
}

#[test]
fn what_is_too_large_is_named() {
    let options = || Options { max_article: 1 << 20, ..Options::default() };
    let large = page(&STORIES[1].repeat(6_000));
    let fields = "Content-Type: text/html\r\n";
    let packed = format!("{fields}Content-Encoding: gzip\r\n");
    let all = [
        html(0),
        response(&address(1), fields, large.as_bytes()),
        response(&address(1), &packed, &gzip(large.as_bytes())),
        response("https://herald.example/film.mp4", "", &vec![0; 3 << 20]),
        html(2),
    ];
    let found = articles_with("news.warc", &all.concat(), options());
    let errors: Vec<&String> = found.iter().filter_map(|input| input.as_ref().err()).collect();
    assert!(found.len() == 4 && found[0].is_ok() && found[3].is_ok(), "{found:?}");
    assert!(errors.iter().all(|error| error.contains("--max-article")), "{errors:?}");
}

#[test]
fn the_program_reads_archives_from_files_and_from_standard_input() {
    let desk = Desk::new();
    let empty = response("https://herald.example/", "Content-Type: text/html\r\n", b"<html><body></body></html>");
    let archive = gzip(&[html(0), empty, html(1)].concat());
    desk.write("crawl/news.warc.gz", &archive);
    let ran = desk.ascribe(&["extract", "crawl/news.warc.gz", "--grammar-only"]);
    let ids: Vec<String> = (0..2).map(|number| format!("\"id\":\"crawl/{}\"", name("news.warc.gz", number))).collect();
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert!(lines.len() == 2 && lines.iter().zip(&ids).all(|(line, id)| line.contains(id)), "{}", ran.stdout);
    let warned = "crawl/news.warc.gz#https://herald.example/: no article was found in this page of the archive";
    assert!(ran.code == Some(0) && ran.stderr.contains(warned), "{}", ran.stderr);
    let piped = desk.ascribe_with(&["extract", "--grammar-only", "-"], &archive);
    assert_eq!((piped.code, piped.stdout.lines().count()), (Some(0), 2), "{}", piped.stderr);
    let folder = desk.ascribe(&["sources", "crawl", "--grammar-only"]).stdout;
    assert!(folder.contains("Ann Lee") && folder.contains("Okafor"), "{folder}");
    desk.write("none.warc", others());
    let none = desk.ascribe(&["extract", "none.warc"]);
    assert!(none.code == Some(2) && none.stderr.contains("no web page and no text of one"), "{}", none.stderr);
}

/// Where `.ci/run` installs the Python packages that tests use.
fn python() -> Option<std::path::PathBuf> {
    let python = installed("readers/python/bin/python");
    let has = |python: &Path| {
        let ran = Command::new(python).args(["-c", "import warcio, brotli, zstandard"]).output();
        ran.is_ok_and(|ran| ran.status.success())
    };
    has(&python).then_some(python)
}

#[test]
fn archives_that_warcio_writes_are_read() {
    let Some(python) = python() else {
        return eprintln!("skipped: no Python, or no packages of tests/readers/python, so warcio writes nothing");
    };
    let desk = Desk::new();
    let script = root().join("tests/readers/python/archives.py");
    let ran = Command::new(python).arg(script).arg(desk.path(".")).output().expect("the script starts");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    for file in [
        "plain.warc",
        "records.warc.gz",
        "whole.warc.gz",
        "texts.warc.wet.gz",
        "records.warc.zst",
        "dictionary.warc.zst",
    ] {
        let found = desk.ascribe(&["extract", file, "--grammar-only"]);
        assert_eq!(found.code, Some(0), "{file}: {}", found.stderr);
        let ids = |number: usize| format!("\"id\":\"{file}#https://herald.example/{number}\"");
        assert_eq!(found.stdout.lines().count(), 4, "{file}: {}", found.stdout);
        assert!((0..4).all(|number| found.stdout.contains(&ids(number))), "{file}: {}", found.stdout);
    }
}
