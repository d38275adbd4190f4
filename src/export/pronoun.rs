//! The pronouns that records tell a person's gender by.

use crate::gazetteer::Gender;

/// The pronoun of a gender.
pub(super) const fn pronoun(gender: Gender) -> &'static str {
    match gender {
        Gender::Masculine => "he",
        Gender::Feminine => "she",
    }
}

/// The gender of a pronoun.
pub(super) fn gender(told: &str) -> Option<Gender> {
    [Gender::Masculine, Gender::Feminine].into_iter().find(|&gender| pronoun(gender) == told)
}
