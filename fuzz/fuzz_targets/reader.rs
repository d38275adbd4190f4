//! Any bytes decode to text, and any text is cut into tokens that tile it.
#![no_main]

use ascribe::read::decode;
use ascribe::token::{is_gap, tokens};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = decode(bytes.to_vec()).text;
    let mut end = 0;
    for token in &tokens(&text) {
        assert!(text[end..token.span.start()].chars().all(is_gap));
        end = token.span.end();
    }
    assert!(text[end..].chars().all(is_gap));
});
