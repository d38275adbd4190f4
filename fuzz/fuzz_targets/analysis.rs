//! Any text goes the whole way without a panic, and its attributions lie inside it.
#![no_main]

use ascribe::Pipeline;
use ascribe::text::Article;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let article = Article::new("fuzz", text);
    let analysis = Pipeline::embedded().analyze(&article);
    for attribution in &analysis.attributions.all {
        let _ = analysis.document.words_of(attribution.found.cue);
        let _ = analysis.document.words_of_runs(&attribution.found.content);
    }
});
