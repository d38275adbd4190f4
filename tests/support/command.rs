//! The real program, run in a folder of its own that sees the shipped articles.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// The root of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The texts of `data/articles`, sorted.
pub fn articles() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("data/articles")).expect("data/articles can be read");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    paths
}

/// The first of these programs that is installed.
pub fn program(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|path| path.is_file())
}

/// A path below the target folder, where `.ci/run` installs what tests need.
pub fn installed(below: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("below the target folder").join(below)
}

/// Sends a signal, such as `-INT`, to a process.
pub fn send(signal: &str, process: u32) {
    let sent = Command::new("kill").args([signal, &process.to_string()]).status().expect("kill runs");
    assert!(sent.success());
}

/// A folder to run in, with copies of the shipped articles in `data/articles`; gone when dropped.
pub struct Desk(TempDir);

impl Desk {
    /// An empty desk but for the articles.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let target = folder.path().join("data/articles");
        fs::create_dir_all(&target).expect("a folder for the articles");
        for entry in fs::read_dir(root().join("data/articles")).expect("data/articles") {
            let path = entry.expect("an entry").path();
            fs::copy(&path, target.join(path.file_name().expect("a name"))).expect("a copy");
        }
        Self(folder)
    }

    /// A path below the desk.
    pub fn path(&self, below: &str) -> PathBuf {
        self.0.path().join(below)
    }

    /// Writes a file, its folders made as needed.
    pub fn write(&self, below: &str, text: impl AsRef<[u8]>) {
        let path = self.path(below);
        fs::create_dir_all(path.parent().expect("below the desk")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// Reads a file.
    pub fn read(&self, below: &str) -> String {
        fs::read_to_string(self.path(below)).unwrap_or_else(|error| panic!("{below}: {error}"))
    }

    /// Runs `ascribe` with these arguments.
    pub fn ascribe(&self, arguments: &[&str]) -> Ran {
        Ran::of(self.command().args(arguments).output().expect("the program starts"))
    }

    /// Runs `ascribe` with these arguments and this standard input.
    pub fn ascribe_with(&self, arguments: &[&str], input: &[u8]) -> Ran {
        let mut command = self.command();
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        std::thread::scope(|scope| {
            scope.spawn(move || stdin.write_all(input).map_or((), |()| drop(stdin)));
            Ran::of(child.wait_with_output().expect("the program ends"))
        })
    }

    /// Runs a line of a shell in which `ascribe` is the program under test.
    pub fn shell(&self, line: &str) -> Ran {
        let program = Path::new(env!("CARGO_BIN_EXE_ascribe")).parent().expect("a folder");
        let path = std::env::var("PATH").unwrap_or_default();
        let mut command = Command::new("sh");
        command.arg("-c").arg(line).current_dir(self.0.path()).stdin(Stdio::null());
        command.env("PATH", format!("{}:{path}", program.display()));
        Ran::of(command.output().expect("the shell starts"))
    }

    /// The program, not yet started.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ascribe"));
        command.current_dir(self.0.path()).stdin(Stdio::null());
        command
    }
}

/// How a run ended.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    pub fn of(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
        Self { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
    }

    /// Standard output of a run that must have ended with 0 and said nothing on standard error.
    #[track_caller]
    pub fn fine(self) -> String {
        assert_eq!((self.code, self.stderr.as_str()), (Some(0), ""), "{}", self.stdout);
        self.stdout
    }

    /// Standard error of a run that must have ended with 2.
    #[track_caller]
    pub fn refused(self) -> String {
        assert_eq!(self.code, Some(2), "{}\n{}", self.stdout, self.stderr);
        self.stderr
    }
}
