//! Build script: embeds every file found in `grammar/` and `data/` (except the sample articles,
//! and the encoder unless the feature `accurate` asks for it), so that a new file needs no Rust edit. It writes `embedded.rs` with two tables that
//! [`crate::embedded`](../ascribe/embedded/index.html) includes.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let mut code = String::new();
    table(&mut code, &root, "GRAMMAR", "grammar", &["cue", "list", "pat", "rules"])?;
    table(&mut code, &root, "DATA", "data", &["tsv", "csv", "txt", "bin"])?;
    fs::write(out.join("embedded.rs"), code)
}

/// Writes one static table of (path below `folder`, bytes), sorted by path.
fn table(code: &mut String, root: &Path, name: &str, folder: &str, endings: &[&str]) -> io::Result<()> {
    let base = root.join(folder);
    let accurate = env::var_os("CARGO_FEATURE_ACCURATE").is_some();
    let is_left_out =
        |file: &Path| file.starts_with(base.join("articles")) || !accurate && file == base.join("model/accurate.bin");
    let mut files = Vec::new();
    collect(&base, &mut files)?;
    files.sort();
    let _ = writeln!(code, "pub(super) static {name}: &[(&str, &[u8])] = &[");
    for file in files {
        let known = file.extension().is_some_and(|e| endings.iter().any(|known| e == *known));
        if known && !is_left_out(&file) {
            let below = file.strip_prefix(&base).expect("collected below base");
            let label = below.to_string_lossy().replace('\\', "/");
            let _ = writeln!(code, "    ({label:?}, include_bytes!({:?})),", file.display().to_string());
        }
    }
    code.push_str("];\n");
    Ok(())
}

/// Gathers files below `folder` and tells cargo to watch each folder.
#[expect(clippy::print_stdout, reason = "cargo reads a build script's directives there")]
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
