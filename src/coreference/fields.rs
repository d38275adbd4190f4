//! Names right behind the field or place of a job, without a comma: the field is no part of the name, and job and name
//! are one person.

use super::mention_detection::Scan;
use super::part::Class;
use super::phrase::Head;
use super::reading::hull;
use crate::document::Document;
use crate::gazetteer::given_gender;
use crate::lists::List;
use crate::text::TokenRange;

/// Fewest parts of a field and a full name.
const FEWEST: usize = 3;

/// The name of whoever has the job `previous`, if the phrase `index` behind its preposition is a field or place and a
/// full name.
pub(super) fn name_behind(scan: &Scan, document: &Document<'_>, previous: usize, index: usize) -> Option<TokenRange> {
    let (job, phrase) = (&scan.phrases[previous], &scan.phrases[index]);
    let parts = phrase.parts();
    let open = job.head == Head::Role && !job.plural && job.same().is_none();
    if !open || !matches!(phrase.head, Head::Person | Head::Organization) || parts.len() < FEWEST {
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
        return Some(hull(&scan.parts[title + 1..parts.end]));
    }
    let of_name = |part: &usize| matches!(class(*part), Class::Name | Class::Particle | Class::Suffix);
    let first = (parts.start + 1..parts.end).rev().take_while(of_name).last()?;
    let two = parts.end - first == 2 && !scan.parts[parts.end - 1].plural;
    let start = (first..parts.end - 1).rev().find(|&part| given(part)).or(two.then_some(first))?;
    let field = |part: usize| !matches!(class(part), Class::Title | Class::Role | Class::Number);
    let fits = !given(start - 1) && (parts.start..start).all(field) && (given(start) || !of_name(&(start - 1)));
    fits.then(|| hull(&scan.parts[start..parts.end]))
}
