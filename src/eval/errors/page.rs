//! The page of mistakes: counts first, then each mistake under the gravest thing that is wrong with it.

use super::context::{Piece, pieces, stretch};
use super::{ErrorClass, Mistake, html, markdown, mistakes};
use crate::eval::Measured;
use crate::grammar::Rulebook;

/// Forms of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageForm {
    /// A web page in one file, without scripts.
    Html,
    /// Markdown.
    Markdown,
}

/// All mistakes of an output.
#[derive(Clone, Debug)]
pub struct ErrorPage {
    /// How many attributions people marked.
    pub(super) gold: usize,
    /// How many were found.
    pub(super) found: usize,
    /// The mistakes, by their gravest class, in the order of [`ErrorClass::ALL`].
    pub(super) sections: Vec<(ErrorClass, Vec<Shown>)>,
}

/// One mistake as it is shown.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    /// Article and line.
    pub(super) place: String,
    /// What is wrong.
    pub(super) classes: Vec<ErrorClass>,
    /// Rule, channel and confidence, where they are known.
    pub(super) evidence: String,
    /// What people marked, in context; none if they marked nothing.
    pub(super) gold: Option<Vec<Piece>>,
    /// What was found, in context; none if nothing was.
    pub(super) found: Option<Vec<Piece>>,
}

impl ErrorPage {
    /// Gathers the mistakes of all articles.
    pub fn new(measured: &[Measured], rulebook: &Rulebook) -> Self {
        let mut sections: Vec<(ErrorClass, Vec<Shown>)> = ErrorClass::ALL.map(|class| (class, Vec::new())).into();
        for one in measured {
            let text: Vec<char> = one.article.text.chars().collect();
            for mistake in mistakes(one, rulebook) {
                let section = sections.iter_mut().find(|(class, _)| mistake.classes.first() == Some(class));
                if let Some((_, all)) = section {
                    all.push(shown(one, &text, &mistake));
                }
            }
        }
        let gold = measured.iter().map(|one| one.article.annotations.len()).sum();
        let found = measured.iter().map(|one| one.found.len()).sum();
        Self { gold, found, sections }
    }

    /// How many mistakes have a class, first as the gravest thing that is wrong, then at all.
    pub fn counts(&self, class: ErrorClass) -> [usize; 2] {
        let all = || self.sections.iter().flat_map(|(_, all)| all);
        let count = |wanted: &dyn Fn(&&Shown) -> bool| all().filter(wanted).count();
        [count(&|one| one.classes.first() == Some(&class)), count(&|one| one.classes.contains(&class))]
    }

    /// The page as text.
    pub fn write(&self, form: PageForm) -> String {
        match form {
            PageForm::Html => html::page(self),
            PageForm::Markdown => markdown::page(self),
        }
    }
}

fn shown(measured: &Measured, text: &[char], mistake: &Mistake) -> Shown {
    let gold = mistake.gold.map(|place| &measured.article.annotations[place]);
    let finding = mistake.found.map(|place| &measured.found[place]);
    let found = finding.map(|finding| &finding.spans);
    let both: Vec<_> = gold.into_iter().chain(found).collect();
    let around = stretch(text, &both);
    let line = text[..around[0]].iter().filter(|&&c| c == '\n').count() + 1;
    let evidence = finding.map_or_else(String::new, |finding| {
        let rule = finding.rule.clone();
        let finder = finding.finder.map(|finder| format!("found by {}", finder.name()));
        let confidence = finding.confidence.map(|confidence| format!("confidence {confidence:.2}"));
        [rule, finder, confidence].into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    Shown {
        place: format!("{}:{line}", measured.article.name),
        classes: mistake.classes.clone(),
        evidence,
        gold: gold.map(|gold| pieces(text, around, Some(gold))),
        found: found.map(|found| pieces(text, around, Some(found))),
    }
}
