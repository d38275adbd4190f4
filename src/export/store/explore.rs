//! What people ask of a store while they look around in it: what is said about something, who a source is and what it
//! said, whom an outlet quotes.

use rusqlite::{Error, Row};

use super::answers::{
    ArticleBrief, Hits, OutletProfile, Overview, Part, Said, Share, SourceBrief, SourceProfile, StatusCount,
};
use super::{Store, StoreError};

const SOURCE: &str = "entity.id, entity.name, entity.kind, entity.articles";
const ARTICLE: &str = "article.id, article.key, article.title, article.outlet, article.published";
/// A claim with its innermost attribution; columns of an article follow.
const SAID: &str = "claim.text, claim.status, claim.line, speaker.name, speaker.entity, attribution.stance,
                    ifnull(attribution.negated, 0), attribution.cue, medium.name";
/// Who says so, and who passes it on.
const SPEAKERS: &str = "LEFT JOIN source AS speaker ON speaker.id = attribution.source
     LEFT JOIN attribution AS outer_one ON outer_one.id = attribution.parent
     LEFT JOIN source AS medium ON medium.id = outer_one.source
     JOIN article ON article.id = claim.article";

impl Store {
    /// How much is in the store.
    ///
    /// # Errors
    /// If reading fails.
    pub fn overview(&self) -> Result<Overview, StoreError> {
        let sql = "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM entity), (SELECT count(*) FROM claim),
                          min(substr(published, 1, 10)), max(substr(published, 1, 10)) FROM article";
        let overview = self.first(sql, [], |row| {
            Ok(Overview {
                articles: count(row, 0)?,
                sources: count(row, 1)?,
                claims: count(row, 2)?,
                from: row.get(3)?,
                to: row.get(4)?,
            })
        });
        Ok(overview?.unwrap_or(Overview { articles: 0, sources: 0, claims: 0, from: None, to: None }))
    }

    /// Named sources, those of most articles first.
    ///
    /// # Errors
    /// If reading fails.
    pub fn sources(&self, part: Part) -> Result<Vec<SourceBrief>, StoreError> {
        let sql = format!(
            "SELECT {SOURCE} FROM entity WHERE named ORDER BY articles DESC, mentions DESC, id LIMIT ? OFFSET ?"
        );
        self.all(&sql, (part.limit, part.offset), source)
    }

    /// Outlets, those of most articles first.
    ///
    /// # Errors
    /// If reading fails.
    pub fn outlets(&self, part: Part) -> Result<Vec<Share>, StoreError> {
        let sql = "SELECT outlet, count(*) FROM article WHERE outlet IS NOT NULL GROUP BY outlet
                   ORDER BY count(*) DESC, outlet LIMIT ? OFFSET ?";
        self.all(sql, (part.limit, part.offset), share)
    }

    /// What has all words of a text: claims, articles, and sources of such a name.
    ///
    /// ```no_run
    /// # fn main() -> Result<(), ascribe::stages::export::store::StoreError> {
    /// use ascribe::stages::export::store::{Part, Store};
    /// let store = Store::open("corpus.sqlite".as_ref())?;
    /// for said in store.search("harbour bridge", Part { limit: 20, offset: 0 })?.claims {
    ///     println!("{}: {}", said.source.unwrap_or_default(), said.text);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// If reading fails.
    pub fn search(&self, text: &str, part: Part) -> Result<Hits, StoreError> {
        let Some(words) = matched(text) else { return Ok(Hits::default()) };
        let Part { limit, offset } = part;
        let claims = format!(
            "SELECT {SAID}, {ARTICLE} FROM claim_fts JOIN claim ON claim.id = claim_fts.rowid
             LEFT JOIN claim_attribution ON claim_attribution.claim = claim.id AND claim_attribution.position = 0
             LEFT JOIN attribution ON attribution.id = claim_attribution.attribution {SPEAKERS}
             WHERE claim_fts MATCH ? ORDER BY claim_fts.rank LIMIT ? OFFSET ?"
        );
        let articles = format!(
            "SELECT {ARTICLE} FROM article_fts JOIN article ON article.id = article_fts.rowid
             WHERE article_fts MATCH ? ORDER BY article_fts.rank LIMIT ? OFFSET ?"
        );
        let sources = format!(
            "SELECT {SOURCE} FROM entity WHERE name LIKE ?1 ESCAPE '\\' OR aliases LIKE ?1 ESCAPE '\\'
             ORDER BY articles DESC, mentions DESC, id LIMIT ?2 OFFSET ?3"
        );
        Ok(Hits {
            sources: self.all(&sources, (pattern(text), limit, offset), source)?,
            claims: self.all(&claims, (&words, limit, offset), said)?,
            articles: self.all(&articles, (&words, limit, offset), |row| article(row, 0))?,
        })
    }

    /// The article of an id of the table `article`; `None` if there is none.
    ///
    /// # Errors
    /// If reading fails.
    pub fn article(&self, id: i64) -> Result<Option<ArticleBrief>, StoreError> {
        self.first(&format!("SELECT {ARTICLE} FROM article WHERE id = ?"), [id], |row| article(row, 0))
    }

