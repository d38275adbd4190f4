//! Subtitles, `WebVTT` and `SubRip`, as a text: cues joined to sentences, a paragraph for each turn of a speaker.

mod cues;
mod line;
mod turns;

pub(super) use turns::read;
