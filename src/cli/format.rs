//! Which format a result is written in: as typed, else by the ending of the output file, else the
//! command's own default.

use std::path::Path;

use super::problem::Problem;
use super::settings::Settings;

/// One of the formats of a command: its name, which is also the ending of its files, and what it stands for.
pub(super) type Format<F> = (&'static str, F);

/// Chooses among the formats of a command, the first being the default.
///
/// # Errors
/// If the name or the ending is none of them.
pub(super) fn choose<F: Copy>(settings: &Settings, formats: &[Format<F>]) -> Result<F, Problem> {
    let by_name = |name: &str| formats.iter().find(|(known, _)| *known == name).map(|&(_, format)| format);
    if let Some(name) = settings.format() {
        return by_name(&name.to_lowercase()).ok_or_else(|| unknown("--format", name, formats));
    }
    match settings.output().and_then(|path| ending(path)) {
        Some(ending) => by_name(&ending).ok_or_else(|| unknown("ending of the output file", &ending, formats)),
        None => Ok(formats[0].1),
    }
}

fn ending(path: &Path) -> Option<String> {
    Some(path.extension()?.to_string_lossy().to_lowercase())
}

fn unknown<F>(what: &str, name: &str, formats: &[Format<F>]) -> Problem {
    let names: Vec<&str> = formats.iter().map(|&(name, _)| name).collect();
    let suggestion = closest(name, &names).map_or_else(String::new, |closest| format!(" (did you mean {closest}?)"));
    Problem(format!("unknown format \"{name}\" as {what}{suggestion}; known: {}", names.join(", ")))
}

/// The name that is closest to a misspelt one, if one is close.
pub(super) fn closest<'n>(misspelt: &str, names: &[&'n str]) -> Option<&'n str> {
    let distance = |name: &&&str| strsim::damerau_levenshtein(&misspelt.to_lowercase(), name);
    names.iter().min_by_key(distance).filter(|name| distance(name) <= 1 + name.len() / 4).copied()
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn a_slip_is_recognised_and_nonsense_is_not() {
        assert_eq!(closest("grapml", &["csv", "graphml"]), Some("graphml"));
        assert_eq!(closest("spreadsheet", &["csv", "graphml"]), None);
    }
}
