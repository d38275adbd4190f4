"""Texts in any of the usual containers, to rows for the analysis, a piece after the other."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

#: What may be known of an article beside its text, in the order that the analysis takes.
META = ("title", "url", "published", "outlet")

Row = tuple[Any, Any, Any, Any, Any, Any]


def columns_of(*given: str | None) -> dict[str, str | None]:
    """The columns of a frame by what they hold, given in the order that the analysis takes."""
    return dict(zip(("text", "id", *META), given, strict=True))


def check(columns: Mapping[str, str | None], names: Iterable[str]) -> None:
    """Refuses a frame that lacks the column of the texts, or one of the ids that is not called `id`."""
    names = list(names)
    for what in ("text", "id"):
        name = columns[what]
        if name not in names and (what, name) != ("id", "id"):
            known = ", ".join(names)
            raise KeyError(f"there is no column {name!r}; name that of the {what}s: {what}=…; columns: {known}")


def rows(texts: Any, columns: Mapping[str, str | None], size: int) -> Iterator[list[Row]]:
    """Pieces of so many rows: text, id, title, url, published, outlet.

    ``columns`` names the columns of a frame; those of `META` may be missing there.
    """
    names = _names(texts)
    if names is None:
        yield from _unnamed(texts, size)
        return
    check(columns, names)
    text, key = columns["text"], columns["id"]
    meta = [columns[name] if columns[name] in names else None for name in META]
    for start in range(0, len(texts), size):
        stop = min(start + size, len(texts))
        ids = [str(n) for n in range(start + 1, stop + 1)]
        if key in names:
            ids = [_id(value, n) for value, n in zip(_values(texts, key, start, stop), ids, strict=True)]
        absent = [None] * (stop - start)
        known = [absent if name is None else map(_meta, _values(texts, name, start, stop)) for name in meta]
        yield list(zip(_values(texts, text, start, stop), ids, *known, strict=True))


def _unnamed(texts: Any, size: int) -> Iterator[list[Row]]:
    """Texts alone, whose ids are their numbers from 1."""
    if isinstance(texts, (str, bytes)) or not (isinstance(texts, Sequence) or hasattr(texts, "__array__")):
        raise TypeError(
            "texts must be a list, a pandas or polars frame or a pyarrow table, not "
            f"{type(texts).__name__}; for one text use Analyzer.read"
        )
    for start in range(0, len(texts), size):
        piece = _list(_slice(texts, start, start + size))
        yield [(text, str(n), None, None, None, None) for n, text in enumerate(piece, start + 1)]


def _names(frame: Any) -> list[str] | None:
    """The names of a frame's columns; nothing for a column or a list."""
    if hasattr(frame, "column_names"):
        return list(frame.column_names)  # pyarrow.Table
    if hasattr(getattr(frame, "schema", None), "names") and hasattr(frame, "num_rows"):
        return list(frame.schema.names)  # pyarrow.RecordBatch
    if hasattr(frame, "columns"):
        return [str(name) for name in frame.columns]  # pandas, polars
    return None


def _values(frame: Any, name: str, start: int, stop: int) -> list[Any]:
    return _list(_slice(frame[name], start, stop))


def _slice(column: Any, start: int, stop: int) -> Any:
    """Values by their places; pandas may have labels that are numbers, too."""
    return getattr(column, "iloc", column)[start:stop]


def _list(column: Any) -> list[Any]:
    """A column as a list: pyarrow, polars, pandas and numpy each have their word for it; what is missing is None."""
    for method in ("to_pylist", "to_list", "tolist"):
        if hasattr(column, method):
            return [None if _is_missing(value) else value for value in getattr(column, method)()]
    return list(column)


def _is_missing(value: Any) -> bool:
    """Whether it is pandas' word for nothing."""
    return (isinstance(value, float) and math.isnan(value)) or type(value).__name__ in ("NAType", "NaTType")


def _id(value: Any, number: str) -> Any:
    """An id as text; where there is none, the number of the row."""
    if value is None:
        return number
    return value if isinstance(value, str) else str(value)


def _meta(value: Any) -> Any:
    """A day or time in ISO 8601; anything else as it is."""
    return value.isoformat() if isinstance(value, (datetime.date, datetime.datetime)) else value
