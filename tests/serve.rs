//! The local server: the real program, spoken to by a client that behaves and by one that does not, and driven in a
//! browser.

#![cfg(feature = "serve")]
#![allow(clippy::print_stderr, reason = "a skipped test must say so")]

mod support;

use std::io::Write as _;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use support::browser::Driver;
use support::command::{Desk, installed, program, root};
use support::web::{Web, answer};

const DRAFT: &str = "The company paid four fines in two years. A senior official said that it was unsafe.\n\n\
                     Analysts say that rates will rise, and Mayor Ann Lee said that the “road” 🙂 was new.\n";

#[test]
fn the_interface_gives_what_the_commands_print() {
    let desk = Desk::new();
    desk.write("draft.txt", DRAFT);
    let web = Web::new(&desk, &[]);
    for (path, command, format) in [("/v1/extract", "extract", "jsonl"), ("/v1/audit", "audit", "json")] {
        let printed = desk.ascribe(&[command, "--format", format, "draft.txt"]).stdout;
        let given = web.post(path, &json!({ "text": DRAFT, "id": "draft.txt" }));
        assert_eq!(given.status, 200, "{given:?}");
        let printed: Value = serde_json::from_str(&printed).expect("JSON");
        assert_eq!(without_summary(given.json()), without_summary(printed), "{path}");
    }
    let bytes = web.post("/v1/extract", &json!({ "text": DRAFT, "offset_unit": "byte" })).json();
    assert_eq!((&bytes["article"]["id"], &bytes["article"]["offset_unit"]), (&json!("draft"), &json!("byte")));
    let page = web.post(
        "/v1/audit",
        &json!({ "text": "<html><body><p>The plant leaked 4,000 litres of oil.</p></body></html>", "format": "html" }),
    );
    assert_eq!(page.json()["articles"][0]["findings"][0]["code"], "A101");
    assert_eq!(web.stop(), (Some(0), String::new()));
}

/// What is only told of several articles.
fn without_summary(mut value: Value) -> Value {
    for key in ["folders", "months"] {
        value.as_object_mut().map(|object| object.remove(key));
    }
    value
}

#[test]
fn every_answer_is_as_it_is_described() {
    let desk = Desk::new();
    let web = Web::new(&desk, &[]);
    let description = web.get("/openapi.json").json();
    assert_eq!(description["openapi"], "3.1.0");
    for (path, given) in [("/v1/extract", web.text("/v1/extract", DRAFT)), ("/v1/audit", web.text("/v1/audit", DRAFT))]
    {
        let mut schema =
            description["paths"][path]["post"]["responses"]["200"]["content"]["application/json"]["schema"].clone();
        schema["components"] = description["components"].clone();
        let validator = jsonschema::validator_for(&schema).expect("a schema");
        let faults: Vec<String> = validator.iter_errors(&given.json()).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{path}: {faults:?}");
    }
}

/// A desk with a store of two articles of one outlet.
fn desk_with_store() -> Desk {
    let desk = Desk::new();
    let record = |id: &str, text: &str| {
        json!({ "id": id, "title": format!("<b>{id}</b>"), "outlet": "Vesper & Coast/Herald", "published": "2026-03-02",
                "text": text })
        .to_string()
            + "\n"
    };
    let records = [
        record("one", "The old harbour bridge is safe for lorries, Ann Lee, the mayor, said on Monday."),
        record(
            "two",
            "Ann Lee said that the ferry would stop. Olav Rehn denied that <script>alert(1)</script> was late.",
        ),
    ];
    desk.write("in.jsonl", records.concat());
    desk.ascribe(&["extract", "in.jsonl", "-o", "corpus.sqlite", "--quiet"]).fine();
    desk
}

