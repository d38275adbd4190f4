//! Mails: the body that a person reads, quoted replies as quotations, signatures and attachments out.

mod lines;
mod message;

pub(super) use message::read;
