//! Base forms to the forms that words take: those of the table, or else the regular one whose lemma is the base form.

use std::str::SplitWhitespace;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::lemma::irregular;
use super::{Lemmatizer, Tag};

impl Lemmatizer {
    /// The form of a verb or noun that a tag asks for; `None` if no form is known.
    pub fn form(&self, base: &str, tag: Tag) -> Option<String> {
        let known = match tag {
            Tag::Verb | Tag::VerbPresent | Tag::Noun => Some(base),
            Tag::VerbPast => past(base).next(),
            Tag::VerbParticiple => past(base).find(|form| form.ends_with('n')).or_else(|| past(base).next()),
            _ => None,
        };
        let regular = || regular(base, tag).into_iter().find(|form| self.lemma(form, tag) == base);
        known.map(str::to_owned).or_else(regular)
    }
}

/// The irregular forms of a verb in the past, from the table.
fn past(base: &str) -> impl Iterator<Item = &'static str> {
    static PASTS: LazyLock<FxHashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
        let verbs = irregular().filter(|word| word.is_verb);
        let pasts =
            |forms: SplitWhitespace<'static>| forms.filter(|form| !form.ends_with("ing") && !form.ends_with('s'));
        verbs.map(|verb| (verb.base, pasts(verb.forms).collect())).collect()
    });
    PASTS.get(base).into_iter().flatten().copied()
}

/// The forms that a regular word could have; some are wrong, which their lemma tells.
pub(crate) fn regular(base: &str, tag: Tag) -> Vec<String> {
    let mut letters = base.chars().rev();
    let (last, before) = (letters.next().unwrap_or_default(), letters.next().unwrap_or_default());
    let shorter = base.strip_suffix(['e', 'y']).unwrap_or(base);
    let added = |ending: &str| [format!("{base}{ending}"), format!("{base}{last}{ending}")];
    let turns = last == 'y' && !"aeiou".contains(before);
    match tag {
        Tag::VerbThird | Tag::NounPlural if turns => vec![format!("{shorter}ies")],
        Tag::VerbThird | Tag::NounPlural => vec![format!("{base}s"), format!("{base}es")],
        Tag::VerbGerund if last == 'e' => vec![format!("{shorter}ing")],
        Tag::VerbGerund => added("ing").into(),
        Tag::VerbPast | Tag::VerbParticiple => {
            let changed = [format!("{shorter}ed"), format!("{shorter}ied")];
            if turns || last == 'e' { changed.into() } else { added("ed").into_iter().chain(changed).collect() }
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Lemmatizer, Tag};

    #[test]
    fn neutral_words_take_the_form_of_loaded_ones() {
        use Tag::{VerbGerund, VerbParticiple, VerbPast, VerbThird};
        for (base, tag, form) in [
            ("say", VerbPast, "said"),
            ("say", VerbParticiple, "said"),
            ("say", VerbThird, "says"),
            ("say", VerbGerund, "saying"),
            ("criticize", VerbPast, "criticized"),
            ("criticize", VerbGerund, "criticizing"),
            ("dismiss", VerbThird, "dismisses"),
            ("reply", VerbPast, "replied"),
            ("dispute", VerbThird, "disputes"),
            ("deny", VerbThird, "denies"),
            ("deny", VerbPast, "denied"),
            ("speak", VerbParticiple, "spoken"),
        ] {
            assert_eq!(Lemmatizer::embedded().form(base, tag).as_deref(), Some(form), "{base} {tag:?}");
        }
    }
}