#[test]
fn a_store_is_explored_by_search_sources_outlets_and_articles() {
    let desk = desk_with_store();
    let web = Web::new(&desk, &["corpus.sqlite"]);
    let description = web.get("/openapi.json").json();
    let validated = |path: &str, address: &str| {
        let given = web.get(address);
        assert_eq!(given.status, 200, "{given:?}");
        let mut schema =
            description["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"].clone();
        schema["components"] = description["components"].clone();
        let validator = jsonschema::validator_for(&schema).expect("a schema");
        let faults: Vec<String> = validator.iter_errors(&given.json()).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{address}: {faults:?}");
        given.json()
    };
    assert_eq!(validated("/v1/store", "/v1/store")["articles"], 2);
    let hits = validated("/v1/search", "/v1/search?q=harbour%20BRIDGE");
    assert_eq!(
        (hits["claims"][0]["source"].as_str(), hits["claims"].as_array().map(Vec::len)),
        (Some("Ann Lee"), Some(1))
    );
    let lee = validated("/v1/search", "/v1/search?q=ann+lee")["sources"][0].clone();
    assert_eq!((&lee["name"], &lee["articles"]), (&json!("Ann Lee"), &json!(2)));
    assert_eq!(validated("/v1/sources", "/v1/sources?limit=1"), json!([lee]));
    let profile = validated("/v1/sources/{id}", &format!("/v1/sources/{}", lee["id"]));
    assert_eq!(profile["outlets"], json!([{ "name": "Vesper & Coast/Herald", "articles": 2 }]));
    assert_eq!(profile["claims"].as_array().map(Vec::len), Some(2));
    assert_eq!(validated("/v1/outlets", "/v1/outlets"), profile["outlets"]);
    let outlet = validated("/v1/outlets/{name}", "/v1/outlets/Vesper%20%26%20Coast%2FHerald");
    assert_eq!(outlet["sources"][0]["name"], "Ann Lee");
    let record = validated("/v1/articles/{id}", "/v1/articles/2");
    let printed: Value =
        serde_json::from_str(desk.ascribe(&["extract", "corpus.sqlite"]).fine().lines().nth(1).expect("a line"))
            .expect("JSON");
    assert_eq!(record, printed);
    let graph = validated("/v1/graph", "/v1/graph?view=outlets");
    let printed: Value = serde_json::from_str(
        &desk.ascribe(&["graph", "corpus.sqlite", "--view", "outlets", "--format", "json"]).fine(),
    )
    .expect("JSON");
    assert_eq!(graph, printed);
    assert_eq!(validated("/v1/graph", "/v1/graph?max_nodes=1")["nodes"][0]["label"], "Ann Lee");
    for (address, status) in [
        ("/v1/graph?view=everything", 422),
        ("/v1/graph?max_nodes=0", 422),
        ("/v1/graph?max_nodes=5001", 422),
        ("/v1/graph?nodes=1", 400),
        ("/v1/sources/999", 404),
        ("/v1/sources/x", 400),
        ("/v1/search", 400),
        ("/v1/search?q=a&limit=-1", 400),
        ("/v1/search?q=a&limit=501", 422),
        ("/v1/sources?limit=0", 422),
        ("/v1/outlets/nobody", 404),
        ("/v1/articles/999", 404),
        ("/v1/search?q=%22%28%20NEAR%20*", 200),
    ] {
        assert_eq!(web.get(address).status, status, "{address}");
    }
}

