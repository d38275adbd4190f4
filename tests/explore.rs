//! The page of the source graph as readers use it: made by the real program, driven in headless Chromium by
//! `tests/browser/explore.mjs`. Where the browser, Node or its packages are missing, the tests say so and pass.

mod support;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::{Value, json};
use support::browser::Driver;
use support::command::Desk;

const NEWS: [(&str, &str, &str, &str); 4] = [
    (
        "ferry",
        "The Vesper Herald",
        "2024-06-19",
        "Ferry runs aground near Port Ellis\n\nA ferry ran aground near Port Ellis on Wednesday. Captain Ben Okafor said that the \
         steering had failed. The Norland Marine Bureau said the ferry carried two hundred and twelve passengers and nine cars. \
         \"Nobody was hurt,\" harbour master Ann Lee told reporters. A senior official said the ship had passed its last \
         inspection. Okafor denied that he had been asleep.\n",
    ),
    (
        "inspection",
        "The Vesper Herald",
        "2024-06-20",
        "Inspectors board the ferry\n\nInspectors boarded the ferry on Thursday, according to the Norland Marine Bureau. Minister \
         Carla Stone said that the inspection would take three days. Analysts said the company would lose two million crowns. \
         The ferry is 41 years old. Captain Ben Okafor told the Daily Lantern that the crew had warned the company twice.\n",
    ),
    (
        "owners",
        "Daily Lantern",
        "2024-06-20",
        "Owners blame the captain\n\nThe owners of the ferry blamed the captain on Thursday. Spokeswoman Dina Roth said the \
         ferry carried two hundred and twelve passengers and nine cars. She denied that the crew had warned the company. Ann \
         Lee said the harbour would stay closed until Sunday.\n",
    ),
    (
        "letters",
        "Daily Lantern",
        "2024-06-20",
        "What passengers saw\n\nPassengers said the lights went out before the crash. \"We sat in the dark for an hour,\" said \
         Emil Novak, a teacher from Tarn. The company has reportedly offered refunds.\n",
    ),
];

/// Words that would run, close or turn something if a page let them.
const EVIL: &str =
    "</script><script>window.run=1</script><img src=x onerror=window.run=1> \u{202e}evil\u{2028}\u{2066}";

fn record(id: &str, outlet: &str, day: &str, text: &str, url: &str) -> String {
    json!({ "id": id, "outlet": outlet, "published": day, "url": url, "text": text }).to_string()
}

fn news() -> String {
    let line = |&(id, outlet, day, text): &(&str, &str, &str, &str)| {
        record(id, outlet, day, text, &format!("https://vesperherald.example/{id}"))
    };
    NEWS.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn hostile() -> String {
    let text = format!(
        "Storm {EVIL} hits the coast\n\nSenator {EVIL} Lee said that {EVIL} was safe. \"{EVIL} is here,\" said Ann {EVIL} Stone. \
         The </mark><b onmouseover=window.run=1>company</b> sold 4 ships, {EVIL} reported.\n"
    );
    [
        record(EVIL, EVIL, "2024-06-19", &text, "javascript:window.run=1"),
        record(
            "2",
            "\"><svg onload=window.run=1>",
            "2024-06-20",
            &text,
            "data:text/html,<script>window.run=1</script>",
        ),
    ]
    .join("\n")
}

/// Makes the pages; they stay, so that a person can open them after a failure.
fn pages() -> PathBuf {
    let pages = Path::new(env!("CARGO_TARGET_TMPDIR")).join("explore");
    std::fs::create_dir_all(&pages).expect("a folder");
    let desk = Desk::new();
    desk.write("news.jsonl", news());
    desk.write("hostile.jsonl", hostile());
    desk.write("empty.txt", "Why?\n");
    let inputs =
        [("news.jsonl", "news"), ("hostile.jsonl", "hostile"), ("data/articles", "articles"), ("empty.txt", "empty")];
    for (input, name) in inputs {
        let page = pages.join(name).with_extension("html");
        let ran = desk.ascribe(&["graph", input, "-o", page.to_str().expect("UTF-8")]);
        assert_eq!(ran.code, Some(0), "{input}: {}", ran.stderr);
    }
    pages
}

/// What each scenario found wrong; `None` where nothing can be driven.
fn outcomes() -> Option<&'static BTreeMap<String, Option<String>>> {
    static OUTCOMES: OnceLock<Option<BTreeMap<String, Option<String>>>> = OnceLock::new();
    let run = || Some(Driver::installed()?.outcomes("explore.mjs", pages().as_os_str()));
    OUTCOMES.get_or_init(run).as_ref()
}

/// Fails with what the scenario of that name found wrong.
#[track_caller]
fn holds(name: &str) {
    let Some(outcomes) = outcomes() else { return };
    let outcome = outcomes.get(name).unwrap_or_else(|| panic!("tests/browser/explore.mjs has no scenario \"{name}\""));
    assert_eq!(outcome.as_deref(), None, "{name}");
}

