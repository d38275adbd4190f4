//! The records of an archive that can hold an article.

use std::io::{Chain, Cursor, Read};
use std::sync::Arc;

use super::page::{File, Page, holds};
use super::records::{Item, Records};
use crate::read::stream::{Name, Stream};
use crate::read::{Options, ReadError};

/// The pages and texts of an archive; `id` is what their articles are told to be from.
pub(in crate::read) fn pages(stream: Stream, id: String, options: &Options) -> Pages {
    let Stream { name, start, rest, .. } = stream;
    let shown = if id == "-" { name.to_string() } else { id.clone() };
    let file = Arc::new(File { id, name: shown, limit: options.max_article / Options::PAGE_SHARE });
    Pages { records: Records::new(Cursor::new(start).chain(rest), options.max_article), name, file, number: 0, told: 0 }
}

/// The bytes of an archive: those that were looked at, and the rest.
type Bytes = Chain<Cursor<Vec<u8>>, Box<dyn Read>>;

/// The pages and texts of an archive, each read when it is asked for.
pub(in crate::read) struct Pages {
    records: Records<Bytes>,
    /// For what goes wrong with the reading.
    name: Name,
    file: Arc<File>,
    /// Records so far.
    number: usize,
    /// Pages, texts and mistakes so far.
    told: usize,
}

impl Pages {
    /// A page or a mistake; `None` for a record of something else.
    fn page(&self, item: Item) -> Option<Result<Page, ReadError>> {
        Some(match item {
            Item::Failed(error) => Err(self.name.problem(error, self.records.read())),
            Item::Broken(address, mistake) => {
                Err(ReadError::Record { place: self.file.place(address.as_deref(), self.number), mistake })
            }
            Item::TooLong(address, limit) => {
                let id = self.file.place(address.as_deref(), self.number);
                Err(ReadError::TooLarge { id, limit, is_packed: self.name.is_packed })
            }
            Item::Record(record) => Ok(Page::of(&self.file, self.number, record)?),
            Item::Other => return None,
        })
    }
}

impl Iterator for Pages {
    type Item = Result<Page, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        while let Some(item) = self.records.next(holds) {
            self.number += usize::from(!matches!(item, Item::Failed(_)));
            if let Some(page) = self.page(item) {
                self.told += 1;
                return Some(page);
            }
        }
        self.told += 1;
        (self.told == 1).then(|| Err(ReadError::NoPages { id: self.file.name.clone() }))
    }
}
