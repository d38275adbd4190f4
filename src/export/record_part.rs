//! A record as a share of the source graph, so that articles are joined that nobody has at hand any longer.

use super::article_record::{ArticleRecord, AttributionRecord, ClaimRecord, HeaderRecord, Label, SourceRecord};
use super::pronoun;
use crate::attribution::{CueClass, Stance};
use crate::claim::Status;
use crate::coreference::SourceKind;
use crate::coreference::corpus::Profile;
use crate::gazetteer::Gazetteer;
use crate::graph::{ArticleNode, ArticlePart, Assertion, ClaimNode, Relation, Signer, Stand, even};
use crate::text::{Position, Site};

/// An attribution and whom it is from.
type Link<'r> = (&'r AttributionRecord<'r>, &'r SourceRecord<'r>);

impl ArticleRecord<'_> {
    /// The article's share of the graph. A claim's label is its words, and no claim has its sentence: that is all a
    /// record tells.
    #[doc(hidden)]
    pub fn part(&self, signer: &Signer<'_>) -> ArticlePart {
        let claims: Vec<ClaimNode> = self.claims.iter().map(ClaimRecord::node).collect();
        let mut part = ArticlePart {
            article: self.article.node(),
            sources: self.sources.iter().map(SourceRecord::profile).collect(),
            others: self.people.to_vec(),
            signatures: claims.iter().map(|claim| signer.sign(&claim.text)).collect(),
            claims,
            assertions: Vec::new(),
            passed_on: Vec::new(),
        };
        for (index, claim) in self.claims.iter().enumerate() {
            let chain = self.chain(claim);
            if let Some(&(speaking, _)) = chain.first() {
                let via = chain[1..].iter().map(|(_, source)| source.name.to_string()).collect();
                part.link(index, &self.links(&chain), &speaking.assertion(via));
            }
        }
        part
    }

    /// For each claim the positions of who speaks and of those who pass it on; several sources that are named together
    /// are one link.
    pub(crate) fn chains(&self) -> Vec<Vec<Vec<usize>>> {
        self.claims.iter().map(|claim| self.links(&self.chain(claim))).collect()
    }

    fn links(&self, chain: &[Link<'_>]) -> Vec<Vec<usize>> {
        chain.iter().map(|(_, source)| self.members(source)).collect()
    }

    /// Who speaks and who passes it on, the speaker first, each name once.
    fn chain(&self, claim: &ClaimRecord<'_>) -> Vec<Link<'_>> {
        let mut chain: Vec<Link<'_>> = Vec::new();
        for label in &claim.attributions {
            let attribution = self.attributions.get(label.index());
            let source = |attribution: &AttributionRecord<'_>| attribution.source.as_ref()?.source;
            let Some((attribution, source)) = attribution
                .and_then(|attribution| Some((attribution, self.sources.get(source(attribution)?.index())?)))
            else {
                continue;
            };
            if chain.iter().all(|(_, known)| known.name != source.name) {
                chain.push((attribution, source));
            }
        }
        chain
    }

    /// Positions of the members of a joint source, or of the source itself.
    fn members(&self, source: &SourceRecord<'_>) -> Vec<usize> {
        let alone = source.members.is_empty().then_some(source.id);
        let all = source.members.iter().copied().chain(alone).map(Label::index);
        all.filter(|&member| member < self.sources.len()).collect()
    }
}

impl HeaderRecord<'_> {
    pub(crate) fn node(&self) -> ArticleNode {
        let owned = |text: &Option<_>| text.as_deref().map(str::to_owned);
        ArticleNode {
            id: self.id.to_string(),
            site: Site::file_of_one(&*self.id),
            title: self.title.as_deref().map(even),
            url: owned(&self.url),
            published: owned(&self.published),
            outlet: owned(&self.outlet),
        }
    }
}

impl SourceRecord<'_> {
    pub(crate) fn profile(&self) -> Profile {
        let owned = |text: &Option<_>| text.as_deref().map(str::to_owned);
        let kind = SourceKind::ALL.into_iter().find(|kind| kind.name() == self.kind).unwrap_or(SourceKind::Anonymous);
        Profile {
            named: self.named,
            titles: self.titles.to_vec(),
            affiliation: owned(&self.affiliation),
            country: owned(&self.country),
            aliases: self.aliases.to_vec(),
            justification: owned(&self.justification),
            medium: self.medium,
            state_media: self.state_media,
            government: self.government.as_deref().and_then(|name| Gazetteer::embedded().entry(name)?.country),
            joint: !self.members.is_empty(),
            gender: self.pronoun.as_deref().and_then(pronoun::gender),
            mentions: self.mentions,
            ..Profile::new(self.name.to_string(), kind)
        }
    }
}

impl AttributionRecord<'_> {
    fn assertion(&self, via: Vec<String>) -> Assertion {
        let stance = Stance::from_name(&self.stance).unwrap_or_default();
        let class = CueClass::from_name(&self.class).unwrap_or(CueClass::Speech);
        Assertion {
            relation: Relation::told(stance, self.negated, class),
            stand: Stand::told(self.kind == "direct", stance, self.negated, class),
            cue: even(&self.cue.text),
            cue_within: None,
            via,
            rules: self.rules.iter().map(ToString::to_string).collect(),
            confidence: self.confidence as f32,
            place: Position { line: self.line, column: self.column },
        }
    }
}

impl ClaimRecord<'_> {
    fn node(&self) -> ClaimNode {
        let text = even(&self.text);
        ClaimNode {
            label: text.clone(),
            text,
            sentence: String::new(),
            within: Vec::new(),
            status: status(&self.status),
            score: self.score as f32,
            article: 0,
            place: Position { line: self.line, column: self.column },
            group: None,
        }
    }
}

/// The status of a name; whether that of a later version has a source is not known.
fn status(name: &str) -> Status {
    Status::ALL.into_iter().find(|status| status.name() == name).unwrap_or(Status::Unattributed)
}
