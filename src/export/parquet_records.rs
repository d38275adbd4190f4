//! Records as Parquet, one row for each article, nested as they are in JSON: what data frames and Spark take, and what
//! ascribe reads again without analysing anything.

use std::mem;
use std::sync::Arc;

use ::parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use ::parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, Int64Type};
use ::parquet::errors::Result;
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::writer::SerializedFileWriter;
use ::parquet::schema::parser::parse_message_type;
use ::parquet::schema::types::{Type, TypePtr};
use serde_json::Value;

/// The columns.
const SCHEMA: &str = include_str!("records.parquet-schema");
/// Bytes of texts that are held before they are written together.
const GROUP: usize = 8 << 20;

/// One article, ready to be written.
#[derive(Clone, Debug)]
pub struct ParquetRecord(Value);

impl ParquetRecord {
    /// The row of a record.
    ///
    /// # Errors
    /// What the serializer refuses; nothing that articles can cause.
    pub fn new(record: &super::ArticleRecord<'_>) -> serde_json::Result<Self> {
        serde_json::to_value(record).map(Self)
    }
}

/// A file of records that is being written, a group of rows after the other. Its bytes are handed on as they come.
pub struct ParquetRecords {
    writer: SerializedFileWriter<Vec<u8>>,
    schema: TypePtr,
    leaves: Vec<Leaf>,
    bytes: usize,
}

impl ParquetRecords {
    /// A file without a row.
    ///
    /// # Errors
    /// What the library refuses; nothing that articles can cause.
    pub fn new() -> Result<Self> {
        let schema = Arc::new(parse_message_type(SCHEMA)?);
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by(concat!("ascribe version ", env!("CARGO_PKG_VERSION")).to_owned())
            .build();
        let writer = SerializedFileWriter::new(Vec::new(), schema.clone(), Arc::new(properties))?;
        let leaves = Leaf::of(writer.schema_descr());
        Ok(Self { writer, schema, leaves, bytes: 0 })
    }

    /// Adds an article; gives the bytes of the file that are ready.
    ///
    /// # Errors
    /// What the library refuses; nothing that articles can cause.
    pub fn add(&mut self, record: &ParquetRecord) -> Result<Vec<u8>> {
        let mut row = Row { leaves: &mut self.leaves, at: 0, bytes: 0 };
        row.fields(&self.schema, &record.0, Levels::default());
        self.bytes += row.bytes;
        if self.bytes >= GROUP {
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
        if self.bytes > 0 {
            self.write_group()?;
        }
        self.writer.into_inner()
    }

    fn write_group(&mut self) -> Result<()> {
        self.bytes = 0;
        let mut group = self.writer.next_row_group()?;
        for leaf in &mut self.leaves {
            let Some(mut column) = group.next_column()? else { break };
            let (definitions, repetitions) = (Some(&*leaf.definitions), Some(&*leaf.repetitions));
            match &leaf.values {
                Values::Texts(values) => {
                    column.typed::<ByteArrayType>().write_batch(values, definitions, repetitions)?
                }
                Values::Flags(values) => column.typed::<BoolType>().write_batch(values, definitions, repetitions)?,
                Values::Counts(values) => column.typed::<Int64Type>().write_batch(values, definitions, repetitions)?,
                Values::Numbers(values) => {
                    column.typed::<DoubleType>().write_batch(values, definitions, repetitions)?
                }
            };
            column.close()?;
            leaf.clear();
        }
        group.close()?;
        Ok(())
    }
}

/// How deep a value is defined, which of its lists goes on at it, and how many lists it lies in (Melnik and others, Dremel,
/// 2010).
#[derive(Clone, Copy, Default)]
struct Levels {
    definition: i16,
    repetition: i16,
    lists: i16,
}

/// A column of values that are no groups.
struct Leaf {
    definitions: Vec<i16>,
    repetitions: Vec<i16>,
    values: Values,
}

enum Values {
    Texts(Vec<ByteArray>),
    Flags(Vec<bool>),
    Counts(Vec<i64>),
    Numbers(Vec<f64>),
}

impl Leaf {
    fn of(schema: &::parquet::schema::types::SchemaDescriptor) -> Vec<Self> {
        let values = |physical| match physical {
            Physical::BOOLEAN => Values::Flags(Vec::new()),
            Physical::INT64 => Values::Counts(Vec::new()),
            Physical::DOUBLE => Values::Numbers(Vec::new()),
            _ => Values::Texts(Vec::new()),
        };
        let leaf = |physical| Self { definitions: Vec::new(), repetitions: Vec::new(), values: values(physical) };
        schema.columns().iter().map(|column| leaf(column.physical_type())).collect()
    }

