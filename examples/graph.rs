//! The source graph of a folder: `cargo run --example graph -- news/ sources.html`.
#![allow(clippy::print_stdout, clippy::print_stderr, missing_docs)]

use ascribe::{Analyzer, ReadError, View};

pub fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "data/articles".to_owned());
    graph(&folder, &arguments.next().unwrap_or_else(|| "sources.html".to_owned()))
}

/// Writes the graph of the articles in a folder. What cannot be read is told, and costs no other.
///
/// # Errors
/// That the output cannot be written.
pub fn graph(folder: &str, output: &str) -> std::io::Result<()> {
    let analyzer = Analyzer::new();
    let (documents, errors): (Vec<_>, Vec<_>) = analyzer.read_files([folder]).partition(Result::is_ok);
    for error in errors.into_iter().filter_map(Result::err) {
        tell(&error);
    }
    let documents: Vec<_> = documents.into_iter().flatten().collect();
    analyzer.graph(&documents).save(View::Sources, output)?;
    println!("{}: {} articles", output, documents.len());
    Ok(())
}

fn tell(error: &ReadError) {
    eprintln!("{error}");
}
