//! The table of attributions as Parquet, for data frames and databases: the columns of the csv form, typed, and
//! null where a cell is empty.

use std::mem;
use std::sync::Arc;

use ::parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use ::parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, Int64Type};
use ::parquet::errors::Result;
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use ::parquet::schema::types::{Type, TypePtr};

use super::article_record::ArticleRecord;
use super::csv::Cells;
use super::record_csv::{COLUMNS, row};

/// Rows that are held before they are written together.
const GROUP: usize = 1 << 14;

/// The type of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Text that is in every row.
    Text,
    /// Text, or null.
    MaybeText,
    /// True or false.
    Flag,
    /// A number.
    Number,
    /// A count, with a sign: some readers refuse those without.
    Integer,
}

impl Kind {
    fn of(column: &str) -> Self {
        match column {
            "negated" => Self::Flag,
            "confidence" => Self::Number,
            "line" | "column" => Self::Integer,
            "article" | "attribution_id" | "kind" | "class" | "stance" | "cue" | "lemma" | "content" | "cue_spans"
            | "content_spans" => Self::Text,
            _ => Self::MaybeText,
        }
    }

    fn field(self, name: &str) -> Result<TypePtr> {
        let physical = match self {
            Self::Text | Self::MaybeText => Physical::BYTE_ARRAY,
            Self::Flag => Physical::BOOLEAN,
            Self::Number => Physical::DOUBLE,
            Self::Integer => Physical::INT64,
        };
        let logical = (physical == Physical::BYTE_ARRAY).then_some(LogicalType::String);
        let repetition = if self == Self::MaybeText { Repetition::OPTIONAL } else { Repetition::REQUIRED };
        let field = Type::primitive_type_builder(name, physical).with_logical_type(logical).with_repetition(repetition);
        field.build().map(Arc::new)
    }
}

/// One row for each attribution of an article.
#[derive(Clone, Debug)]
pub struct ParquetRows(Vec<[String; COLUMNS.len()]>);

impl ParquetRows {
    /// The rows of an article.
    pub fn new(record: &ArticleRecord<'_>) -> Self {
        let rows = record.attributions.iter().map(|attribution| row(record, attribution, Cells::Verbatim));
        Self(rows.map(|row| row.map(std::borrow::Cow::into_owned)).collect())
    }
}

/// A Parquet file that is being written, a group of rows after the other. Its bytes are handed on as they come.
pub struct ParquetFile {
    writer: SerializedFileWriter<Vec<u8>>,
    rows: Vec<[String; COLUMNS.len()]>,
}

impl ParquetFile {
    /// A file without a row.
    ///
    /// # Errors
    /// What the library refuses; nothing that articles can cause.
    pub fn new() -> Result<Self> {
        let fields = COLUMNS.iter().map(|name| Kind::of(name).field(name)).collect::<Result<_>>()?;
        let schema = Type::group_type_builder("attributions").with_fields(fields).build()?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by(concat!("ascribe version ", env!("CARGO_PKG_VERSION")).to_owned())
            .build();
        let writer = SerializedFileWriter::new(Vec::new(), Arc::new(schema), Arc::new(properties))?;
        Ok(Self { writer, rows: Vec::new() })
    }

    /// Adds the rows of an article; gives the bytes of the file that are ready.
    ///
    /// # Errors
    /// What the library refuses; nothing that articles can cause.
    pub fn add(&mut self, rows: ParquetRows) -> Result<Vec<u8>> {
        self.rows.extend(rows.0);
        if self.rows.len() >= GROUP {
            self.write_group()?;
        }
        self.writer.flush()?;
        Ok(mem::take(self.writer.inner_mut()))
    }

    /// The rest of the file.
    ///
    /// # Errors
    /// What the library refuses; nothing that articles can cause.
    pub fn finish(mut self) -> Result<Vec<u8>> {
        if !self.rows.is_empty() {
            self.write_group()?;
        }
        self.writer.into_inner()
    }

    fn write_group(&mut self) -> Result<()> {
        let rows = mem::take(&mut self.rows);
        let mut group = self.writer.next_row_group()?;
        for (index, name) in COLUMNS.iter().enumerate() {
            let cells = rows.iter().map(|row| row[index].as_str());
            write_column(&mut group, Kind::of(name), cells)?;
        }
        group.close()?;
        Ok(())
    }
}

/// Writes the next column of a group.
fn write_column<'c>(
    group: &mut SerializedRowGroupWriter<'_, Vec<u8>>,
    kind: Kind,
    cells: impl Iterator<Item = &'c str>,
) -> Result<()> {
    let Some(mut column) = group.next_column()? else { return Ok(()) };
    match kind {
        Kind::Text => {
            let values: Vec<_> = cells.map(ByteArray::from).collect();
            column.typed::<ByteArrayType>().write_batch(&values, None, None)?;
        }
        Kind::MaybeText => {
            let (mut values, mut levels) = (Vec::new(), Vec::new());
            for cell in cells {
                levels.push(i16::from(!cell.is_empty()));
                values.extend((!cell.is_empty()).then(|| ByteArray::from(cell)));
            }
            column.typed::<ByteArrayType>().write_batch(&values, Some(&levels), None)?;
        }
        Kind::Flag => {
            let values: Vec<_> = cells.map(|cell| cell == "true").collect();
            column.typed::<BoolType>().write_batch(&values, None, None)?;
        }
        Kind::Number => {
            let values: Vec<f64> = cells.map(|cell| cell.parse().unwrap_or(f64::NAN)).collect();
            column.typed::<DoubleType>().write_batch(&values, None, None)?;
        }
        Kind::Integer => {
            let values: Vec<i64> = cells.map(|cell| cell.parse().unwrap_or_default()).collect();
            column.typed::<Int64Type>().write_batch(&values, None, None)?;
        }
    }
    column.close()
}
