//! Runs that stop before their end: by a signal, a full disk, a folder that is gone, a reader that goes away. What is whole
//! is kept, nothing else is left behind, and a run of line by line results can be gone on with.
#![cfg(unix)]

mod support;

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use support::command::{Desk, Ran, send};

const TEXT: &str = "The harbour bridge is safe, Mayor Ida Brandt said on Monday. \\\"We looked twice,\\\" she told reporters. \
    Olav Rehn denied that the yard had paid. Analysts say that fares will rise.";

/// So many that a run of them lasts seconds: it does not end before it is stopped, even if the machine is busy.
const MANY: usize = 16_000;

/// So many records, each with a text of its own.
fn records(count: usize) -> String {
    let record = |at: usize| format!("{{\"id\": \"r{at}\", \"text\": \"Day {at}. {TEXT}\"}}\n");
    (0..count).map(record).collect::<Vec<_>>().concat()
}

/// A desk with so many records in `news.jsonl`.
fn desk(count: usize) -> Desk {
    let desk = Desk::new();
    desk.write("news.jsonl", records(count));
    desk
}

/// What lies on the desk beside the articles and the input.
fn left(desk: &Desk) -> Vec<String> {
    let entries = fs::read_dir(desk.path("")).expect("the desk");
    let names = entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"));
    let mut names: Vec<String> = names.filter(|name| name != "data" && name != "news.jsonl").collect();
    names.sort();
    names
}

/// Starts a run and waits until it has written something to its file.
fn begun(desk: &Desk, mut command: Command, part: &str) -> Child {
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    let start = Instant::now();
    while fs::metadata(desk.path(part)).map_or(0, |found| found.len()) == 0 {
        assert!(start.elapsed() < Duration::from_mins(1), "nothing was written to {part}");
        sleep(Duration::from_millis(5));
    }
    child
}

/// Sends a signal to a run once it has written something to its file; tells how it ended.
fn stopped(desk: &Desk, command: Command, part: &str, signal: &str) -> Ran {
    let child = begun(desk, command, part);
    send(signal, child.id());
    Ran::of(child.wait_with_output().expect("an end"))
}

fn extract(desk: &Desk, output: &str) -> Command {
    let mut command = desk.command();
    command.args(["extract", "--grammar-only", "--threads", "1", "news.jsonl", "-o", output]);
    command
}

#[test]
fn a_signal_keeps_what_is_whole_and_resume_goes_on() {
    let desk = desk(MANY);
    let whole = desk.ascribe(&["extract", "--grammar-only", "news.jsonl"]).fine();
    for signal in ["-INT", "-TERM", "-HUP"] {
        let ran = stopped(&desk, extract(&desk, "out.jsonl"), "out.jsonl.part", signal);
        assert_eq!(ran.code, Some(2), "{signal}: {}", ran.stderr);
        assert!(ran.stderr.contains("stopped after ") && ran.stderr.contains("--resume"), "{}", ran.stderr);
        let kept = desk.read("out.jsonl");
        assert!(whole.starts_with(&kept) && kept.ends_with('\n') && kept.len() < whole.len(), "{signal}");
        assert_eq!(left(&desk), ["out.jsonl"], "{signal}");
        desk.ascribe(&["extract", "--grammar-only", "news.jsonl", "-o", "out.jsonl", "--resume"]).fine();
        assert!(desk.read("out.jsonl") == whole, "{signal}: the result is that of one run");
        fs::remove_file(desk.path("out.jsonl")).expect("removed");
    }
}

#[test]
fn a_run_that_was_killed_can_be_gone_on_with() {
    let desk = desk(MANY);
    for (output, format) in [("out.jsonl", "jsonl"), ("out.csv", "csv")] {
        let whole = desk.ascribe(&["extract", "--grammar-only", "news.jsonl", "--format", format]).fine();
        let ran = stopped(&desk, extract(&desk, output), &format!("{output}.part"), "-KILL");
        assert_eq!(ran.code, None);
        desk.ascribe(&["extract", "--grammar-only", "news.jsonl", "-o", output, "--resume"]).fine();
        assert!(desk.read(output) == whole, "{output}");
        fs::remove_file(desk.path(output)).expect("removed");
        assert_eq!(left(&desk), Vec::<String>::new(), "{output}");
    }
}

#[test]
fn resume_cuts_off_half_a_line_and_passes_over_what_is_there() {
    let desk = desk(20);
    for format in ["jsonl", "csv"] {
        let whole = desk.ascribe(&["extract", "--grammar-only", "news.jsonl", "--format", format]).fine();
        let output = format!("out.{format}");
        for length in [0, 10, whole.len() / 3, whole.len() - 1, whole.len()] {
            desk.write(&output, &whole.as_bytes()[..length]);
            desk.ascribe(&["extract", "--grammar-only", "news.jsonl", "-o", &output, "--resume"]).fine();
            assert!(desk.read(&output) == whole, "{format} {length}");
        }
    }
    desk.write("out.jsonl", "It rained.\nA lot.\n");
    let told = desk.ascribe(&["extract", "--grammar-only", "news.jsonl", "-o", "out.jsonl", "--resume"]).refused();
    assert!(told.contains("line 1 is no record of ascribe extract"), "{told}");
    assert_eq!(desk.read("out.jsonl"), "It rained.\nA lot.\n");
    for arguments in [&["--format", "json", "-o", "out.json"][..], &["-o", "out.jsonl.gz"], &[]] {
        let told =
            desk.ascribe(&[&["extract", "--grammar-only", "news.jsonl", "--resume"], arguments].concat()).refused();
        assert!(told.starts_with("error: --resume: "), "{told}");
    }
}

