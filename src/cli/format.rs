//! Which format a result is written in: as typed, else by the ending of the output file, else the
//! command's own default.

use std::path::Path;

use super::output::Packing;
use super::problem::Problem;
use super::settings::Settings;
use crate::diagnostic::closest;

/// One of the formats of a command with its name, which is also the ending of its files. Further
/// names of the same format are after the first.
pub(super) type Format<F> = (&'static str, F);

/// Chooses among the formats of a command, the first being the default.
///
/// # Errors
/// If the name or the ending is none of them.
pub(super) fn choose<F: Copy + PartialEq>(settings: &Settings, formats: &[Format<F>]) -> Result<F, Problem> {
    let by_name = |name: &str| formats.iter().find(|(known, _)| *known == name).map(|&(_, format)| format);
    if let Some(name) = settings.format() {
        return by_name(&name.to_lowercase())
            .ok_or_else(|| unknown(&format!("unknown format \"{name}\""), name, formats));
    }
    let Some(output) = settings.output() else { return Ok(formats[0].1) };
    match ending(output) {
        None => Ok(formats[0].1),
        Some(ending) => by_name(&ending).ok_or_else(|| {
            let told = format!("{}: no format is known by the ending .{ending}", output.display());
            unknown(&told, &ending, formats)
        }),
    }
}

/// What a file's name ends in, what tells that it is packed left out.
fn ending(path: &Path) -> Option<String> {
    let inner = match Packing::of(path) {
        Some(_) => Path::new(path.file_stem()?),
        None => path,
    };
    Some(inner.extension()?.to_string_lossy().to_lowercase())
}

fn unknown<F: PartialEq>(told: &str, name: &str, formats: &[Format<F>]) -> Problem {
    let first_name = |&(index, (_, format)): &(usize, &Format<F>)| !formats[..index].iter().any(|(_, f)| f == format);
    let names: Vec<&str> = formats.iter().enumerate().filter(first_name).map(|(_, &(name, _))| name).collect();
    let suggestion =
        closest(name, names.iter().copied()).map_or_else(String::new, |closest| format!("; did you mean {closest}?"));
    Problem(format!("{told}{suggestion} (this command knows {})", names.join(", ")))
}
