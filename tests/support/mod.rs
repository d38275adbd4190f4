//! What several test programs share.

#![allow(dead_code, reason = "each test program uses a part")]
#![allow(missing_docs, reason = "a test program is no library")]

pub mod browser;
pub mod case;
pub mod command;
pub mod editor;
pub mod encoder;
pub mod golden;
#[cfg(feature = "documents")]
pub mod office;
pub mod packing;
pub mod reading;
pub mod stages;
pub mod web;
