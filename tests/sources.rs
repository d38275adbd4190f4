//! `ascribe sources` and `--aliases`: one row for each real source, the same whatever the order of the
//! articles, every mistake of an alias file named at its line.

mod support;

use ascribe::coreference::corpus::{Aliases, Cast, Policy, merge};
use serde_json::Value;
use support::command::Desk;

const ONE: &str = "Mayor Ann Lee said on Monday that the bridge was safe. KCNA said cars were using it.\n\n\
                   A senior official said the road was closed.\n";
const TWO: &str = "\"It will stand,\" said Ann Lee, the mayor. The Korean Central News Agency said trucks were \
                   using it.\n\nA senior official said the road was open.\n";
const THREE: &str = "Lee said on Friday that the library would close.\n";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("in/one.txt", ONE);
    desk.write("in/two.txt", TWO);
    desk.write("in/three.txt", THREE);
    desk
}

fn rows(desk: &Desk, arguments: &[&str]) -> Vec<Value> {
    let all: Vec<&str> = ["sources", "--format", "json"].iter().chain(arguments).copied().collect();
    serde_json::from_str(&desk.ascribe(&all).fine()).expect("an array")
}

fn named<'r>(rows: &'r [Value], name: &str) -> Vec<&'r Value> {
    rows.iter().filter(|row| row["name"] == name).collect()
}

#[test]
fn a_source_of_several_articles_has_one_row_that_tells_why() {
    let rows = rows(&desk(), &["in"]);
    let [lee] = named(&rows, "Ann Lee")[..] else { panic!("{rows:?}") };
    assert_eq!((&lee["articles"], &lee["claims"]), (&3.into(), &3.into()));
    assert_eq!(lee["merged"][0], "same name and title or affiliation (\"mayor\")");
    let [agency] = named(&rows, "Korean Central News Agency")[..] else { panic!("{rows:?}") };
    assert_eq!((&agency["articles"], &agency["merged"][0]), (&2.into(), &"the same in the gazetteer".into()));
}

#[test]
fn unnamed_sources_stay_apart_and_a_surname_is_the_only_one_who_bears_it() {
    let desk = desk();
    let plain = rows(&desk, &["in"]);
    assert_eq!(named(&plain, "senior official").len(), 2);
    let [lee] = named(&plain, "Ann Lee")[..] else { panic!("{plain:?}") };
    assert_eq!(lee["articles"], 3);
    assert!(lee["merged"].as_array().expect("reasons").contains(&"the only Lee whom it can mean".into()), "{lee}");
    let cautious = rows(&desk, &["--merge", "cautious", "in"]);
    assert_eq!((named(&cautious, "Lee").len(), &named(&cautious, "Ann Lee")[0]["articles"]), (1, &2.into()));
    let table = |how: &[&str]| desk.ascribe(&[&["graph", "in", "--format", "csv"], how].concat()).fine();
    assert_eq!(
        (table(&[]).matches(",Lee,person,").count(), table(&["--merge", "cautious"]).matches(",Lee,person,").count()),
        (0, 1)
    );
    let told = desk.ascribe(&["graph", "--merge", "cautios", "in"]).refused();
    assert!(told.contains("cautious"), "{told}");
}

/// The sources of articles of these texts.
fn people(texts: &[&str]) -> Vec<String> {
    let desk = Desk::new();
    for (number, text) in texts.iter().enumerate() {
        desk.write(&format!("in/{number}.txt"), text);
    }
    let mut names: Vec<String> =
        rows(&desk, &["in"]).iter().map(|row| row["name"].as_str().expect("a name").to_owned()).collect();
    names.sort();
    names
}

#[test]
fn one_person_is_one_source_however_he_is_introduced() {
    let texts = [
        "Minister Paul Hartwell said on Monday that the line would reopen.\n",
        "Paul Hartwell told reporters that fares would not rise.\n",
        "\"The bridge is safe,\" said Paul Hartwell, the transport minister.\n",
        "The MP for Easton, Paul Hartwell, said the station would close.\n",
        "Mr Hartwell said the tunnel would be dug.\n",
    ];
    assert_eq!(people(&texts), ["Paul Hartwell"]);
    assert_eq!(
        people(&[
            "Bill Marsh, an economist at Tarn Bank, said so.\n",
            "Tarn Bank economist William Marsh denied it.\n"
        ]),
        ["William Marsh"]
    );
}

