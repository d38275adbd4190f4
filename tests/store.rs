//! Stores: filled, filled again, stopped, read by every command as if they were the texts, and refused where they
//! cannot be read or written.
#![cfg(feature = "store")]
#![allow(clippy::print_stdout, reason = "a skipped test must say so")]

mod support;

use std::fs;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::types::Value;
use support::command::{Desk, Ran, root, send};

const ONE: &str = "Bridge is safe\n\nMayor Ann Lee said on Monday that the old harbour bridge was safe for lorries. State \
                   media reported that General Olav Aske said that the bridge would hold.\n\nA senior official said that the road \
                   was closed. Critics call it reckless. \"We looked twice,\" Lee told reporters. Cars will use it.\n";
const TWO: &str = "The old harbour bridge is safe for lorries, Ann Lee, the mayor, said. Olav Rehn denied that the yard \
                   had paid 40 million crowns.\n\nThe old harbour bridge was safe for lorries.\n";
const PAGE: &str = "<html><head><title>Ferry</title><meta property=\"og:site_name\" content=\"Vesper Herald\"></head><body>\
                    <article><h1>Ferry to stop</h1><p>The ferry will stop in May, harbour master Nils Berg said on Monday. \
                    He said that nobody had been asked.</p><p>The island council rejected the plan, and its chair, Ida \
                    Brandt, said that she would go to court over the decision of the county.</p></article></body></html>";

/// A record of a text of our own.
fn record(id: &str, outlet: &str, day: &str, text: &str) -> String {
    serde_json::json!({"id": id, "outlet": outlet, "published": day, "title": "News", "text": text}).to_string() + "\n"
}

/// A desk with texts, a page and records.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("in/one.txt", ONE);
    desk.write("in/page.html", PAGE);
    let records = [
        record("a", "Vesper Herald", "2026-03-02", TWO),
        record(
            "b",
            "Coast Post",
            "2026-04-11",
            "Lee said on Friday that it was *not* late. Nils Berg claimed that fares would rise.",
        ),
    ];
    desk.write("in/records.jsonl", records.concat());
    desk
}

/// A desk with a store of its texts.
fn filled() -> Desk {
    let desk = desk();
    desk.ascribe(&["extract", "in", "-o", "corpus.sqlite", "--quiet"]).fine();
    desk
}

fn open(desk: &Desk) -> Connection {
    Connection::open(desk.path("corpus.sqlite")).expect("a database")
}

/// All rows of a store, table by table.
fn dump(desk: &Desk) -> Vec<String> {
    let connection = open(desk);
    let tables = [
        "meta ORDER BY key",
        "article ORDER BY id",
        "entity ORDER BY id",
        "source ORDER BY id",
        "mention ORDER BY source, start",
        "attribution ORDER BY id",
        "span ORDER BY owner, role, start",
        "claim_group ORDER BY id",
        "claim ORDER BY id",
        "claim_attribution ORDER BY claim, position",
        "kept ORDER BY article",
    ];
    let mut all: Vec<String> =
        tables.iter().flat_map(|table| rows(&connection, &format!("SELECT * FROM {table}"))).collect();
    all.extend(indexes(&connection));
    all
}

/// The indexes of a store.
fn indexes(connection: &Connection) -> Vec<String> {
    rows(connection, "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")
}

/// Checks that full-text search finds each word of claims and articles, and no other.
fn is_searchable(connection: &Connection) {
    for table in ["claim_fts", "article_fts"] {
        let check = format!("INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)");
        connection.execute_batch(&check).unwrap_or_else(|error| panic!("{table}: {error}"));
    }
}

/// The rows that a question gives.
fn rows(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    let columns = statement.column_count();
    let row =
        |row: &rusqlite::Row<'_>| (0..columns).map(|column| row.get::<_, Value>(column)).collect::<Result<Vec<_>, _>>();
    let rows = statement.query_map([], |found| row(found)).expect("rows");
    rows.map(|row| format!("{:?}", row.expect("a row"))).collect()
}

