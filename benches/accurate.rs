//! How fast the accurate mode is: to open its file, and to analyse the shipped articles on one core and on two, beside
//! the default; words are counted: `cargo bench --features accurate --bench accurate`.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::sync::LazyLock;

use ascribe::Pipeline;
use ascribe::learned::Encoder;
use ascribe::text::Article;
use divan::Bencher;
use divan::counter::ItemsCount;
use mimalloc::MiMalloc;
use rayon::ThreadPoolBuilder;

/// As in the program.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Words of a draft.
const DRAFT: usize = 1_000;

static ARTICLES: LazyLock<Vec<Article>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/articles");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("data/articles").map(|entry| entry.expect("entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    paths.iter().map(|path| Article::new("article", fs::read_to_string(path).expect("article"))).collect()
});

/// A draft, of the paragraphs of the articles.
static DRAFTED: LazyLock<Article> = LazyLock::new(|| {
    let mut words = 0;
    let paragraphs = ARTICLES.iter().flat_map(|article| article.text().lines()).take_while(|paragraph| {
        words += paragraph.split_whitespace().count();
        words <= DRAFT
    });
    Article::new("draft", paragraphs.collect::<Vec<_>>().join("\n"))
});

fn main() {
    divan::main();
}

fn accurate() -> Pipeline<'static> {
    Pipeline::accurate().expect("data/model/accurate.bin was there at the build")
}

fn measure(bencher: Bencher<'_, '_>, analyzer: &Pipeline<'_>, articles: &[Article], threads: usize) {
    let words: usize = articles.iter().map(|article| article.text().split_whitespace().count()).sum();
    let pool = ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
    bencher.counter(ItemsCount::new(words)).bench(|| {
        pool.install(|| articles.iter().map(|article| black_box(analyzer.analyze(article)).claims.len()).sum::<usize>())
    });
}

#[divan::bench]
fn open(bencher: Bencher<'_, '_>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/model/accurate.bin");
    let bytes = fs::read(path).expect("data/model/accurate.bin");
    bencher.bench(|| Encoder::read(&bytes).map(|encoder| black_box(encoder).provenance().len()));
}

#[divan::bench]
fn articles_by_default(bencher: Bencher<'_, '_>) {
    measure(bencher, &Pipeline::embedded(), &ARTICLES, 1);
}

#[divan::bench]
fn articles_on_one_core(bencher: Bencher<'_, '_>) {
    measure(bencher, &accurate(), &ARTICLES, 1);
}

#[divan::bench(args = [1, 2])]
fn draft(bencher: Bencher<'_, '_>, threads: usize) {
    measure(bencher, &accurate(), std::slice::from_ref(&DRAFTED), threads);
}
