"""Reads the graphs of a folder as people do, and prints what is wrong with each as a line of JSON.

The folder holds VIEW.json, VIEW.graphml, VIEW.gexf and the tables VIEW/nodes.csv and VIEW/edges.csv for each view.
"""

import io
import json
import sys
from pathlib import Path

import igraph
import networkx
import pandas

VIEWS = ["all", "sources", "outlets", "claims"]


def need(holds, fault):
    if not holds:
        raise AssertionError(fault)


def counts(folder, view):
    graph = json.loads((folder / f"{view}.json").read_text("utf-8"))
    return len(graph["nodes"]), len(graph["edges"])


def checked(graph, folder, view):
    """A networkx graph: all nodes and edges, each with what it must tell."""
    found = graph.number_of_nodes(), graph.number_of_edges()
    need(found == counts(folder, view), f"{found} nodes and edges, expected {counts(folder, view)}")
    for node, told in graph.nodes(data=True):
        need(told.get("label") and told.get("type"), f"{node} has no label or no type: {told}")
        need(told["type"] != "source" or told.get("kind") and told.get("claims") is not None, f"{node}: {told}")
        need(all(value is not None and value != "" for value in told.values()), f"{node}: {told}")
    for one, other, told in graph.edges(data=True):
        need(told.get("relation"), f"{one} to {other} has no relation: {told}")
        need(isinstance(told.get("weight"), (int, float)), f"{one} to {other} has no weight: {told}")
        need(told["weight"] > 0, f"{one} to {other}: {told}")


def networkx_graphml(folder, view):
    checked(networkx.read_graphml(folder / f"{view}.graphml", force_multigraph=True), folder, view)


def networkx_gexf(folder, view):
    checked(networkx.read_gexf(folder / f"{view}.gexf"), folder, view)


def networkx_node_link(folder, view):
    data = json.loads((folder / f"{view}.json").read_text("utf-8"))
    graph = networkx.node_link_graph(data, edges="edges")
    checked(graph, folder, view)
    keys = [key for *_, key in graph.edges(keys=True)]
    need(len(set(keys)) == len(keys), "edges share a key")
    for write in (networkx.write_graphml, networkx.write_gexf):
        write(graph, io.BytesIO())


def igraph_graphml(folder, view):
    graph = igraph.Graph.Read_GraphML(str(folder / f"{view}.graphml"))
    found = graph.vcount(), graph.ecount()
    need(found == counts(folder, view), f"{found} nodes and edges, expected {counts(folder, view)}")
    need(graph.vcount() > 0, "nothing was read")
    need(all(graph.vs["label"]) and all(graph.vs["type"]), "a node has no label or no type")
    if graph.ecount():
        need(all(weight > 0 for weight in graph.es["weight"]), "an edge has no weight")
        need(all(graph.es["relation"]), "an edge has no relation")
        keys = graph.es["key"]
        need(len(set(keys)) == len(keys) and all(keys), "edges cannot be told apart by their key")


def pandas_tables(folder, view):
    nodes, edges = (pandas.read_csv(folder / view / f"{name}.csv") for name in ("nodes", "edges"))
    need((len(nodes), len(edges)) == counts(folder, view), f"{len(nodes)} nodes and {len(edges)} edges")
    need(nodes["Id"].is_unique and edges["Id"].is_unique, "ids stand twice")
    need(nodes["Label"].notna().all() and nodes["Type"].notna().all(), "a node has no label or no type")
    for end in ("Source", "Target"):
        need(edges[end].isin(nodes["Id"]).all(), f"an edge has a {end} that is no node")
    if len(edges):
        need(pandas.api.types.is_integer_dtype(edges["Weight"]), f"weights are {edges['Weight'].dtype}")
        need((edges["Weight"] > 0).all(), "an edge has no weight")
        joined = edges.merge(nodes, left_on="Source", right_on="Id", validate="many_to_one")
        need(len(joined) == len(edges), "a join loses edges")


def main(folder):
    for check in (networkx_graphml, networkx_gexf, networkx_node_link, igraph_graphml, pandas_tables):
        faults = []
        for view in VIEWS:
            try:
                check(folder, view)
            except Exception as fault:  # whatever a reader makes of a file is what the test tells
                faults.append(f"{view}: {type(fault).__name__}: {fault}")
        print(json.dumps({"name": check.__name__, "fault": "\n".join(faults) or None}))


main(Path(sys.argv[1]))
