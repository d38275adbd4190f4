//! One attribution as measuring sees it: spans of code points for each role, and nothing else. Both
//! what people marked and what was found are reduced to it.

use std::ops::{Index, IndexMut};

use serde::{Deserialize, Serialize};

/// The three roles that are measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who or what.
    Source,
    /// The words that signal it.
    Cue,
    /// What is attributed.
    Content,
}

impl Role {
    /// All roles, in the order in which they are printed.
    pub const ALL: [Self; 3] = [Self::Source, Self::Cue, Self::Content];

    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Cue => "cue",
            Self::Content => "content",
        }
    }

    /// The role that an annotation calls `name`: case and a number at the end do not count.
    pub fn named(name: &str) -> Option<Self> {
        let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
        Self::ALL.into_iter().find(|role| role.name().eq_ignore_ascii_case(stem))
    }
}

/// Spans of code points, as start (included) and end (excluded), for each role.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Annotation {
    /// Who or what; empty where nobody is named.
    pub source: Vec<[usize; 2]>,
    /// The words that signal it.
    pub cue: Vec<[usize; 2]>,
    /// What is attributed.
    pub content: Vec<[usize; 2]>,
}

impl Annotation {
    /// Whether its cue and its content lie in what another one says.
    pub fn lies_in(&self, outer: &Self) -> bool {
        let within = |span: &[usize; 2]| outer.content.iter().any(|run| run[0] <= span[0] && span[1] <= run[1]);
        !self.cue.is_empty() && self.cue.iter().chain(&self.content).all(within)
    }
}

/// Tells of each of the attributions of an article whether it lies in nothing that another one says.
pub fn outermost(all: &[Annotation]) -> Vec<bool> {
    let lies_in = |one: &Annotation, other: &Annotation| !std::ptr::eq(one, other) && one.lies_in(other);
    all.iter().map(|one| !all.iter().any(|other| lies_in(one, other))).collect()
}

impl Index<Role> for Annotation {
    type Output = Vec<[usize; 2]>;
    fn index(&self, role: Role) -> &Self::Output {
        match role {
            Role::Source => &self.source,
            Role::Cue => &self.cue,
            Role::Content => &self.content,
        }
    }
}

impl IndexMut<Role> for Annotation {
    fn index_mut(&mut self, role: Role) -> &mut Self::Output {
        match role {
            Role::Source => &mut self.source,
            Role::Cue => &mut self.cue,
            Role::Content => &mut self.content,
        }
    }
}
