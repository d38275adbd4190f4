//! Who sources of several articles are, and which claims say nearly the same: written to the store once it is filled.

use std::path::Path;

use rusqlite::{Connection, Error, params};

use super::StoreError;
use super::entry::json;
use super::reading::each_brief;
use crate::coreference::corpus::{self, Aliases, Cast, Merged, Policy, Profile};
use crate::graph::{ArticlePart, Signature, Stand, near_equal};

/// The sources of an article and the others whom it names.
type OwnCast = (Box<[Profile]>, Box<[String]>);

/// What merging needs of all articles.
#[derive(Default)]
struct Gathered {
    casts: Vec<OwnCast>,
    signatures: Vec<Signature>,
    /// For each claim whether anybody, or the article, says that it is so.
    is_held: Vec<bool>,
}

/// Fills the tables of entities and of groups of claims again.
pub(super) fn merge(connection: &Connection, aliases: &Aliases, path: &Path) -> Result<(), StoreError> {
    let told = |error: rusqlite::Error| StoreError::of(path, &error);
    let mut gathered = Gathered::default();
    let mut damaged = None;
    each_brief(connection, path, |brief| {
        damaged = brief.part().map(|part| gathered.add(part)).err();
        damaged.is_none()
    })?;
    damaged.map_or(Ok(()), Err)?;
    let Gathered { casts, signatures, is_held } = gathered;
    let groups = near_equal(&signatures, |claim| is_held[claim]);
    drop(signatures);
    write_groups(connection, &groups).map_err(told)?;
    let casts: Vec<Cast<'_>> = casts.iter().map(|(sources, others)| Cast { sources, others }).collect();
    let merging = corpus::merge(&casts, aliases, Policy::default());
    write_entities(connection, &merging.sources, merging.of.iter().flatten()).map_err(told)
}

impl Gathered {
    fn add(&mut self, part: ArticlePart) {
        let ArticlePart { sources, others, claims, mut signatures, assertions, .. } = part;
        signatures.resize_with(claims.len(), Signature::default);
        let first = self.is_held.len();
        let mut stands = vec![Vec::new(); claims.len()];
        for (_, claim, assertion) in assertions {
            stands[claim].push(assertion.stand);
        }
        self.is_held.extend(stands.iter().map(|stands| stands.is_empty() || stands.contains(&Stand::Holds)));
        debug_assert_eq!(self.is_held.len(), first + claims.len());
        self.signatures.extend(signatures);
        self.casts.push((sources.into(), others.into()));
    }
}

/// Writes the groups of claims, which come in the order of their ids within their articles.
fn write_groups(connection: &Connection, groups: &[Option<usize>]) -> Result<(), Error> {
    connection
        .execute_batch("UPDATE claim SET claim_group = NULL WHERE claim_group IS NOT NULL; DELETE FROM claim_group;")?;
    let mut claims = connection.prepare("SELECT id FROM claim ORDER BY article, id")?;
    let ids: Vec<i64> = claims.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut update = connection.prepare("UPDATE claim SET claim_group = ? WHERE id = ?")?;
    for (id, group) in ids.iter().zip(groups).filter_map(|(id, group)| Some((id, (*group)?))) {
        update.execute(params![group as i64 + 1, id])?;
    }
    connection.execute_batch(
        "INSERT INTO claim_group (id, text, claims, articles)
         SELECT claim_group, text, claims, articles FROM (
             SELECT claim_group, text, count(*) AS claims, count(DISTINCT article) AS articles, min(id)
             FROM claim WHERE claim_group IS NOT NULL GROUP BY claim_group
         );",
    )
}

/// Writes the entities; `of` tells for each source, in the order of their ids within their articles, which it is.
fn write_entities<'o>(
    connection: &Connection,
    entities: &[Merged],
    of: impl Iterator<Item = &'o usize>,
) -> Result<(), Error> {
    connection.execute_batch("DELETE FROM entity;")?;
    let mut insert = connection.prepare(
        "INSERT INTO entity (id, name, kind, named, titles, affiliation, country, aliases, medium, state_media, mentions,
                             articles, merged)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    for (position, Merged { profile, articles }) in entities.iter().enumerate() {
        let reasons: Vec<String> = profile.reasons.iter().map(ToString::to_string).collect();
        insert.execute(params![
            position as i64 + 1,
            profile.name,
            profile.kind.name(),
            profile.named,
            json(&profile.titles),
            profile.affiliation,
            profile.country,
            json(&profile.aliases),
            profile.medium,
            profile.state_media,
            profile.mentions as i64,
            articles.len() as i64,
            reasons.join("; ")
        ])?;
    }
    let mut sources = connection.prepare("SELECT id FROM source ORDER BY article, id")?;
    let ids: Vec<i64> = sources.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut update = connection.prepare("UPDATE source SET entity = ?1 WHERE id = ?2 AND entity IS NOT ?1")?;
    for (id, entity) in ids.iter().zip(of) {
        update.execute(params![*entity as i64 + 1, id])?;
    }
    Ok(())
}
