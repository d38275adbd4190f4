"""The source graph of tables."""

import json

import pytest

import ascribe

TEXTS = [
    "The bridge is safe, Mayor Ann Lee said. It will rain, Bo Berg told reporters.",
    "The bridge is safe, Ann Lee said on Monday. Bo Berg said that Ann Lee had told him of the dam.",
]


@pytest.fixture(scope="module")
def table():
    return ascribe.Analyzer().analyze({"id": ["a", "b"], "text": TEXTS, "outlet": ["Herald", "Courier"]})


def test_a_person_of_two_articles_is_one_node(table):
    net = ascribe.graph(table).to_networkx("sources")
    assert sorted(data["label"] for _, data in net.nodes(data=True)) == ["Ann Lee", "Bo Berg"]


def test_views_are_written_by_the_ending(table, tmp_path):
    graph = ascribe.graph(table)
    for name in ("x.graphml", "x.gexf", "x.svg", "x.html", "x.csv", "x.json"):
        graph.save(tmp_path / name, view="outlets")
        assert (tmp_path / name).stat().st_size > 100
    assert {node["type"] for node in json.loads((tmp_path / "x.json").read_text())["nodes"]} == {"outlet", "source"}


def test_mistakes_are_told(table, tmp_path):
    graph = ascribe.graph(table)
    with pytest.raises(ValueError, match="the views are all, sources, outlets, claims"):
        graph.to_dict("people")
    with pytest.raises(ValueError, match="the ending names no format"):
        graph.save(tmp_path / "x.docx")
    with pytest.raises(OSError):
        graph.save(tmp_path / "absent" / "x.svg")
    with pytest.raises(ValueError, match="no record of ascribe/1"):
        ascribe.graph([{"id": 7}])


def test_tables_of_polars_and_lists_of_records_will_do(table):
    import polars

    expected = ascribe.graph(table).to_dict("sources")
    assert ascribe.graph(polars.from_arrow(table)).to_dict("sources") == expected
    assert ascribe.graph(table.to_pylist()).to_dict("sources") == expected