#[test]
fn pages_of_a_store_lead_to_each_other_and_run_nothing() {
    let desk = desk_with_store();
    let web = Web::new(&desk, &["corpus.sqlite"]);
    assert!(web.get("/").body.contains("href=\"/store\""));
    let mut seen = std::collections::BTreeSet::from(["/store".to_owned(), "/store/search?q=script".to_owned()]);
    let mut waiting: Vec<String> = seen.iter().cloned().collect();
    while let Some(address) = waiting.pop() {
        let given = web.get(&address);
        assert_eq!(given.status, 200, "{address}: {given:?}");
        assert!(
            given.head.contains("content-security-policy: default-src 'none'; style-src 'sha256-"),
            "{}",
            given.head
        );
        assert!(!given.body.contains("<script") && !given.body.contains("<b>one"), "{address}: {}", given.body);
        let links = given.body.split("href=\"/store").skip(1).filter_map(|rest| rest.split('"').next());
        let new = links.map(|link| format!("/store{}", link.replace("&amp;", "&")));
        // The graph has a script, and a policy of its own.
        let new = new.filter(|link| link != "/store/graph/page");
        waiting.extend(new.filter(|link| seen.insert(link.clone())));
    }
    assert!(seen.len() >= 7, "{seen:?}");
    assert!(seen.contains("/store/graph"));
    let graph = web.get("/store/graph/page");
    assert!(graph.head.contains("content-security-policy: sandbox allow-scripts"), "{}", graph.head);
    assert_eq!(graph.body, desk.ascribe(&["graph", "corpus.sqlite", "--format", "html"]).fine());
    let report = web.get("/store/articles/1/report");
    assert!(
        report.head.contains("content-security-policy: sandbox allow-scripts")
            && report.body.contains("harbour bridge")
    );
    assert_eq!(web.get("/store/sources/999").status, 404);
}

#[test]
fn a_store_that_cannot_be_explored_is_refused_at_the_start() {
    let desk = desk_with_store();
    assert!(desk.ascribe(&["serve", "none.sqlite", "--port", "0"]).refused().contains("none.sqlite: no such file"));
    assert!(desk.ascribe(&["serve", "in.jsonl", "--port", "0"]).refused().contains("is no SQLite database"));
    let web = Web::new(&desk, &[]);
    assert_eq!((web.get("/store").status, web.get("/v1/store").status), (404, 404));
    assert!(!web.get("/").body.contains("/store"));
}

#[test]
fn what_is_wrong_with_a_request_is_told_with_its_status() {
    let desk = Desk::new();
    let web = Web::new(&desk, &["--max-body", "1"]);
    let json = "Content-Type: application/json";
    for (method, path, head, body, status) in [
        ("GET", "/nowhere", vec![], "", 404),
        ("GET", "/v1/audit", vec![], "", 405),
        ("DELETE", "/", vec![], "", 405),
        ("OPTIONS", "/v1/audit", vec!["Origin: http://evil.example", "Access-Control-Request-Method: POST"], "", 403),
        ("POST", "/v1/audit", vec!["Content-Type: text/plain"], "It rained.", 415),
        ("POST", "/v1/audit", vec![], "{}", 415),
        ("POST", "/v1/audit", vec![json], "{ no json", 400),
        ("POST", "/v1/audit", vec![json], "{}", 422),
        ("POST", "/v1/audit", vec![json], "{\"text\": 3}", 422),
        ("POST", "/v1/audit", vec![json], "{\"text\": \"It rained.\", \"format\": \"pdf\"}", 422),
        ("POST", "/v1/audit", vec![json], "{\"text\": \"It rained.\", \"txt\": 1}", 422),
        ("POST", "/v1/audit", vec![json], "{\"text\": \"  \"}", 422),
        ("POST", "/v1/audit", vec![json, "Host: evil.example"], "{\"text\": \"It rained.\"}", 421),
        ("POST", "/v1/audit", vec![json, "Origin: http://evil.example"], "{\"text\": \"It rained.\"}", 403),
        ("POST", "/v1/audit", vec![json, "Origin: null"], "{\"text\": \"It rained.\"}", 403),
        ("POST", "/v1/audit", vec![json, "Sec-Fetch-Site: cross-site"], "{\"text\": \"It rained.\"}", 403),
        ("GET", "/", vec!["Host: evil.example"], "", 421),
        ("POST", "/report", vec!["Content-Type: text/plain"], "x", 400),
    ] {
        let given = web.send(method, path, &head, body.as_bytes());
        assert_eq!(given.status, status, "{method} {path} {head:?} {body}: {given:?}");
        if path != "/report" {
            assert!(given.head.contains("content-type: application/problem+json"), "{given:?}");
            assert!(given.json()["detail"].as_str().is_some_and(|detail| !detail.is_empty()));
        }
        assert!(given.head.contains("cache-control: no-store") && !given.head.contains("access-control"), "{given:?}");
    }
    let large = format!("{{\"text\": \"{}\"}}", "It rained. ".repeat(100_000));
    assert_eq!(web.send("POST", "/v1/audit", &[json], large.as_bytes()).status, 413);
    let chunk = format!("{:x}\r\n{}\r\n", 1 << 16, "x".repeat(1 << 16)).repeat(20) + "0\r\n\r\n";
    let start =
        format!("POST /v1/audit HTTP/1.1\r\nHost: {}\r\n{json}\r\nTransfer-Encoding: chunked\r\n\r\n", web.address);
    let given = web.raw(format!("{start}{chunk}").as_bytes());
    assert!(given.is_none_or(|given| given.status == 413));
    let huge = format!("POST /v1/audit HTTP/1.1\r\nHost: {}\r\nContent-Length: 104857600\r\n\r\n", web.address);
    assert_eq!(web.raw(huge.as_bytes()).expect("an answer").status, 413, "100 MB are refused before they are sent");
    assert!(web.raw(b"\x16\x03\x01\x02\x00\r\n\r\n").is_none_or(|given| given.status == 400), "no HTTP");
    assert_eq!(web.text("/v1/audit", DRAFT).status, 200, "it still answers");
}

