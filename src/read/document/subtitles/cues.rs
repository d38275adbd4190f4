//! The cues of a file: when each is shown, and its lines.

use std::ops::Range;

/// A cue.
#[derive(Debug, Default)]
pub(super) struct Cue {
    /// When it is shown, in milliseconds.
    pub(super) start: u64,
    pub(super) end: u64,
    /// The bytes of its lines.
    pub(super) lines: Vec<Range<usize>>,
}

/// What blocks start with that are no cues.
const NO_CUES: [&str; 4] = ["WEBVTT", "NOTE", "STYLE", "REGION"];

/// The cues in order.
pub(super) fn cues(text: &str) -> Vec<Cue> {
    let mut cues: Vec<Cue> = Vec::new();
    // Whether lines belong to the last cue, and whether they are passed over to the next empty line.
    let (mut open, mut passed) = (false, false);
    let mut start = 0;
    let mut at_start = true;
    for line in text.split_inclusive('\n') {
        let shown = line.trim_end_matches(['\r', '\n']);
        let bytes = start..start + shown.len();
        start += line.len();
        if shown.trim().is_empty() {
            (open, passed, at_start) = (false, false, true);
            continue;
        }
        if let Some((from, to)) = timing(shown) {
            // The number of a cue that no empty line parts from the one before.
            if let Some(cue) = cues.last_mut().filter(|_| open) {
                cue.lines.pop_if(|line| is_number(&text[line.clone()]));
            }
            cues.push(Cue { start: from, end: to, lines: Vec::new() });
            (open, passed) = (true, false);
        } else if at_start && NO_CUES.iter().any(|name| shown.trim_start_matches('\u{FEFF}').starts_with(name)) {
            passed = true;
        } else if open && !passed {
            cues.last_mut().into_iter().for_each(|cue| cue.lines.push(bytes.clone()));
        }
        at_start = false;
    }
    cues
}

fn is_number(line: &str) -> bool {
    line.trim().bytes().all(|byte| byte.is_ascii_digit())
}

/// The times of a line `00:01:02.500 --> 00:01:04,000 align:start`.
fn timing(line: &str) -> Option<(u64, u64)> {
    let (from, to) = line.split_once("-->")?;
    Some((milliseconds(from.trim())?, milliseconds(to.split_whitespace().next()?)?))
}

fn milliseconds(time: &str) -> Option<u64> {
    let (clock, fraction) = time.split_once(['.', ',']).unwrap_or((time, "0"));
    let mut seconds: u64 = 0;
    for part in clock.split(':') {
        seconds = seconds.checked_mul(60)?.checked_add(part.trim().parse().ok()?)?;
    }
    let fraction: u64 = fraction.trim().parse().ok()?;
    seconds.checked_mul(1000)?.checked_add(fraction.min(999))
}
