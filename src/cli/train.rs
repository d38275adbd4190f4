//! `ascribe train`: fits the model from annotated articles, or the tagger from a treebank.

use std::borrow::Cow;
use std::path::Path;

use super::args::TrainArgs;
use super::file;
use super::output::Output;
use super::problem::{Messages, Outcome, Problem, Stop};
use super::settings::Settings;
use crate::eval::{outermost, read_gold};
use crate::learned::Encoder;
use crate::train::{self, Marked, TaggedSentence, read_conllu, train_model, train_tagger};

/// Runs the command.
pub(super) fn train(args: &TrainArgs, settings: &Settings, messages: &Messages) -> Result<Outcome, Stop> {
    if settings.output().is_none() {
        return Err(Problem("the fitted file is binary; name it with -o FILE".into()).into());
    }
    let mut output = Output::open(settings.output(), &[])?;
    let mut told = |epoch: usize, figure: f64| messages.note(format_args!("epoch {epoch}: {figure:.4}"));
    let fitted = if args.calibration {
        calibration(args, settings)?.into_bytes()
    } else if args.gold.iter().all(|path| path.is_dir()) {
        let taught = train::Settings { teachers: args.teachers.into(), ..train::Settings::default() };
        let (articles, rulebook, encoder) = (articles(args)?, settings.rulebook()?, teacher(args, settings)?);
        train_model(&articles, &rulebook, &provenance(args), encoder.as_deref(), taught, &mut told)
    } else {
        train_tagger(&sentences(args)?, &provenance(args), &mut told)
    };
    output.put(&fitted)?;
    output.finish()?;
    Ok(Outcome::Done)
}

/// The file of confidences.
fn calibration(args: &TrainArgs, settings: &Settings) -> Result<String, Problem> {
    let articles = articles(args)?;
    let rulebook = settings.rulebook()?;
    if let Some(encoder) = settings.networks(false)?.encoder {
        let fit = || train::train_accurate_calibration(&articles, &rulebook, &provenance(args), &encoder);
        return Ok(settings.pool()?.install(fit));
    }
    let once = train::Settings { teachers: 0, ..train::Settings::default() };
    let encoder = teacher(args, settings)?;
    let fit = || train::train_calibration(&articles, &rulebook, &provenance(args), encoder.as_deref(), once);
    settings.pool()?.install(fit).map_err(|error| Problem(error.to_string()))
}

/// The encoder, where it is to teach.
fn teacher(args: &TrainArgs, settings: &Settings) -> Result<Option<Cow<'static, Encoder>>, Problem> {
    if args.distill { Ok(settings.networks(true)?.encoder) } else { Ok(None) }
}

/// The annotated articles of all folders; those of a folder that is given several times count so many times.
fn articles(args: &TrainArgs) -> Result<Vec<Marked>, Problem> {
    let mut articles = Vec::new();
    for (place, folder) in args.gold.iter().enumerate() {
        if args.gold[..place].contains(folder) {
            continue;
        }
        let times = args.gold.iter().filter(|other| *other == folder).count() as u32;
        let gold = read_gold(folder).map_err(|error| Problem(error.to_string()))?;
        let nested = gold.iter().any(|article| outermost(&article.annotations).contains(&false));
        articles.extend(gold.into_iter().map(|article| Marked { article, times, nested }));
    }
    Ok(articles)
}

/// The sentences of all treebanks.
fn sentences(args: &TrainArgs) -> Result<Vec<TaggedSentence>, Problem> {
    let mut sentences = Vec::new();
    for path in &args.gold {
        let text = file::text(path)?;
        sentences.extend(read_conllu(&text).map_err(|error| Problem::with(path.display(), error))?);
    }
    Ok(sentences)
}

/// What the fitted file tells of its origin.
fn provenance(args: &TrainArgs) -> String {
    let name = |path: &Path| path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let names: Vec<String> = args.gold.iter().map(|path| name(path)).collect();
    args.provenance.clone().unwrap_or_else(|| names.join(", "))
}