    fn clear(&mut self) {
        self.definitions.clear();
        self.repetitions.clear();
        match &mut self.values {
            Values::Texts(values) => values.clear(),
            Values::Flags(values) => values.clear(),
            Values::Counts(values) => values.clear(),
            Values::Numbers(values) => values.clear(),
        }
    }

    /// Adds a value; tells its number of bytes.
    fn put(&mut self, value: &Value) -> usize {
        match &mut self.values {
            Values::Texts(values) => values.push(ByteArray::from(value.as_str().unwrap_or_default())),
            Values::Flags(values) => values.push(value.as_bool().unwrap_or_default()),
            Values::Counts(values) => values.push(value.as_i64().unwrap_or_default()),
            Values::Numbers(values) => values.push(value.as_f64().unwrap_or_default()),
        }
        value.as_str().map_or(8, str::len)
    }
}

/// A record while it is spread over the columns.
struct Row<'l> {
    leaves: &'l mut [Leaf],
    /// The column that comes next.
    at: usize,
    bytes: usize,
}

impl Row<'_> {
    /// The fields of a group.
    fn fields(&mut self, group: &Type, value: &Value, levels: Levels) {
        for field in group.get_fields() {
            self.field(field, value.get(field.name()).unwrap_or(&Value::Null), levels);
        }
    }

    fn field(&mut self, field: &Type, value: &Value, levels: Levels) {
        let is_optional = field.get_basic_info().repetition() == Repetition::OPTIONAL;
        if is_optional && value.is_null() {
            return self.nothing(field, levels);
        }
        let levels = Levels { definition: levels.definition + i16::from(is_optional), ..levels };
        match field.get_basic_info().logical_type_ref() {
            _ if field.is_primitive() => self.value(Some(value), levels),
            Some(LogicalType::List) => self.list(&field.get_fields()[0], value, levels),
            _ => self.fields(field, value, levels),
        }
    }

    /// The elements of a list, whose type lies in a group that repeats.
    fn list(&mut self, repeated: &Type, value: &Value, levels: Levels) {
        let element = &repeated.get_fields()[0];
        let elements = value.as_array().map_or(&[][..], Vec::as_slice);
        if elements.is_empty() {
            return self.nothing(element, levels);
        }
        let lists = levels.lists + 1;
        let first = self.at;
        for (place, value) in elements.iter().enumerate() {
            self.at = first;
            let repetition = if place == 0 { levels.repetition } else { lists };
            self.field(element, value, Levels { definition: levels.definition + 1, repetition, lists });
        }
    }

    /// That there is no value in any column below a type.
    fn nothing(&mut self, below: &Type, levels: Levels) {
        if below.is_primitive() {
            return self.value(None, levels);
        }
        below.get_fields().iter().for_each(|field| self.nothing(field, levels));
    }

    fn value(&mut self, value: Option<&Value>, levels: Levels) {
        let leaf = &mut self.leaves[self.at];
        self.at += 1;
        leaf.definitions.push(levels.definition);
        leaf.repetitions.push(levels.repetition);
        self.bytes += value.map_or(0, |value| leaf.put(value));
    }
}
