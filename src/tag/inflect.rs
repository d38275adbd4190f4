//! Base forms to the forms that words take: those of the table, or else the regular one whose lemma is the base form.

use super::{Lemmatizer, Tag};
use crate::embedded;

impl Lemmatizer {
    /// The form of a verb or noun that a tag asks for: "say" in the past is "said". `None` if no form is known.
    ///
    /// ```
    /// use ascribe::tag::{Lemmatizer, Tag};
    /// let form = |base, tag| Lemmatizer::embedded().form(base, tag);
    /// assert_eq!(form("say", Tag::VerbPast).as_deref(), Some("said"));
    /// assert_eq!(form("deny", Tag::VerbThird).as_deref(), Some("denies"));
    /// ```
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
    let line = embedded::data_text("lexicon/irregular.tsv").lines().find_map(|line| {
        let rest = line.strip_prefix("verb\t")?;
        rest.strip_prefix(base)?.strip_prefix('\t')
    });
    line.into_iter().flat_map(str::split_whitespace).filter(|form| !form.ends_with("ing") && !form.ends_with('s'))
}

/// The forms that a regular word could have; some are wrong, which their lemma tells.
pub(crate) fn regular(base: &str, tag: Tag) -> Vec<String> {
    let ending = match tag {
        Tag::VerbThird | Tag::NounPlural => "s",
        Tag::VerbGerund => "ing",
        Tag::VerbPast | Tag::VerbParticiple => "ed",
        _ => return Vec::new(),
    };
    let last = base.chars().last().unwrap_or_default();
    let mut forms = vec![format!("{base}{ending}"), format!("{base}{last}{ending}")];
    let before = base.chars().rev().nth(1).unwrap_or_default();
    let swallows = last == 'e' && ending != "s" || last == 'y' && ending == "ed" && !"aeiou".contains(before);
    if swallows {
        forms.clear();
    }
    let shorter = base.strip_suffix(['e', 'y']).unwrap_or(base);
    match ending {
        "s" => forms.extend([format!("{base}es"), format!("{shorter}ies")]),
        "ed" => forms.extend([format!("{shorter}ed"), format!("{shorter}ied")]),
        _ => forms.push(format!("{shorter}ing")),
    }
    forms
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
            ("speak", VerbParticiple, "spoken"),
        ] {
            assert_eq!(Lemmatizer::embedded().form(base, tag).as_deref(), Some(form), "{base} {tag:?}");
        }
    }
}