#[test]
fn every_command_gives_from_a_store_what_it_gives_from_the_texts() {
    let desk = filled();
    let asked: [&[&str]; 17] = [
        &["graph"],
        &["graph", "--format", "json"],
        &["graph", "--format", "html"],
        &["graph", "--view", "sources"],
        &["graph", "--view", "sources", "--format", "svg"],
        &["graph", "--view", "sources", "--min-claims", "2", "--from", "2026-03", "--kind", "person"],
        &["graph", "--view", "sources", "--merge", "cautious", "--source", "Lee"],
        &["graph", "--view", "outlets", "--format", "graphml"],
        &["graph", "--view", "claims", "--format", "json"],
        &["sources"],
        &["sources", "--format", "json"],
        &["audit"],
        &["audit", "--format", "json"],
        &["audit", "--format", "html"],
        &["audit", "--format", "csv", "--all"],
        &["extract"],
        &["extract", "--format", "csv"],
    ];
    for arguments in asked {
        let run = |input| desk.ascribe(&[arguments, &[input]].concat());
        let (texts, store) = (run("in"), run("corpus.sqlite"));
        assert_eq!((texts.code, texts.stderr), (store.code, store.stderr), "{arguments:?}");
        assert!(texts.stdout == store.stdout, "{arguments:?}\n{}\n{}", texts.stdout, store.stdout);
        assert!(!store.stdout.is_empty(), "{arguments:?}");
    }
    for (text, store) in [
        ("in/one.txt", "corpus.sqlite#in/one.txt"),
        ("in/one.txt:3", "corpus.sqlite#in/one.txt:3"),
        ("in/page.html", "corpus.sqlite#in/page.html"),
        ("in/records.jsonl#a", "corpus.sqlite#a"),
        ("in/records.jsonl#b:1", "corpus.sqlite#b:1"),
    ] {
        assert_eq!(desk.ascribe(&["explain", text]).fine(), desk.ascribe(&["explain", store]).fine(), "{text}");
    }
    assert!(desk.ascribe(&["explain", "corpus.sqlite"]).refused().contains("corpus.sqlite#in/one.txt"));
    assert!(desk.ascribe(&["explain", "corpus.sqlite#nobody"]).refused().contains("no article of this id"));
}

#[test]
fn own_names_go_over_what_a_store_has() {
    let desk = filled();
    desk.write("own.csv", "alias,name,kind,country\nOlav Rehn,Yard group,group,\n");
    for command in ["sources", "graph", "audit"] {
        let run = |input| desk.ascribe(&[command, input, "--aliases", "own.csv", "--format", "json"]).stdout;
        assert!(command == "audit" || run("in").contains("Yard group"), "{command}");
        assert!(run("in") == run("corpus.sqlite"), "{command}");
    }
    desk.ascribe(&["extract", "in", "-o", "own.sqlite", "--aliases", "own.csv", "-q"]).fine();
    let texts = desk.ascribe(&["sources", "in", "--aliases", "own.csv"]).fine();
    assert_eq!(desk.ascribe(&["sources", "own.sqlite", "--aliases", "own.csv"]).fine(), texts);
    assert!(desk.ascribe(&["sources", "own.sqlite"]).refused().contains("was filled with other names for sources"));
}

#[test]
fn names_given_to_a_part_of_a_store_go_over_the_rest_when_it_is_read() {
    let desk = filled();
    desk.write("own.csv", "alias,name,kind,country\nOlav Rehn,Yard group,group,\n");
    desk.write("in/one.txt", format!("{ONE}\nOlav Rehn said on Monday that the yard was late.\n"));
    desk.ascribe(&["extract", "in/one.txt", "-o", "corpus.sqlite", "--aliases", "own.csv", "-q"]).fine();
    let names = ["--aliases", "own.csv"];
    let texts = desk.ascribe(&[&["sources", "in"], &names[..]].concat()).fine();
    assert_eq!(desk.ascribe(&[&["sources", "corpus.sqlite"], &names[..]].concat()).fine(), texts);
    assert!(desk.ascribe(&["sources", "corpus.sqlite"]).refused().contains("other names for sources"));
    // Sources of new articles cannot be joined with those of others without their names.
    desk.write("in/two.txt", TWO);
    assert!(desk.ascribe(&["extract", "in/two.txt", "-o", "corpus.sqlite"]).refused().contains("--aliases"));
}

