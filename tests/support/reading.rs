//! What the library reads of a file that is the only input.

use ascribe::read::{Input, Inputs, Options, ReadError};

/// The articles of a file with this name and these bytes, and its errors.
pub fn articles(name: &str, bytes: &[u8]) -> Vec<Result<Input, ReadError>> {
    articles_below(name, bytes, Options::default()).1
}

/// The same, read with options. Names and errors begin with a folder, which is told with a slash behind it.
pub fn articles_below(name: &str, bytes: &[u8], options: Options) -> (String, Vec<Result<Input, ReadError>>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).expect("a file");
    let articles = Inputs::new([path]).with_options(options).articles().collect();
    (format!("{}/", folder.path().display()), articles)
}
