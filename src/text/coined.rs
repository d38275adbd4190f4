//! Names that nobody was born with: a capital letter inside.

/// What is before a capital letter in names of families: `McCain`, `DeVos`.
const OF_FAMILIES: [&str; 19] = [
    "Mc", "Mac", "De", "Des", "Del", "Della", "Di", "Da", "Du", "Dos", "La", "Le", "Lo", "St", "Van", "Von", "Ver",
    "Fitz", "Al",
];

/// Whether a word is written as firms write their names, a capital letter behind a small one.
///
/// ```
/// use ascribe::text::is_coined;
/// assert!(is_coined("FedEx") && is_coined("YouTube"));
/// assert!(!is_coined("McCain") && !is_coined("NATO") && !is_coined("Reuters"));
/// ```
pub fn is_coined(word: &str) -> bool {
    let pairs = word.char_indices().zip(word.char_indices().skip(1));
    let inner = pairs.into_iter().find(|((_, before), (_, here))| before.is_lowercase() && here.is_uppercase());
    inner.is_some_and(|(_, (at, _))| !OF_FAMILIES.contains(&&word[..at]))
}
