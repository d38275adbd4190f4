//! Documents as editors have them, to their text: blocks with an empty line between, marked as in Markdown, and where
//! each piece of it stands: by paragraph, or by page and line. Each reader takes bytes of any kind, in linear time.

mod docx;
mod fault;
mod kind;
mod mail;
mod mailbox;
mod odt;
mod package;
mod pdf;
mod prose;
mod read;
mod subtitles;
mod xml;

pub use docx::{Body, Cut, Docx};
pub use fault::Fault;
pub(super) use kind::Kind;
pub(super) use mailbox::{Mail, all as mails};
pub use package::Package;
pub(super) use read::Read;
pub(crate) use xml::attribute;
pub use xml::{Step, What, Xml};
