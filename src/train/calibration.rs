//! Fitting the confidences: models that have not learned from an article judge it, people's marks
//! say what was right, and a logistic regression learns how the one follows from the other.

use rayon::prelude::*;

use super::logistic::fit;
use super::model::{Marked, Settings, train_model};
use crate::Pipeline;
use crate::attribution::{Calibration, InputWeights, inputs};
use crate::eval::{Measured, found};
use crate::grammar::Rulebook;
use crate::learned::{Encoder, Model};
use crate::text::Article;
use crate::weights::WeightError;

/// So many parts take turns in being judged by a model that was fitted on the others.
pub const FOLDS: usize = 4;

/// The evidence for an attribution, and whether it is right.
type Example = (InputWeights, bool);

/// Fits the confidences to annotated articles and returns their file.
///
/// # Errors
/// If a fitted model cannot be read back.
pub fn train_calibration(
    articles: &[Marked],
    rulebook: &Rulebook,
    provenance: &str,
    encoder: Option<&Encoder>,
    settings: Settings,
) -> Result<String, WeightError> {
    let folds: Vec<Vec<Example>> = (0..FOLDS)
        .into_par_iter()
        .map(|fold| judged(articles, fold, rulebook, encoder, settings))
        .collect::<Result<_, _>>()?;
    let fused = folds.concat();
    let alone = Pipeline::new(rulebook);
    let grammar: Vec<Example> = articles.iter().flat_map(|article| examples(&alone, article)).collect();
    let remarks = [
        "Weights that turn what speaks for an attribution into its confidence; written by ascribe train --calibration."
            .to_owned(),
        format!(
            "Fitted on {provenance}: {} attributions of {FOLDS} models, each of articles that it had not",
            fused.len()
        ),
        format!(
            "learned from, and {} of the grammar alone. Columns: input, both channels, grammar alone.",
            grammar.len()
        ),
    ];
    Ok(Calibration { fused: fit(&fused), grammar: fit(&grammar) }.write(&remarks))
}

/// Fits the confidences of the accurate mode to annotated articles that the encoder has not learned from, and returns
/// their file.
pub fn train_accurate_calibration(
    articles: &[Marked],
    rulebook: &Rulebook,
    provenance: &str,
    encoder: &Encoder,
) -> String {
    let all = |analyzer: &Pipeline<'_>| -> Vec<Example> {
        articles.par_iter().flat_map_iter(|article| examples(analyzer, article)).collect()
    };
    let alone = Pipeline::new(rulebook);
    let fused = all(&alone.clone().with_model(Model::embedded()).with_encoder(Some(encoder)));
    let remarks = [
        "Weights that turn what speaks for an attribution into its confidence in the accurate mode; written by"
            .to_owned(),
        format!("ascribe train --calibration --accurate. Fitted on {provenance}: {} attributions.", fused.len()),
        "Columns: input, encoder and grammar, grammar alone.".to_owned(),
    ];
    Calibration { fused: fit(&fused), grammar: fit(&all(&alone)) }.write(&remarks)
}

/// The examples of one part of the articles, by a model that was fitted on the others.
fn judged(
    articles: &[Marked],
    fold: usize,
    rulebook: &Rulebook,
    encoder: Option<&Encoder>,
    settings: Settings,
) -> Result<Vec<Example>, WeightError> {
    let part = |inside: bool| articles.iter().enumerate().filter(move |(place, _)| (place % FOLDS == fold) == inside);
    let others: Vec<Marked> = part(false).map(|(_, article)| article.clone()).collect();
    let model = Model::read(&train_model(&others, rulebook, "", encoder, settings, &mut |_, _| {}))?;
    let analyzer = Pipeline::new(rulebook).with_model(Some(&model));
    Ok(part(true).flat_map(|(_, article)| examples(&analyzer, article)).collect())
}

/// What is found in an article, and what of it is right: what links with an attribution that people marked. Where they
/// marked none in contents, what is found there is left out.
fn examples(analyzer: &Pipeline<'_>, marked: &Marked) -> Vec<Example> {
    let article = Article::new(&*marked.article.name, &*marked.article.text);
    let analysis = analyzer.analyze(&article);
    let measured = Measured::new(marked.article.clone(), found(&analysis, analyzer.rulebook()));
    let all = analysis.attributions.all.iter().zip(measured.judged());
    let judged = all.filter(|(attribution, _)| marked.nested || attribution.parent.is_none());
    let once: Vec<Example> = judged.map(|(attribution, (_, right))| (inputs(attribution), right)).collect();
    once.repeat(marked.times as usize)
}
