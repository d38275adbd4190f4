//! Names right behind the field or place of a job, without a comma: the field is no part of the name, and job and name
//! are one person.

use super::mention_detection::Scan;
use super::part::{Class, Part, is_proper};
use super::phrase::{Head, Phrase};
use super::reading::hull;
use crate::document::Document;
use crate::gazetteer::given_gender;
use crate::lists::List;
use crate::text::TokenRange;

/// Fewest parts of a field and a full name.
const FEWEST: usize = 3;

/// The job that the phrase `previous` is or belongs to, and the name of whoever has it, if the phrase `index` behind
/// a preposition is a field or place and a full name.
pub(super) fn name_behind(
    scan: &Scan,
    document: &Document<'_>,
    previous: usize,
    index: usize,
) -> Option<(usize, TokenRange)> {
    const LONGEST: usize = 3;
    let up = |&phrase: &usize| scan.phrases[phrase].governor();
    let job = std::iter::successors(Some(previous), up).take(LONGEST).find(|&job| is_open(&scan.phrases[job]))?;
    let phrase = &scan.phrases[index];
    let parts = phrase.parts();
    if !matches!(phrase.head, Head::Person | Head::Organization) || parts.len() < FEWEST {
        return None;
    }
    let class = |part: usize| scan.parts[part].class;
    let given = |part: usize| {
        class(part) == Class::Name && given_gender(document.words[scan.parts[part].tokens.start()]).is_some()
    };
    let courtesy = (parts.start + 1..parts.end - 1).find(|&part| {
        class(part) == Class::Title && document.is_listed(scan.parts[part].tokens.start(), List::CourtesyTitles)
    });
    if let Some(title) = courtesy {
        return Some((job, hull(&scan.parts[title + 1..parts.end])));
    }
    let of_name = |part: &usize| matches!(class(*part), Class::Name | Class::Particle | Class::Suffix);
    let first = (parts.start + 1..parts.end).rev().take_while(of_name).last()?;
    let two = parts.end - first == 2 && !scan.parts[parts.end - 1].plural;
    let start = (first..parts.end - 1).rev().find(|&part| given(part)).or(two.then_some(first))?;
    let field = |part: usize| !matches!(class(part), Class::Title | Class::Role | Class::Number);
    let fits = !given(start - 1) && (parts.start..start).all(field) && (given(start) || !of_name(&(start - 1)));
    fits.then(|| (job, hull(&scan.parts[start..parts.end])))
}

/// The job whose field or place is right before the name `index`, which a courtesy title opens: Minister for Health
/// Mrs. Roth.
pub(super) fn job_before(scan: &Scan, document: &Document<'_>, index: usize) -> Option<usize> {
    const NEAR: usize = 3;
    let name = &scan.phrases[index];
    let titled = !name.title.is_empty() && document.is_listed(name.title.start(), List::CourtesyTitles);
    let mut earlier = (index.saturating_sub(NEAR)..index).rev().filter(|_| titled && name.head == Head::Person);
    let job = earlier.find(|&earlier| scan.phrases[earlier].head == Head::Role)?;
    let field = scan.parts.get(scan.phrases[job].parts().end..name.parts().start)?;
    let (joining, field) = field.split_first()?;
    let names = |part: &Part| {
        is_proper(part.class)
            || matches!(part.class, Class::Determiner(_) | Class::Adjective | Class::Noun | Class::Body | Class::And)
    };
    let fits = matches!(joining.class, Class::Of | Class::Preposition) && !field.is_empty() && field.iter().all(names);
    (fits && is_open(&scan.phrases[job])).then_some(job)
}

/// Whether nobody is named yet who has the one job.
fn is_open(job: &Phrase) -> bool {
    job.head == Head::Role && !job.plural && job.same().is_none()
}
