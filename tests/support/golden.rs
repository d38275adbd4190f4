//! Outputs kept in files: compared, or written again when `UPDATE=1` is set, which automatic checks
//! refuse to do.

use std::fs;
use std::path::Path;

/// Whether files are to be written again.
pub fn updating() -> bool {
    let update = std::env::var_os("UPDATE").is_some_and(|value| value == "1");
    assert!(!update || std::env::var_os("CI").is_none(), "UPDATE=1 is for people, not for automatic checks");
    update
}

/// What differs between a file and what it should hold; the file is mended when updating.
pub fn difference(path: &Path, found: &str) -> Option<String> {
    let kept = fs::read_to_string(path).unwrap_or_default();
    if kept == found {
        return None;
    }
    if updating() {
        fs::create_dir_all(path.parent().expect("a file in a folder")).expect("a folder");
        fs::write(path, found).expect("the file can be written");
        return None;
    }
    let line = kept.lines().zip(found.lines()).take_while(|(kept, found)| kept == found).count();
    let show = |text: &str| text.lines().nth(line).unwrap_or("(end)").to_owned();
    Some(format!(
        "{}:{}: kept\n  {}\nfound\n  {}\n(UPDATE=1 cargo test writes it anew)",
        path.display(),
        line + 1,
        show(&kept),
        show(found)
    ))
}
