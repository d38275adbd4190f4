//! trial
use ascribe::{
    document::Document,
    eval::{self, Annotation, Scores},
    learned::{self, Model},
    text::*,
    train,
};
use std::path::Path;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let train = eval::read_gold(Path::new("../shared/corpus/polnear/train")).unwrap();
    let dev = eval::read_gold(Path::new("../shared/corpus/polnear/dev")).unwrap();
    let t = std::time::Instant::now();
    let mut s = train::Settings::default();
    if let Some(e) = args.get(2) {
        s.epochs = e.parse().unwrap();
    }
    if let Some(e) = args.get(3) {
        s.dropout = e.parse().unwrap();
    }
    let bytes = train::train_model(&train, "PolNeAR train", s, &mut |e, l| {
        eprintln!("epoch {e} loss {l:.4} {:?}", t.elapsed())
    });
    std::fs::write(&args[1], &bytes).unwrap();
    println!("bytes {}", bytes.len());
    let model = Model::read(&bytes).unwrap();
    let mut scores = Scores::default();
    let t = std::time::Instant::now();
    let (mut td, mut tm, mut nt) = (0.0, 0.0, 0);
    for gold in &dev {
        let article = Article::new(&*gold.name, &*gold.text);
        let t0 = std::time::Instant::now();
        let document = Document::new(&article);
        let t1 = std::time::Instant::now();
        let found = learned::candidates(&document, &model);
        let t2 = std::time::Instant::now();
        td += (t1 - t0).as_secs_f64();
        tm += (t2 - t1).as_secs_f64();
        nt += document.tokens.len();
        let o = Offsets::new(article.text(), OffsetUnit::Char);
        let sp = |r: &TokenRuns| {
            r.iter()
                .map(|r| {
                    let s = document.span(r);
                    [o.convert(s.start()), o.convert(s.end())]
                })
                .collect::<Vec<_>>()
        };
        let found: Vec<Annotation> = found
            .iter()
            .map(|c| Annotation { source: sp(&c.source), cue: sp(&c.cue.into()), content: sp(&c.content) })
            .collect();
        scores.add(&eval::compare(&gold.text, &gold.annotations, &found).scores);
    }
    let _ = t;
    println!("doc {:.0}k tok/s, model {:.0}k tok/s", nt as f64 / td / 1e3, nt as f64 / tm / 1e3);
    for (a, b, t) in scores.rows() {
        println!("{a:6} {b:10} P {:5.1} R {:5.1} F1 {:5.1}", 100.0 * t.precision(), 100.0 * t.recall(), 100.0 * t.f1());
    }
}
