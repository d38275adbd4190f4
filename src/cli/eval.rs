//! `ascribe eval`: what is found in annotated articles against what people marked.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::args::EvalArgs;
use super::eval_sources;
use super::file;
use super::output::Output;
use super::problem::{Messages, Outcome, Problem, Stop};
use super::settings::Settings;
use crate::Pipeline;
use crate::eval::{
    self, Annotation, Breakdown, ErrorPage, Finding, FoundLine, GoldArticle, Measured, PageForm, Reliability,
    RuleTable, Scores,
};
use crate::grammar::Rulebook;
use crate::text::Article;

/// Runs the command.
pub(super) fn eval(args: &EvalArgs, settings: &Settings, messages: &mut Messages) -> Result<Outcome, Stop> {
    let sections = eval_sources::sections(&args.gold)?;
    if !sections.is_empty() {
        return eval_sources::eval(args, &sections, settings);
    }
    let mut gold = eval::read_gold(&args.gold).map_err(|error| Problem(error.to_string()))?;
    let rulebook = settings.rulebook()?;
    let mut found = match &args.predictions {
        Some(path) => predicted(path, &gold, messages)?,
        None => analysed(&gold, &rulebook, args, settings)?,
    };
    if args.outermost {
        for article in &mut gold {
            keep_outermost(&mut article.annotations, Annotation::clone);
        }
        for found in &mut found {
            keep_outermost(found, |one| one.spans.clone());
        }
    }
    if let Some(path) = &args.save {
        save(path, &gold, &found)?;
    }
    let mut other = args.compare.as_ref().map(|path| predicted(path, &gold, messages)).transpose()?;
    if args.outermost {
        other.iter_mut().flatten().for_each(|found| keep_outermost(found, |one| one.spans.clone()));
    }
    let other = other.map(|other| measured(&gold, other));
    let measured = measured(&gold, found);
    if let Some(path) = &args.errors {
        write_errors(path, &measured, &rulebook)?;
    }
    let mut output = Output::open(settings.output(), &[])?;
    output.put(tables(args, &measured, &rulebook).as_bytes())?;
    if let Some(other) = other {
        output.put(comparison(&measured, &other).as_bytes())?;
    }
    if args.mistakes {
        measured.iter().try_for_each(|one| output.put(mistakes(one).as_bytes()))?;
    }
    output.finish()?;
    Ok(Outcome::Done)
}

/// Leaves out what lies in what another one says.
fn keep_outermost<T>(all: &mut Vec<T>, spans: impl Fn(&T) -> Annotation) {
    let spans: Vec<Annotation> = all.iter().map(spans).collect();
    let mut outermost = eval::outermost(&spans).into_iter();
    all.retain(|_| outermost.next().unwrap_or_default());
}

/// Analyses the texts.
fn analysed(
    gold: &[GoldArticle],
    rulebook: &Rulebook,
    args: &EvalArgs,
    settings: &Settings,
) -> Result<Vec<Vec<Finding>>, Problem> {
    let networks = settings.networks(false)?;
    let analyzer = Pipeline::new(rulebook).with_networks(&networks);
    let find = |article: &GoldArticle| {
        let article = Article::new(&*article.name, &*article.text);
        match &networks.model {
            Some(model) if args.labels_only => eval::labelled(&article, model, rulebook),
            _ => eval::found(&analyzer.analyze(&article), rulebook),
        }
    };
    Ok(settings.pool()?.install(|| gold.par_iter().map(find).collect()))
}

fn measured(gold: &[GoldArticle], found: Vec<Vec<Finding>>) -> Vec<Measured> {
    gold.iter().cloned().zip(found).map(|(article, found)| Measured::new(article, found)).collect()
}

