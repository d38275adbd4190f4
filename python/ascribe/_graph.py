"""The source graph of a table of records."""

from __future__ import annotations

import json
import os
from typing import Any

import pyarrow as pa

from ascribe import _ascribe
from ascribe._analyzer import Analyzer


class Graph:
    """Who asserts what, through whom, in which article. `ascribe.graph` makes it.

    A view answers one question: ``all`` (who said what, where), ``sources`` (who is quoted beside whom, who passes on
    whom), ``outlets`` (which outlet quotes whom), ``claims`` (what several articles claim).
    """

    def __init__(self, core: Any) -> None:
        self._core = core

    def to_dict(self, view: str = "all") -> dict[str, Any]:
        """A view as node-link data: ``nodes`` and ``edges`` with their attributes."""
        return json.loads(self._core.json(view))

    def to_networkx(self, view: str = "all") -> Any:
        """A view as a graph of networkx.

        >>> import ascribe
        >>> table = ascribe.Analyzer().analyze(["It rained, Ann Lee said."])
        >>> ascribe.graph(table).to_networkx().number_of_edges()
        2
        """
        import networkx

        return networkx.node_link_graph(self.to_dict(view), edges="edges")

    def save(self, path: str | os.PathLike[str], view: str = "all") -> None:
        """Writes a view to a file; its ending names the format: csv, dot, json, graphml, gexf, svg, html, mermaid."""
        self._core.save(path, view)


def graph(table: Any, analyzer: Analyzer | None = None) -> Graph:
    """The source graph of records: a table of `ascribe.schema`, or a list of records as dicts.

    Sources that are the same become one node, near-equal claims one group. The aliases of ``analyzer`` give names to
    sources.

    >>> import ascribe
    >>> records = [ascribe.Analyzer().read("It rained, Ann Lee said.").to_dict()]
    >>> [node["label"] for node in ascribe.graph(records).to_dict("sources")["nodes"]]
    ['Ann Lee']
    """
    if isinstance(table, pa.RecordBatch):
        table = pa.Table.from_batches([table])
    elif hasattr(table, "__arrow_c_stream__") and not isinstance(table, pa.Table):
        table = pa.table(table)
    batches = (batch.to_pylist() for batch in table.to_batches(1024)) if isinstance(table, pa.Table) else [list(table)]
    lines = b"".join(json.dumps(record).encode() + b"\n" for records in batches for record in records)
    return Graph(_ascribe.Graph(lines, (analyzer or Analyzer())._core))
