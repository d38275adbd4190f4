//! Which of what was found stands for which of what people marked, and what differs.

use super::ErrorClass;
use crate::document::Document;
use crate::eval::covered::Covered;
use crate::eval::{Annotation, Measured, Points, Role};
use crate::grammar::Rulebook;
use crate::learned::{entry, head};
use crate::text::Article;

/// A cue of at least this strength in the lexicon should have been found.
const STRONG: f32 = 0.4;

/// One mistake: positions in what was marked and in what was found, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// What people marked, if anything.
    pub gold: Option<usize>,
    /// What was found, if anything.
    pub found: Option<usize>,
    /// What is wrong, the gravest first; never empty.
    pub classes: Vec<ErrorClass>,
}

/// The mistakes in one article, in text order of what was marked, spurious ones last.
pub fn mistakes(measured: &Measured, rulebook: &Rulebook) -> Vec<Mistake> {
    let comparison = &measured.comparison;
    let (gold, found) = (&comparison.gold, &comparison.found);
    let partners = partners(measured);
    let strong = strong_cues(measured, rulebook);
    let mut mistakes = Vec::new();
    for (place, marked) in gold.iter().enumerate() {
        let classes = match partners[place] {
            Some(partner) => differences(marked, &found[partner]),
            None if strong[place] => vec![ErrorClass::MissedKnownCue],
            None => vec![ErrorClass::MissedWeakCue],
        };
        if !classes.is_empty() {
            mistakes.push(Mistake { gold: Some(place), found: partners[place], classes });
        }
    }
    let spurious = (0..found.len()).filter(|place| !partners.contains(&Some(*place)));
    mistakes.extend(spurious.map(|place| Mistake {
        gold: None,
        found: Some(place),
        classes: vec![ErrorClass::Spurious],
    }));
    mistakes
}

/// What was found for each that was marked: what links with it, else what has the same cue, else
/// what has about the same content.
fn partners(measured: &Measured) -> Vec<Option<usize>> {
    let (gold, found) = (&measured.comparison.gold, &measured.comparison.found);
    let mut partners: Vec<Option<usize>> = (0..gold.len()).map(|place| measured.comparison.answer(place)).collect();
    let cue = Role::Cue as usize;
    let same_cue = |a: &Covered, b: &Covered| !a.tokens[cue].is_disjoint(&b.tokens[cue]);
    let same_content = |a: &Covered, b: &Covered| a.likeness(b) >= 0.5;
    for alike in [&same_cue as &dyn Fn(&Covered, &Covered) -> bool, &same_content] {
        for place in 0..gold.len() {
            if partners[place].is_none() {
                let free = |partner: &usize| !partners.contains(&Some(*partner));
                let likely = (0..found.len()).filter(|&partner| alike(&gold[place], &found[partner])).filter(free);
                partners[place] =
                    likely.max_by(|&a, &b| gold[place].likeness(&found[a]).total_cmp(&gold[place].likeness(&found[b])));
            }
        }
    }
    partners
}

/// Whether the lexicon lists the main word of each marked cue as a strong cue.
fn strong_cues(measured: &Measured, rulebook: &Rulebook) -> Vec<bool> {
    let article = Article::new(&*measured.article.name, &*measured.article.text);
    let document = Document::new(&article, rulebook.lists());
    let points = Points::new(&document);
    let strong = |marked: &Annotation| {
        let cue = points.tokens(&marked.cue).hull().and_then(|cue| head(&document, cue));
        cue.and_then(|head| entry(&document, rulebook, head)).is_some_and(|cue| cue.strength >= STRONG)
    };
    measured.article.annotations.iter().map(strong).collect()
}

/// In what a found attribution differs from the marked one.
fn differences(marked: &Covered, found: &Covered) -> Vec<ErrorClass> {
    let mut classes: Vec<ErrorClass> =
        [source(marked, found), cue(marked, found)].into_iter().flatten().chain(content(marked, found)).collect();
    classes.sort_by_key(|class| ErrorClass::ALL.iter().position(|known| known == class));
    classes
}

fn source(marked: &Covered, found: &Covered) -> Option<ErrorClass> {
    let role = Role::Source as usize;
    match (marked.source_words.is_empty(), found.source_words.is_empty()) {
        (true, true) => None,
        (true, false) => Some(ErrorClass::SourceAdded),
        (false, true) => Some(ErrorClass::SourceMissing),
        _ if !marked.shares_source(found) => Some(ErrorClass::OtherSource),
        _ => (marked.runs[role] != found.runs[role]).then_some(ErrorClass::SourceExtent),
    }
}

