//! Rows into tables.

use rusqlite::{CachedStatement, Connection, Result, params};

use super::Edition;
use super::entry::{AttributionRow, ClaimRow, Entry, Place, SourceRow};

/// The ids that come next.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ids {
    pub(super) article: i64,
    pub(super) source: i64,
    /// Of attributions and claims together.
    pub(super) owner: i64,
}

impl Ids {
    /// Those behind all that is in the store.
    pub(super) fn behind(connection: &Connection) -> Result<Self> {
        let next = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
        Ok(Self {
            article: next("SELECT ifnull(max(id), 0) + 1 FROM article")?,
            source: next("SELECT ifnull(max(id), 0) + 1 FROM source")?,
            owner: next(
                "SELECT max((SELECT ifnull(max(id), 0) FROM attribution), (SELECT ifnull(max(id), 0) FROM claim)) + 1",
            )?,
        })
    }
}

/// Writes articles one after the other, in a connection without triggers.
pub(super) struct Insert<'c> {
    ids: &'c mut Ids,
    edition: &'c Edition,
    article: CachedStatement<'c>,
    article_fts: CachedStatement<'c>,
    kept: CachedStatement<'c>,
    source: CachedStatement<'c>,
    mention: CachedStatement<'c>,
    attribution: CachedStatement<'c>,
    claim: CachedStatement<'c>,
    claim_fts: CachedStatement<'c>,
    claim_attribution: CachedStatement<'c>,
    span: CachedStatement<'c>,
}

impl<'c> Insert<'c> {
    /// Gets ready for the articles of a batch.
    pub(super) fn new(connection: &'c Connection, ids: &'c mut Ids, edition: &'c Edition) -> Result<Self> {
        let into = |table: &str, columns: &str| {
            let values = vec!["?"; columns.split(',').count()].join(", ");
            connection.prepare_cached(&format!("INSERT INTO {table} ({columns}) VALUES ({values})"))
        };
        Ok(Self {
            ids,
            edition,
            article: into("article", "id, key, path, title, url, outlet, published, chars, hash, text")?,
            article_fts: into("article_fts", "rowid, title, text")?,
            kept: into("kept", "article, edition, brief, whole")?,
            source: into(
                "source",
                "id, article, label, name, kind, named, titles, affiliation, justification, country, aliases, medium,
                 state_media",
            )?,
            mention: into("mention", "source, start, \"end\", text")?,
            attribution: into(
                "attribution",
                "id, article, label, kind, class, stance, negated, source, cue, cue_lemma, content, parent, confidence,
                 rules",
            )?,
            claim: into("claim", "id, article, label, text, status, score, line, \"column\"")?,
            claim_fts: into("claim_fts", "rowid, text")?,
            claim_attribution: into("claim_attribution", "claim, attribution, position")?,
            span: into("span", "owner, role, start, \"end\"")?,
        })
    }

    /// Writes all rows of an article, under the id of an earlier one if there is one.
    pub(super) fn entry(&mut self, earlier: Option<i64>, entry: &Entry) -> Result<()> {
        let id = earlier.unwrap_or_else(|| next(&mut self.ids.article));
        self.article(id, entry)?;
        let source = self.ids.source;
        for row in &entry.sources {
            self.source(id, row)?;
        }
        let attribution = self.ids.owner;
        for row in &entry.attributions {
            self.attribution(id, row, source, attribution)?;
        }
        for row in &entry.claims {
            self.claim(id, row, attribution)?;
        }
        Ok(())
    }

    fn article(&mut self, id: i64, entry: &Entry) -> Result<()> {
        let row = &entry.article;
        self.article.execute(params![
            id,
            row.key,
            row.path,
            row.title,
            row.url,
            row.outlet,
            row.published,
            row.chars as i64,
            row.hash,
            row.text
        ])?;
        self.article_fts.execute(params![id, row.title, row.text])?;
        self.kept.execute(params![id, self.edition.of_row(), entry.brief, entry.whole]).map(drop)
    }

    fn source(&mut self, article: i64, row: &SourceRow) -> Result<()> {
        let id = next(&mut self.ids.source);
        self.source.execute(params![
            id,
            article,
            row.label,
            row.name,
            row.kind,
            row.named,
            row.titles,
            row.affiliation,
            row.justification,
            row.country,
            row.aliases,
            row.medium,
            row.state_media
        ])?;
        for ([start, end], text) in &row.mentions {
            self.mention.execute(params![id, *start as i64, *end as i64, text])?;
        }
        Ok(())
    }

    fn attribution(&mut self, article: i64, row: &AttributionRow, source: i64, first: i64) -> Result<()> {
        let id = next(&mut self.ids.owner);
        let behind = |first: i64, position: usize| first + position as i64;
        self.attribution.execute(params![
            id,
            article,
            row.label,
            row.kind,
            row.class,
            row.stance,
            row.negated,
            row.source.map(|position| behind(source, position)),
            row.cue,
            row.lemma,
            row.content,
            row.parent.map(|position| behind(first, position)),
            row.confidence,
            row.rules
        ])?;
        row.spans.iter().try_for_each(|&(role, place)| self.span(id, role, place))
    }

    fn claim(&mut self, article: i64, row: &ClaimRow, first: i64) -> Result<()> {
        let id = next(&mut self.ids.owner);
        let (line, column) = (row.line as i64, row.column as i64);
        self.claim.execute(params![id, article, row.label, row.text, row.status, row.score, line, column])?;
        self.claim_fts.execute(params![id, row.text])?;
        for (position, &attribution) in row.attributions.iter().enumerate() {
            self.claim_attribution.execute(params![id, first + attribution as i64, position as i64])?;
        }
        row.spans.iter().try_for_each(|&place| self.span(id, "claim", place))
    }

    fn span(&mut self, owner: i64, role: &str, [start, end]: Place) -> Result<()> {
        self.span.execute(params![owner, role, start as i64, end as i64]).map(drop)
    }
}

/// The id, and one more for the next.
const fn next(id: &mut i64) -> i64 {
    *id += 1;
    *id - 1
}