#[test]
fn two_people_of_one_name_stay_two() {
    let couple = [
        "Hilda and Bert Crane said the farm was theirs.\n",
        "Mr. Crane said he would sell it.\n",
        "Crane said the cows were fine.\n",
    ];
    assert_eq!(people(&couple), ["Bert Crane", "Crane", "Hilda Crane"]);
    let fathers = ["Bob Crane Sr. said the mill would close.\n", "Bob Crane Jr. said it would not.\n"];
    assert_eq!(people(&fathers), ["Bob Crane Jr.", "Bob Crane Sr."]);
    let countries =
        ["Norwegian minister Ann Lee said the pact would hold.\n", "Chilean minister Ann Lee said it would not.\n"];
    assert_eq!(people(&countries), ["Ann Lee", "Ann Lee"]);
    let jobs = ["Ann Lee, a goalkeeper, said the pitch was wet.\n", "Judge Ann Lee said the law was clear.\n"];
    assert_eq!(people(&jobs), ["Ann Lee", "Ann Lee"]);
    let together = [
        "Ann Lee, the mayor, said it was safe. Ann Lee, a nurse, said it was not.\n",
        "Ann Lee said she would wait.\n",
    ];
    assert_eq!(people(&together), ["Ann Lee", "Ann Lee", "Ann Lee"]);
    assert_eq!(people(&["John Marsh, 34, said he saw it. Another John Marsh, 71, said he had slept.\n"]).len(), 2);
    let initials =
        ["Ann T. Lee said it was full.\n", "Ann B. Lee said it was empty.\n", "Ann Lee said she did not know.\n"];
    assert_eq!(people(&initials), ["Ann B. Lee", "Ann Lee", "Ann T. Lee"]);
    assert_eq!(people(&initials[1..]), ["Ann B. Lee"]);
}

#[test]
fn the_order_of_the_articles_does_not_matter() {
    let desk = desk();
    let forth = rows(&desk, &["in/one.txt", "in/two.txt", "in/three.txt"]);
    assert_eq!(forth, rows(&desk, &["in/three.txt", "in/two.txt", "in/one.txt"]));
    assert_eq!(forth, rows(&desk, &["in/two.txt", "in/one.txt", "in/three.txt"]));
}

#[test]
fn an_alias_file_wins() {
    let desk = desk();
    desk.write(
        "own.csv",
        "alias,name,kind,country\nLee,Ann Lee,person,Norway\nsenior official,Road Office,organization,\n",
    );
    let rows = rows(&desk, &["--aliases", "own.csv", "in"]);
    let [lee] = named(&rows, "Ann Lee")[..] else { panic!("{rows:?}") };
    assert_eq!(
        (&lee["articles"], &lee["country"], &lee["merged"][0]),
        (&3.into(), &"Norway".into(), &"alias file".into())
    );
    let [office] = named(&rows, "Road Office")[..] else { panic!("{rows:?}") };
    assert_eq!((&office["articles"], &office["kind"]), (&2.into(), &"organization".into()));
    let table = desk.ascribe(&["graph", "--aliases", "own.csv", "in", "--format", "csv"]).fine();
    assert_eq!(table.matches(",Ann Lee,person,").count(), 3, "{table}");
}

