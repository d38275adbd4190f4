//! What every stage saw, sentence by sentence: tokens with tags, groups, candidates with their rules
//! and fates, the sources that mentions refer to, claims with their statuses.

use std::fmt::Write as _;

use crate::Analysis;
use crate::attribution::{Candidate, Fate, Labels};
use crate::claim::{self, Claim};
use crate::coreference::{Antecedent, Mention, Source};
use crate::export::{attribution_label, claim_label, source_label};
use crate::grammar::Rulebook;
use crate::matching::MatchContext;
use crate::sentence::Sentence;
use crate::tag::GroupKind;
use crate::text::{ClaimId, LineIndex, SourceId, Span, TokenRange, TokenRuns};

/// The listing of the sentences that share a byte with `within`, of all sentences without it.
pub fn listing(analysis: &Analysis<'_>, rulebook: &Rulebook, within: Option<Span>) -> String {
    let context = MatchContext::new(&analysis.document, rulebook);
    let lister = Lister { analysis, rulebook, context, lines: LineIndex::of(analysis.document.article) };
    let asked = |sentence: &&Sentence| {
        let span = analysis.document.span(sentence.tokens);
        !span.is_empty() && within.is_none_or(|within| within.overlaps(span))
    };
    let pieces: Vec<String> =
        analysis.document.sentences.all().iter().filter(asked).map(|sentence| lister.sentence(sentence)).collect();
    if pieces.is_empty() { "There is no sentence here.\n".into() } else { pieces.join("\n") }
}

struct Lister<'a> {
    analysis: &'a Analysis<'a>,
    rulebook: &'a Rulebook,
    context: MatchContext<'a>,
    lines: LineIndex<'a>,
}

