//! The shipped grammar: it has no mistake, every rule finds its examples and nothing in its
//! rejects, the page about it is fresh. And what a user is told about mistakes in files of theirs.

use std::fs;
use std::path::Path;

use ascribe::explain::{context_trial, trial};
use ascribe::grammar::{Rulebook, readme};

fn files() -> Vec<(String, String)> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    ascribe::embedded::grammar().iter().map(|(name, bytes)| ((*name).to_owned(), text(bytes))).collect()
}

/// The messages about one file that is added to the shipped ones.
fn mistakes(name: &str, text: &str) -> String {
    let mut all = files();
    all.push((name.to_owned(), text.to_owned()));
    Rulebook::from_files(&all).expect_err("the file has mistakes").to_string()
}

#[test]
fn the_shipped_grammar_has_no_mistake() {
    if let Err(errors) = Rulebook::from_files(&files()) {
        panic!("{errors}");
    }
}

#[test]
fn every_rule_finds_its_examples_and_nothing_in_its_rejects() {
    let rulebook = Rulebook::embedded();
    let failures: Vec<String> = rulebook
        .patterns()
        .entries()
        .flat_map(|(rule, pattern)| {
            trial(rule, rulebook).into_iter().map(|failure| format!("{}: {failure}", pattern.name))
        })
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_rule_about_surroundings_speaks_in_its_examples_and_not_in_its_rejects() {
    let rulebook = Rulebook::embedded();
    let tried = rulebook.contexts().entries().flat_map(|(id, rule)| {
        context_trial(id, rulebook).into_iter().map(|failure| format!("{}: {failure}", rule.name))
    });
    let failures: Vec<String> = tried.collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// A rule file with one rule whose conditions are these lines.
fn rule_of(conditions: &str) -> String {
    let texts = "example: It rained, she said.\n  cue: said\nreject: It rained, she says.\n  cue: says\n";
    format!("rule: mine\ndescription: Nothing.\n{conditions}\n{texts}")
}

#[test]
fn mistakes_in_rule_files_are_shown_at_their_places() {
    let told = mistakes("vetoes/my.rules", &rule_of("hed: ~say\nhead: @evidence-verb noun-phrse\nbelow: much"));
    for part in [
        "vetoes/my.rules:3:1: unknown field \"hed\"",
        "did you mean \"head\"?",
        "vetoes/my.rules:4:7: unknown list: \"evidence-verb\"",
        "vetoes/my.rules:4:22: unknown part of a pattern: \"noun-phrse\"",
        "vetoes/my.rules:5:8: expected a number from 0 to 1",
    ] {
        assert!(told.contains(part), "lacks {part}: {told}");
    }
    assert!(mistakes("my.rules", &rule_of("head: ~say")).contains("the folder of their kind: vetoes"));
    assert!(mistakes("vetoes/my.rules", "head: ~say\n").contains("expected \"rule: NAME\" first"));
    assert!(mistakes("statements/my.rules", &rule_of("source: ~say")).contains("unknown field \"source\""));
}

#[test]
fn a_rule_without_examples_is_refused() {
    let told = mistakes("vetoes/my.rules", "rule: mine\nhead: ~say\n");
    for part in ["lacks a description", "lacks at least one example", "lacks at least one reject"] {
        assert!(told.contains(part), "lacks {part}: {told}");
    }
}

#[test]
fn a_rule_of_ones_own_takes_the_place_of_one_of_its_name() {
    let mut all = files();
    let own = rule_of("head: ~say").replace("rule: mine", "rule: mutual");
    all.push(("vetoes/my.rules".to_owned(), own));
    let rulebook = Rulebook::from_files(&all).expect("no mistakes");
    let named: Vec<_> = rulebook.contexts().iter().filter(|rule| rule.name == "mutual").collect();
    assert_eq!(named.iter().map(|rule| rule.description.as_str()).collect::<Vec<_>>(), ["Nothing."]);
}

#[test]
fn phrases_that_grow_without_end_are_refused() {
    let grown = |level: u32| format!("grow{level} = {}\n", format!("grow{} ", level + 1).repeat(12));
    let text: String = (0..7).map(grown).chain(["grow7 = any\n".to_owned()]).collect();
    assert!(mistakes("phrases.pat", &text).contains("more than"));
}

/// `UPDATE=1 cargo test --test grammar` writes the page again.
#[test]
fn the_page_about_the_grammar_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("grammar/README.md");
    let page = readme(Rulebook::embedded());
    if std::env::var_os("UPDATE").is_some() && std::env::var_os("CI").is_none() {
        fs::write(&path, &page).expect("the page can be written");
    }
    assert_eq!(fs::read_to_string(&path).unwrap_or_default(), page, "stale: run UPDATE=1 cargo test --test grammar");
}

#[test]
fn a_misspelt_class_is_shown_with_its_place_and_a_suggestion() {
    let told = mistakes("my.cue", "# verbs\nshout | verb | speach | that | neutral | 0.4\n");
    assert!(told.starts_with("my.cue:2:16: unknown class \"speach\""), "{told}");
    assert!(told.contains("2 | shout | verb | speach | that | neutral | 0.4"), "{told}");
    assert!(told.contains("did you mean \"speech\"?"), "{told}");
}

#[test]
fn all_mistakes_are_shown_at_once() {
    let text = "description: finds nothing\npriority: high\npattern: source:noun-phrse cue:verb[finit] content:clause\nfoo: bar\n";
    let told = mistakes("mine.pat", text);
    for part in [
        "expected a number",
        "noun-phrse",
        "finit",
        "unknown field \"foo\"",
        "at least one example",
        "at least one reject",
    ] {
        assert!(told.contains(part), "lacks {part}: {told}");
    }
}

#[test]
fn a_pattern_without_a_cue_is_refused() {
    let text = "description: no cue\npattern: source:noun-phrase content:clause\nexample: A b.\n  cue: b\nreject: C.\n";
    assert!(mistakes("mine.pat", text).contains("expected one cue"));
}

#[test]
fn a_phrase_that_refers_to_itself_is_refused() {
    assert!(mistakes("phrases.pat", "round = round comma\n").contains("refers to itself"));
}

#[test]
fn brackets_nested_without_end_are_refused() {
    let deep = format!("description: deep\npattern: {}\n", "(".repeat(10_000));
    assert!(mistakes("mine.pat", &deep).contains("fewer brackets"));
}

#[test]
fn a_cue_that_stands_twice_is_refused() {
    let told = mistakes("my.cue", "kvetch | verb | speech\nKvetch | verb | thought\n");
    assert!(told.contains("my.cue:2:1: \"kvetch\" is in my.cue already, as verb"), "{told}");
}

#[test]
fn a_list_that_nothing_uses_is_shown_with_the_name_that_may_be_meant() {
    let told = mistakes("document.list", "chronology\n");
    assert!(told.starts_with("document.list:1:1: nothing uses the list \"document\""), "{told}");
    assert!(told.contains("did you mean \"documents\"?"), "{told}");
}

#[test]
fn a_list_that_is_missing_is_shown() {
    let without: Vec<_> = files().into_iter().filter(|(name, _)| !name.ends_with("/weekdays.list")).collect();
    let told = Rulebook::from_files(&without).expect_err("a list is missing").to_string();
    assert!(told.contains("lists/weekdays.list:1:1: the file is missing"), "{told}");
    assert!(told.contains("unknown list: \"weekdays\""), "its place in another list is shown, too: {told}");
}

#[test]
fn an_unknown_list_is_shown_wherever_it_is_named() {
    let text = "description: typo\npattern: source:noun-phrase cue:verb[passive @hedge-pasives] !@title content:clause\n\
                example: Lee said it rained.\n  cue: said\nreject: It rained.\n";
    let told = mistakes("mine.pat", text);
    assert!(told.contains("mine.pat:2:46: unknown list: \"hedge-pasives\""), "{told}");
    assert!(told.contains("did you mean \"hedge-passives\"?"), "{told}");
    assert!(told.contains("did you mean \"titles\"?"), "{told}");
}

/// The statuses of the claims of a text, by the grammar alone.
fn statuses(rulebook: &Rulebook, text: String) -> Vec<&'static str> {
    let article = ascribe::text::Article::new("draft", text);
    let claims = ascribe::Pipeline::new(rulebook).analyze(&article).claims;
    claims.iter().map(|claim| claim.status.name()).collect()
}