#[test]
fn an_alias_file_wins_in_the_records_of_each_article() {
    let desk = Desk::new();
    desk.write(
        "draft.txt",
        "Shorty said on Monday that the bridge was safe. The engineer Nils Berg said on Friday that he \
         trusted it.\n\nA senior official said the road was closed.\n",
    );
    desk.write(
        "own.csv",
        "alias,name,kind,country\nShorty,Nils Berg,person,Norway\nsenior official,Road Office,organization,\n",
    );
    let record = |arguments: &[&str]| -> Value {
        let all: Vec<&str> = ["extract", "draft.txt"].iter().chain(arguments).copied().collect();
        serde_json::from_str(&desk.ascribe(&all).fine()).expect("a record")
    };
    let (plain, own) = (record(&[]), record(&["--aliases", "own.csv"]));
    let names = |record: &Value| -> Vec<String> {
        let sources = record["sources"].as_array().expect("sources");
        sources.iter().map(|source| source["name"].as_str().expect("a name").to_owned()).collect()
    };
    assert_eq!(names(&plain), ["Shorty", "Nils Berg", "senior official"]);
    assert_eq!(names(&own), ["Nils Berg", "Road Office"]);
    let berg = &own["sources"][0];
    assert_eq!((&berg["country"], &berg["aliases"][0]), (&"Norway".into(), &"Shorty".into()));
    let by = |record: &Value| -> Vec<Value> {
        let attributions = record["attributions"].as_array().expect("attributions");
        attributions.iter().map(|found| found["source"]["source"].clone()).collect()
    };
    assert_eq!(by(&own).iter().filter(|source| **source == "s1").count(), by(&plain).len() - 1, "{own}");
    let statuses = |record: &Value, status: &str| {
        record["claims"].as_array().expect("claims").iter().filter(|claim| claim["status"] == status).count()
    };
    assert_eq!((statuses(&plain, "anonymous"), statuses(&own, "anonymous")), (1, 0));
}

#[test]
fn an_alias_file_wins_in_the_audit_and_in_explanations() {
    let desk = Desk::new();
    desk.write("draft.txt", "A senior official said on Monday that the road was closed.\n");
    desk.write("own.csv", "alias,name,kind,country\nsenior official,Road Office,organization,\n");
    let codes = |arguments: &[&str]| {
        let all: Vec<&str> = ["audit", "draft.txt", "--format", "line"].iter().chain(arguments).copied().collect();
        desk.ascribe(&all).stdout
    };
    assert!(codes(&[]).contains("senior official"), "{}", codes(&[]));
    assert!(!codes(&["--aliases", "own.csv"]).contains("senior official"));
    let told = desk.ascribe(&["explain", "draft.txt", "--aliases", "own.csv"]).fine();
    assert!(told.contains("is s1 Road Office (organization)") && told.contains("your alias file"), "{told}");
}

#[test]
fn every_mistake_of_an_alias_file_is_named_at_its_line() {
    let desk = desk();
    desk.write(
        "own.csv",
        "alias,name,kind,country\nLee,Ann Lee,human,\nA,B,person,\nA,C,person,\nB,A,person,\nshort,row\n",
    );
    for command in ["sources", "graph", "extract", "audit", "explain"] {
        let input = if command == "explain" { "in/one.txt" } else { "in" };
        let ran = desk.ascribe(&[command, "--aliases", "own.csv", input]);
        assert_eq!(ran.stdout, "", "{command} must not run with a wrong alias file");
        let told = ran.refused();
        for line in [
            "own.csv:2: unknown kind",
            "own.csv:3: aliases lead in a circle",
            "own.csv:4: alias \"A\"",
            "own.csv:6: expected 4",
        ] {
            assert!(told.contains(line), "{line} is not in\n{told}");
        }
    }
    desk.write("names.csv", "name,alias\nA,B\n");
    let told = desk.ascribe(&["sources", "--aliases", "names.csv", "in"]).refused();
    assert!(told.contains("names.csv:1: expected the columns alias,name,kind,country"), "{told}");
    assert!(desk.ascribe(&["sources", "--aliases", "none.csv", "in"]).refused().contains("none.csv"));
}

#[test]
fn the_table_for_people_and_the_csv_have_every_source() {
    let desk = desk();
    let text = desk.ascribe(&["sources", "in"]).fine();
    assert!(
        text.lines().next().is_some_and(|line| line.starts_with("source ") && line.ends_with("mentions")),
        "{text}"
    );
    let csv = desk.ascribe(&["sources", "in", "--format", "csv"]).fine();
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let names: Vec<String> = reader.records().map(|row| row.expect("a row")[0].to_owned()).collect();
    assert_eq!(names.len(), rows(&desk, &["in"]).len());
    assert!(names.iter().all(|name| text.contains(name.as_str())), "{text}");
}