    /// Who the source of an id is, and what it said; `None` if there is none.
    ///
    /// # Errors
    /// If reading fails.
    pub fn source(&self, id: i64, part: Part) -> Result<Option<SourceProfile>, StoreError> {
        let sql =
            format!("SELECT {SOURCE}, named, titles, affiliation, country, aliases, merged FROM entity WHERE id = ?");
        let Some(mut profile) = self.first(&sql, [id], |row| {
            Ok(SourceProfile {
                source: source(row)?,
                named: row.get(4)?,
                titles: list(row, 5)?,
                affiliation: row.get(6)?,
                country: row.get(7)?,
                aliases: list(row, 8)?,
                merged: row.get(9)?,
                outlets: Vec::new(),
                claims: Vec::new(),
            })
        })?
        else {
            return Ok(None);
        };
        let outlets = "SELECT article.outlet, count(DISTINCT article.id) FROM source
                       JOIN article ON article.id = source.article
                       WHERE source.entity = ? AND article.outlet IS NOT NULL
                       GROUP BY article.outlet ORDER BY 2 DESC, 1";
        profile.outlets = self.all(outlets, [id], share)?;
        let claims = format!(
            "SELECT {SAID}, {ARTICLE} FROM source AS own JOIN attribution ON attribution.source = own.id
             JOIN claim_attribution ON claim_attribution.attribution = attribution.id
             JOIN claim ON claim.id = claim_attribution.claim {SPEAKERS}
             WHERE own.entity = ? ORDER BY article.published DESC, article.id, claim.id LIMIT ? OFFSET ?"
        );
        profile.claims = self.all(&claims, (id, part.limit, part.offset), said)?;
        Ok(Some(profile))
    }

    /// Whom the outlet of a name quotes; `None` if no article is of it.
    ///
    /// # Errors
    /// If reading fails.
    pub fn outlet(&self, name: &str, part: Part) -> Result<Option<OutletProfile>, StoreError> {
        let sql = "SELECT outlet, count(*) FROM article WHERE outlet = ? GROUP BY outlet";
        let Some(outlet) = self.first(sql, [name], share)? else { return Ok(None) };
        let statuses = "SELECT claim.status, count(*) FROM claim JOIN article ON article.id = claim.article
                        WHERE article.outlet = ? GROUP BY claim.status ORDER BY 2 DESC, 1";
        let sources = "SELECT entity.id, entity.name, entity.kind, count(DISTINCT article.id) FROM article
                       JOIN source ON source.article = article.id JOIN entity ON entity.id = source.entity
                       WHERE article.outlet = ? AND entity.named GROUP BY entity.id ORDER BY 4 DESC, 1 LIMIT ? OFFSET ?";
        let articles =
            format!("SELECT {ARTICLE} FROM article WHERE outlet = ? ORDER BY published DESC, id LIMIT ? OFFSET ?");
        let status = |row: &Row<'_>| Ok(StatusCount { status: row.get(0)?, claims: count(row, 1)? });
        let Part { limit, offset } = part;
        Ok(Some(OutletProfile {
            outlet,
            statuses: self.all(statuses, [name], status)?,
            sources: self.all(sources, (name, limit, offset), source)?,
            articles: self.all(&articles, (name, limit, offset), |row| article(row, 0))?,
        }))
    }
}

/// The words of a text as a search for all of them, each as it stands; `None` if there is none.
fn matched(text: &str) -> Option<String> {
    let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
    let quoted: Vec<String> = words.map(|word| format!("\"{}\"", word.replace('"', "\"\""))).collect();
    (!quoted.is_empty()).then(|| quoted.join(" "))
}

/// What is searched for in names: the text within others.
fn pattern(text: &str) -> String {
    let mut pattern = String::from("%");
    for letter in text.trim().chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern + "%"
}

fn count(row: &Row<'_>, column: usize) -> Result<u64, Error> {
    row.get::<_, i64>(column).map(i64::unsigned_abs)
}

/// A list in JSON.
fn list(row: &Row<'_>, column: usize) -> Result<Vec<String>, Error> {
    let text: String = row.get(column)?;
    Ok(serde_json::from_str(&text).unwrap_or_default())
}

fn source(row: &Row<'_>) -> Result<SourceBrief, Error> {
    Ok(SourceBrief { id: row.get(0)?, name: row.get(1)?, kind: row.get(2)?, articles: count(row, 3)? })
}

fn share(row: &Row<'_>) -> Result<Share, Error> {
    Ok(Share { name: row.get(0)?, articles: count(row, 1)? })
}

fn article(row: &Row<'_>, first: usize) -> Result<ArticleBrief, Error> {
    Ok(ArticleBrief {
        id: row.get(first)?,
        key: row.get(first + 1)?,
        title: row.get(first + 2)?,
        outlet: row.get(first + 3)?,
        published: row.get(first + 4)?,
    })
}

fn said(row: &Row<'_>) -> Result<Said, Error> {
    Ok(Said {
        text: row.get(0)?,
        status: row.get(1)?,
        line: count(row, 2)?,
        source: row.get(3)?,
        source_id: row.get(4)?,
        stance: row.get(5)?,
        negated: row.get(6)?,
        cue: row.get(7)?,
        via: row.get(8)?,
        article: article(row, 9)?,
    })
}

#[cfg(test)]
mod tests {
    use super::{matched, pattern};

    #[test]
    fn what_is_searched_for_is_words_and_no_syntax() {
        assert_eq!(matched("harbour OR \"bridge").as_deref(), Some("\"harbour\" \"OR\" \"\"\"bridge\""));
        assert_eq!(matched(" * \" "), None);
        assert_eq!(pattern(" 40_% "), "%40\\_\\%%");
    }
}