/// The entries of a list.
fn entries<'r>(rulebook: &'r Rulebook, list: &str) -> impl Iterator<Item = &'r str> {
    rulebook.list(list).expect("the list is there").entries().iter().map(|entry| entry.text.as_str())
}

#[test]
fn whatever_document_tells_it_goes_on_and_so_does_one_of_ones_own() {
    let text =
        |noun: &str| format!("The crew left at ten, according to the {noun}. Half an hour later they were back.");
    let embedded = Rulebook::embedded();
    let missed: Vec<&str> = entries(embedded, "documents")
        .filter(|noun| statuses(embedded, text(noun)).last() != Some(&"continued"))
        .collect();
    assert!(missed.is_empty(), "{missed:?}");
    assert_eq!(statuses(embedded, text("tidebook")).last(), Some(&"unattributed"));
    let own = embedded.clone().with_list("documents", &["tidebook".to_owned()], &[]);
    assert_eq!(statuses(&own, text("tidebook")).last(), Some(&"continued"));
}

#[test]
fn whatever_data_give_shares_go_on_with_them_and_so_do_those_of_ones_own() {
    let text = |noun: &str| format!("Most boats leak, according to the {noun}. Some 40 percent are old.");
    let embedded = Rulebook::embedded();
    let missed: Vec<&str> = entries(embedded, "data-nouns")
        .filter(|noun| statuses(embedded, text(noun)).last() != Some(&"continued"))
        .collect();
    assert!(missed.is_empty(), "{missed:?}");
    assert_eq!(statuses(embedded, text("tidebook")).last(), Some(&"unattributed"));
    let own = embedded.clone().with_list("data-nouns", &["tidebook".to_owned()], &[]);
    assert_eq!(statuses(&own, text("tidebook")).last(), Some(&"continued"));
}

