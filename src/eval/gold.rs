//! Annotated articles in brat standoff, where each event names the spans of one attribution; laid out
//! as `PolNeAR` is (`text/NAME.txt`, `attributions/NAME_ANNOTATOR.ann`) or as brat does it (`NAME.txt`,
//! `NAME.ann` side by side).

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::{Annotation, Role};
use crate::diagnostic::told;

/// One article and what its first annotator marked.
#[derive(Clone, Debug)]
pub struct GoldArticle {
    /// File stem of the text.
    pub name: String,
    /// The text, line endings as in the file.
    pub text: String,
    /// The attributions of the first annotator in the order of names.
    pub annotations: Vec<Annotation>,
}

/// Why a folder cannot be used as gold.
#[derive(Debug, thiserror::Error)]
pub enum GoldError {
    /// A file or folder that cannot be read.
    #[error("{}: {}", path.display(), told(cause))]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        cause: io::Error,
    },
    /// A line that does not follow the format.
    #[error("{}:{line}: {problem}", path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// What was expected.
        problem: &'static str,
    },
    /// No text with annotations.
    #[error(
        "{}: neither NAME.txt with NAME.ann, nor text/NAME.txt with attributions/NAME_ANNOTATOR.ann (four characters)",
        .0.display()
    )]
    Empty(PathBuf),
}

/// Reads all annotated articles of a folder, sorted by name.
///
/// # Errors
/// If a file cannot be read or does not follow the format, or if there is none.
pub fn read_gold(folder: &Path) -> Result<Vec<GoldArticle>, GoldError> {
    let texts = folder.join("text");
    let (texts, annotations) = if texts.is_dir() {
        (texts, by_name(&folder.join("attributions"), annotated_name)?)
    } else {
        (folder.into(), by_name(folder, |path| Some(stem(path)))?)
    };
    let mut articles = Vec::new();
    for path in sorted_files(&texts, "txt")? {
        let name = stem(&path);
        if let Some(annotated) = annotations.get(&name) {
            let annotations = parse(annotated, &read(annotated)?)?;
            articles.push(GoldArticle { text: read(&path)?, name, annotations });
        }
    }
    if articles.is_empty() { Err(GoldError::Empty(folder.into())) } else { Ok(articles) }
}

/// The annotation files of a folder, the first one for each article.
fn by_name(folder: &Path, name_of: impl Fn(&Path) -> Option<String>) -> Result<HashMap<String, PathBuf>, GoldError> {
    let mut annotations = HashMap::new();
    for path in sorted_files(folder, "ann")? {
        if let Some(name) = name_of(&path) {
            annotations.entry(name).or_insert(path);
        }
    }
    Ok(annotations)
}

/// `NAME` of `NAME_ANNOTATOR.ann`, the annotator being four characters.
fn annotated_name(path: &Path) -> Option<String> {
    let stem = stem(path);
    let (name, annotator) = stem.rsplit_once('_')?;
    (annotator.chars().count() == 4).then(|| name.to_owned())
}

fn stem(path: &Path) -> String {
    path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
}

fn read(path: &Path) -> Result<String, GoldError> {
    fs::read_to_string(path).map_err(|cause| GoldError::Unreadable { path: path.into(), cause })
}

fn sorted_files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, GoldError> {
    let unreadable = |cause| GoldError::Unreadable { path: folder.into(), cause };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|found| found == ending) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The attributions of one annotation file; an event without cue and content is none.
fn parse(path: &Path, text: &str) -> Result<Vec<Annotation>, GoldError> {
    let mut spans: HashMap<&str, Vec<[usize; 2]>> = HashMap::new();
    let mut events: Vec<&str> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let mut fields = line.split('\t');
        let (Some(id), Some(body)) = (fields.next(), fields.next()) else { continue };
        if is_numbered(id, 'T') {
            let runs = runs_of(body).ok_or(GoldError::Malformed {
                path: path.into(),
                line: index + 1,
                problem: "expected `T1`, a tab, a type, and spans as `3 9;12 20`",
            })?;
            spans.insert(id, runs);
        } else if is_numbered(id, 'E') {
            events.push(body);
        }
    }
    Ok(events
        .iter()
        .map(|body| annotation_of(body, &spans))
        .filter(|one| !one.cue.is_empty() || !one.content.is_empty())
        .collect())
}

fn is_numbered(id: &str, letter: char) -> bool {
    id.strip_prefix(letter).is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The runs of `Type 3 9;12 20`.
fn runs_of(body: &str) -> Option<Vec<[usize; 2]>> {
    let (_, runs) = body.split_once(' ')?;
    let run = |run: &str| {
        let (start, end) = run.split_once(' ')?;
        Some([start.parse().ok()?, end.parse().ok()?])
    };
    runs.split(';').map(run).collect()
}

/// The attribution of an event `Attribution:T1 Source:T2 …`; spans that the file lacks are left out.
fn annotation_of(body: &str, spans: &HashMap<&str, Vec<[usize; 2]>>) -> Annotation {
    let mut annotation = Annotation::default();
    for argument in body.split_whitespace() {
        if let Some((name, id)) = argument.split_once(':')
            && let (Some(role), Some(runs)) = (Role::named(name), spans.get(id))
        {
            annotation[role].extend(runs);
        }
    }
    annotation
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{parse, read_gold};

    #[test]
    fn an_event_gathers_its_spans_by_role() {
        let text = "T1\tCue 4 8\tsaid\nT2\tContent 9 12;20 24\tyes … sure\nT3\tSource 0 3\tAnn\n\
                    E1\tAttribution:T1 Cue:T1 Content2:T2 Source:T3\n";
        let found = parse(Path::new("a.ann"), text).expect("well formed");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].cue, [[4, 8]]);
        assert_eq!(found[0].content, [[9, 12], [20, 24]]);
        assert_eq!(found[0].source, [[0, 3]]);
    }

    #[test]
    fn annotations_may_stand_beside_their_texts() {
        let gold = read_gold(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data/articles")).expect("shipped");
        let summit = gold.iter().find(|article| article.name == "pyongyang-summit").expect("shipped");
        let [[start, end]] = summit.annotations[0].cue[..] else { panic!("one run") };
        assert_eq!(summit.text.chars().skip(start).take(end - start).collect::<String>(), "according to");
    }

    #[test]
    fn a_malformed_line_is_named() {
        let error = parse(Path::new("a.ann"), "T1\tCue 4\tsaid\n").expect_err("one offset only");
        assert!(error.to_string().starts_with("a.ann:1: expected"), "{error}");
    }
}
