//! All checks, by code.

use super::{
    a101_unattributed_claim as a101, a102_hedge_without_source as a102, a103_quotation_without_speaker as a103,
    a104_distant_attribution as a104, a201_vague_source as a201, a202_anonymous_source as a202,
    a203_unresolved_pronoun as a203, a204_second_hand_only as a204, a205_unexplained_anonymity as a205,
    a301_loaded_cue as a301, a302_scare_quotes as a302, a401_single_source as a401, a402_low_coverage as a402,
    a403_anonymous_share as a403, a404_dominant_source as a404, a405_one_voice as a405, a406_sourced_elsewhere as a406,
    a501_unknown_comment as a501,
};
use crate::audit::Check;

/// All checks, sorted by code.
pub static CHECKS: &[Check] = &[
    a101::CHECK,
    a102::CHECK,
    a103::CHECK,
    a104::CHECK,
    a201::CHECK,
    a202::CHECK,
    a203::CHECK,
    a204::CHECK,
    a205::CHECK,
    a301::CHECK,
    a302::CHECK,
    a401::CHECK,
    a402::CHECK,
    a403::CHECK,
    a404::CHECK,
    a405::CHECK,
    a406::CHECK,
    a501::CHECK,
];

/// The check of that code (in either case) or name.
///
/// ```
/// assert_eq!(ascribe::audit::check("a101").unwrap().name, "unattributed-claim");
/// ```
pub fn check(name: &str) -> Option<&'static Check> {
    CHECKS.iter().find(|check| check.code.eq_ignore_ascii_case(name) || check.name == name)
}

#[cfg(test)]
mod tests {
    use super::CHECKS;

    #[test]
    fn codes_and_names_are_unique_and_sorted() {
        assert!(CHECKS.is_sorted_by(|left, right| left.code < right.code));
        let names: std::collections::BTreeSet<_> = CHECKS.iter().map(|check| check.name).collect();
        assert_eq!(names.len(), CHECKS.len());
    }

    #[test]
    fn every_page_is_complete() {
        for check in CHECKS {
            let page = check.page;
            for part in [page.what, page.why, page.example, page.instead, page.ignore] {
                assert!(part.len() > 20 && !part.contains('\n'), "{}: {part:?}", check.code);
            }
        }
    }
}