/// All figures that are asked for, but for the comparison.
fn tables(args: &EvalArgs, measured: &[Measured], rulebook: &Rulebook) -> String {
    let (mut scores, mut breakdown) = (Scores::default(), Breakdown::default());
    for one in measured {
        scores.add(&one.comparison.scores);
        breakdown.add(one, rulebook);
    }
    let mut tables = format!("{scores}\n{breakdown}");
    if args.calibration {
        let mut reliability = Reliability::default();
        for (one, right) in measured.iter().flat_map(Measured::judged) {
            one.confidence.into_iter().for_each(|confidence| reliability.add(confidence, right));
        }
        let _ = write!(tables, "\n{reliability}");
    }
    if args.rules {
        let mut rules = RuleTable::default();
        for one in measured {
            rules.add(one);
        }
        let _ = write!(tables, "\n{rules}");
    }
    tables
}

/// By how much the figures differ from those of other predictions.
fn comparison(measured: &[Measured], other: &[Measured]) -> String {
    let scores = |all: &[Measured]| -> Vec<Scores> { all.iter().map(|one| one.comparison.scores).collect() };
    let mut table = format!("\n{:17} {:>5} {:>6} {:>6}  95 of 100 draws\n", "F1", "this", "other", "more");
    for difference in eval::differences(&scores(measured), &scores(other)) {
        let _ = writeln!(table, "{difference}");
    }
    table
}

/// Reads a predictions file; an article that it lacks has no predictions.
fn predicted(path: &Path, gold: &[GoldArticle], messages: &Messages) -> Result<Vec<Vec<Finding>>, Problem> {
    const RECORD: &str = "is no record with doc and attributions, as --save writes it";
    let problem = |line: usize| Problem(format!("{}:{line}: {RECORD}", path.display()));
    let text = file::text(path)?;
    let mut lines: HashMap<String, Vec<Finding>> = HashMap::new();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let line: FoundLine = serde_json::from_str(line).map_err(|_| problem(index + 1))?;
        lines.insert(line.doc, line.attributions);
    }
    let missing = gold.iter().filter(|article| !lines.contains_key(&article.name)).count();
    if missing > 0 {
        messages.warning(format_args!("{}: nothing for {missing} of {} articles", path.display(), gold.len()));
    }
    Ok(gold.iter().map(|article| lines.remove(&article.name).unwrap_or_default()).collect())
}

fn save(path: &Path, gold: &[GoldArticle], found: &[Vec<Finding>]) -> Result<(), Stop> {
    let mut output = Output::open(Some(&path.to_owned()), &[])?;
    for (article, found) in gold.iter().zip(found) {
        let line = FoundLine { doc: article.name.clone(), attributions: found.clone() };
        let line = serde_json::to_string(&line).map_err(|error| Problem::with(path.display(), error))?;
        output.put(line.as_bytes())?;
        output.put(b"\n")?;
    }
    output.finish()
}

/// Writes the page of mistakes in the form that its ending names.
fn write_errors(path: &PathBuf, measured: &[Measured], rulebook: &Rulebook) -> Result<(), Stop> {
    let form = match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => PageForm::Html,
        Some("md") => PageForm::Markdown,
        _ => return Err(Problem::with(path.display(), "the page of mistakes ends in .html or .md").into()),
    };
    let mut output = Output::open(Some(path), &[])?;
    output.put(ErrorPage::new(measured, rulebook).write(form).as_bytes())?;
    output.finish()
}

/// What was missed (`-`) and what was found without ground (`+`) in one article, in text order.
fn mistakes(measured: &Measured) -> String {
    let Measured { article, found, comparison } = measured;
    let missed = article.annotations.iter().enumerate().filter(|&(place, _)| comparison.answer(place).is_none());
    let spurious = found.iter().enumerate().filter(|&(place, _)| comparison.answered(place).is_none());
    let mut all: Vec<(usize, char, &Annotation)> = missed.map(|(_, one)| (first_offset(one), '-', one)).collect();
    all.extend(spurious.map(|(_, one)| (first_offset(&one.spans), '+', &one.spans)));
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