/// What `ascribe explain` tells of the mentions that stay in doubt, or that had a choice.
#[test]
fn explain_shows_whom_a_mention_could_mean() {
    let desk = Desk::new();
    let explain = |text: &str| {
        desk.write("draft.txt", text);
        desk.ascribe(&["explain", "draft.txt"]).fine()
    };
    let surname = explain("Bill Marsh met Helen Marsh in Goodhaven. Marsh said the bridge was safe.\n");
    assert!(surname.contains("\"Marsh\" stays unresolved, as s1 Marsh (person): several bear the name"), "{surname}");
    for name in ["Bill Marsh", "Helen Marsh"] {
        assert!(surname.contains(&format!("could be  {name} (score ")), "{surname}");
    }
    let titled = explain("Bill Marsh met Helen Marsh in Goodhaven. Mrs. Marsh said the bridge was safe.\n");
    assert!(titled.contains("\"Mrs. Marsh\" is s1 Helen Marsh (person)"), "{titled}");
    assert!(titled.contains("Bill Marsh (score") && titled.contains("another gender"), "{titled}");
    let role = explain(
        "Mayor Ann Lee met Mayor Bob Cole on Monday. Lee spoke for an hour. The mayor said the bridge was safe.\n",
    );
    assert!(role.contains("could be  Ann Lee") && role.contains("could be  Bob Cole"), "{role}");
    let unmet = explain("The road is closed. The minister said the bridge was safe.\n");
    assert!(unmet.contains("nobody of that role is named"), "{unmet}");
}

/// Names and pronouns that no newspaper prints.
fn odd_articles() -> Vec<(&'static str, String)> {
    let long = "Q".repeat(10_000);
    vec![
        ("a name of one word of 10,000 letters", format!("{long} said the bridge was safe. He said so again.")),
        ("a name of 10,000 words", format!("{}said the bridge was safe. He said so again.", "Qorin ".repeat(10_000))),
        ("combining marks", format!("Mayor A{} Lee said the bridge was safe. She said so.", "\u{301}".repeat(10_000))),
        (
            "right to left",
            "קורין שמש said the bridge was safe. \u{202e}Mayor Ann Lee\u{202c} said أحمد knew. He said so.".into(),
        ),
        ("nothing but pronouns", "He said she said it knew they thought we said you and I said who. ".repeat(9_100)),
        ("a list without end", format!("{}said the bridge was safe.", "Ann Lee and ".repeat(5_000))),
        ("they and they", "Ann and Bob met. They and Cole said so. ".repeat(2_000)),
        ("owners of owners", format!("{}spokesman said so.", "Lee's ".repeat(10_000))),
        ("nested quotations", format!("\"I said {}", "\"he said ".repeat(5_000))),
    ]
}

#[test]
fn no_name_and_no_pronoun_is_too_odd() {
    for (what, text) in odd_articles() {
        let article = ascribe::text::Article::new(what, text);
        let analysis = ascribe::Pipeline::new(ascribe::grammar::Rulebook::embedded()).analyze(&article);
        let mentions: usize = analysis.sources.all.iter().map(|source| source.mentions.len()).sum();
        assert!(mentions <= 3 * analysis.document.tokens.len(), "{what}: {mentions} mentions");
        let longest = analysis.sources.all.iter().map(|source| source.name.len()).max().unwrap_or(0);
        assert!(longest <= 2 * article.text().len(), "{what}: a name of {longest} bytes");
        let profiles: Vec<_> = analysis.sources.all.iter().map(ascribe::coreference::corpus::Profile::from).collect();
        let cast = Cast { sources: &profiles, others: &analysis.sources.others };
        let merging = merge(&[cast, cast], &Aliases::default(), Policy::Names);
        assert_eq!(merging.of.iter().map(Vec::len).sum::<usize>(), 2 * profiles.len());
    }
}

