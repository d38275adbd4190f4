//! The files of `grammar/` and `data/` as the build found them, inside the binary.

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// Every grammar file as (path below `grammar/`, bytes), sorted by path.
pub fn grammar() -> &'static [(&'static str, &'static [u8])] {
    GRAMMAR
}

/// The data file at `path` below `data/`.
///
/// # Panics
/// If the build found no such file: callers name files that the project ships.
pub fn data(path: &str) -> &'static [u8] {
    find(path).unwrap_or_else(|| panic!("data/{path} is not embedded"))
}

/// The data file at `path` below `data/`, if the build found it.
pub fn find(path: &str) -> Option<&'static [u8]> {
    let place = DATA.binary_search_by_key(&path, |(name, _)| name).ok()?;
    Some(DATA[place].1)
}

/// The data file at `path` below `data/` as text.
///
/// # Panics
/// If the build found no such file, or if it is not UTF-8.
pub fn data_text(path: &str) -> &'static str {
    std::str::from_utf8(data(path)).unwrap_or_else(|error| panic!("data/{path}: {error}"))
}

/// The lines of the data file at `path` below `data/`, without empty ones and remarks.
///
/// # Panics
/// As [`data_text`].
pub fn data_lines(path: &str) -> impl Iterator<Item = &'static str> {
    data_text(path).lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}
