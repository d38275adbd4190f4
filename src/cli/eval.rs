//! `ascribe eval`: what is found in annotated articles against what people marked.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use rayon::prelude::*;

use super::args::EvalArgs;
use super::output::Output;
use super::problem::{Messages, Outcome, Problem, Stop};
use super::settings::Settings;
use crate::Analyzer;
use crate::eval::{self, Annotation, Comparison, FoundLine, GoldArticle, Scores, Tally};
use crate::text::{Article, Id, RuleId};

/// What was found in one article.
struct Answer {
    found: Vec<Annotation>,
    /// The deciding rule of each.
    rules: Vec<Option<RuleId>>,
}

/// Runs the command.
pub(super) fn eval(args: &EvalArgs, settings: &Settings, messages: &mut Messages) -> Result<Outcome, Stop> {
    let gold = eval::read_gold(&args.gold).map_err(|error| Problem(error.to_string()))?;
    let rulebook = settings.rulebook()?;
    let answers = if let Some(path) = &args.predictions {
        predicted(path, &gold, messages)?
    } else {
        let model = settings.model()?;
        analysed(&gold, &Analyzer::new(&rulebook).with_model(model.as_deref()), settings)?
    };
    if let Some(path) = &args.save {
        save(path, &gold, &answers)?;
    }
    let mut output = Output::open(settings.output(), &[])?;
    let compared: Vec<Comparison> = gold
        .iter()
        .zip(&answers)
        .map(|(article, answer)| eval::compare(&article.text, &article.annotations, &answer.found))
        .collect();
    let mut scores = Scores::default();
    for one in &compared {
        scores.add(&one.scores);
    }
    output.put(scores.to_string().as_bytes())?;
    if args.rules {
        let name = |rule: RuleId| rulebook.rule_name(rule).to_owned();
        output.put(rule_table(&answers, &compared, name).as_bytes())?;
    }
    if args.mistakes {
        for ((article, answer), comparison) in gold.iter().zip(&answers).zip(&compared) {
            output.put(mistakes(article, answer, comparison).as_bytes())?;
        }
    }
    output.finish()?;
    Ok(Outcome::Done)
}

/// Analyses the texts.
fn analysed(gold: &[GoldArticle], analyzer: &Analyzer<'_>, settings: &Settings) -> Result<Vec<Answer>, Problem> {
    let answer = |article: &GoldArticle| {
        let article = Article::new(&article.name, &article.text);
        let analysis = analyzer.analyze(&article);
        let rule = |attribution: &crate::attribution::Attribution| attribution.found.evidence.rules.first().copied();
        Answer { found: eval::found(&analysis), rules: analysis.attributions.all.iter().map(rule).collect() }
    };
    Ok(settings.pool()?.install(|| gold.par_iter().map(answer).collect()))
}

/// Reads a predictions file; an article that it lacks has no predictions.
fn predicted(path: &Path, gold: &[GoldArticle], messages: &Messages) -> Result<Vec<Answer>, Problem> {
    let problem = |line: usize, error: &dyn std::fmt::Display| Problem(format!("{}:{line}: {error}", path.display()));
    let text = fs::read_to_string(path).map_err(|error| Problem::with(path.display(), error))?;
    let mut lines: HashMap<String, Vec<Annotation>> = HashMap::new();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let line: FoundLine = serde_json::from_str(line).map_err(|error| problem(index + 1, &error))?;
        lines.insert(line.doc, line.attributions);
    }
    let missing = gold.iter().filter(|article| !lines.contains_key(&article.name)).count();
    if missing > 0 {
        messages.warning(format_args!("{}: nothing for {missing} of {} articles", path.display(), gold.len()));
    }
    let answer = |article: &GoldArticle| {
        let found = lines.remove(&article.name).unwrap_or_default();
        Answer { rules: vec![None; found.len()], found }
    };
    Ok(gold.iter().map(answer).collect())
}

fn save(path: &Path, gold: &[GoldArticle], answers: &[Answer]) -> Result<(), Stop> {
    let mut output = Output::open(Some(&path.to_owned()), &[])?;
    for (article, answer) in gold.iter().zip(answers) {
        let line = FoundLine { doc: article.name.clone(), attributions: answer.found.clone() };
        let line = serde_json::to_string(&line).map_err(|error| Problem::with(path.display(), error))?;
        output.put(line.as_bytes())?;
        output.put(b"\n")?;
    }
    output.finish()
}

/// How many attributions each rule decided, and how many of them link with what people marked.
fn rule_table(answers: &[Answer], compared: &[Comparison], name: impl Fn(RuleId) -> String) -> String {
    let mut tallies: Vec<(Option<RuleId>, Tally)> = Vec::new();
    for (answer, comparison) in answers.iter().zip(compared) {
        for (index, &rule) in answer.rules.iter().enumerate() {
            let right = usize::from(comparison.links.iter().any(|&(_, found)| found == index));
            tallies.push((rule, Tally { right, found: 1, gold: 0 }));
        }
    }
    tallies.sort_by_key(|(rule, _)| rule.map(Id::index));
    let mut rows: Vec<(Option<RuleId>, Tally)> = Vec::new();
    for (rule, tally) in tallies {
        match rows.last_mut() {
            Some((last, sum)) if *last == rule => sum.add(tally),
            _ => rows.push((rule, tally)),
        }
    }
    let mut table = format!("\n{:40} {:>6} {:>6} {:>6}\n", "rule", "found", "right", "share");
    for (rule, tally) in rows {
        let name = rule.map_or_else(|| "(no rule)".to_owned(), &name);
        let share = 100.0 * tally.precision();
        let _ = writeln!(table, "{name:40} {:6} {:6} {share:6.1}", tally.found, tally.right);
    }
    table
}

/// What was missed (`-`) and what was found without ground (`+`) in one article, in text order.
fn mistakes(article: &GoldArticle, answer: &Answer, comparison: &Comparison) -> String {
    let unlinked = |linked: &dyn Fn(usize) -> bool, all: &[Annotation], mark: char| {
        let unlinked = all.iter().enumerate().filter(|&(index, _)| !linked(index));
        unlinked.map(|(_, one)| (first_offset(one), mark, one.clone())).collect::<Vec<_>>()
    };
    let links = &comparison.links;
    let mut all = unlinked(&|index| links.iter().any(|&(gold, _)| gold == index), &article.annotations, '-');
    all.extend(unlinked(&|index| links.iter().any(|&(_, found)| found == index), &answer.found, '+'));
    all.sort_by_key(|&(offset, mark, _)| (offset, mark));
    let characters: Vec<char> = article.text.chars().collect();
    let words = |spans: &[[usize; 2]]| {
        let run = |&[start, end]: &[usize; 2]| -> String {
            let run = characters.get(start..end.min(characters.len())).unwrap_or_default();
            run.iter().map(|&c| if c.is_control() { ' ' } else { c }).collect()
        };
        spans.iter().map(run).collect::<Vec<_>>().join(" … ")
    };
    let mut listing = format!("\n== {}\n", article.name);
    for (_, mark, one) in all {
        let _ = writeln!(listing, "{mark} [{}] {{{}}} {}", words(&one.source), words(&one.cue), words(&one.content));
    }
    listing
}

fn first_offset(annotation: &Annotation) -> usize {
    let spans = annotation.source.iter().chain(&annotation.cue).chain(&annotation.content);
    spans.map(|&[start, _]| start).min().unwrap_or(0)
}
