//! The table of attributions as Parquet, read back: the same rows as csv, typed.

mod support;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use ascribe::Pipeline;
use ascribe::export::{ArticleRecord, ParquetFile, ParquetRows};
use ascribe::text::{Article, OffsetUnit};
use parquet::basic::Compression;
use parquet::data_type::{ByteArray, ByteArrayType, Int32Type};
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::file::writer::SerializedFileWriter;
use parquet::record::Field;
use parquet::schema::parser::parse_message_type;
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

/// A Parquet file of articles: id, text, outlet and day of each; a text may be missing.
fn articles(rows: &[(&str, Option<&str>)], text: &str, compression: Compression) -> Vec<u8> {
    let message = format!(
        "message articles {{ required binary id (STRING); optional binary {text} (STRING); required binary outlet (STRING);
         required int32 published (DATE); }}"
    );
    let schema = Arc::new(parse_message_type(&message).expect("a schema"));
    let properties = WriterProperties::builder().set_compression(compression).build();
    let mut writer = SerializedFileWriter::new(Vec::new(), schema, Arc::new(properties)).expect("a writer");
    let mut group = writer.next_row_group().expect("a group");
    let mut column = |values: Vec<ByteArray>, levels: Option<&[i16]>| {
        let mut column = group.next_column().expect("columns").expect("a column");
        column.typed::<ByteArrayType>().write_batch(&values, levels, None).expect("written");
        column.close().expect("closed");
    };
    column(rows.iter().map(|(id, _)| ByteArray::from(*id)).collect(), None);
    let levels: Vec<i16> = rows.iter().map(|(_, text)| i16::from(text.is_some())).collect();
    column(rows.iter().filter_map(|(_, text)| text.map(ByteArray::from)).collect(), Some(&levels));
    column(rows.iter().map(|_| ByteArray::from("Vesper Herald")).collect(), None);
    let mut days = group.next_column().expect("columns").expect("a column");
    days.typed::<Int32Type>().write_batch(&vec![20_514; rows.len()], None, None).expect("written");
    days.close().expect("closed");
    group.close().expect("closed");
    writer.into_inner().expect("a file")
}

const SAID: &str = "The bridge is safe, Mayor Ann Lee said on Monday.";

#[test]
fn articles_may_come_as_parquet() {
    let desk = Desk::new();
    let rows = [("n/17", Some(SAID)), ("n/18", None), ("n/19", Some("It rained, Bo Berg said."))];
    desk.write("news.parquet", articles(&rows, "text", Compression::SNAPPY));
    let ran = desk.ascribe(&["extract", "news.parquet"]);
    assert!(ran.code == Some(2) && ran.stderr.contains("news.parquet:2:1: "), "the row without a text: {}", ran.stderr);
    let records: Vec<serde_json::Value> =
        ran.stdout.lines().map(|line| serde_json::from_str(line).expect("a record")).collect();
    let ids: Vec<_> = records.iter().map(|record| &record["article"]["id"]).collect();
    assert_eq!(ids, ["n/17", "n/19"]);
    let article = &records[0]["article"];
    assert_eq!((&article["outlet"], &article["published"]), (&"Vesper Herald".into(), &"2026-03-02".into()));
    desk.write("body.parquet", articles(&rows[..1], "report", Compression::UNCOMPRESSED));
    let refused = desk.ascribe(&["extract", "body.parquet"]).refused();
    assert!(refused.contains("there is no column \"text\"; there are \"id\", \"report\""), "{refused}");
    assert!(desk.ascribe(&["extract", "body.parquet", "--text-field", "report"]).fine().contains("Ann Lee"));
}

#[cfg(feature = "store")]
#[test]
fn parquet_may_be_packed_as_other_programs_do() {
    let desk = Desk::new();
    for compression in [
        Compression::ZSTD(parquet::basic::ZstdLevel::default()),
        Compression::GZIP(parquet::basic::GzipLevel::default()),
        Compression::LZ4_RAW,
    ] {
        desk.write("news.parquet", articles(&[("n/17", Some(SAID))], "text", compression));
        assert!(desk.ascribe(&["extract", "news.parquet"]).fine().contains("Ann Lee"), "{compression:?}");
    }
}

#[test]
fn what_is_no_parquet_is_named_and_own_tables_are_no_articles() {
    let desk = Desk::new();
    desk.write("in/one.txt", SAID);
    desk.ascribe(&["extract", "in", "-o", "in/table.parquet"]).fine();
    assert_eq!(desk.ascribe(&["extract", "in"]).fine().lines().count(), 1, "its own table beside the texts");
    desk.write("bad.parquet", "no table at all");
    let whole = articles(&[("n/17", Some(SAID))], "text", Compression::SNAPPY);
    desk.write("cut.parquet", &whole[..whole.len() - 9]);
    for name in ["bad.parquet", "cut.parquet"] {
        let refused = desk.ascribe(&["extract", name]).refused();
        assert!(refused.contains(&format!("{name}: cannot be read: is no whole parquet file")), "{refused}");
    }
}
