//! How fast each stage and the whole analysis are on the shipped articles, joined and repeated to
//! a megabyte: `cargo bench`. Bytes and words are counted, on one core; the audit of one draft also on two.

use std::path::Path;
use std::sync::LazyLock;
use std::{fs, hint::black_box};

use ascribe::audit::{self, Settings};
use ascribe::document::Document;
use ascribe::export::{self, ArticleRecord};
use ascribe::grammar::Rulebook;
use ascribe::layout::Blocks;
use ascribe::matching::MatchContext;
use ascribe::quote::Quotes;
use ascribe::sentence::Sentences;
use ascribe::tag::{Groups, Tagger};
use ascribe::text::{Article, OffsetUnit};
use ascribe::{Pipeline, attribution, claim, coreference, token};
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use mimalloc::MiMalloc;
use rayon::{ThreadPool, ThreadPoolBuilder};

/// As in the program.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Bytes of text that are analysed.
const SIZE: usize = 1 << 20;

static ARTICLE: LazyLock<Article> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/articles");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("data/articles").map(|entry| entry.expect("entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    let texts: Vec<String> = paths.iter().map(|path| fs::read_to_string(path).expect("article")).collect();
    let all = texts.join("\n\n");
    let repeated = std::iter::repeat_n(all.as_str(), SIZE / all.len().max(1) + 1).collect::<Vec<_>>().join("\n\n");
    Article::new("all", repeated)
});

static DOCUMENT: LazyLock<Document<'static>> = LazyLock::new(|| Document::new(&ARTICLE, Rulebook::embedded().lists()));

fn main() {
    pool(1).install(divan::main);
}

/// So many threads to analyse with.
fn pool(threads: usize) -> ThreadPool {
    ThreadPoolBuilder::new().num_threads(threads).build().expect("threads")
}

/// Measures `stage`, counting the bytes and words of the text.
fn measure<T>(bencher: Bencher<'_, '_>, stage: impl Fn() -> T + Sync) {
    let text = ARTICLE.text();
    bencher
        .counter(BytesCount::of_str(text))
        .counter(ItemsCount::new(text.split_whitespace().count()))
        .bench(|| black_box(stage()));
}

#[divan::bench]
fn a_tokens(bencher: Bencher<'_, '_>) {
    measure(bencher, || token::tokens(ARTICLE.text()));
}

#[divan::bench]
fn b_blocks(bencher: Bencher<'_, '_>) {
    measure(bencher, || Blocks::new(&ARTICLE, &DOCUMENT.tokens, DOCUMENT.lists));
}

#[divan::bench]
fn c_quotes(bencher: Bencher<'_, '_>) {
    measure(bencher, || Quotes::new(&ARTICLE, &DOCUMENT.tokens, &DOCUMENT.blocks));
}

#[divan::bench]
fn d_sentences(bencher: Bencher<'_, '_>) {
    measure(bencher, || Sentences::new(&ARTICLE, &DOCUMENT.tokens, &DOCUMENT.blocks, &DOCUMENT.quotes, DOCUMENT.lists));
}

#[divan::bench]
fn e_tags(bencher: Bencher<'_, '_>) {
    let tagger = Tagger::embedded();
    measure(bencher, || tagger.tag(&ARTICLE, &DOCUMENT.tokens, &DOCUMENT.words, &DOCUMENT.sentences, DOCUMENT.lists));
}

#[divan::bench]
fn f_groups(bencher: Bencher<'_, '_>) {
    measure(bencher, || Groups::new(&DOCUMENT.words, &DOCUMENT.tags, &DOCUMENT.sentences, DOCUMENT.lists));
}

#[divan::bench]
fn g_document(bencher: Bencher<'_, '_>) {
    measure(bencher, || Document::new(&ARTICLE, Rulebook::embedded().lists()));
}

#[divan::bench]
fn h_candidates(bencher: Bencher<'_, '_>) {
    measure(bencher, || attribution::candidates(&MatchContext::new(&DOCUMENT, Rulebook::embedded()), &mut Vec::new()));
}

#[divan::bench]
fn i_choose(bencher: Bencher<'_, '_>) {
    let context = MatchContext::new(&DOCUMENT, Rulebook::embedded());
    let candidates = attribution::candidates(&context, &mut Vec::new());
    measure(bencher, || attribution::choose(&context, candidates.clone(), None));
}

#[divan::bench]
fn j_resolve(bencher: Bencher<'_, '_>) {
    let analysis = Pipeline::embedded().analyze(&ARTICLE);
    measure(bencher, || coreference::resolve(&analysis.document, &analysis.attributions, Rulebook::embedded()));
}

#[divan::bench]
fn k_claims(bencher: Bencher<'_, '_>) {
    let analysis = Pipeline::embedded().analyze(&ARTICLE);
    let (document, attributions, sources) = (&analysis.document, &analysis.attributions, &analysis.sources);
    let context = MatchContext::new(document, Rulebook::embedded());
    measure(bencher, || claim::claims(&context, attributions, sources));
}

#[divan::bench]
fn l_whole_analysis(bencher: Bencher<'_, '_>) {
    let analyzer = Pipeline::embedded();
    measure(bencher, || analyzer.analyze(&ARTICLE));
}

#[divan::bench]
fn l_whole_analysis_by_grammar_alone(bencher: Bencher<'_, '_>) {
    let analyzer = Pipeline::new(Rulebook::embedded());
    measure(bencher, || analyzer.analyze(&ARTICLE));
}

#[divan::bench]
fn m_whole_analysis_to_json(bencher: Bencher<'_, '_>) {
    let analyzer = Pipeline::embedded();
    measure(bencher, || {
        let analysis = analyzer.analyze(&ARTICLE);
        export::json_line(&ArticleRecord::new(&analysis, Rulebook::embedded(), OffsetUnit::Char))
    });
}

/// An article of a thousand words, from text to findings, on one core and on two.
#[divan::bench(args = [1, 2])]
fn n_audit_of_1000_words(bencher: Bencher<'_, '_>, threads: usize) {
    let words: Vec<&str> = ARTICLE.text().split_inclusive(char::is_whitespace).take(1000).collect();
    let article = Article::new("draft", words.concat());
    let (analyzer, settings) = (Pipeline::embedded(), Settings::default());
    let threads = pool(threads);
    let audit = || {
        let analysis = analyzer.analyze(&article);
        black_box(audit::audit(&analysis, Rulebook::embedded(), &settings).findings.len())
    };
    bencher.bench(|| threads.install(audit));
}
