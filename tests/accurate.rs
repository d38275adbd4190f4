//! The accurate mode as people meet it: what it prints, that it is the same everywhere, and what becomes of files and
//! texts that are not as they should be. The encoder of these tests has weights by chance; how good a fitted one is,
//! `ascribe eval --accurate` tells.

mod support;

use std::time::Instant;

use ascribe::learned::Encoder;
use serde_json::Value;
use support::command::Desk;
use support::encoder;

/// A desk with the encoder in the folder `models`.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("models/accurate.bin", encoder::file());
    desk.write("draft.txt", DRAFT);
    for ending in ["txt", "ann"] {
        desk.write(&format!("gold/{ARTICLE}.{ending}"), desk.read(&format!("data/articles/{ARTICLE}.{ending}")));
    }
    desk
}

/// One of the shipped articles.
const ARTICLE: &str = "pyongyang-summit";
/// Another one, in which turns hold what others are said to have said.
const INTERVIEW: &str = "data/articles/archivist-interview.txt";

const DRAFT: &str = "The bridge is safe, Mayor Ann Lee said on Monday. “I think we were lucky,” she told reporters, \
                     adding that the council had denied a report by the Norland Herald.\n\nEngineers disagree. \
                     According to Bo Tran, who checked the cables, the bridge will have to close in May.\n";

fn record(line: &str) -> Value {
    serde_json::from_str(line).expect("a record")
}

#[test]
fn every_command_that_analyses_takes_it() {
    let desk = desk();
    for command in [
        ["extract", "draft.txt", "--format", "jsonl"],
        ["graph", "draft.txt", "--format", "json"],
        ["sources", "draft.txt", "--format", "csv"],
        ["audit", "draft.txt", "--fail-on", "never"],
        ["explain", "draft.txt", "--color", "never"],
        ["eval", "gold", "--threads", "1"],
    ] {
        let ran = desk.ascribe(&[&command[..], &["--accurate", "--model-dir", "models"]].concat());
        assert!(!ran.fine().is_empty(), "{command:?}");
    }
}

#[test]
fn explanations_name_the_encoder_where_it_is_at_work_and_only_there() {
    let desk = desk();
    let default = desk.ascribe(&["explain", "draft.txt"]).fine();
    let accurate = desk.ascribe(&["explain", "draft.txt", "--accurate", "--model-dir", "models"]).fine();
    assert!(default.contains("model 0.") && !default.contains("encoder 0."), "{default}");
    assert!(accurate.contains("encoder 0.") && !accurate.contains("model 0."), "{accurate}");
}

#[test]
fn the_folder_alone_changes_nothing() {
    let desk = desk();
    let default = desk.ascribe(&["extract", "draft.txt", "gold"]).fine();
    assert_eq!(desk.ascribe(&["extract", "draft.txt", "gold", "--model-dir", "models"]).fine(), default);
    let accurate = desk.ascribe(&["extract", "draft.txt", "gold", "--accurate", "--model-dir", "models"]);
    assert_ne!(accurate.fine(), default);
}

#[test]
fn any_number_of_threads_and_any_company_give_the_same() {
    let desk = desk();
    let flags = ["--accurate", "--model-dir", "models"];
    let run = |threads: &str, inputs: &[&str]| {
        desk.ascribe(&[&["extract", "--threads", threads], inputs, &flags[..]].concat()).fine()
    };
    let all = run("1", &["draft.txt", "gold"]);
    assert_eq!(run("5", &["draft.txt", "gold"]), all);
    assert_eq!(run("2", &["draft.txt"]).lines().next(), all.lines().next());
}

#[test]
fn what_stands_in_contents_has_a_parent_around_it() {
    let desk = desk();
    let lines = desk.ascribe(&["extract", INTERVIEW, "--accurate", "--model-dir", "models"]).fine();
    let mut nested = 0;
    for record in lines.lines().map(record) {
        let attributions = record["attributions"].as_array().expect("attributions");
        for child in attributions.iter().filter(|child| !child["parent"].is_null()) {
            let parent = attributions.iter().find(|one| one["id"] == child["parent"]).expect("the parent");
            let cue = &child["cue"]["spans"][0];
            let around = |run: &Value| run[0].as_u64() <= cue[0].as_u64() && cue[1].as_u64() <= run[1].as_u64();
            assert!(parent["content"]["spans"].as_array().expect("spans").iter().any(around), "{child}");
            nested += 1;
        }
    }
    assert!(nested > 0);
}

#[test]
fn a_settings_file_can_ask_for_it() {
    let desk = desk();
    let run = || desk.ascribe(&["audit", "gold", "--format", "json", "--fail-on", "never", "--model-dir", "models"]);
    let default = run().fine();
    desk.write("ascribe.toml", "accurate = true\n");
    let accurate = desk.ascribe(&[
        "audit",
        "gold",
        "--config",
        "none",
        "--accurate",
        "--model-dir",
        "models",
        "--format",
        "json",
        "--fail-on",
        "never",
    ]);
    let asked = run().fine();
    assert_eq!(asked, accurate.fine());
    assert_ne!(asked, default);
    let printed = desk.ascribe(&["audit", "--print-config", "gold"]).fine();
    assert!(printed.starts_with("accurate = true\n"), "{printed}");
    desk.write("ascribe.toml", "accurate = \"yes\"\n");
    let refused = desk.ascribe(&["audit", "gold"]).refused();
    assert!(refused.contains("ascribe.toml:1:12") && refused.contains("true or false"), "{refused}");
}

