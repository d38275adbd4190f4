"""ascribe on Spark: articles are analysed where they lie, and sources are joined by name, part by part.

>>> from pyspark.sql import SparkSession                                     # doctest: +SKIP
>>> news = SparkSession.builder.getOrCreate().read.parquet("cc-news/")       # doctest: +SKIP
>>> news.transform(ascribe.spark.extract).write.parquet("records/")          # doctest: +SKIP
>>> ascribe.spark.sources(spark.read.parquet("records/")).show()             # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.pandas.types import from_arrow_schema

from ascribe import _ascribe
from ascribe._analyzer import PIECE, Analyzer, _made, _table
from ascribe._parts import COMMON, MANY
from ascribe._rows import check, columns_of, rows
from ascribe._schema import schema

_ROW = (
    "name string, kind string, named boolean, articles bigint, claims bigint, mentions bigint, aliases array<string>, "
    "titles array<string>, affiliation string, country string, justification string, medium boolean, "
    "state_media boolean, merged array<string>, outlets array<string>, first string, last string"
)


def extract(
    df: DataFrame,
    text: str = "text",
    id: str = "id",
    *,
    title: str | None = "title",
    url: str | None = "url",
    published: str | None = "published",
    outlet: str | None = "outlet",
    analyzer: Analyzer | None = None,
) -> DataFrame:
    """The records of articles, one row each, as `ascribe.schema` has them.

    The arguments name columns; all but ``text`` may be missing, but an ``id`` that is named must be there. A row without
    a text has no findings, and says so among its diagnostics. Without ids, rows get numbers that tell them apart.
    """
    columns = columns_of(text, id, title, url, published, outlet)
    check(columns, df.columns)
    if id not in df.columns:
        df = df.withColumn(id, F.monotonically_increasing_id().cast("string"))
    arguments = _arguments(analyzer)
    wanted = [name for name in dict.fromkeys(columns.values()) if name in df.columns]

    def records(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        core = _analyzer(arguments)._core
        for batch in batches:
            for piece in rows(batch, columns, PIECE):
                yield from _table(core.lines(piece, True)).to_batches()

    return df.select(*(F.col(f"`{name}`") for name in wanted)).mapInArrow(records, from_arrow_schema(schema))


def sources(df: DataFrame, *, analyzer: Analyzer | None = None) -> DataFrame:
    """The sources of all articles, one row each, joined as `ascribe sources` joins them.

    ``df`` holds records of `extract`, or texts in its default columns. Records are read more than once: save them
    first. Of records that are the same in every field one counts. Aliases of ``analyzer`` give names to sources.
    """
    members = _members(_records(df, analyzer), _arguments(analyzer))
    row = F.from_json("row", _ROW).alias("row")
    return members.where(F.col("row").isNotNull()).select(row).select("row.*")


def graph(df: DataFrame, *, analyzer: Analyzer | None = None) -> DataFrame:
    """Who passes on whom and who is quoted beside whom: one row an edge, ``source, target, relation, weight, articles,
    first, last``, as in the view of sources of `ascribe graph`.

    ``df`` as for `sources`. ``passes_on`` has a direction and counts claims; ``beside`` has none and counts articles.
    """
    records = _records(df, analyzer)
    members = _members(records, _arguments(analyzer))
    names = members.where(F.col("row").isNotNull()).select(
        F.col("source").alias("key"), F.get_json_object("row", "$.name").alias("name")
    )
    known = members.join(names, members["source"] == names["key"]).select("number", "position", "key", "name")
    ties = records.mapInArrow(_ties, _TIE)
    for end in ("one", "other"):
        of = known.select("number", F.col("position").alias(end), F.struct("name", "key").alias(f"{end}_source"))
        ties = ties.join(of, ["number", end])
    return _edges(ties.where(F.col("one_source.key") != F.col("other_source.key")))


def _edges(ties: DataFrame) -> DataFrame:
    """Ties of articles as edges of the whole; who passes somebody on is not told as quoted beside him again."""
    one, other, beside = F.col("one_source"), F.col("other_source"), F.col("relation") == "beside"
    swapped = beside & (one > other)
    ties = ties.select(
        "number",
        "day",
        "relation",
        "weight",
        F.when(swapped, other).otherwise(one).alias("from"),
        F.when(swapped, one).otherwise(other).alias("to"),
        F.array_sort(F.array("one_source.key", "other_source.key")).alias("pair"),
    )
    passing = ties.where(~beside).select("pair").distinct()
    ties = ties.where(~beside).unionByName(ties.where(beside).join(passing, "pair", "left_anti"))
    articles = F.count_distinct("number")
    edges = ties.groupBy("from", "to", "relation").agg(
        F.when(F.col("relation") == "beside", articles).otherwise(F.sum("weight")).alias("weight"),
        articles.alias("articles"),
        F.min("day").alias("first"),
        F.max("day").alias("last"),
    )
    return edges.select(
        F.col("from.name").alias("source"),
        F.col("to.name").alias("target"),
        "relation",
        "weight",
        "articles",
        "first",
        "last",
    )


def _records(df: DataFrame, analyzer: Analyzer | None) -> DataFrame:
    """Records with the number that tells an article from all others, as JSON."""
    records = df if "attributions" in df.columns else extract(df, analyzer=analyzer)
    lines = records.select(F.to_json(F.struct(*schema.names)).alias("record"))
    return lines.withColumn("number", F.xxhash64("record")).dropDuplicates(["number"])


def _members(records: DataFrame, arguments: tuple[Any, ...]) -> DataFrame:
    """Each source of each article with its key over all articles, and once for each key what is known of it."""
    shares = records.mapInArrow(_shares, "number bigint, share binary, names array<string>")
    names = shares.select("number", F.explode("names").alias("name"))
    common = names.groupBy("name").count().where(F.col("count") > COMMON).select("name")
    common = names.join(common, "name").groupBy("number").agg(F.collect_list("name").alias("common"))
    articles = records.limit(MANY).count()
    pieces = shares.drop("names").join(common, "number", "left").mapInArrow(_pieces(arguments), _PIECE)
    resolved = pieces.groupBy("part").applyInArrow(_resolved(arguments, articles), _PIECE)
    return resolved.groupBy("part").applyInArrow(_merged(arguments, articles), _MEMBER)


_PIECE = "part string, piece binary"
_MEMBER = "number bigint, position bigint, source string, row string"
_TIE = "number bigint, day string, relation string, one bigint, other bigint, weight bigint"
_Batches = Iterable[pa.RecordBatch]


def _shares(batches: _Batches) -> Iterator[pa.RecordBatch]:
    columns = {"number": pa.int64(), "share": pa.binary(), "names": pa.list_(pa.string())}
    for batch in batches:
        told = zip(batch["number"].to_pylist(), batch["record"].to_pylist(), strict=True)
        yield _batch([_ascribe.share(number, record) for number, record in told], columns)


def _ties(batches: _Batches) -> Iterator[pa.RecordBatch]:
    columns = {"number": pa.int64(), "day": pa.string(), "relation": pa.string()}
    columns |= dict.fromkeys(("one", "other", "weight"), pa.int64())
    for batch in batches:
        told = zip(batch["number"].to_pylist(), batch["record"].to_pylist(), strict=True)
        yield _batch([(number, *tie) for number, record in told for tie in _ascribe.ties(record)], columns)


def _pieces(arguments: tuple[Any, ...]) -> Callable[[_Batches], Iterator[pa.RecordBatch]]:
    def pieces(batches: _Batches) -> Iterator[pa.RecordBatch]:
        core = _analyzer(arguments)._core
        for batch in batches:
            told = zip(batch["share"].to_pylist(), batch["common"].to_pylist(), strict=True)
            sent = [piece for share, common in told for piece in _ascribe.pieces(share, set(common or ()), core)]
            yield _batch(sent, {"part": pa.string(), "piece": pa.binary()})

    return pieces


def _resolved(arguments: tuple[Any, ...], articles: int) -> Callable[[pa.Table], pa.Table]:
    def resolved(table: pa.Table) -> pa.Table:
        part, pieces = table["part"][0].as_py(), table["piece"].to_pylist()
        sent = _ascribe.resolved(part, pieces, articles, _analyzer(arguments)._core)
        return pa.Table.from_batches([_batch(sent, {"part": pa.string(), "piece": pa.binary()})])

    return resolved


def _merged(arguments: tuple[Any, ...], articles: int) -> Callable[[pa.Table], pa.Table]:
    columns = {"number": pa.int64(), "position": pa.int64(), "source": pa.string(), "row": pa.string()}

    def merged(table: pa.Table) -> pa.Table:
        part, pieces = table["part"][0].as_py(), table["piece"].to_pylist()
        members = _ascribe.members(part, pieces, articles, _analyzer(arguments)._core)
        return pa.Table.from_batches([_batch(members, columns)])

    return merged


def _batch(told: list[Any], columns: dict[str, pa.DataType]) -> pa.RecordBatch:
    """Rows as a batch."""
    values = zip(*told, strict=True) if told else ((),) * len(columns)
    arrays = [pa.array(list(column), kind) for column, kind in zip(values, columns.values(), strict=True)]
    return pa.RecordBatch.from_arrays(arrays, names=list(columns))


def _arguments(analyzer: Analyzer | None) -> tuple[Any, ...]:
    return analyzer._arguments if analyzer is not None else (None, None, False, False)


@lru_cache(maxsize=4)
def _analyzer(arguments: tuple[Any, ...]) -> Analyzer:
    """The analyzer of a worker, set up once; files that it needs must lie at the same place on each of them."""
    return _made(*arguments)
