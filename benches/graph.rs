//! How joining articles to one graph, writing it and auditing across articles grow where nearly all of them tell one
//! wire story: the worst case for whatever looks at pairs. Items per second (articles) must stay about the same from
//! row to row: `cargo bench --bench graph`.

use std::fmt;
use std::sync::LazyLock;

use ascribe::Pipeline;
use ascribe::audit::{self, Settings};
use ascribe::coreference::corpus::Aliases;
use ascribe::export::{Cells, GraphFormat};
use ascribe::grammar::Rulebook;
use ascribe::graph::{ArticlePart, Graph, Roster};
use ascribe::text::Article;
use ascribe::view::{Network, View};
use divan::Bencher;
use divan::counter::ItemsCount;

#[path = "../tests/support/wire.rs"]
mod wire;

/// Numbers of articles.
const SIZES: [usize; 5] = [500, 1_000, 2_000, 4_000, 8_000];

/// So many stories are analysed; the articles repeat them.
const STORIES: usize = 250;

static PARTS: LazyLock<Vec<ArticlePart>> = LazyLock::new(|| {
    let analyzer = Pipeline::new(Rulebook::embedded());
    let part = |number| {
        let article = Article::new(format!("story-{number}"), wire::story(number));
        ArticlePart::new(&analyzer.analyze(&article), Rulebook::embedded())
    };
    (0..STORIES).map(part).collect()
});

fn main() {
    divan::main();
}

/// The parts of so many articles.
fn parts(count: usize) -> Vec<ArticlePart> {
    PARTS.iter().cycle().take(count).cloned().collect()
}

fn graph(count: usize) -> Graph {
    Graph::new(parts(count), &Aliases::default())
}

#[divan::bench(args = SIZES, max_time = 5)]
fn a_join(bencher: Bencher<'_, '_>, count: usize) {
    let counter = ItemsCount::new(count);
    bencher.counter(counter).with_inputs(|| parts(count)).bench_values(|parts| Graph::new(parts, &Aliases::default()));
}

#[divan::bench(args = SIZES, max_time = 5)]
fn b_groups(bencher: Bencher<'_, '_>, count: usize) {
    let graph = graph(count);
    bencher.counter(ItemsCount::new(count)).bench(|| graph.groups());
}

#[divan::bench(args = SIZES, max_time = 5)]
fn c_sources(bencher: Bencher<'_, '_>, count: usize) {
    let counter = ItemsCount::new(count);
    bencher.counter(counter).with_inputs(|| parts(count)).bench_values(|parts| Roster::new(parts, &Aliases::default()));
}

#[divan::bench(args = SIZES, max_time = 5)]
fn d_audit_across(bencher: Bencher<'_, '_>, count: usize) {
    let (graph, settings) = (graph(count), Settings::default());
    bencher.counter(ItemsCount::new(count)).bench(|| audit::across(&graph, &settings));
}

/// A form of the graph, and how many articles it is of.
struct Written {
    format: GraphFormat,
    count: usize,
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.format.name(), self.count)
    }
}

fn all_written() -> Vec<Written> {
    GraphFormat::ALL.into_iter().flat_map(|format| SIZES.map(|count| Written { format, count })).collect()
}

#[divan::bench(args = all_written(), max_time = 3)]
fn e_write(bencher: Bencher<'_, '_>, written: &Written) {
    let graph = graph(written.count);
    bencher.counter(ItemsCount::new(written.count)).bench(|| {
        let mut bytes = Vec::new();
        let network = Network::new(&graph, View::All);
        written.format.write(&graph, &network, Cells::Defused, &mut bytes).expect("memory takes everything");
        bytes.len()
    });
}
