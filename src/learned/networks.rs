//! The networks that label the parts of attributions, built in or one's own.

use std::borrow::Cow;

use super::{Encoder, Model};

/// What labels the parts of attributions.
#[derive(Clone, Debug, Default)]
pub struct Networks {
    /// The small network.
    pub model: Option<Cow<'static, Model>>,
    /// The encoder of the accurate mode.
    pub encoder: Option<Cow<'static, Encoder>>,
}