#[test]
fn the_tables_hold_what_the_records_tell() {
    let desk = filled();
    let connection = open(&desk);
    let one = |sql: &str| -> i64 {
        connection.query_row(sql, [], |row| row.get(0)).unwrap_or_else(|error| panic!("{sql}: {error}"))
    };
    let records = desk.ascribe(&["extract", "in"]).fine();
    let records: Vec<serde_json::Value> =
        records.lines().map(|line| serde_json::from_str(line).expect("a record")).collect();
    let count =
        |field: &str| records.iter().map(|record| record[field].as_array().expect("a list").len() as i64).sum::<i64>();
    assert_eq!(one("SELECT count(*) FROM article"), records.len() as i64);
    for table in ["source", "attribution", "claim"] {
        assert_eq!(one(&format!("SELECT count(*) FROM {table}")), count(&format!("{table}s")), "{table}");
    }
    let words = "SELECT count(*) FROM span JOIN claim ON claim.id = owner JOIN article ON article.id = claim.article
                 WHERE role = 'claim' AND instr(replace(claim.text, char(10), ' '),
                       replace(substr(article.text, start + 1, \"end\" - start), char(10), ' ')) = 0
                       AND article.text NOT LIKE '%*%'";
    assert_eq!(one(words), 0, "spans count code points of article.text");
    assert_eq!(one("SELECT count(*) FROM entity WHERE name = 'Ann Lee' AND articles = 3"), 1);
    assert_eq!(one("SELECT count(*) FROM claim_group WHERE articles = 2 AND claims = 3"), 1);
    assert_eq!(one("SELECT count(*) FROM claim_fts WHERE claim_fts MATCH '\"harbour bridge\"'"), 3);
    assert_eq!(one("SELECT count(*) FROM article_fts WHERE article_fts MATCH 'ferry'"), 1);
    assert_eq!(one("SELECT count(*) FROM attribution WHERE parent IS NOT NULL"), 1);
    assert_eq!(one("SELECT count(*) FROM article WHERE outlet = 'Vesper Herald'"), 2);
    assert_eq!(rows(&connection, "PRAGMA foreign_key_check"), [""; 0]);
    assert_eq!(rows(&connection, "PRAGMA journal_mode"), ["[Text(\"wal\")]"]);
    assert_eq!(indexes(&connection).len(), 14);
    is_searchable(&connection);
}

#[test]
fn a_mention_stands_once_and_search_passes_over_accents() {
    let desk = Desk::new();
    desk.write("in/one.txt", "Nguyễn Lan said on Monday that the ferry was late and warned that it would sink.");
    desk.ascribe(&["extract", "in", "-o", "corpus.sqlite", "-q"]).fine();
    let connection = open(&desk);
    assert_eq!(rows(&connection, "SELECT count(*) FROM attribution WHERE source IS NOT NULL"), ["[Integer(2)]"]);
    assert_eq!(rows(&connection, "SELECT count(*) FROM mention"), ["[Integer(1)]"]);
    assert_eq!(
        rows(&connection, "SELECT count(*) FROM article_fts WHERE article_fts MATCH 'nguyen'"),
        ["[Integer(1)]"]
    );
}

#[test]
fn filling_again_reads_only_what_is_new_or_has_changed() {
    let desk = filled();
    let fill = || {
        let ran = desk.ascribe(&["extract", "in", "-o", "corpus.sqlite"]);
        assert_eq!(ran.code, Some(0), "{}", ran.stderr);
        ran.stderr
    };
    let before = dump(&desk);
    assert_eq!(fill(), "note: corpus.sqlite: 0 articles are new, 0 have changed, 4 are known\n");
    assert!(before == dump(&desk));
    desk.write("in/one.txt", ONE.replace("Ann Lee", "Una Lee"));
    desk.write("in/zoo.txt", "The zoo will open, its head said on Monday.");
    assert_eq!(fill(), "note: corpus.sqlite: 1 articles are new, 1 have changed, 3 are known\n");
    for command in ["graph", "sources", "audit"] {
        let run = |input| desk.ascribe(&[command, input, "--format", "csv"]).stdout;
        assert!(run("in") == run("corpus.sqlite"), "{command}");
    }
    assert_eq!(rows(&open(&desk), "PRAGMA foreign_key_check"), [""; 0]);
    let counted = rows(&open(&desk), "SELECT count(*) FROM article_fts WHERE article_fts MATCH 'una'");
    assert_eq!(counted, ["[Integer(1)]"]);
    is_searchable(&open(&desk));
    let other = desk.ascribe(&["extract", "in", "--grammar-only", "-o", "corpus.sqlite"]);
    assert!(
        other.stderr.contains("was filled with another model") && other.stderr.contains("5 have changed"),
        "{}",
        other.stderr
    );
}

#[test]
fn an_article_is_taken_out_by_one_line_of_sql() {
    let desk = filled();
    let connection = open(&desk);
    connection.execute_batch("DELETE FROM article WHERE key = 'a'").expect("deleted");
    is_searchable(&connection);
    drop(connection);
    desk.write(
        "in/records.jsonl",
        record(
            "b",
            "Coast Post",
            "2026-04-11",
            "Lee said on Friday that it was *not* late. Nils Berg claimed that fares would rise.",
        ),
    );
    for arguments in [&["graph"][..], &["sources"], &["graph", "--view", "sources"], &["audit", "--format", "csv"]] {
        let run = |input| desk.ascribe(&[arguments, &[input]].concat()).stdout;
        assert!(run("in") == run("corpus.sqlite"), "{arguments:?}");
    }
    desk.ascribe(&["extract", "in", "-o", "corpus.sqlite", "-q"]).fine();
    let anew = filled_from(&desk);
    let without_ids = |desk: &Desk| rows(&open(desk), "SELECT name, articles, mentions FROM entity ORDER BY 1, 2, 3");
    assert_eq!(without_ids(&desk), without_ids(&anew));
}

/// A desk with the same inputs and a store filled at once.
fn filled_from(desk: &Desk) -> Desk {
    let anew = Desk::new();
    for entry in fs::read_dir(desk.path("in")).expect("inputs") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_str().expect("text").to_owned();
        anew.write(&format!("in/{name}"), fs::read(path).expect("a file"));
    }
    anew.ascribe(&["extract", "in", "-o", "corpus.sqlite", "--quiet"]).fine();
    anew
}

#[test]
fn of_two_articles_of_one_id_the_first_is_kept() {
    let desk = Desk::new();
    let (one, other) = (record("a", "Post", "2026-03-02", TWO), record("a", "Post", "2026-03-02", ONE));
    desk.write("news.jsonl", [&*one, &other, &one].concat());
    for told in ["1 articles are new, 0 have changed, 0 are known", "0 articles are new, 0 have changed, 1 are known"] {
        let stderr = desk.ascribe(&["extract", "news.jsonl", "-o", "corpus.sqlite"]).refused();
        assert!(
            stderr.contains("news.jsonl#a: an article before it has the same id, \"a\", and another text"),
            "{stderr}"
        );
        assert!(stderr.contains("--id-field") && stderr.contains(told), "{stderr}");
    }
}

#[test]
fn a_store_may_be_copied_into_another() {
    let desk = filled();
    desk.ascribe(&["extract", "corpus.sqlite", "-o", "copy.sqlite", "-q"]).fine();
    let graph = |store| desk.ascribe(&["graph", store, "--format", "json"]).fine();
    assert!(graph("corpus.sqlite") == graph("copy.sqlite"));
    let refused = desk.ascribe(&["extract", "corpus.sqlite", "-o", "corpus.sqlite"]).refused();
    assert!(refused.contains("is one of the inputs"), "{refused}");
}

/// Many records, each with a text of its own.
fn many(count: usize) -> String {
    let text = "The harbour bridge is safe, Mayor Ida Brandt said on Monday. \"We looked twice,\" she told reporters. Olav \
                Rehn denied that the yard had paid. Analysts say that fares will rise.";
    (0..count).map(|at| record(&format!("r{at}"), "Post", "2026-03-02", &format!("Day {at}. {text}"))).collect()
}

#[test]
fn a_run_that_is_killed_goes_on_and_ends_the_same() {
    const ARTICLES: usize = 700;
    let rounds = std::env::var("ASCRIBE_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(3_u64);
    let whole = Desk::new();
    whole.write("news.jsonl", many(ARTICLES));
    let arguments = ["extract", "--grammar-only", "news.jsonl", "-o", "corpus.sqlite", "-q"];
    let begun = std::time::Instant::now();
    whole.ascribe(&arguments).fine();
    let (took, whole) = (begun.elapsed(), dump(&whole));
    for round in 0..rounds {
        let desk = Desk::new();
        desk.write("news.jsonl", many(ARTICLES));
        // Times that lie spread over the run, in an order that is not theirs.
        for part in [1, 2] {
            let mut command = desk.command();
            let mut child =
                command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it starts");
            sleep(took.mul_f64((round * 7 % rounds + part) as f64 / (rounds + 2) as f64));
            child.kill().expect("killed");
            child.wait().expect("an end");
            if desk.path("corpus.sqlite").exists() {
                assert_eq!(rows(&open(&desk), "PRAGMA integrity_check"), ["[Text(\"ok\")]"], "round {round}");
            }
        }
        desk.ascribe(&arguments).fine();
        assert!(dump(&desk) == whole, "round {round}");
    }
}

#[test]
fn what_is_no_store_is_refused_with_a_remedy() {
    let desk = filled();
    desk.write(
        "text.sqlite",
        "This is no database at all, but a text that is long enough to be looked at twice by anybody.",
    );
    let foreign = Connection::open(desk.path("foreign.sqlite")).expect("a database");
    foreign.execute_batch("CREATE TABLE places (id INTEGER)").expect("a table");
    fs::copy(desk.path("corpus.sqlite"), desk.path("newer.sqlite")).expect("a copy");
    let newer = Connection::open(desk.path("newer.sqlite")).expect("a database");
    newer.execute_batch("PRAGMA user_version = 99").expect("set");
    drop((foreign, newer));
    fs::copy(desk.path("corpus.sqlite"), desk.path("broken.sqlite")).expect("a copy");
    let broken = Connection::open(desk.path("broken.sqlite")).expect("a database");
    broken.execute_batch("UPDATE kept SET whole = x'00', brief = x'ff' WHERE article = 2").expect("set");
    drop(broken);
    for (store, told) in [
        ("text.sqlite", "text.sqlite: is no SQLite database, though its name says so; rename it"),
        ("foreign.sqlite", "foreign.sqlite: is a database of another program"),
        ("newer.sqlite", "newer.sqlite: is a store of version 99, and this program knows version 1"),
        ("missing.sqlite", "missing.sqlite: no such file"),
    ] {
        let stderr = desk.ascribe(&["sources", store, "in/one.txt"]).refused();
        assert!(stderr.contains(told), "{store}: {stderr}");
        if store != "missing.sqlite" {
            let stderr = desk.ascribe(&["extract", "in/one.txt", "-o", store]).refused();
            assert!(stderr.contains(told), "{store}: {stderr}");
        }
    }
    let ran = desk.ascribe(&["audit", "broken.sqlite"]);
    assert!(ran.code == Some(2) && ran.stderr.contains("is damaged"), "{}", ran.stderr);
    assert!(ran.stdout.contains("one.txt"), "the others are still done: {}", ran.stdout);
    desk.write("own/cues/own.cue", "yodel | verb | speech | that | neutral | 0.9\n");
    let stderr = desk.ascribe(&["audit", "corpus.sqlite", "--grammar", "own"]).refused();
    assert!(stderr.contains("was filled with another grammar; name that by --grammar"), "{stderr}");
    let stderr = desk.ascribe(&["extract", "in", "--format", "sqlite"]).refused();
    assert!(stderr.contains("name it with -o FILE.sqlite"), "{stderr}");
}

#[test]
fn a_store_that_somebody_else_fills_can_be_read_and_not_filled() {
    let desk = filled();
    let other = open(&desk);
    other.execute_batch("BEGIN IMMEDIATE; UPDATE article SET title = 'Changed'").expect("locked");
    let stderr = desk.ascribe(&["extract", "in", "-o", "corpus.sqlite"]).refused();
    assert!(stderr.contains("corpus.sqlite: another program is writing to it; wait for its end"), "{stderr}");
    assert!(!desk.ascribe(&["sources", "corpus.sqlite"]).fine().is_empty());
}

#[cfg(unix)]
#[test]
fn a_store_that_nobody_may_write_to_can_be_read_and_not_filled() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = filled();
    fs::create_dir(desk.path("shelf")).expect("a folder");
    fs::copy(desk.path("corpus.sqlite"), desk.path("shelf/corpus.sqlite")).expect("a copy");
    let permit =
        |path: &str, mode| fs::set_permissions(desk.path(path), fs::Permissions::from_mode(mode)).expect("set");
    permit("shelf/corpus.sqlite", 0o444);
    permit("shelf", 0o555);
    if fs::File::options().append(true).open(desk.path("shelf/corpus.sqlite")).is_ok() {
        println!("skipped: this user may write everywhere");
    } else {
        assert!(!desk.ascribe(&["sources", "shelf/corpus.sqlite"]).fine().is_empty());
        let stderr = desk.ascribe(&["extract", "in", "-o", "shelf/corpus.sqlite"]).refused();
        assert!(stderr.contains("shelf/corpus.sqlite: cannot be written: you have no permission"), "{stderr}");
    }
    permit("shelf", 0o755);
}

#[cfg(unix)]
#[test]
fn a_full_disk_costs_nothing_that_was_committed() {
    let desk = Desk::new();
    desk.write("news.jsonl", many(1500));
    let line = "trap '' XFSZ; ulimit -f 3000; exec ascribe extract --grammar-only news.jsonl -o corpus.sqlite -q";
    let stderr = desk.shell(line).refused();
    assert!(
        stderr.contains("corpus.sqlite: the disk is full or broken;") && stderr.contains("the same command goes on"),
        "{stderr}"
    );
    let kept = rows(&open(&desk), "SELECT count(*) > 0 AND count(*) < 1500 FROM article");
    assert_eq!(kept, ["[Integer(1)]"]);
    desk.ascribe(&["extract", "--grammar-only", "news.jsonl", "-o", "corpus.sqlite", "-q"]).fine();
    assert_eq!(rows(&open(&desk), "SELECT count(*) FROM article"), ["[Integer(1500)]"]);
}

/// The questions of `docs/store.md`.
fn questions() -> Vec<String> {
    let page = fs::read_to_string(root().join("docs/store.md")).expect("the page");
    let blocks = page.split("```sql\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.filter(|block| block.starts_with("SELECT") || block.starts_with("WITH")).map(str::to_owned).collect()
}

#[test]
fn the_questions_of_the_page_have_answers() {
    let desk = desk();
    let outlets = ["Vesper Herald", "Coast Post", "Marrow Bay Times"];
    let mut records = String::new();
    for (at, path) in support::command::articles().iter().enumerate() {
        let text = fs::read_to_string(path).expect("an article");
        records += &record(&format!("d{at}"), outlets[at % 3], &format!("2026-0{}-11", at % 4 + 1), &text);
    }
    desk.write("in/more.jsonl", records);
    desk.ascribe(&["extract", "in", "-o", "corpus.sqlite", "--quiet"]).fine();
    let connection = open(&desk);
    let questions = questions();
    assert!(questions.len() >= 10, "{}", questions.len());
    for question in questions {
        assert!(!rows(&connection, &question).is_empty(), "{question}");
    }
}

#[test]
fn a_signal_commits_what_is_whole() {
    let desk = Desk::new();
    desk.write("news.jsonl", many(3000));
    let mut command = desk.command();
    command.args(["extract", "--grammar-only", "--threads", "1", "news.jsonl", "-o", "corpus.sqlite"]);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    while !desk.path("corpus.sqlite-wal").exists() {
        sleep(Duration::from_millis(5));
    }
    sleep(Duration::from_millis(200));
    send("-INT", child.id());
    let stderr = Ran::of(child.wait_with_output().expect("an end")).refused();
    assert!(stderr.contains("stopped after ") && stderr.contains("the same command goes on"), "{stderr}");
}

#[test]
fn graph_and_sources_take_records_in_place_of_texts() {
    let desk = Desk::new();
    desk.write("in/one.txt", ONE);
    desk.write("in/two.txt", TWO);
    desk.ascribe(&["extract", "in", "-o", "records.jsonl"]).fine();
    desk.ascribe(&["extract", "in", "--format", "parquet-records", "-o", "records.parquet"]).fine();
    for arguments in [&["graph"][..], &["graph", "--view", "sources"], &["sources"], &["sources", "--format", "json"]] {
        let run = |input| desk.ascribe(&[arguments, &[input]].concat()).fine();
        let texts = run("in");
        assert!(!texts.is_empty() && texts == run("records.jsonl"), "{arguments:?}\n{texts}\n{}", run("records.jsonl"));
        assert_eq!(texts, run("records.parquet"), "{arguments:?}");
    }
    for command in ["audit", "extract"] {
        let refused = desk.ascribe(&[command, "records.jsonl"]).refused();
        assert!(
            refused.contains("a record of ascribe extract tells no sentences; graph and sources read it"),
            "{refused}"
        );
    }
}
