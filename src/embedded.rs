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
    let found = DATA.binary_search_by_key(&path, |(name, _)| name);
    DATA[found.unwrap_or_else(|_| panic!("data/{path} is not embedded"))].1
}

/// The data file at `path` below `data/` as text.
///
/// # Panics
/// If the build found no such file, or if it is not UTF-8.
pub fn data_text(path: &str) -> &'static str {
    std::str::from_utf8(data(path)).unwrap_or_else(|error| panic!("data/{path}: {error}"))
}
