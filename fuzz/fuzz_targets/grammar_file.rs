//! Any text as a grammar file gives a rulebook or mistakes with places, never a panic. The first
//! byte picks the kind of file.
#![no_main]

use ascribe::grammar::Rulebook;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &str)| {
    let (kind, text) = input;
    let name = ["cues/fuzz.cue", "lists/fuzz.list", "patterns/fuzz.pat"][usize::from(kind % 3)];
    if let Err(mistakes) = Rulebook::from_files(&[(name.to_owned(), text.to_owned())]) {
        assert!(!mistakes.to_string().is_empty());
    }
});