#[test]
fn results_of_other_forms_are_whole_though_the_run_was_not() {
    let desk = desk(MANY);
    let ran = stopped(&desk, extract(&desk, "out.json"), "out.json.part", "-TERM");
    assert_eq!(ran.code, Some(2), "{}", ran.stderr);
    let records: Vec<serde_json::Value> = serde_json::from_str(&desk.read("out.json")).expect("an array");
    assert!(!records.is_empty() && records.len() < MANY, "{}", records.len());
    assert!(!ran.stderr.contains("--resume"), "{}", ran.stderr);
}

#[test]
fn a_folder_that_is_gone_costs_no_result() {
    let desk = desk(MANY);
    fs::create_dir(desk.path("results")).expect("a folder");
    let child = begun(&desk, extract(&desk, "results/out.jsonl"), "results/out.jsonl.part");
    fs::remove_dir_all(desk.path("results")).expect("removed");
    let ran = Ran::of(child.wait_with_output().expect("an end"));
    assert_eq!(ran.code, Some(2), "{}", ran.stderr);
    assert!(ran.stderr.contains("what is whole of the result is in "), "{}", ran.stderr);
    assert_eq!(desk.read("out.jsonl").lines().count(), MANY);
}

#[test]
fn a_full_disk_keeps_what_is_whole() {
    let desk = desk(600);
    fs::create_dir(desk.path("small")).expect("a folder");
    let line = "mount -t tmpfs -o size=256k tmpfs small 2>/dev/null || exit 77; \
                ascribe extract --grammar-only news.jsonl -o small/out.jsonl; code=$?; cp small/out.jsonl kept.jsonl; ls -A small >names; \
                umount small; exit $code";
    let unshared = desk.shell("unshare --user --map-root-user --mount true").code == Some(0);
    let wrapped = format!("unshare --user --map-root-user --mount sh -c '{line}'");
    let ran = desk.shell(if unshared { &wrapped } else { line });
    if ran.code == Some(77) {
        return writeln!(std::io::stderr(), "skipped: this system lets nobody mount a small file system")
            .expect("told");
    }
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.stderr.contains("no space left") && ran.stderr.contains("--resume"), "{}", ran.stderr);
    let kept = desk.read("kept.jsonl");
    assert!(kept.ends_with("}\n") && kept.lines().count() > 5, "{}", kept.len());
    assert!(kept.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
    assert_eq!(desk.read("names"), "out.jsonl\n");
}

#[test]
fn a_file_that_is_replaced_keeps_its_mode() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = desk(2);
    desk.write("out.jsonl", "");
    fs::set_permissions(desk.path("out.jsonl"), fs::Permissions::from_mode(0o600)).expect("a mode");
    desk.ascribe(&["extract", "--grammar-only", "news.jsonl", "-o", "out.jsonl"]).fine();
    assert_eq!(fs::metadata(desk.path("out.jsonl")).expect("a file").permissions().mode() & 0o777, 0o600);
}

#[test]
fn packed_results_are_written_as_their_names_say() {
    let desk = desk(50);
    let whole = desk.ascribe(&["extract", "--grammar-only", "news.jsonl"]).fine();
    for (output, unpack) in [("out.jsonl.gz", "gzip -dc"), ("out.jsonl.zst", "zstd -dc")] {
        desk.ascribe(&["extract", "--grammar-only", "news.jsonl", "-o", output]).fine();
        let unpacked = desk.shell(&format!("command -v {unpack} >/dev/null || exit 0; {unpack} {output}"));
        assert!(unpacked.code == Some(0) && (unpacked.stdout.is_empty() || unpacked.stdout == whole), "{output}");
    }
}

#[test]
fn the_first_record_of_a_pipe_is_done_at_once() {
    let desk = Desk::new();
    let mut command = desk.command();
    command.args(["extract", "--grammar-only"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let record = format!("{{\"id\": \"a\", \"text\": \"{}\"}}\n", TEXT.repeat(60));
    stdin.write_all(record.as_bytes()).expect("written");
    stdin.flush().expect("flushed");
    let (sender, receiver) = std::sync::mpsc::channel();
    let mut stdout = BufReader::new(child.stdout.take().expect("a pipe"));
    std::thread::spawn(move || {
        let mut line = String::new();
        let _ = stdout.read_line(&mut line);
        let _ = sender.send(line);
        let _ = stdout.read_to_string(&mut String::new());
    });
    let line = receiver.recv_timeout(Duration::from_secs(30)).expect("a record before the end of the input");
    assert!(line.contains("\"id\":\"a\""), "{line}");
    drop(stdin);
    assert!(child.wait().expect("an end").success());
}

#[test]
fn a_reader_that_goes_away_is_no_error_of_any_command_and_format() {
    let desk = desk(400);
    let formats: [(&str, &[&str]); 4] = [
        ("extract", &["jsonl", "json", "csv", "parquet"]),
        ("graph", &["csv", "dot", "json", "graphml", "gexf", "svg", "html", "mermaid"]),
        ("sources", &["text", "csv", "json"]),
        ("audit", &["text", "line", "json", "csv", "sarif", "html", "github", "markdown"]),
    ];
    for (command, formats) in formats {
        for format in formats {
            let mut run = desk.command();
            run.args([command, "--grammar-only", "news.jsonl", "--format", format]);
            let mut child = run.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
            drop(child.stdout.take());
            let ran = Ran::of(child.wait_with_output().expect("an end"));
            let quiet = ran.stderr.lines().all(|line| line.starts_with("note: "));
            assert!(ran.code == Some(0) && quiet, "{command} {format}: {ran:?}");
        }
    }
}
