//! Rows into tables.

use rusqlite::{Connection, Result, ToSql, params};

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

/// Writes articles one after the other.
pub(super) struct Insert<'c> {
    pub(super) connection: &'c Connection,
    pub(super) ids: &'c mut Ids,
    pub(super) edition: &'c Edition,
}

impl Insert<'_> {
    /// Writes all rows of an article under an id.
    pub(super) fn entry(&mut self, id: i64, entry: &Entry) -> Result<()> {
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

    fn put(&self, sql: &str, values: &[&dyn ToSql]) -> Result<()> {
        self.connection.prepare_cached(sql)?.execute(values).map(drop)
    }

    fn article(&self, id: i64, entry: &Entry) -> Result<()> {
        let row = &entry.article;
        self.put(
            "INSERT INTO article (id, key, path, title, url, outlet, published, chars, hash, text)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            params![
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
            ],
        )?;
        self.put(
            "INSERT INTO kept (article, edition, brief, whole) VALUES (?, ?, ?, ?)",
            params![id, self.edition.of_row(), entry.brief, entry.whole],
        )
    }

    fn source(&mut self, article: i64, row: &SourceRow) -> Result<()> {
        let id = next(&mut self.ids.source);
        self.put(
            "INSERT INTO source (id, article, label, name, kind, named, titles, affiliation, justification, country,
                                 aliases, medium, state_media)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            params![
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
            ],
        )?;
        for ([start, end], text) in &row.mentions {
            let values = params![id, *start as i64, *end as i64, text];
            self.put("INSERT INTO mention (source, start, \"end\", text) VALUES (?, ?, ?, ?)", values)?;
        }
        Ok(())
    }

    fn attribution(&mut self, article: i64, row: &AttributionRow, source: i64, first: i64) -> Result<()> {
        let id = next(&mut self.ids.owner);
        let behind = |first: i64, position: usize| first + position as i64;
        self.put(
            "INSERT INTO attribution (id, article, label, kind, class, stance, negated, source, cue, cue_lemma, content,
                                      parent, confidence, rules)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            params![
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
            ],
        )?;
        row.spans.iter().try_for_each(|&(role, place)| self.span(id, role, place))
    }

    fn claim(&mut self, article: i64, row: &ClaimRow, first: i64) -> Result<()> {
        let id = next(&mut self.ids.owner);
        self.put(
            "INSERT INTO claim (id, article, label, text, status, score, line, \"column\") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            params![id, article, row.label, row.text, row.status, row.score, row.line as i64, row.column as i64],
        )?;
        for (position, &attribution) in row.attributions.iter().enumerate() {
            self.put(
                "INSERT INTO claim_attribution (claim, attribution, position) VALUES (?, ?, ?)",
                params![id, first + attribution as i64, position as i64],
            )?;
        }
        row.spans.iter().try_for_each(|&place| self.span(id, "claim", place))
    }

    fn span(&self, owner: i64, role: &str, [start, end]: Place) -> Result<()> {
        let values = params![owner, role, start as i64, end as i64];
        self.put("INSERT INTO span (owner, role, start, \"end\") VALUES (?, ?, ?, ?)", values)
    }
}

/// The id, and one more for the next.
const fn next(id: &mut i64) -> i64 {
    *id += 1;
    *id - 1
}
