//! trial
use ascribe::{
    Analyzer,
    eval::{self, Scores},
    grammar::Rulebook,
    learned::Model,
    text::*,
};
use std::path::Path;
fn main() {
    let dev = eval::read_gold(Path::new("../shared/corpus/polnear/dev")).unwrap();
    let g = Analyzer::new(Rulebook::embedded());
    for (name, a) in [("grammar", g.clone()), ("fused", g.with_model(Model::embedded()))] {
        let mut scores = Scores::default();
        for gold in &dev {
            let article = Article::new(&*gold.name, &*gold.text);
            let analysis = a.analyze(&article);
            scores.add(&eval::compare(&gold.text, &gold.annotations, &eval::found(&analysis)).scores);
        }
        print!("{name:8}");
        for (a, b, t) in scores.rows() {
            if a != "token" {
                print!(" {b} {:.1}/{:.1}/{:.1}", 100.0 * t.precision(), 100.0 * t.recall(), 100.0 * t.f1());
            }
        }
        println!();
    }
}
