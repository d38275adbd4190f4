//! `ascribe extract -o FILE.sqlite`: fills a store, and reads only what is new or has changed.

use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use rustc_hash::FxHashMap;

use super::analyze::{Done, Failure, Run, each, guarded};
use super::args::TableArgs;
use super::edition::edition;
use super::found::Unread;
use super::inputs;
use super::output::refuse_input;
use super::problem::{Messages, Outcome, Problem, Stop};
use super::settings::Settings;
use crate::Pipeline;
use crate::export::store::{Edition, Entry, Filling, Known, StoreError};
use crate::grammar::Rulebook;

/// So many articles wait to be written.
const WAITING: usize = 64;

/// What became of an article.
enum Seen {
    /// It is in the store as it is.
    Known { key: String, hash: String },
    /// It is new, or has changed.
    New(Box<Entry>, String),
}

/// Runs the command with a store as its output.
pub(super) fn fill(args: &TableArgs, settings: &Settings, messages: &mut Messages) -> Result<Outcome, Stop> {
    let Some(path) = settings.output() else {
        return Err(Problem("a store is a file; name it with -o FILE.sqlite".into()).into());
    };
    let rulebook = settings.rulebook()?;
    let networks = settings.networks(false)?;
    let aliases = inputs::aliases(&args.articles.names)?;
    let edition = edition(settings, &args.articles.names)?;
    let files = inputs::files(&args.articles, settings)?;
    refuse_input(path, &files.list)?;
    let (filling, known, differences) = Filling::open(path, edition.clone()).map_err(Problem::of)?;
    if !differences.is_empty() {
        let what = differences.join(" and ");
        messages
            .note(format_args!("{}: was filled with {what}; the given articles are analysed again", path.display()));
    }
    let analyzer = Pipeline::new(&rulebook).with_networks(&networks).with_aliases(&aliases).explaining();
    let (sender, receiver) = sync_channel(WAITING);
    let writer = thread::spawn(move || write(filling, &receiver));
    let reader = Reader { analyzer, rulebook: &rulebook, edition: &edition, known: &known };
    let mut taken =
        Taken { known: &known, seen: FxHashMap::default(), sender, new: 0, changed: 0, refused: Vec::new() };
    let run = each(files, settings, messages, |unread| reader.seen(unread), |seen| taken.take(seen));
    let Taken { sender, seen, new, changed, refused, .. } = taken;
    drop(sender);
    for told in refused {
        messages.error(told);
    }
    let filling = writer.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)).map_err(Problem::of)?;
    match run? {
        Run::Whole => filling.finish(&aliases).map_err(Problem::of)?,
        Run::Stopped(done) => {
            filling.stop().map_err(Problem::of)?;
            messages.error(format_args!("stopped after {done} articles; the same command goes on"));
        }
    }
    let same = seen.len() - new - changed;
    messages.note(format_args!("{}: {new} articles are new, {changed} have changed, {same} are known", path.display()));
    Ok(Outcome::Done)
}

/// Writes what comes.
fn write(mut filling: Filling, entries: &Receiver<Box<Entry>>) -> Result<Filling, StoreError> {
    for entry in entries {
        filling.add(*entry)?;
    }
    Ok(filling)
}

/// Reads and analyses what is not known.
struct Reader<'a> {
    analyzer: Pipeline<'a>,
    rulebook: &'a Rulebook,
    edition: &'a Edition,
    known: &'a Known,
}

impl Reader<'_> {
    fn seen(&self, unread: Unread) -> Result<Done<Seen>, Failure> {
        let hash = unread.hash(self.edition);
        let is_known = |key: &str| self.known.get(key) == Some(&hash);
        if let Some(key) = unread.id().filter(|key| is_known(key)) {
            return Ok((Vec::new(), Seen::Known { key: key.to_owned(), hash }));
        }
        let found = unread.read()?;
        let key = found.article().id();
        if is_known(key) {
            return Ok((Vec::new(), Seen::Known { key: key.to_owned(), hash }));
        }
        let entry = guarded(found.article(), || {
            Entry::new(&found.analysis(&self.analyzer), self.rulebook, hash.clone()).map_err(Problem)
        });
        let entry = entry.and_then(|entry| entry).map_err(Failure::Unworked)?;
        Ok((found.remarks(), Seen::New(Box::new(entry), found.article().name().into_owned())))
    }
}

/// Takes articles in the order of the inputs.
struct Taken<'a> {
    known: &'a Known,
    /// Ids met in this run, with the hashes of the first that bore them.
    seen: FxHashMap<String, String>,
    sender: SyncSender<Box<Entry>>,
    new: usize,
    changed: usize,
    refused: Vec<String>,
}

impl Taken<'_> {
    fn take(&mut self, seen: Seen) -> Result<(), Stop> {
        let (key, hash, entry) = match seen {
            Seen::Known { key, hash } => (key, hash, None),
            Seen::New(entry, name) => (entry.key().to_owned(), entry.hash().to_owned(), Some((entry, name))),
        };
        if let Some(earlier) = self.seen.get(&key) {
            if let Some((_, name)) = entry.filter(|_| *earlier != hash) {
                self.refused.push(format!(
                    "{name}: an article before it has the same id, \"{key}\", and another text or other fields; it is \
                     left out; name a field that tells articles apart with --id-field"
                ));
            }
            return Ok(());
        }
        let is_changed = self.known.contains_key(&key);
        self.seen.insert(key, hash);
        let Some((entry, _)) = entry else { return Ok(()) };
        *(if is_changed { &mut self.changed } else { &mut self.new }) += 1;
        // Where the writer has ended, it tells why.
        self.sender.send(entry).map_err(|_| Stop::BrokenPipe)
    }
}

/// Whether a file is called as stores are, so that results named so go there.
pub(super) fn is_wanted(format: Option<&str>, output: Option<&Path>) -> bool {
    match format {
        Some(name) => name.eq_ignore_ascii_case("sqlite"),
        None => output.is_some_and(crate::export::store::is_store),
    }
}
