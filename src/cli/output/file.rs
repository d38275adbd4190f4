//! A file that is written beside its place, as `NAME.part`, and put there when it is whole. Pieces are whole one by one;
//! where the run cannot go on, those are kept.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::pack::{Packing, Parts};
use crate::cli::problem::Problem;
use crate::diagnostic::told;

/// A file that is being written.
#[derive(Debug)]
pub(in crate::cli) struct PartFile {
    file: File,
    part: PathBuf,
    target: PathBuf,
    parts: Parts,
    /// Length of what was written, and of what of it is whole.
    written: u64,
    whole: u64,
    /// Whether the end of the result is written.
    is_ended: bool,
    /// Whether it goes on with an earlier result, which is never removed.
    goes_on: bool,
    /// Whether it is in its place, or is given up.
    done: bool,
}

/// What became of a result that could not be finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Kept {
    /// What was whole of it is in this file.
    In(PathBuf),
    /// Nothing of it is left.
    Nothing,
}

impl PartFile {
    /// Begins a file for this place, or goes on with the result that is there.
    pub(super) fn open(target: PathBuf, packing: Option<Packing>, goes_on: bool) -> Result<Self, Problem> {
        let problem = |cause: String| Problem::with(target.display(), cause);
        let unwritable = |error: &io::Error| problem(format!("cannot be written: {}", told(error)));
        let folder = folder(&target);
        if !folder.is_dir() {
            return Err(problem(format!("cannot be written: there is no folder {}", folder.display())));
        }
        let part = part_of(&target);
        let mut file = File::options()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&part)
            .map_err(|error| unwritable(&error))?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => {
                return Err(problem(format!("another run is writing {}; wait for its end", part.display())));
            }
            // Some file systems know no locks.
            Ok(()) | Err(TryLockError::Error(_)) => {}
        }
        let is_new = file.metadata().map_err(|error| unwritable(&error))?.len() == 0;
        if !goes_on {
            file.set_len(0).map_err(|error| unwritable(&error))?;
        } else if is_new && target.exists() {
            let copied = File::open(&target).and_then(|mut earlier| io::copy(&mut earlier, &mut file));
            copied.map_err(|error| unwritable(&error))?;
        }
        like(&target, &part, &file);
        Ok(Self {
            file,
            part,
            target,
            parts: Parts::new(packing),
            written: 0,
            whole: 0,
            is_ended: false,
            goes_on,
            done: false,
        })
    }

    /// What is in the file that it goes on with, from its start.
    pub(super) fn earlier(&mut self) -> io::Result<&File> {
        self.file.seek(SeekFrom::Start(0))?;
        Ok(&self.file)
    }

    /// Cuts off what is not whole, and goes on behind it.
    pub(super) fn cut(&mut self, whole: u64) -> io::Result<()> {
        (self.written, self.whole) = (whole, whole);
        self.parts.forget();
        self.file.set_len(whole)?;
        self.file.seek(SeekFrom::Start(whole)).map(drop)
    }

    /// A piece is whole.
    pub(super) fn end_piece(&mut self) -> io::Result<()> {
        let ready = self.parts.ready()?;
        self.pass_on(&ready)?;
        if self.parts.is_empty() {
            self.whole = self.written;
        }
        Ok(())
    }

    fn pass_on(&mut self, ready: &[u8]) -> io::Result<()> {
        self.file.write_all(ready)?;
        self.written += ready.len() as u64;
        Ok(())
    }

    /// Puts the file in its place.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        let rest = self.parts.rest()?;
        self.pass_on(&rest)?;
        (self.whole, self.is_ended) = (self.written, true);
        self.file.sync_all()?;
        fs::rename(&self.part, &self.target)?;
        self.done = true;
        // The name is safe once its folder is; not every system lets folders be opened.
        let _ = File::open(folder(&self.target)).and_then(|folder| folder.sync_all());
        Ok(())
    }

    /// Keeps what is whole, with an end behind it: in its place or, where that is gone, in a folder above it.
    pub(super) fn keep(&mut self, end: &[u8]) -> Kept {
        let whole = self.whole;
        if self.done || whole == 0 || self.cut(whole).is_err() {
            return Kept::Nothing;
        }
        if !self.is_ended {
            self.parts.add(end);
        }
        if self.finish().is_ok() {
            return Kept::In(self.target.clone());
        }
        let Some(name) = self.target.file_name() else { return Kept::Nothing };
        let mut above = folder(&self.target).ancestors().skip(1).map(or_here);
        let Some(saved) = above.find(|above| above.is_dir()).map(|above| above.join(name)) else {
            return Kept::Nothing;
        };
        match self.copy_to(&saved) {
            Ok(()) => Kept::In(saved),
            Err(_) => Kept::Nothing,
        }
    }

    /// Writes all of it to a file that does not exist yet.
    fn copy_to(&mut self, saved: &Path) -> io::Result<()> {
        let mut copy = File::create_new(saved)?;
        let length = self.file.metadata()?.len();
        io::copy(&mut self.earlier()?.take(length), &mut copy)?;
        copy.sync_all()?;
        self.done = true;
        let _ = fs::remove_file(&self.part);
        Ok(())
    }

    /// What messages call it.
    pub(super) fn name(&self) -> String {
        self.target.display().to_string()
    }
}

impl Write for PartFile {
    /// Takes bytes of a piece.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.parts.add(bytes);
        let overflow = self.parts.overflow();
        self.pass_on(&overflow)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for PartFile {
    /// Removes what no run will want; an earlier result goes back to its place.
    fn drop(&mut self) {
        if self.done {
            return;
        }
        if self.goes_on && self.whole > 0 {
            let whole = self.whole;
            let _ = self.cut(whole).and_then(|()| fs::rename(&self.part, &self.target));
        } else {
            let _ = fs::remove_file(&self.part);
        }
    }
}

/// The name of a file while it is written.
fn part_of(target: &Path) -> PathBuf {
    let mut name = target.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

fn folder(target: &Path) -> &Path {
    or_here(target.parent().unwrap_or(Path::new("")))
}

/// A folder; the current one for none.
fn or_here(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}

/// Gives the new file the mode and, where that is allowed, the owner of the one that it replaces.
fn like(target: &Path, part: &Path, file: &File) {
    let Ok(found) = fs::metadata(target) else { return };
    let _ = file.set_permissions(found.permissions());
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let _ = std::os::unix::fs::chown(part, Some(found.uid()), Some(found.gid()));
    }
    #[cfg(not(unix))]
    let _ = part;
}
