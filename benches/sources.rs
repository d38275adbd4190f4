//! How the work of finding out who is who grows: merging sources over 1,000, 10,000 and 100,000
//! articles with made-up names, and resolving articles of ever more pronouns. Items per second must
//! stay about the same from row to row: `cargo bench --bench sources`.

use ascribe::Pipeline;
use ascribe::coreference::corpus::{Aliases, Cast, Policy, Profile, merge};
use ascribe::coreference::{SourceKind, resolve};
use ascribe::grammar::Rulebook;
use ascribe::text::Article;
use divan::Bencher;
use divan::counter::ItemsCount;

/// Sources of each article.
const SOURCES: usize = 20;

fn main() {
    divan::main();
}

/// Numbers that look random and are the same each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }
}

/// A name of one word for a number.
fn word(mut number: usize) -> String {
    const SYLLABLES: [&str; 16] =
        ["ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "xo", "ya", "zu"];
    let mut word = String::new();
    for _ in 0..3 {
        word.push_str(SYLLABLES[number % SYLLABLES.len()]);
        number /= SYLLABLES.len();
    }
    word[..1].to_uppercase() + &word[1..]
}

/// Articles with people of few given names and surnames, so that many share one, and with agencies.
fn articles(count: usize) -> Vec<Vec<Profile>> {
    let mut numbers = Numbers(7);
    let titles = ["mayor", "minister", "spokesman", "professor", "union leader", ""];
    let countries = [None, None, Some("Norway"), Some("Chile")];
    let mut source = || {
        let person = numbers.below(count * 4);
        let given = word(person % 512);
        let name = if numbers.below(4) == 0 { word(person % 2048) } else { format!("{given} {}", word(person % 2048)) };
        let mut profile = Profile::new(name, SourceKind::Person);
        profile.titles = vec![titles[person % titles.len()].to_owned()];
        profile.country = countries[person % countries.len()].map(str::to_owned);
        profile
    };
    (0..count).map(|_| (0..SOURCES).map(|_| source()).collect()).collect()
}

#[divan::bench(args = [1_000, 10_000, 100_000], max_time = 20)]
fn merge_articles(bencher: Bencher<'_, '_>, count: usize) {
    let articles = articles(count);
    let casts: Vec<Cast<'_>> = articles.iter().map(|sources| Cast { sources, others: &[] }).collect();
    bencher.counter(ItemsCount::new(count)).bench(|| merge(&casts, &Aliases::default(), Policy::Names).sources.len());
}

#[divan::bench(args = [6_250, 25_000, 100_000], max_time = 20)]
fn resolve_pronouns(bencher: Bencher<'_, '_>, count: usize) {
    let text = "Ann Lee met Bob Cole. ".to_owned() + &"He said that she knew it. ".repeat(count / 3);
    let article = Article::new("pronouns", text);
    let analysis = Pipeline::new(Rulebook::embedded()).analyze(&article);
    let work = || resolve(&analysis.document, &analysis.attributions, Rulebook::embedded()).all.len();
    bencher.counter(ItemsCount::new(count)).bench(work);
}

#[divan::bench(args = [1_000, 10_000, 100_000], max_time = 20)]
fn resolve_a_long_name(bencher: Bencher<'_, '_>, count: usize) {
    let text = format!("{} said that the bridge was safe. He said so.", "Qorin ".repeat(count).trim_end());
    let article = Article::new("name", text);
    let analysis = Pipeline::new(Rulebook::embedded()).analyze(&article);
    let work = || resolve(&analysis.document, &analysis.attributions, Rulebook::embedded()).all.len();
    bencher.counter(ItemsCount::new(count)).bench(work);
}