/// Articles whose sources may be one in several ways.
fn doubtful() -> Desk {
    let desk = Desk::new();
    let texts = [
        "Bill Marsh said on Monday that the mill would close. The National Rail Union said its drivers would strike.",
        "William Marsh said on Tuesday that the mill would stay. The NRU said talks had failed.",
        "Norwegian minister Ann Lee said the pact would hold. Nils Berg said that he agreed.",
        "Chilean minister Ann Lee said it would not. Nils Berg, a nurse, said so. Nils Berg, a judge, denied it.",
        "The Ministry of Fish said the quota was too low.",
        "The Fish Ministry said the quota was too high.",
    ];
    for (number, text) in texts.iter().enumerate() {
        desk.write(&format!("in/{number}.txt"), format!("{text}\n"));
    }
    desk
}

/// The rows of an alias file, each cell by its column.
fn cells(csv: &str) -> Vec<std::collections::HashMap<String, String>> {
    csv::Reader::from_reader(csv.as_bytes()).into_deserialize().map(|row| row.expect("a row")).collect()
}

#[test]
fn doubtful_pairs_are_suggested_with_what_speaks_for_and_against() {
    let desk = doubtful();
    let ran = desk.ascribe(&["sources", "in", "--suggest-aliases", "own.csv", "--format", "json"]);
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    assert!(ran.stderr.contains("may be one"), "{}", ran.stderr);
    let rows = cells(&desk.read("own.csv"));
    let row = |alias: &str, name: &str| {
        let found = rows.iter().find(|row| row["alias"] == alias && row["name"] == name);
        found.unwrap_or_else(|| panic!("{alias} for {name}: {rows:?}"))
    };
    assert!(rows.iter().all(|row| row["accept"] == "no"), "{rows:?}");
    assert!(row("Bill Marsh", "William Marsh")["for"].contains("forms of one first name"), "{rows:?}");
    assert!(row("NRU", "National Rail Union")["for"].contains("initials"), "{rows:?}");
    assert!(row("Ann Lee", "Ann Lee")["against"].contains("two countries"), "{rows:?}");
    assert!(rows.iter().any(|row| row["for"].contains("same words in another order")), "{rows:?}");
}

#[test]
fn suggestions_are_written_though_nobody_reads_the_list() {
    let desk = doubtful();
    let command = format!("'{}' sources in --quiet --suggest-aliases own.csv | true", env!("CARGO_BIN_EXE_ascribe"));
    let ran = std::process::Command::new("sh").args(["-c", &command]).current_dir(desk.path("")).status();
    assert!(ran.expect("a shell").success());
    assert!(!cells(&desk.read("own.csv")).is_empty());
}

#[test]
fn accepted_suggestions_hold_and_others_do_not() {
    let desk = doubtful();
    let before = rows(&desk, &["in"]);
    desk.ascribe(&["sources", "in", "--suggest-aliases", "own.csv", "--quiet"]);
    assert_eq!(rows(&desk, &["--aliases", "own.csv", "in"]), before, "nobody has said yes");
    let decided = desk.read("own.csv").lines().fold(String::new(), |all, line| {
        let yes = line.starts_with("NRU,") || line.starts_with("Ann Lee,Ann Lee,");
        all + &(if yes { line.replace(",no,", ",yes,") } else { line.to_owned() }) + "\r\n"
    });
    desk.write("own.csv", decided);
    let after = rows(&desk, &["--aliases", "own.csv", "in"]);
    assert_eq!(named(&before, "Ann Lee").len(), 2);
    let [lee] = named(&after, "Ann Lee")[..] else { panic!("{after:?}") };
    assert_eq!((&lee["articles"], &lee["merged"][0]), (&2.into(), &"alias file".into()));
    assert_eq!(named(&after, "National Rail Union")[0]["articles"], 2);
    assert_eq!(named(&after, "William Marsh")[0]["articles"], 1);
    let told = desk.ascribe(&["sources", "in", "--aliases", "own.csv", "--suggest-aliases", "own.csv"]).refused();
    assert!(told.contains("would lose its decisions"), "{told}");
}
