//! With what articles are analysed, as a store remembers it.

use std::hash::Hasher as _;

use rustc_hash::FxHasher;

use super::args::NameArgs;
use super::file;
use super::problem::Problem;
use super::settings::Settings;
use crate::export::store::Edition;

/// Program, grammar, model and names that the arguments ask for.
///
/// # Errors
/// If one of their files cannot be read.
pub(super) fn edition(settings: &Settings, names: &NameArgs) -> Result<Edition, Problem> {
    let aliases = names.aliases.as_ref().map(|path| file::bytes(path)).transpose()?;
    Ok(Edition {
        program: env!("CARGO_PKG_VERSION").to_owned(),
        grammar: format!("{:016x}", settings.rulebook()?.digest()),
        model: settings.model_name()?,
        aliases: aliases.map_or_else(String::new, |bytes| digest(&bytes)),
    })
}

/// A number that tells bytes apart.
pub(super) fn digest(bytes: &[u8]) -> String {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    format!("{:016x}", hasher.finish())
}