impl Lister<'_> {
    fn sentence(&self, sentence: &Sentence) -> String {
        let document = &self.analysis.document;
        let place = self.lines.position(document.span(sentence.tokens).start());
        let kind = document.blocks.all()[sentence.block].kind.name();
        let mut text = format!("{}:{}:{} ({kind})\n", document.article.name(), place.line, place.column);
        self.row(&mut text, "words", &even(document.words_of(sentence.tokens)));
        self.row(&mut text, "tags", &self.tags(sentence.tokens));
        self.row(&mut text, "groups", &self.groups(sentence.tokens));
        self.candidates(&mut text, sentence.tokens);
        self.mentions(&mut text, sentence.tokens);
        if let Some(rule) = claim::no_statement(&self.context, sentence) {
            self.row(&mut text, "no claim", &format!("by the rule {}", self.rulebook.contexts()[rule].name));
        }
        self.claims(&mut text, sentence.tokens);
        text
    }

    #[expect(clippy::unused_self, reason = "reads as a step of the listing")]
    fn row(&self, text: &mut String, name: &str, value: &str) {
        let _ = writeln!(text, "  {name:12}{value}");
    }

    fn tags(&self, tokens: TokenRange) -> String {
        let document = &self.analysis.document;
        let shown = tokens.iter().map(|token| format!("{}/{}", document.text(token), document.tags[token].name()));
        shown.collect::<Vec<_>>().join(" ")
    }

    /// Noun groups in square brackets, verb groups in angle brackets.
    fn groups(&self, tokens: TokenRange) -> String {
        let document = &self.analysis.document;
        let mut shown: Vec<String> = Vec::new();
        for token in tokens.iter() {
            let word = document.text(token);
            let Some(group) = document.groups.around(token) else {
                shown.push(word.to_owned());
                continue;
            };
            let (open, close) = if group.kind == GroupKind::Noun { ('[', ']') } else { ('<', '>') };
            let start = if token == group.tokens.start() { String::from(open) } else { String::new() };
            let end = if Some(token) == group.tokens.last() { String::from(close) } else { String::new() };
            shown.push(format!("{start}{word}{end}"));
        }
        shown.join(" ")
    }

    fn candidates(&self, text: &mut String, tokens: TokenRange) {
        let attributions = &self.analysis.attributions;
        for (id, kept) in attributions.all.entries().filter(|(_, kept)| tokens.overlaps(kept.found.cue)) {
            let fate = format!("kept as {} with confidence {:.2}", attribution_label(id), kept.confidence);
            self.candidate(text, &kept.found, &fate);
        }
        for lost in attributions.lost.iter().filter(|lost| tokens.overlaps(lost.candidate.cue)) {
            self.candidate(text, &lost.candidate, &self.fate(lost.fate));
        }
    }

    fn candidate(&self, text: &mut String, found: &Candidate, fate: &str) {
        let Candidate { evidence, confidence, .. } = found;
        let mut channels: Vec<String> =
            evidence.rules.iter().map(|&rule| format!("rule {}", self.rulebook.rule_name(rule))).collect();
        let network = match evidence.labels {
            Labels::Network => "model",
            Labels::Encoder => "encoder",
        };
        channels.extend(evidence.model.map(|probability| format!("{network} {probability:.2}")));
        self.row(text, "candidate", &format!("{fate}; {}; strength {confidence:.2}", channels.join(", ")));
        self.runs(text, "source", &found.source);
        let cue = format!("{} ({})", even(self.analysis.document.words_of(found.cue)), found.class.name());
        self.part(text, "cue", &cue);
        self.runs(text, "content", &found.content);
        for (name, range) in [("addressee", found.addressee), ("setting", found.setting), ("time", found.time)] {
            if let Some(range) = range {
                self.part(text, name, &even(self.analysis.document.words_of(range)));
            }
        }
    }

    /// What became of a candidate that lost, and why.
    fn fate(&self, fate: Fate) -> String {
        let winner = |id| self.analysis.attributions.all.get(id).map_or(0.0, |winner| winner.confidence);
        match fate {
            Fate::Joined(id) => format!("joined to {}, which says the same", attribution_label(id)),
            Fate::Beaten(id) => {
                format!("beaten by {} over the same words (confidence {:.2})", attribution_label(id), winner(id))
            }
            Fate::Nameless => "left out: within what somebody says, it has no source or no content".to_owned(),
            Fate::Weak => "left out: the model finds it out of the question".to_owned(),
            Fate::Vetoed(rule) => format!("left out by the rule {}", self.rulebook.contexts()[rule].name),
        }
    }

    fn mentions(&self, text: &mut String, tokens: TokenRange) {
        let mut here: Vec<(SourceId, &Source, &Mention)> = Vec::new();
        for (id, source) in self.analysis.sources.all.entries() {
            let mentions = source.mentions.iter().filter(|mention| mention.tokens.overlaps(tokens));
            here.extend(mentions.map(|mention| (id, source, mention)));
        }
        here.sort_by_key(|(_, _, mention)| mention.tokens.hull());
        for (id, source, mention) in here {
            let words = even(&self.analysis.document.words_of_runs(&mention.tokens));
            let Mention { link, .. } = mention;
            let own = if source.own_name { "; its name and kind are those of your alias file" } else { "" };
            let told = format!(
                "\"{words}\" {} {} {} ({}): {}, confidence {:.2}{own}",
                if link.is_open() { "stays unresolved, as" } else { "is" },
                source_label(id),
                source.name,
                source.kind.name(),
                link.reason,
                link.confidence
            );
            self.row(text, "source", &told);
            for Antecedent { name, score, standing } in &mention.candidates {
                self.part(text, "could be", &format!("{} (score {score:.2}; {standing})", even(name)));
            }
        }
    }

    fn claims(&self, text: &mut String, tokens: TokenRange) {
        let here = |(_, claim): &(ClaimId, &Claim)| claim.tokens.overlaps(tokens);
        for (id, claim) in self.analysis.claims.entries().filter(here) {
            let carried: Vec<String> = claim.attributions.iter().map(|&by| attribution_label(by).to_string()).collect();
            let by = if carried.is_empty() { String::new() } else { format!(" by {}", carried.join(", ")) };
            let head = format!("{} {}{by}; worth checking {:.2}", claim_label(id), claim.status.name(), claim.score);
            self.row(text, "claim", &head);
            self.runs(text, "words", &claim.tokens);
            if let Some(rule) = claim.rule {
                self.part(text, "rule", &self.rulebook.contexts()[rule].name);
            }
        }
    }

    fn runs(&self, text: &mut String, name: &str, runs: &TokenRuns) {
        let words = if runs.is_empty() { "none".into() } else { even(&self.analysis.document.words_of_runs(runs)) };
        self.part(text, name, &words);
    }

    #[expect(clippy::unused_self, reason = "reads as a step of the listing")]
    fn part(&self, text: &mut String, name: &str, value: &str) {
        let _ = writeln!(text, "    {name:10}{value}");
    }
}

/// The words with single blanks between them, control characters shown as blanks.
fn even(words: &str) -> String {
    let shown: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}