#[test]
fn slow_bodies_and_heads_are_given_up_and_hold_up_nobody() {
    let desk = Desk::new();
    let web = Web::new(&desk, &[]);
    let start = Instant::now();
    let head = format!(
        "POST /v1/audit HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n",
        web.address
    );
    let mut slow: Vec<_> = (0..40).map(|_| web.connect()).collect();
    for (index, stream) in slow.iter_mut().enumerate() {
        let bytes = if index % 2 == 0 { format!("{head}{{\"te") } else { "POST /v1/audit HT".to_owned() };
        stream.write_all(bytes.as_bytes()).expect("it is sent");
    }
    assert_eq!(web.text("/v1/audit", DRAFT).status, 200);
    assert!(start.elapsed() < Duration::from_secs(8), "slow requests hold up others");
    let given = answer(&mut slow[0]).expect("an answer");
    assert_eq!(given.status, 408, "{given:?}");
    assert!(answer(&mut slow[1]).is_none_or(|given| given.status == 408));
    assert!(start.elapsed() < Duration::from_secs(25));
}

#[test]
fn a_signal_ends_it_in_order_and_a_port_in_use_is_told() {
    let desk = Desk::new();
    let web = Web::new(&desk, &[]);
    let port = web.address.port().to_string();
    let refused = desk.ascribe(&["serve", "--port", &port]).refused();
    assert!(refused.contains(&format!("127.0.0.1:{port}: cannot be listened on")), "{refused}");
    assert!(web.address.ip().is_loopback());
    let idle = web.connect();
    assert_eq!(web.text("/v1/audit", DRAFT).status, 200);
    let start = Instant::now();
    assert_eq!(web.stop(), (Some(0), String::new()));
    assert!(start.elapsed() < Duration::from_secs(8));
    drop(idle);
}

#[test]
fn what_nobody_waits_for_any_longer_is_not_made() {
    let desk = Desk::new();
    let web = Web::new(&desk, &["--threads", "1", "--max-body", "16"]);
    let long = json!({ "text": DRAFT.repeat(200) }).to_string();
    let request = format!(
        "POST /v1/audit HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{long}",
        web.address,
        long.len()
    );
    let mut gone: Vec<_> = (0..6).map(|_| web.connect()).collect();
    for stream in &mut gone {
        stream.write_all(request.as_bytes()).expect("it is sent");
    }
    let all = Instant::now();
    assert_eq!(web.send("POST", "/v1/audit", &["Content-Type: application/json"], long.as_bytes()).status, 200);
    let whole = all.elapsed();
    let mut gone: Vec<_> = (0..6).map(|_| web.connect()).collect();
    for stream in &mut gone {
        stream.write_all(request.as_bytes()).expect("it is sent");
    }
    drop(gone);
    let alone = Instant::now();
    assert_eq!(web.text("/v1/audit", DRAFT).status, 200);
    assert!(alone.elapsed() < whole, "{:?} with others gone, {whole:?} with others waiting", alone.elapsed());
}