#[test]
fn whoever_is_asked_to_call_nothing_is_claimed_and_so_for_those_of_ones_own() {
    let text = |people: &str| format!("{people} are asked to call the harbour office.");
    let embedded = Rulebook::embedded();
    let claimed: Vec<&str> =
        entries(embedded, "appealed-people").filter(|people| !statuses(embedded, text(people)).is_empty()).collect();
    assert!(claimed.is_empty(), "{claimed:?}");
    assert!(!statuses(embedded, text("Welders")).is_empty());
    let own = embedded.clone().with_list("appealed-people", &["welders".to_owned()], &[]);
    assert!(statuses(&own, text("Welders")).is_empty());
}

#[test]
fn a_cue_that_no_lexicon_holds_is_shown_at_its_place() {
    let text = "description: typo\npattern: source:noun-phrase cue:verb[finite \"sayy\"] content:clause\n\
                example: Lee said it rained.\n  cue: said\nreject: It rained.\n";
    let told = mistakes("mine.pat", text);
    assert!(told.contains("mine.pat:2:45: no verb \"sayy\" in the cue lexicon"), "{told}");
}

#[test]
fn words_that_an_example_does_not_hold_are_shown_at_their_place() {
    let text = "description: typo\npattern: source:noun-phrase cue:verb[finite] content:clause\n\
                example: Lee said it rained.\n  cue: says\nreject: It rained.\n";
    let told = mistakes("mine.pat", text);
    assert!(told.contains("mine.pat:4:3: the example's text does not hold \"says\""), "{told}");
}

#[test]
fn a_quotation_mark_without_its_partner_is_shown_alone() {
    let text = "description: typo\npattern: source:noun-phrase \"said content:clause\n\
                example: Lee said it rained.\n  cue: said\nreject: It rained.\n";
    let told = mistakes("mine.pat", text);
    assert!(told.contains("a closing quotation mark") && !told.contains("lacks"), "{told}");
}

#[test]
fn phrases_of_ones_own_are_added() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("phrases.pat"), "my-tail = \"by letter\"\n").expect("written");
    let rulebook = Rulebook::with_folder(folder.path()).expect("no mistake");
    assert_eq!(rulebook.patterns().len(), Rulebook::embedded().patterns().len());
}

#[test]
fn a_list_of_ones_own_replaces_the_built_in_one_unless_it_includes_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let rulebook = |text: &str| {
        std::fs::write(folder.path().join("titles.list"), text).expect("written");
        Rulebook::with_folder(folder.path()).expect("no mistake")
    };
    let count = |rulebook: &Rulebook| rulebook.list("titles").expect("the list").entries().len();
    let built_in = count(Rulebook::embedded());

    let replacing = rulebook("dogcatcher\n");
    assert_eq!((count(&replacing), replacing.replaced()), (1, &["titles.list".to_owned()][..]));
    let adding = rulebook("dogcatcher\n@titles # and the others\n");
    assert_eq!((count(&adding), adding.replaced()), (built_in + 1, &[][..]));
    assert_eq!(adding.list_names(), Rulebook::embedded().list_names());
}

#[test]
fn a_rule_that_another_one_forestalls_is_told_with_its_name() {
    let mut all = files();
    let text = "rule: mine\ndescription: Those mornings.\nparagraph: same\nsubject: IN\n\
                after-subject: &(\"those\" in-group ~morning) cue:group comma\n\
                example: The ferry is late, the mayor said. On those mornings, the school opens late.\n\
                reject: The ferry is late, the mayor said. On the mornings, the school opens late.\n";
    all.push(("continuations/zz-own.rules".into(), text.into()));
    let rulebook = Rulebook::from_files(&all).expect("the rule is well-formed");
    let (mine, _) = rulebook.contexts().entries().find(|(_, rule)| rule.name == "mine").expect("the rule");
    let told = context_trial(mine, &rulebook);
    assert!(told.iter().any(|told| told.contains("does not apply, but pointing-phrase does")), "{told:?}");
}

#[test]
fn a_verb_of_ones_own_takes_effect() {
    let mut all = files();
    all.push(("cues/mine.cue".into(), "kvetch | verb | speech | that | neutral | 0.9\n".into()));
    let rulebook = Rulebook::from_files(&all).expect("the line is right");
    let article = ascribe::text::Article::new("draft", "The mayor kvetched that the bridge was closed.");
    let analysis = ascribe::Pipeline::new(&rulebook).analyze(&article);
    let attribution = analysis.attributions.all.iter().next().expect("one attribution");
    assert_eq!(analysis.document.words_of(attribution.found.cue), "kvetched");
}
