//! The table of attributions as Parquet, read back: the same rows as csv, typed.

mod support;

use std::fs;
use std::path::Path;

use ascribe::Pipeline;
use ascribe::export::{ArticleRecord, ParquetFile, ParquetRows};
use ascribe::text::{Article, OffsetUnit};
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::Field;
use support::command::{Desk, Ran};

/// Names of the columns and cells of all rows.
fn table(bytes: Vec<u8>) -> (Vec<String>, Vec<Vec<Field>>) {
    let reader = SerializedFileReader::new(bytes::Bytes::from(bytes)).expect("a Parquet file");
    let fields = reader.metadata().file_metadata().schema().get_fields();
    let names = fields.iter().map(|field| field.name().to_owned()).collect();
    let row = |row: parquet::errors::Result<parquet::record::Row>| {
        row.expect("a row").into_columns().into_iter().map(|(_, cell)| cell).collect()
    };
    let rows = reader.get_row_iter(None).expect("rows").map(row).collect();
    (names, rows)
}

fn file(path: &Path) -> (Vec<String>, Vec<Vec<Field>>) {
    table(fs::read(path).expect("the file is there"))
}

#[test]
fn parquet_has_the_columns_and_rows_of_csv() {
    let desk = Desk::new();
    desk.ascribe(&["extract", "data/articles", "-o", "all.parquet"]).fine();
    desk.ascribe(&["extract", "data/articles", "--verbatim-cells", "-o", "all.csv"]).fine();
    let (names, rows) = file(&desk.path("all.parquet"));
    let csv = desk.read("all.csv");
    let mut csv = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(csv.headers().expect("a header").iter().collect::<Vec<_>>(), names);
    let expected: Vec<csv::StringRecord> = csv.records().collect::<Result<_, _>>().expect("rows");
    assert!(rows.len() > 300);
    assert_eq!(rows.len(), expected.len());
    for (row, expected) in rows.iter().zip(&expected) {
        for ((name, cell), expected) in names.iter().zip(row).zip(expected) {
            match cell {
                Field::Null => assert_eq!(expected, "", "{name}"),
                Field::Str(text) => assert_eq!(text, expected, "{name}"),
                Field::Bool(flag) => assert_eq!((name.as_str(), flag.to_string().as_str()), ("negated", expected)),
                Field::Long(number) => {
                    assert!(["line", "column"].contains(&name.as_str()) && *number > 0, "{name}");
                    assert_eq!(&number.to_string(), expected, "{name}");
                }
                Field::Double(number) => assert_eq!((name.as_str(), Ok(*number)), ("confidence", expected.parse())),
                other => panic!("{name}: {other:?}"),
            }
        }
    }
}

#[test]
fn articles_without_an_attribution_give_a_table_without_a_row() {
    let desk = Desk::new();
    desk.write("rain.txt", "It rained.\n");
    desk.ascribe(&["extract", "rain.txt", "-o", "rain.parquet"]).fine();
    let (names, rows) = file(&desk.path("rain.parquet"));
    assert_eq!((names.len(), rows.len()), (28, 0));
}

#[test]
fn cells_are_left_as_they_are_and_groups_of_rows_follow_each_other() {
    let analyzer = Pipeline::embedded();
    let article = Article::new("=cmd", "“It rained,” Mayor Ann Lee said.");
    let analysis = analyzer.analyze(&article);
    let rows = ParquetRows::new(&ArticleRecord::new(&analysis, analyzer.rulebook(), OffsetUnit::Char));
    let mut file = ParquetFile::new().expect("a file");
    let mut bytes = Vec::new();
    for _ in 0..40_000 {
        bytes.extend(file.add(rows.clone()).expect("added"));
    }
    assert!(!bytes.is_empty(), "bytes are handed on before the end");
    bytes.extend(file.finish().expect("finished"));
    let (_, read) = table(bytes);
    assert_eq!(read.len(), 40_000);
    assert!(read.iter().all(|row| row[0] == Field::Str("=cmd".into()) && row[6] == Field::Str("Mayor Ann Lee".into())));
}

#[test]
fn a_pipe_gets_the_file_and_a_terminal_a_hint() {
    let desk = Desk::new();
    let article = "data/articles/port-strike.txt";
    desk.ascribe(&["extract", article, "-o", "one.parquet"]).fine();
    desk.shell(&format!("ascribe extract {article} --format parquet | cat > two.parquet")).fine();
    assert_eq!(
        fs::read(desk.path("one.parquet")).expect("a file"),
        fs::read(desk.path("two.parquet")).expect("a file")
    );
    // `script` runs a command on a terminal of its own.
    let on_terminal = format!("script -qec 'ascribe extract {article} --format parquet' /dev/null < /dev/null");
    if desk.shell("script --version").code == Some(0) {
        let Ran { code, stdout, .. } = desk.shell(&on_terminal);
        assert!(code == Some(2) && stdout.contains("add -o FILE.parquet"), "{stdout}");
    }
}
