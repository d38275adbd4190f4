//! Addresses of documents: the paths of files, and what a document without a file is called.

use std::path::{Path, PathBuf};

use fluent_uri::pct_enc::encoder::Path as PathEncoder;
use fluent_uri::pct_enc::{EStr, EString};

/// The path of a `file:` address; `None` for a document that is no file yet.
pub(super) fn of_file(address: &str) -> Option<PathBuf> {
    let rest = address.strip_prefix("file://")?;
    let path = decoded(&rest[rest.find('/')?..]);
    // `/C:/drafts` is a drive.
    let drive = path.as_bytes().get(2) == Some(&b':') && cfg!(windows);
    Some(PathBuf::from(if drive { &path[1..] } else { &path }))
}

/// What a document is called: its path, or the last part of its address, with an ending that tells what it holds.
pub(super) fn name(address: &str, language: &str) -> String {
    let name = match of_file(address) {
        Some(path) => path.display().to_string(),
        None => decoded(address.rsplit([':', '/']).next().unwrap_or_default()),
    };
    let ending = match language {
        "markdown" => &["md", "markdown"][..],
        "html" => &["html", "htm", "xhtml"][..],
        _ => return name,
    };
    let fits =
        Path::new(&name).extension().is_some_and(|own| ending.iter().any(|ending| own.eq_ignore_ascii_case(ending)));
    if fits { name } else { format!("{name}.{}", ending[0]) }
}

/// The `file:` address of a path from the root.
pub(super) fn address(path: &Path) -> String {
    let path = path.display().to_string().replace('\\', "/");
    let mut encoded = EString::<PathEncoder>::new();
    encoded.encode_str::<PathEncoder>(&path);
    let root = if path.starts_with('/') { "" } else { "/" };
    format!("file://{root}{encoded}")
}

fn decoded(path: &str) -> String {
    match EStr::<PathEncoder>::new(path) {
        Some(path) => path.decode().to_string_lossy().into_owned(),
        None => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{address, name, of_file};

    #[test]
    fn paths_and_addresses_are_turned_into_each_other() {
        let path = Path::new("/news auditor/ré “1”#2?.md");
        assert_eq!(of_file(&address(path)).as_deref(), Some(path));
        assert_eq!(of_file("untitled:Untitled-1"), None);
    }

    #[test]
    fn names_tell_what_a_document_holds() {
        assert_eq!(name("untitled:Untitled-1", "markdown"), "Untitled-1.md");
        assert_eq!(name("file:///a/b.txt", "plaintext"), "/a/b.txt");
        assert_eq!(name("file:///a/b.MD", "markdown"), "/a/b.MD");
        assert_eq!(name("file:///a/b.tpl", "html"), "/a/b.tpl.html");
    }
}
