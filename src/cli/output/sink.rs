//! An open output, whatever it is.

use std::fs::{self, File};
use std::io::{self, BufWriter, Stdout, Write};
use std::path::{Path, PathBuf};

use super::file::{Kept, PartFile};
use super::pack::Packing;
use crate::cli::inputs::File as InputFile;
use crate::cli::problem::{Problem, Stop, unwritable};
use crate::diagnostic::told;

/// An open output.
#[derive(Debug)]
pub(in crate::cli) enum Output {
    /// Standard output.
    Standard(BufWriter<Watched<Stdout>>),
    /// A file that does not exist yet, or that is replaced at the end.
    Replaced(Box<PartFile>),
    /// Something that is no regular file: a pipe, a device.
    Direct(BufWriter<Watched<File>>, PathBuf),
}

/// A writer that remembers a broken pipe: libraries between it and the caller lose the kind of the error.
#[derive(Debug)]
pub(in crate::cli) struct Watched<W> {
    writer: W,
    is_broken: bool,
}

impl<W> Watched<W> {
    const fn new(writer: W) -> Self {
        Self { writer, is_broken: false }
    }

    fn seen<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        self.is_broken |= result.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::BrokenPipe);
        result
    }
}

impl<W: Write> Write for Watched<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.writer.write(bytes);
        self.seen(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.writer.flush();
        self.seen(flushed)
    }
}

impl Output {
    /// Opens the target, standard output if there is none.
    ///
    /// # Errors
    /// If the target is one of the `inputs`, if its folder is missing, or if it cannot be written.
    pub(in crate::cli) fn open(target: Option<&PathBuf>, inputs: &[InputFile]) -> Result<Self, Problem> {
        Self::opened(target, inputs, false)
    }

    /// Opens the file to go on with what is in it.
    ///
    /// # Errors
    /// As for [`Self::open`].
    pub(in crate::cli) fn go_on(target: &PathBuf, inputs: &[InputFile]) -> Result<Self, Problem> {
        Self::opened(Some(target), inputs, true)
    }

    fn opened(target: Option<&PathBuf>, inputs: &[InputFile], goes_on: bool) -> Result<Self, Problem> {
        let Some(target) = target else { return Ok(Self::Standard(BufWriter::new(Watched::new(io::stdout())))) };
        let problem = |cause: String| Problem::with(target.display(), cause);
        refuse_input(target, inputs)?;
        if target.is_dir() {
            return Err(problem("is a folder, not a file".into()));
        }
        if fs::metadata(target).is_ok_and(|found| !found.is_file()) {
            let file = File::options().write(true).open(target).map_err(|error| problem(told(&error)))?;
            return Ok(Self::Direct(BufWriter::new(Watched::new(file)), target.clone()));
        }
        let packing = Packing::of(target);
        // A link stays a link: the file that it names is replaced.
        let target = fs::canonicalize(target).unwrap_or_else(|_| target.clone());
        Ok(Self::Replaced(Box::new(PartFile::open(target, packing, goes_on)?)))
    }

    /// The file that it goes on with, if it is one.
    pub(in crate::cli) fn earlier(&mut self) -> io::Result<Option<&File>> {
        match self {
            Self::Replaced(file) => file.earlier().map(Some),
            Self::Standard(_) | Self::Direct(..) => Ok(None),
        }
    }

    /// Cuts a file behind what is whole in it.
    pub(in crate::cli) fn cut(&mut self, whole: u64) -> Result<(), Stop> {
        let cut = match self {
            Self::Replaced(file) => file.cut(whole),
            Self::Standard(_) | Self::Direct(..) => Ok(()),
        };
        cut.map_err(|error| self.stop(&error))
    }

    /// Writes a part of a piece of the result.
    pub(in crate::cli) fn put(&mut self, piece: &[u8]) -> Result<(), Stop> {
        self.put_with(|writer| writer.write_all(piece))
    }

    /// Lets a function write a part of a piece of the result.
    pub(in crate::cli) fn put_with(
        &mut self,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Stop> {
        let written = write(match self {
            Self::Standard(writer) => writer,
            Self::Replaced(file) => file.as_mut(),
            Self::Direct(writer, _) => writer,
        });
        written.map_err(|error| self.stop(&error))
    }

    /// Ends a piece of the result: hands it on, so that a reader of a pipe sees it, and a file keeps it.
    pub(in crate::cli) fn end_piece(&mut self) -> Result<(), Stop> {
        let flushed = match self {
            Self::Standard(writer) => writer.flush(),
            Self::Replaced(file) => file.end_piece(),
            Self::Direct(writer, _) => writer.flush(),
        };
        flushed.map_err(|error| self.stop(&error))
    }

    /// Ends the output and puts a file in its place; where that fails, keeps it elsewhere.
    pub(in crate::cli) fn finish(self) -> Result<(), Stop> {
        self.finish_or_keep(b"")
    }

    /// The same; pieces that are kept elsewhere get an end.
    pub(in crate::cli) fn finish_or_keep(mut self, end: &[u8]) -> Result<(), Stop> {
        let finished = match &mut self {
            Self::Standard(writer) => writer.flush(),
            Self::Replaced(file) => file.finish(),
            Self::Direct(writer, _) => writer.flush(),
        };
        finished.map_err(|error| {
            let stop = self.stop(&error);
            match self.keep(end) {
                Kept::In(saved) => stop.but(format_args!("what is whole of the result is in {}", saved.display())),
                Kept::Nothing => stop,
            }
        })
    }

    /// Keeps the pieces of a file that are whole, with an end behind them.
    pub(in crate::cli) fn keep(&mut self, end: &[u8]) -> Kept {
        match self {
            Self::Replaced(file) => file.keep(end),
            Self::Standard(_) | Self::Direct(..) => Kept::Nothing,
        }
    }

    /// Why it cannot be written.
    fn stop(&self, error: &io::Error) -> Stop {
        match self {
            Self::Standard(writer) if writer.get_ref().is_broken => Stop::BrokenPipe,
            Self::Direct(writer, _) if writer.get_ref().is_broken => Stop::BrokenPipe,
            Self::Standard(_) => unwritable("standard output", error),
            Self::Replaced(file) => unwritable(file.name(), error),
            Self::Direct(_, target) => unwritable(target.display(), error),
        }
    }
}

/// Refuses to overwrite what is being read.
pub(in crate::cli) fn refuse_input(target: &Path, inputs: &[InputFile]) -> Result<(), Problem> {
    let Ok(real) = fs::canonicalize(target) else { return Ok(()) };
    let same = |input: &&PathBuf| fs::canonicalize(input).is_ok_and(|input| input == real);
    match inputs.iter().flatten().find(same) {
        Some(_) => Err(Problem::with(target.display(), "is one of the inputs; choose another output file")),
        None => Ok(()),
    }
}
