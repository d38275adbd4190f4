//! Any bytes as a file of records give articles or mistakes, and no more of them than bytes.
#![no_main]

use std::fs;

use ascribe::read::{Inputs, Options, open};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &[u8])| {
    let (choice, bytes) = input;
    let ending = ["jsonl", "json", "csv", "jsonl.gz", "csv.zst"][usize::from(choice) % 5];
    let path = std::env::temp_dir().join(format!("ascribe-fuzz-{}.{ending}", std::process::id()));
    fs::write(&path, bytes).expect("a file");
    let found = Inputs::new([&path]).articles().filter(Result::is_ok).count();
    assert!(found <= open(&path, &Options::default()).count());
    assert!(ending.contains('.') || found <= bytes.len());
    fs::remove_file(&path).expect("the file is there");
});
