//! What `training/` does, in Python: the fitting of the accurate mode, on a few texts with a tiny encoder, and the texts that the
//! accurate mode marks for the default. `PYTHON` names an interpreter; the fitting needs one that has the packages of
//! `training/accurate/requirements.txt`. What cannot run says that it was skipped.

mod support;

use std::process::Command;

use std::path::Path;

use support::command::{Desk, Ran, root};

#[test]
#[expect(clippy::print_stdout, reason = "a skipped test says so")]
fn encoder_is_fitted_and_written() {
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let run = |arguments: &[&str]| Command::new(&python).args(arguments).current_dir(root().join("training")).output();
    let packages = "import numpy, safetensors, tokenizers, torch";
    if !run(&["-c", packages]).is_ok_and(|found| found.status.success()) {
        println!("skipped: {python} lacks the packages of training/accurate/requirements.txt");
        return;
    }
    let told = run(&["-B", "-m", "unittest", "accurate.tests.test_accurate"]).expect("the interpreter runs");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
}

#[cfg(all(feature = "train", feature = "accurate"))]
#[test]
fn default_model_learns_from_the_encoder() {
    let desk = Desk::new();
    let gold = root().join("data/articles");
    let gold = gold.to_str().expect("a path of letters");
    let fit = |name: &str, more: &[&str]| {
        desk.ascribe(&[&["train", gold, "--teachers", "0", "--quiet", "-o", name], more].concat()).fine();
        desk.ascribe(&["eval", gold, "--model", name]).fine()
    };
    let (alone, taught) = (fit("alone.bin", &[]), fit("taught.bin", &["--distill"]));
    assert!(taught.contains("link") && taught != alone, "{taught}");
    desk.write("empty/none.txt", "");
    let elsewhere = ["train", gold, "--distill", "--model-dir", "empty", "-o", "other.bin"];
    assert!(desk.ascribe(&elsewhere).refused().contains("accurate.bin"));
}

/// Marks a folder of texts with the accurate mode; none without Python.
fn taught(task: &str, from: &Path, to: &Path) -> Option<Ran> {
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let mut command = Command::new(python);
    command.args(["-B", "-m", "taught", env!("CARGO_BIN_EXE_ascribe"), task]).args([from, to]);
    command.current_dir(root().join("training")).output().ok().map(Ran::of)
}

#[test]
#[expect(clippy::print_stdout, reason = "a skipped test says so")]
fn texts_are_marked_as_the_accurate_mode_reads_them() {
    let desk = Desk::new();
    for name in ["cup-final", "port-strike"] {
        let text = std::fs::read(root().join("data/articles").join(name).with_extension("txt")).expect("an article");
        desk.write(&format!("texts/{name}.txt"), text);
    }
    let Some(told) = taught("unmarked", &desk.path("texts"), &desk.path("marked")) else {
        return println!("skipped: no Python");
    };
    told.fine();
    let scores = desk.ascribe(&["eval", "--accurate", "marked"]).fine();
    let linked = scores.lines().find(|line| line.starts_with("link")).expect("a score");
    assert!(linked.contains("F1 100.0") && !linked.contains("(gold 0"), "{scores}");
}

#[test]
#[expect(clippy::print_stdout, reason = "a skipped test says so")]
fn marks_of_people_stay_and_those_inside_contents_come_in_addition() {
    let desk = Desk::new();
    let marks = "T1\tSource 0 10\tThe agency\nT2\tCue 11 15\tsaid\nT3\tContent 16 74\tthat the mayor had told reporters \
                 that the bridge was safe\nT4\tAttribution 11 15\tsaid\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n\
                 T5\tContent 70 83\tsafe.\nThe quay\n";
    desk.write(
        "gold/text/one.txt",
        "The agency said that the mayor had told reporters that the bridge was safe.\nThe quay is closed.\n",
    );
    desk.write("gold/attributions/one_a.ann", marks);
    let Some(told) = taught("nested", &desk.path("gold"), &desk.path("marked")) else {
        return println!("skipped: no Python");
    };
    told.fine();
    let added = desk.read("marked/one.ann").strip_prefix(marks).expect("the marks of people").to_owned();
    assert!(added.contains("Source 21 30\tthe mayor\n") && added.contains("T9\tAttribution"), "{added}");
    assert!(!added.contains("The agency"), "{added}");
}
