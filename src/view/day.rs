//! Days that a filter starts or ends with, as typed: a day, a month or a year.

use std::str::FromStr;

/// A day, a month or a year by ISO 8601: `2024-06-19`, `2024-06`, `2024`.
///
/// ```
/// use ascribe::view::Day;
/// let june: Day = "2024-06".parse().unwrap();
/// assert!(june.is_at_or_before("2024-06-30") && june.is_at_or_after("2024-06-30"));
/// assert!(!june.is_at_or_after("2024-07-01"));
/// assert!("2023-02-29".parse::<Day>().is_err() && "June".parse::<Day>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day(String);

/// What was typed is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a day that exists, such as 2024-06-19, a month such as 2024-06, or a year such as 2024")]
pub struct NoDay;

impl FromStr for Day {
    type Err = NoDay;

    fn from_str(typed: &str) -> Result<Self, NoDay> {
        let parts: Vec<&str> = typed.split('-').collect();
        let lengths = [4, 2, 2];
        let shaped = parts.len() <= lengths.len()
            && parts.iter().zip(lengths).all(|(part, length)| part.len() == length && is_number(part));
        let number = |position: usize| parts.get(position).and_then(|part| part.parse::<u32>().ok());
        let exists = || {
            let (Some(year), month, day) = (number(0), number(1).unwrap_or(1), number(2).unwrap_or(1)) else {
                return false;
            };
            (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day)
        };
        if shaped && exists() { Ok(Self(typed.to_owned())) } else { Err(NoDay) }
    }
}

impl Day {
    /// Whether it starts at or before a day written `YYYY-MM-DD`.
    pub fn is_at_or_before(&self, day: &str) -> bool {
        *self.0 <= *self.same_length(day)
    }

    /// Whether it ends at or after a day written `YYYY-MM-DD`.
    pub fn is_at_or_after(&self, day: &str) -> bool {
        *self.0 >= *self.same_length(day)
    }

    fn same_length<'d>(&self, day: &'d str) -> &'d str {
        day.get(..self.0.len()).unwrap_or(day)
    }
}

fn is_number(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
}

const fn days_in(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}