#[test]
fn a_graph_that_nobody_waits_for_any_longer_is_not_drawn() {
    let desk = Desk::new();
    let records = (0..150).map(|id| json!({ "id": id.to_string(), "text": DRAFT.repeat(10) }).to_string() + "\n");
    desk.write("in.jsonl", records.collect::<String>());
    desk.ascribe(&["extract", "in.jsonl", "-o", "corpus.sqlite", "--quiet"]).fine();
    let web = Web::new(&desk, &["corpus.sqlite", "--threads", "1"]);
    let all = Instant::now();
    assert_eq!(web.get("/store/graph/page").status, 200);
    let whole = all.elapsed();
    let request = format!("GET /store/graph/page HTTP/1.1\r\nHost: {}\r\n\r\n", web.address);
    let mut gone: Vec<_> = (0..6).map(|_| web.connect()).collect();
    for stream in &mut gone {
        stream.write_all(request.as_bytes()).expect("it is sent");
    }
    drop(gone);
    let alone = Instant::now();
    assert_eq!(web.get("/v1/store").status, 200);
    assert!(alone.elapsed() < 2 * whole, "{:?} with others gone, {whole:?} for one", alone.elapsed());
}

#[test]
fn the_page_works_in_a_browser() {
    let Some(driver) = Driver::installed() else { return };
    let desk = desk_with_store();
    desk.write("draft.md", format!("# The bridge\n\n{DRAFT}"));
    let web = Web::new(&desk, &["corpus.sqlite"]);
    let given = json!({ "address": format!("http://{}/", web.address), "draft": desk.path("draft.md") });
    driver.plays("serve.mjs", given.to_string().as_ref(), 7);
}

#[test]
fn generated_requests_find_no_answer_that_is_not_described() {
    let Some(schemathesis) = schemathesis() else {
        eprintln!("skipped: schemathesis is not installed, .ci/run does it");
        return;
    };
    let desk = desk_with_store();
    let web = Web::new(&desk, &["corpus.sqlite"]);
    let address = format!("http://{}/openapi.json", web.address);
    let ran = Command::new(schemathesis)
        .args(["run", &address, "--max-examples", "40", "--seed", "1", "--checks", "all"])
        .args(["--exclude-checks", "ignored_auth,positive_data_acceptance"])
        .args(["--phases", "examples,coverage,fuzzing", "--no-color"])
        .current_dir(desk.path(""))
        .output()
        .expect("it runs");
    let said = String::from_utf8_lossy(&ran.stdout);
    assert!(ran.status.success(), "{said}\n{}", String::from_utf8_lossy(&ran.stderr));
}

/// The command, in the folder of readers that `.ci/run` fills, or on the path.
fn schemathesis() -> Option<std::path::PathBuf> {
    let own = installed("readers/python/bin/schemathesis");
    if own.is_file() { Some(own) } else { program(&["schemathesis"]) }
}

#[test]
fn the_files_of_the_page_are_our_own() {
    let page = std::fs::read_to_string(root().join("src/cli/serve/page/index.html")).expect("the page");
    assert!(!page.contains("src=") && !page.contains("http"), "something is loaded");
    let desk = Desk::new();
    let given = Web::new(&desk, &[]).get("/");
    assert!(given.head.contains("content-security-policy: default-src 'none'; script-src 'sha256-"), "{}", given.head);
    assert!(!given.head.contains("unsafe"), "{}", given.head);
}
