"""The analyzer."""

from __future__ import annotations

import os
from typing import Any, Literal

import pyarrow as pa
import pyarrow.json

from ascribe import _ascribe
from ascribe._document import Document
from ascribe._rows import columns_of, rows
from ascribe._schema import schema

#: Articles that are analysed together: enough for all threads, few enough for memory and for Ctrl-C.
PIECE = 1024


class Analyzer:
    """Reads articles and finds who said what. Threads may share one.

    ``grammar`` is a folder of grammar files that are added to the built-in ones or take their place, ``aliases`` a csv
    file of names for sources (``alias,name,kind,country``). With ``grammar_only`` no network takes part. ``accurate``
    asks for the accurate mode, which is slower. A mistake in a file is a `ValueError` that names its place.

    >>> Analyzer(grammar_only=True).read("It rained, Ann Lee said.").claims[0]["status"]
    'attributed'
    """

    def __init__(
        self,
        grammar: str | os.PathLike[str] | None = None,
        aliases: str | os.PathLike[str] | None = None,
        grammar_only: bool = False,
        *,
        accurate: bool = False,
    ) -> None:
        self._core = _ascribe.Analyzer(grammar, aliases, grammar_only, accurate)
        self._arguments = (grammar, aliases, grammar_only, accurate)

    def __reduce__(self) -> tuple[Any, ...]:
        return _made, self._arguments

    def __repr__(self) -> str:
        names = ("grammar", "aliases", "grammar_only", "accurate")
        given = [f"{name}={value!r}" for name, value in zip(names, self._arguments, strict=True) if value]
        return f"Analyzer({', '.join(given)})"

    def read(
        self,
        text: str,
        *,
        id: str = "-",
        title: str | None = None,
        url: str | None = None,
        published: str | None = None,
        outlet: str | None = None,
    ) -> Document:
        """Analyses one text; what else is known of it is shown beside what is found.

        >>> Analyzer().read("It rained, Ann Lee said.", id="17", outlet="The Vesper Herald").id
        '17'
        """
        return Document(self._core.read((text, id, title, url, published, outlet)))

    def analyze(
        self,
        texts: Any,
        text: str = "text",
        id: str = "id",
        *,
        title: str | None = "title",
        url: str | None = "url",
        published: str | None = "published",
        outlet: str | None = "outlet",
        errors: Literal["raise", "record"] = "raise",
    ) -> pa.Table:
        """Analyses many texts on all threads; gives a table of `ascribe.schema`, a row an article, in their order.

        ``texts`` is a list, a column, a pandas or polars frame or a pyarrow table. The other arguments name the
        columns of a frame; all but ``text`` may be missing there, but an ``id`` that is named must be there. Articles
        without an id are called by the number of their row, from 1.

        A text that is none (None, bytes, half a character) is a `TypeError` or `ValueError` that names the article.
        With ``errors="record"`` its row has no findings, and says so among its diagnostics.

        >>> table = Analyzer().analyze({"id": ["a"], "text": ["It rained, Ann Lee said."]})
        >>> table.column("article")[0]["id"].as_py(), len(table.column("claims")[0])
        ('a', 1)
        """
        if errors not in ("raise", "record"):
            raise ValueError(f'errors must be "raise" or "record", not {errors!r}')
        if isinstance(texts, dict):
            texts = pa.table(texts)
        columns = columns_of(text, id, title, url, published, outlet)
        tables = [
            _table(self._core.lines(piece, errors == "record"))
            for piece in rows(texts, columns, PIECE)
        ]
        return pa.concat_tables(tables) if tables else schema.empty_table()


def _made(grammar: Any, aliases: Any, grammar_only: bool, accurate: bool) -> Analyzer:
    """The analyzer of these arguments, by their places."""
    return Analyzer(grammar, aliases, grammar_only, accurate=accurate)


def _table(lines: bytes) -> pa.Table:
    """Records, one a line, as a table."""
    # A record lies in one block of the reader.
    longest = max(map(len, lines.splitlines()), default=0) if len(lines) > 1 << 20 else len(lines)
    return pyarrow.json.read_json(
        pa.BufferReader(lines),
        read_options=pyarrow.json.ReadOptions(block_size=max(2 * longest, 1 << 20)),
        parse_options=pyarrow.json.ParseOptions(explicit_schema=schema, unexpected_field_behavior="error"),
    )
