//! Where results go: standard output, or a file that is written beside its place and renamed when
//! it is whole, so that nobody ever sees half of one.

use std::fs::{self, File};
use std::io::{self, BufWriter, Stdout, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::inputs::File as InputFile;
use super::problem::{Problem, Stop, unwritable};
use crate::diagnostic::told;

/// An open output.
#[derive(Debug)]
pub(super) enum Output {
    /// Standard output.
    Standard(BufWriter<Stdout>),
    /// A file that does not exist yet, or that is replaced at the end.
    Replaced(BufWriter<NamedTempFile>, PathBuf),
    /// Something that is no regular file: a pipe, a device.
    Direct(BufWriter<File>, PathBuf),
}

impl Output {
    /// Opens the target, standard output if there is none.
    ///
    /// # Errors
    /// If the target is one of the `inputs`, if its folder is missing, or if it cannot be written.
    pub(super) fn open(target: Option<&PathBuf>, inputs: &[InputFile]) -> Result<Self, Problem> {
        let Some(target) = target else { return Ok(Self::Standard(BufWriter::new(io::stdout()))) };
        let problem = |cause: String| Problem::with(target.display(), cause);
        refuse_input(target, inputs)?;
        if target.is_dir() {
            return Err(problem("is a folder, not a file".into()));
        }
        if fs::metadata(target).is_ok_and(|found| !found.is_file()) {
            let file = File::options().write(true).open(target).map_err(|error| problem(told(&error)))?;
            return Ok(Self::Direct(BufWriter::new(file), target.clone()));
        }
        // A link stays a link: the file that it names is replaced.
        let target = fs::canonicalize(target).unwrap_or_else(|_| target.clone());
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if !folder.is_dir() {
            return Err(problem(format!("cannot be written: there is no folder {}", folder.display())));
        }
        let file = beside(folder).map_err(|error| problem(format!("cannot be written: {}", told(&error))))?;
        Ok(Self::Replaced(BufWriter::new(file), target))
    }

    /// Writes a piece of the result.
    pub(super) fn put(&mut self, piece: &[u8]) -> Result<(), Stop> {
        self.put_with(|writer| writer.write_all(piece))
    }

    /// Lets a function write a piece of the result.
    pub(super) fn put_with(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Stop> {
        let written = write(match self {
            Self::Standard(writer) => writer,
            Self::Replaced(writer, _) => writer,
            Self::Direct(writer, _) => writer,
        });
        written.map_err(|error| unwritable(self.name(), &error))
    }

    /// Hands on what was written so far, so that a reader of a pipe sees it.
    pub(super) fn flush(&mut self) -> Result<(), Stop> {
        let flushed = match self {
            Self::Standard(writer) => writer.flush(),
            Self::Replaced(..) => Ok(()),
            Self::Direct(writer, _) => writer.flush(),
        };
        flushed.map_err(|error| unwritable(self.name(), &error))
    }

    /// Ends the output and puts a file in its place.
    pub(super) fn finish(mut self) -> Result<(), Stop> {
        self.flush()?;
        let Self::Replaced(writer, target) = self else { return Ok(()) };
        let told = |error: &io::Error| unwritable(target.display(), error);
        let file = writer.into_inner().map_err(|error| told(error.error()))?;
        file.persist(&target).map(drop).map_err(|error| told(&error.error))
    }

    fn name(&self) -> String {
        match self {
            Self::Standard(_) => "standard output".into(),
            Self::Replaced(_, target) | Self::Direct(_, target) => target.display().to_string(),
        }
    }
}

/// A new file in the folder with the permissions that a file created plainly would have.
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".ascribe-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Refuses to overwrite what is being read.
fn refuse_input(target: &Path, inputs: &[InputFile]) -> Result<(), Problem> {
    let Ok(real) = fs::canonicalize(target) else { return Ok(()) };
    let same = |input: &&PathBuf| fs::canonicalize(input).is_ok_and(|input| input == real);
    match inputs.iter().flatten().find(same) {
        Some(_) => Err(Problem::with(target.display(), "is one of the inputs; choose another output file")),
        None => Ok(()),
    }
}
