"""Who said what in English news, and which claims lack attribution.

>>> import ascribe
>>> document = ascribe.Analyzer().read("The bridge is safe, Mayor Ann Lee said on Monday.")
>>> document.attributions[0]["content"]["text"]
'The bridge is safe'
>>> [source["name"] for source in document.sources]
['Ann Lee']

Many articles at once, from a list, a pandas or polars frame or a pyarrow table, to a pyarrow table:

>>> table = ascribe.Analyzer().analyze(["It rained, Ann Lee said.", "It will rain, Bo Berg said."])
>>> table.num_rows
2
>>> ascribe.graph(table).to_networkx(view="sources").number_of_nodes()
2
"""

from ascribe._analyzer import Analyzer
from ascribe._ascribe import __version__
from ascribe._document import Document
from ascribe._graph import Graph, graph
from ascribe._schema import schema

__all__ = ["Analyzer", "Document", "Graph", "__version__", "graph", "schema"]
