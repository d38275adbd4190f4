//! A record as one line of JSON (JSON Lines).

use super::article_record::ArticleRecord;

/// One line of JSON with its line break, in room that is made once: a large article's would be moved again and again
/// while it grows.
///
/// # Errors
/// None that is known: records hold nothing that JSON cannot.
pub fn json_line(record: &ArticleRecord<'_>) -> serde_json::Result<Vec<u8>> {
    const BYTES_OF_A_SPAN: usize = 400;
    let spans = record.attributions.len() + record.claims.len();
    let mut line = Vec::with_capacity((spans + 1) * BYTES_OF_A_SPAN);
    serde_json::to_writer(&mut line, record)?;
    line.push(b'\n');
    Ok(line)
}
