//! Four times as many articles take about four times as long, even where all of them tell one wire story. A step that
//! looks at pairs would take sixteen times as long; the limit of eight leaves room for caches and a busy machine.

use std::hint::black_box;
use std::time::{Duration, Instant};

use ascribe::Pipeline;
use ascribe::audit::{self, Settings};
use ascribe::claim::Status;
use ascribe::coreference::SourceKind;
use ascribe::coreference::corpus::{Aliases, Profile};
use ascribe::export::{Cells, GraphFormat};
use ascribe::grammar::Rulebook;
use ascribe::graph::{ArticlePart, Graph, Roster};
use ascribe::text::Article;
use ascribe::view::{Network, View};

#[path = "support/wire.rs"]
mod wire;

const FEW: usize = 1_000;
const MANY: usize = 4 * FEW;
const LIMIT: f64 = 8.0;
/// So many stories are analysed; the articles repeat them.
const STORIES: usize = 40;

fn stories() -> Vec<ArticlePart> {
    let analyzer = Pipeline::new(Rulebook::embedded());
    let part = |number| {
        let article = Article::new(format!("story {number}"), wire::story(number));
        ArticlePart::new(&analyzer.analyze(&article), Rulebook::embedded())
    };
    (0..STORIES).map(part).collect()
}

fn repeated(stories: &[ArticlePart], count: usize) -> Vec<ArticlePart> {
    stories.iter().cycle().take(count).cloned().collect()
}

/// Holds the time of `work` to the limit. The best of a few runs counts, and a busy machine gets more tries.
fn grows<T>(what: &str, input: impl Fn(usize) -> T, work: impl Fn(T)) {
    let time = |count| {
        let once = || {
            let input = input(count);
            let start = Instant::now();
            work(input);
            start.elapsed()
        };
        (0..3).map(|_| once()).min().unwrap_or(Duration::ZERO).as_secs_f64()
    };
    let ratios: Vec<f64> = (0..5).map(|_| time(MANY) / time(FEW)).take_while(|&ratio| ratio >= LIMIT).collect();
    assert!(ratios.len() < 5, "{what}: four times as many articles take {ratios:.1?} times as long");
}

#[test]
fn one_medium_that_passes_on_what_everybody_says_is_no_hub_to_walk_through() {
    let mut part = repeated(&stories()[..1], 1).remove(0);
    part.claims.iter_mut().for_each(|claim| claim.status = Status::Vague);
    part.sources = vec![Profile::new("Norland Herald".into(), SourceKind::Organization)];
    part.sources.extend((0..12).map(|number| Profile::new(format!("resident {number}"), SourceKind::Anonymous)));
    part.assertions.clear();
    part.passed_on = (1..13).map(|speaker| (0, speaker, 0)).collect();
    let parts = |count| vec![part.clone(); count];
    grows("joining", parts, |parts| drop(black_box(Graph::new(parts, &Aliases::default()))));
}

#[test]
fn one_long_paragraph_of_short_sentences_takes_linear_time() {
    let analyzer = Pipeline::new(Rulebook::embedded());
    for sentence in ["It rained. ", "“It rained,” she said. ", "Ann: It rained. "] {
        let article = |count| Article::new("long", sentence.repeat(count));
        grows(sentence, article, |article| drop(black_box(analyzer.analyze(&article))));
    }
}

#[test]
fn joining_and_grouping_near_equal_stories_takes_linear_time() {
    let stories = stories();
    grows(
        "joining",
        |count| repeated(&stories, count),
        |parts| {
            black_box(Graph::new(parts, &Aliases::default()).groups().len());
        },
    );
    grows(
        "sources",
        |count| repeated(&stories, count),
        |parts| {
            black_box(Roster::new(parts, &Aliases::default()).rows.len());
        },
    );
}

#[test]
fn auditing_across_and_writing_take_linear_time() {
    let stories = stories();
    let graph = |count| Graph::new(repeated(&stories, count), &Aliases::default());
    let graphs = [graph(FEW), graph(MANY)];
    let of = |count| &graphs[usize::from(count == MANY)];
    grows("audit", of, |graph| drop(black_box(audit::across(graph, &Settings::default()))));
    for format in GraphFormat::ALL {
        grows(format.name(), of, |graph| {
            let mut bytes = Vec::new();
            format
                .write(graph, &Network::new(graph, View::All), Cells::Defused, &mut bytes)
                .expect("memory takes everything");
            black_box(bytes.len());
        });
    }
}
