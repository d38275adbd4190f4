//! Rules about surroundings, tried on their own examples: a veto on the candidate that an example gives, other rules on
//! each sentence of its text.

use crate::Pipeline;
use crate::attribution::{self, Candidate, CueClass};
use crate::claim;
use crate::document::Document;
use crate::grammar::{Example, Kind, Rulebook, Slot, Verdict};
use crate::learned::{entry, head};
use crate::matching::MatchContext;
use crate::text::{Article, ContextId, Id as _, TokenId, TokenRange, TokenRuns};

/// Tries a rule on its examples and rejects; one line for each that fails.
pub fn context_trial(id: ContextId, rulebook: &Rulebook) -> Vec<String> {
    let rule = &rulebook.contexts()[id];
    let tried = |example: &Example, wanted: bool| {
        let applied = applied(id, rule.kind, example, rulebook);
        let text = example.text.split_whitespace().collect::<Vec<_>>().join(" ");
        match applied {
            Ok(applied) if applied.contains(&id) == wanted => None,
            Ok(applied) if wanted => {
                Some(format!("example \"{text}\": the rule does not apply{}", instead(&applied, rulebook)))
            }
            Ok(_) => Some(format!("reject \"{text}\": the rule applies")),
            Err(words) => Some(format!("\"{text}\": \"{words}\" are no whole words of it")),
        }
    };
    let missed = rule.examples.iter().filter_map(|example| tried(example, true));
    missed.chain(rule.rejects.iter().filter_map(|reject| tried(reject, false))).collect()
}

/// Names the rules that apply in place of the rule that was tried.
fn instead(applied: &[ContextId], rulebook: &Rulebook) -> String {
    let names: Vec<&str> = applied.iter().map(|&id| rulebook.contexts()[id].name.as_str()).collect();
    if names.is_empty() { String::new() } else { format!(", but {} does", names.join(", ")) }
}

/// Which rules of its kind apply in a text, as far as they keep a rule from applying; the words of a slot that the
/// text does not hold.
fn applied(id: ContextId, kind: Kind, example: &Example, rulebook: &Rulebook) -> Result<Vec<ContextId>, String> {
    let article = Article::new("example", &*example.text);
    let document = Document::new(&article, rulebook.lists());
    let context = MatchContext::new(&document, rulebook);
    let sentences = document.sentences.all().iter();
    Ok(match kind {
        Kind::Vetoes | Kind::Contents | Kind::Figures => {
            let applies = attribution::speaks(&context, &candidate(&context, example)?, id);
            applies.then_some(id).into_iter().collect()
        }
        Kind::Statements => sentences.filter_map(|sentence| claim::no_statement(&context, sentence)).collect(),
        Kind::Continuations if rulebook.contexts()[id].verdict != Verdict::Continued => {
            sentences.filter(|sentence| claim::is_by(&context, sentence.tokens, id)).map(|_| id).collect()
        }
        Kind::Continuations => {
            let analysis = Pipeline::new(rulebook).analyze(&article);
            analysis.claims.iter().filter_map(|claim| claim.rule).collect()
        }
    })
}

/// The candidate that an example tells.
fn candidate(context: &MatchContext<'_>, example: &Example) -> Result<Candidate, String> {
    let document = context.document;
    let runs = |slot: Slot| {
        let told = example.slots.iter().filter(|(filled, _)| *filled == slot).flat_map(|(_, words)| words.split(" … "));
        let found: Result<Vec<TokenRange>, String> = told.map(|words| range(document, words)).collect();
        found.map(TokenRuns::new)
    };
    let cue = runs(Slot::Cue)?.hull().ok_or_else(String::new)?;
    let main = head(document, cue).unwrap_or(cue.start());
    let entry = entry(document, context.rulebook, main);
    Ok(Candidate {
        class: entry.map_or(CueClass::Speech, |entry| entry.class),
        ..Candidate::said(runs(Slot::Source)?, cue, main, runs(Slot::Content)?)
    })
}

/// The tokens of some words, where they first stand as whole tokens.
fn range(document: &Document<'_>, words: &str) -> Result<TokenRange, String> {
    let text = document.article.text();
    let token = |byte: usize, start: bool| {
        document.tokens.iter().position(|token| (if start { token.span.start() } else { token.span.end() }) == byte)
    };
    let whole = |(from, found): (usize, &str)| Some((token(from, true)?, token(from + found.len(), false)?));
    let (first, last) = text.match_indices(words).find_map(whole).ok_or_else(|| words.to_owned())?;
    Ok(TokenRange::new(first, TokenId::from_index(last).index() + 1))
}