fn cue(marked: &Covered, found: &Covered) -> Option<ErrorClass> {
    let role = Role::Cue as usize;
    if marked.tokens[role].is_disjoint(&found.tokens[role]) {
        return Some(ErrorClass::OtherCue);
    }
    (marked.runs[role] != found.runs[role]).then_some(ErrorClass::CueExtent)
}

fn content(marked: &Covered, found: &Covered) -> Vec<ErrorClass> {
    let role = Role::Content as usize;
    let ends =
        |covered: &Covered| Some((covered.content_words.first().copied()?, covered.content_words.last().copied()?));
    let (Some(wanted), Some(had)) = (ends(marked), ends(found)) else {
        return if marked.content_words.len() == found.content_words.len() {
            vec![]
        } else {
            vec![ErrorClass::OtherContent]
        };
    };
    if marked.content_words.is_disjoint(&found.content_words) {
        return vec![ErrorClass::OtherContent];
    }
    let checks = [
        (had.0 < wanted.0, ErrorClass::StartsEarly),
        (had.0 > wanted.0, ErrorClass::StartsLate),
        (had.1 < wanted.1, ErrorClass::EndsEarly),
        (had.1 > wanted.1, ErrorClass::EndsLate),
        (had == wanted && marked.runs[role] != found.runs[role], ErrorClass::ContentGaps),
    ];
    checks.into_iter().filter_map(|(holds, class)| holds.then_some(class)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eval::{Finding, GoldArticle};

    const TEXT: &str = "The bridge is safe now, Ann Lee said. Nobody asked Bo Day.";

    fn annotation(source: Option<[usize; 2]>, cue: [usize; 2], content: [usize; 2]) -> Annotation {
        Annotation { source: source.into_iter().collect(), cue: vec![cue], content: vec![content] }
    }

    fn told(gold: &[Annotation], found: &[Annotation]) -> Vec<Vec<ErrorClass>> {
        let article = GoldArticle { name: "a".to_owned(), text: TEXT.to_owned(), annotations: gold.to_vec() };
        let found = found.iter().map(|spans| Finding { spans: spans.clone(), ..Finding::default() }).collect();
        let mistakes = mistakes(&Measured::new(article, found), Rulebook::embedded());
        mistakes.into_iter().map(|mistake| mistake.classes).collect()
    }

    #[test]
    fn mistakes_are_named_by_what_differs() {
        let right = annotation(Some([24, 31]), [32, 36], [0, 22]);
        let with = |change: fn(&mut Annotation)| {
            let mut changed = right.clone();
            change(&mut changed);
            told(std::slice::from_ref(&right), &[changed])
        };
        assert!(with(|_| {}).is_empty());
        assert_eq!(with(|one| one.content = vec![[4, 18]]), [[ErrorClass::StartsLate, ErrorClass::EndsEarly]]);
        assert_eq!(with(|one| one.content = vec![[0, 10], [14, 22]]), [[ErrorClass::ContentGaps]]);
        assert_eq!(with(|one| one.source = vec![[28, 31]]), [[ErrorClass::SourceExtent]]);
        assert_eq!(with(|one| one.source = vec![[51, 57]]), [[ErrorClass::OtherSource]]);
        assert_eq!(with(|one| one.source.clear()), [[ErrorClass::SourceMissing]]);
        assert_eq!(with(|one| one.cue = vec![[28, 36]]), [[ErrorClass::CueExtent]]);
        assert_eq!(with(|one| one.cue = vec![[45, 50]]), [[ErrorClass::OtherCue]]);
    }

    #[test]
    fn what_has_no_partner_is_missed_or_spurious() {
        let (known, weak) =
            (annotation(Some([24, 31]), [32, 36], [0, 22]), annotation(Some([38, 44]), [11, 13], [51, 57]));
        assert_eq!(told(std::slice::from_ref(&known), &[]), [[ErrorClass::MissedKnownCue]]);
        assert_eq!(told(&[weak], &[known]), [[ErrorClass::MissedWeakCue], [ErrorClass::Spurious]]);
    }
}
