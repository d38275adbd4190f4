//! When an article was published, where its first lines or its file name tell: a labelled line
//! (`date: 2024-06-19`, `Published 19 June 2024`), a dateline with the year, `2024-06-19-visit.txt`.

use std::path::Path;

/// How many lines are looked at.
const FRONT: usize = 16;
/// A line of its own is no longer than this, nor what is before the dash of a dateline; in bytes.
const LONGEST: usize = 80;
/// Days of earlier years are in texts about the past, unless a label says that something was published then.
const FIRST_YEAR: u16 = 1900;
/// How many words a date may have beside it.
const BESIDE: usize = 6;
const LABELS: [&str; 6] = ["date", "published", "updated", "posted", "created", "on"];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The date of publication as `YYYY-MM-DD`: that of the text's first lines, else that of the file's name.
pub(super) fn published(id: &str, text: &str) -> Option<String> {
    let front = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(FRONT);
    let name = || Path::new(id).file_stem().and_then(|stem| iso(&stem.to_string_lossy()));
    front.filter_map(stamp).find_map(date).or_else(name).map(Date::written)
}

/// The day of a time as pages write it (`2024-06-19T08:00:00Z`, `19 June 2024`), as `YYYY-MM-DD`.
pub(super) fn day(time: &str) -> Option<String> {
    iso(time).or_else(|| date(time)).map(Date::written)
}

/// The day that three folders of an address tell (`2024`, `06` or `jun`, `19`), as `YYYY-MM-DD`.
pub(super) fn day_of_folders(folders: &[&str]) -> Option<String> {
    let &[year, month_name, day] = folders else { return None };
    let number = |digits: &str, most: usize| {
        let fits = (1..=most).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse::<u16>().ok().filter(|_| fits)
    };
    let small = |digits| number(digits, 2).and_then(|number| u8::try_from(number).ok());
    let month = small(month_name).or_else(|| month(month_name))?;
    Date::new(number(year, 4)?, month, small(day)?).map(Date::written)
}

/// A calendar day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let fits = (1600..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
        fits.then_some(Self { year, month, day })
    }

    fn written(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The part of a line that may tell a date: the line, if it is short, or what is before a dash, unless that is the
/// dash of somebody's years in brackets.
fn stamp(line: &str) -> Option<&str> {
    let near = &line[..line.floor_char_boundary(LONGEST)];
    let dash = ["—", "–", " - ", "--"].iter().filter_map(|dash| near.find(dash)).min();
    let closed = |before: &&str| before.matches('(').count() <= before.matches(')').count();
    if let Some(dash) = dash {
        return Some(&near[..dash]).filter(closed);
    }
    Some(line).filter(|line| near.len() == line.len())
}

/// The date of a line that holds little else.
fn date(line: &str) -> Option<Date> {
    let words: Vec<&str> = words(line).collect();
    let named = (0..words.len()).find_map(|at| named(&words[at..]));
    let labelled = words.first().is_some_and(|first| LABELS.contains(&first.to_lowercase().as_str()));
    let beside = words.iter().filter(|word| word.bytes().all(|byte| byte.is_ascii_alphabetic())).count();
    let few = beside <= BESIDE && !line.ends_with('.');
    let found = named.filter(|_| few).or_else(|| iso(line).filter(|_| labelled || words.len() <= 4));
    found.filter(|date| labelled || date.year >= FIRST_YEAR)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// `June 19 2024`, `19 June 2024`, at the start of the words.
fn named(words: &[&str]) -> Option<Date> {
    let [first, second, third, ..] = words else { return None };
    let day = |word: &str| word.trim_end_matches(|c: char| c.is_ascii_lowercase()).parse().ok();
    let (month, day) = match (month(first), month(second)) {
        (Some(month), _) => (month, day(second)?),
        (_, Some(month)) => (month, day(first)?),
        _ => return None,
    };
    Date::new(third.parse().ok().filter(|_| third.len() == 4)?, month, day)
}

/// The number of a month by its name or the first letters of it.
fn month(word: &str) -> Option<u8> {
    let word = word.to_lowercase();
    let position = MONTHS.iter().position(|name| word.len() >= 3 && name.starts_with(&word) || word == "sept")?;
    u8::try_from(if word == "sept" { 9 } else { position + 1 }).ok()
}

/// `2024-06-19` or `2024_06_19` in a text, with nothing like a digit on either side.
fn iso(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    let digits = |range: std::ops::Range<usize>| bytes[range].iter().all(u8::is_ascii_digit);
    let at = (0..=bytes.len().checked_sub(10)?).find(|&at| {
        let joined = matches!(bytes[at + 4], b'-' | b'_') && bytes[at + 7] == bytes[at + 4];
        let bounded =
            (at == 0 || !bytes[at - 1].is_ascii_digit()) && !bytes.get(at + 10).is_some_and(u8::is_ascii_digit);
        joined && bounded && digits(at..at + 4) && digits(at + 5..at + 7) && digits(at + 8..at + 10)
    })?;
    let number = |from: usize, to: usize| text.get(at + from..at + to)?.parse::<u16>().ok();
    let small = |from, to| number(from, to).and_then(|number| u8::try_from(number).ok());
    Date::new(number(0, 4)?, small(5, 7)?, small(8, 10)?)
}

#[cfg(test)]
mod tests {
    use super::published;

    #[test]
    fn dates_are_read_from_labels_datelines_and_file_names() {
        for (id, text, expected) in [
            ("a.txt", "Title\n\nPublished 19 June 2024\n\nIt rained.", Some("2024-06-19")),
            ("a.txt", "Title\nBy Ann Lee\nSept. 3, 2019\n\nIt rained.", Some("2019-09-03")),
            ("a.md", "---\ntitle: Rain\ndate: 2023-11-02T08:00:00Z\n---\nIt rained.", Some("2023-11-02")),
            ("a.txt", "PORT VESPER, May 4, 2021 (VNA) — It rained.", Some("2021-05-04")),
            ("news/2020-01-31-rain.txt", "It rained.", Some("2020-01-31")),
            ("a.txt", "The bridge was opened on May 4, 1921, by the mayor of the town and her deputy.", None),
            ("a.txt", "PORT VESPER, May 4 — It rained.", None),
            ("a.txt", "Ann Lee FRS (8 May 1921 – 3 June 1999) was a glass blower.", None),
            ("a.txt", "The mill burned down\n\nTarnby, 4 May 1754 – It rained.", None),
            ("a.txt", "Title\n\nPublished: 4 May 1754\n\nIt rained.", Some("1754-05-04")),
            ("rain-20200131.txt", "It rained 2020-13-40 times.", None),
        ] {
            assert_eq!(published(id, text).as_deref(), expected, "{id}: {text}");
        }
    }
}