#[test]
fn without_its_file_people_are_told_where_it_is_looked_for_and_how_to_get_it() {
    let desk = desk();
    let named = desk.ascribe(&["extract", "draft.txt", "--accurate", "--model-dir", "nowhere"]).refused();
    assert!(named.contains("nowhere/accurate.bin") && named.contains("docs/accurate.md"), "{named}");
    let mut command = desk.command();
    command.args(["extract", "draft.txt", "--accurate"]);
    command.env("XDG_DATA_HOME", desk.path("data-home")).env("XDG_DATA_DIRS", desk.path("data-dirs"));
    let ran = support::command::Ran::of(command.output().expect("the program starts"));
    if Encoder::embedded().is_some() {
        ran.fine();
    } else {
        let told = ran.refused();
        for part in ["data-home/ascribe", "data-dirs/ascribe", "--model-dir", "--features accurate"] {
            assert!(told.contains(part), "{part}: {told}");
        }
    }
}

#[test]
fn a_data_folder_can_hold_the_file() {
    let desk = desk();
    desk.write("data-home/ascribe/accurate.bin", encoder::file());
    let mut command = desk.command();
    command.args(["explain", "draft.txt", "--accurate"]).env("XDG_DATA_HOME", desk.path("data-home"));
    let ran = support::command::Ran::of(command.output().expect("the program starts"));
    assert!(ran.fine().contains("encoder 0."));
}

#[test]
fn files_that_are_cut_changed_or_of_another_kind_are_refused() {
    let desk = desk();
    let whole = encoder::file();
    let mut other_version = whole.clone();
    other_version[9] += 1;
    let mut changed = whole.clone();
    changed[whole.len() / 2] ^= 0x10;
    let tagger = std::fs::read(support::command::root().join("data/model/tagger.bin")).expect("shipped");
    let cases: [(&str, &[u8], &str); 6] = [
        ("cut", &whole[..whole.len() / 3], "cut short"),
        ("changed", &changed, "damaged"),
        ("other version", &other_version, "version 2, this program reads version 1"),
        ("tagger", &tagger, "no encoder"),
        ("text", b"The bridge is safe.", "no weight file"),
        ("empty", b"", "no weight file"),
    ];
    for (name, bytes, told) in cases {
        desk.write("broken/accurate.bin", bytes);
        let refused = desk.ascribe(&["extract", "draft.txt", "--accurate", "--model-dir", "broken"]).refused();
        assert!(refused.contains("broken/accurate.bin") && refused.contains(told), "{name}: {refused}");
        assert!(refused.contains("docs/accurate.md"), "{name}: {refused}");
    }
}

#[test]
fn sizes_that_do_not_fit_together_are_refused() {
    let whole = encoder::file();
    let payload = |bytes: &[u8]| {
        use ascribe::weights::{Kind, WeightFile};
        let file = WeightFile::read(&whole, Kind::Encoder).expect("whole");
        let mut payload = file.payload.to_vec();
        let at = payload.windows(4).position(|window| window == [32, 0, 2, 0]).expect("the sizes");
        payload[at..at + bytes.len()].copy_from_slice(bytes);
        WeightFile { provenance: "", payload: &payload }.write(Kind::Encoder)
    };
    assert!(Encoder::read(&payload(&[32, 0])).is_ok());
    for sizes in [&[0, 0][..], &[33, 0], &[255, 255], &[32, 0, 255, 255], &[32, 0, 2, 0, 0, 0], &[32, 0, 2, 0, 3, 0]] {
        assert!(Encoder::read(&payload(sizes)).is_err(), "{sizes:?}");
    }
}

#[test]
fn texts_that_are_hard_to_cut_into_pieces_are_read() {
    let desk = desk();
    let texts = [
        "a".repeat(100_000),
        "—".repeat(2_000),
        "\u{1f600}\u{200d}\u{301}\u{301} \u{5d0}\u{5d1} \u{4e00}\u{4e8c} ".repeat(300),
        "The \u{feff}\u{e000}\u{200b}\u{fffd} said. ".repeat(300),
        "“".repeat(500),
    ];
    for text in texts {
        desk.write("hard.txt", &text);
        let ran = desk.ascribe(&["extract", "hard.txt", "--quiet", "--accurate", "--model-dir", "models"]);
        assert_eq!(record(&ran.fine())["schema"], "ascribe/1");
    }
}

#[test]
fn a_paragraph_four_times_as_long_takes_about_four_times_as_long() {
    let desk = desk();
    let time = |sentences: usize| {
        desk.write("long.txt", "The mayor said the bridge is safe and the cables hold. ".repeat(sentences));
        let start = Instant::now();
        desk.ascribe(&["extract", "long.txt", "--accurate", "--model-dir", "models"]).fine();
        start.elapsed().as_secs_f64()
    };
    let ratios: Vec<f64> = (0..5).map(|_| time(1_200) / time(300)).take_while(|&ratio| ratio >= 8.0).collect();
    assert!(ratios.len() < 5, "{ratios:.1?}");
}