macro_rules! scenarios {
    ($($test:ident: $name:literal,)*) => {
        $(#[test] fn $test() { holds($name); })*

        #[test]
        fn every_scenario_is_a_test() {
            let Some(outcomes) = outcomes() else { return };
            let known = [$($name),*];
            let unknown: Vec<_> = outcomes.keys().filter(|name| !known.contains(&name.as_str())).collect();
            assert!(unknown.is_empty(), "{unknown:?}");
        }
    };
}

scenarios! {
    search_finds_a_source: "search finds a source by a part of its name",
    filters_change_what_is_shown: "filters change what is shown, and their counts",
    a_click_shows_claims_in_the_right_article: "a click on a circle shows its claims in the right article",
    groups_tell_articles_and_voices: "groups tell their articles, their voices and who contradicts",
    the_address_brings_the_view_back: "the address brings the view back",
    the_place_in_the_network_comes_back: "the place and scale of the network come back",
    keys_alone_reach_everything: "keys alone reach everything",
    outlets_and_days_are_told: "outlets and days are told",
    hostile_names_do_nothing: "hostile names do nothing",
    no_fault_of_accessibility: "an axe run finds no fault, wide or narrow, light or dark",
    a_phone_needs_no_sideways_scroll: "a phone needs no sideways scroll",
    names_do_not_lie_on_each_other: "names in the picture do not lie on each other",
    more_names_as_one_zooms_in: "more names appear as one zooms in",
    a_table_and_a_picture_without_script: "without script there is a table and a picture",
    names_without_script_do_not_lie_on_each_other: "names in the picture without script do not lie on each other",
    a_graph_without_claims_says_so: "a graph without claims says so",
}

/// What is between two marks.
fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    text.split_once(start).and_then(|(_, rest)| rest.split_once(end)).map_or("", |(found, _)| found)
}

#[test]
fn the_policy_allows_the_pages_own_script_and_style_and_nothing_else() {
    let desk = Desk::new();
    desk.write("hostile.jsonl", hostile());
    let page = desk.ascribe(&["graph", "hostile.jsonl", "--format", "html"]).fine();
    let policy = between(&page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
    assert!(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains('*'), "{policy}");
    assert_eq!(page.matches("<script").count(), 2, "the data and the page's own script");
    assert!(!page.contains("src=\"") && !page.contains("<link"));
    let style = between(&page, "<style>", "</style>");
    assert!(!style.is_empty() && !style.contains("@import") && !style.contains("url("), "{style}");
    let data: Value = serde_json::from_str(between(&page, "id=\"data\">", "</script>")).expect("the data is JSON");
    let strings = data["strings"].as_array().expect("strings");
    assert!(
        strings.iter().any(|text| text.as_str().is_some_and(|text| text.contains("</script>"))),
        "nothing hostile was there"
    );
}

#[test]
fn claims_stand_in_their_sentences() {
    let desk = Desk::new();
    desk.write("news.jsonl", news());
    let page = desk.ascribe(&["graph", "news.jsonl", "--format", "html"]).fine();
    let data: Value = serde_json::from_str(between(&page, "id=\"data\">", "</script>")).expect("the data is JSON");
    let number = |value: &Value| usize::try_from(value.as_u64().expect("a number")).expect("small");
    let claims = &data["claims"];
    let sentences = claims["sentence"].as_array().expect("a column");
    let found = sentences.iter().enumerate().any(|(claim, sentence)| {
        let words = data["strings"][number(sentence)].as_str().expect("a text");
        let edges: Vec<usize> = claims["within"][claim].as_array().expect("a list").iter().map(number).collect();
        assert!(
            edges.is_sorted() && edges.last().is_none_or(|&end| end <= words.encode_utf16().count()),
            "{words}: {edges:?}"
        );
        words.is_ascii() && edges.len() == 2 && words[edges[0]..edges[1]].contains("the steering had failed")
    });
    assert!(found);
}

#[test]
fn the_page_is_the_same_with_any_number_of_threads() {
    let desk = Desk::new();
    let page =
        |threads: &str| desk.ascribe(&["graph", "data/articles", "--format", "html", "--threads", threads]).fine();
    assert_eq!(page("1"), page("3"));
}

#[test]
fn a_page_of_84_articles_is_small_enough_to_send() {
    const MOST: usize = 3_000_000;
    let desk = Desk::new();
    let jobs = ["Mayor", "Minister", "Judge", "Captain", "Professor"];
    for article in 0..84 {
        let said = |claim: usize| {
            let (job, number) = (jobs[(article + claim) % jobs.len()], 17 * article + claim);
            format!(
                "{job} Ann Lee{claim} of Tarn{article} said on Monday that bridge {number} over the river would be shut for \
                 {claim} weeks, since its {number} piers were older than anybody had thought. A senior official denied that \
                 plan {number} had been late, and analysts expect that it will cost {number} million crowns.\n\n"
            )
        };
        desk.write(&format!("in/{article}.txt"), (0..12).map(said).collect::<String>());
    }
    let page = desk.ascribe(&["graph", "in", "--format", "html"]).fine();
    assert!(page.matches("Ann Lee").count() > 100, "nothing was there");
    assert!(page.len() <= MOST, "{} bytes", page.len());
}
