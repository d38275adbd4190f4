"""Many texts at once: containers in, tables out, errors that name the article."""

import datetime
import json
import subprocess
import sys
import threading

import pyarrow as pa
import pytest

import ascribe

TEXTS = ["The bridge is safe, Mayor Ann Lee said.", "It will rain, Bo Berg told reporters. The dam broke."]


@pytest.fixture(scope="module")
def analyzer():
    return ascribe.Analyzer()


def frame():
    return {"id": ["a", "b"], "text": TEXTS, "outlet": ["The Vesper Herald", None]}


def names(table):
    return [[source["name"] for source in sources.as_py()] for sources in table.column("sources")]


def containers():
    import pandas
    import polars

    yield "pyarrow", pa.table(frame())
    yield "batch", pa.RecordBatch.from_pydict(frame())
    yield "pandas", pandas.DataFrame(frame())
    yield "pandas with an index", pandas.DataFrame(frame(), index=[7, 9])
    yield "pandas with arrow strings", pandas.DataFrame(pa.table(frame()).to_pandas())
    yield "polars", polars.DataFrame(frame())


@pytest.mark.parametrize("name,texts", list(containers()))
def test_frames_give_the_same_table(analyzer, name, texts):
    table = analyzer.analyze(texts)
    assert table.schema.equals(ascribe.schema)
    assert [article["id"] for article in table.column("article").to_pylist()] == ["a", "b"]
    assert [article["outlet"] for article in table.column("article").to_pylist()] == ["The Vesper Herald", None]
    assert names(table) == [["Ann Lee"], ["Bo Berg"]]


def test_lists_and_columns_are_numbered_from_one(analyzer):
    import pandas
    import polars

    for texts in [TEXTS, tuple(TEXTS), pa.array(TEXTS), pa.chunked_array([TEXTS]), pandas.Series(TEXTS), polars.Series(TEXTS)]:
        table = analyzer.analyze(texts)
        assert [article["id"] for article in table.column("article").to_pylist()] == ["1", "2"]


def test_tables_go_on_to_other_libraries(analyzer):
    import pandas
    import polars

    table = analyzer.analyze(frame())
    assert len(table.to_pandas()) == 2 and isinstance(table.to_pandas(), pandas.DataFrame)
    assert polars.from_arrow(table).height == 2


def test_rows_are_the_records_of_the_command_line(analyzer, tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(dict(zip(frame(), row))) + "\n" for row in zip(*frame().values())))
    ran = subprocess.run([sys.executable, "-m", "ascribe", "extract", str(path)], capture_output=True, check=True)
    told = [json.loads(line) for line in ran.stdout.splitlines()]
    rows = analyzer.analyze(frame()).to_pylist()
    assert [bare(row) for row in rows] == [bare(record) for record in told]


def bare(value):
    """Without what says nothing: Arrow has a null where JSON has no field."""
    if isinstance(value, dict):
        return {key: bare(inner) for key, inner in value.items() if inner not in (None, [], False)}
    return [bare(inner) for inner in value] if isinstance(value, list) else value


def test_the_schema_has_the_fields_of_the_records():
    from ascribe import _ascribe

    told = json.loads(_ascribe.json_schema())

    def fields(part):
        if "$ref" in part:
            return fields(told["$defs"][part["$ref"].rsplit("/", 1)[1]])
        if "anyOf" in part:
            return fields(next(one for one in part["anyOf"] if one.get("type") != "null"))
        if part.get("type") == "object":
            return {name: fields(inner) for name, inner in part["properties"].items()}
        if "items" in part:
            return [fields(part["items"])]
        kinds = part["type"] if isinstance(part["type"], list) else [part["type"]]
        return {"string": "string", "integer": "int64", "number": "double", "boolean": "bool"}[kinds[0]]

    def columns(kind):
        if pa.types.is_struct(kind):
            return {field.name: columns(field.type) for field in kind}
        return [columns(kind.value_type)] if pa.types.is_list(kind) else str(kind)

    assert columns(pa.struct(list(ascribe.schema))) == fields(told)


def test_metadata_may_be_of_other_columns_and_types(analyzer):
    rows = {"body": TEXTS[:1], "key": [17], "when": [datetime.date(2026, 5, 4)], "link": ["https://herald.example/a"]}
    table = analyzer.analyze(rows, text="body", id="key", published="when", url="link")
    article = table.column("article")[0].as_py()
    assert (article["id"], article["published"], article["outlet"]) == ("17", "2026-05-04", "herald.example")


def test_nothing_gives_an_empty_table(analyzer):
    import pandas

    for nothing in [[], pa.table({"text": pa.array([], pa.string())}), pandas.DataFrame({"text": []})]:
        table = analyzer.analyze(nothing)
        assert table.num_rows == 0 and table.schema.equals(ascribe.schema)


@pytest.mark.parametrize(
    "text,error,told",
    [
        (None, TypeError, "article '2': the text is None; drop the row, or give an empty string"),
        (b"It rained.", TypeError, "article '2': the text is bytes, not a string; decode it first"),
        (7, TypeError, "article '2': the text is a value of type int, not a string"),
        ("It rained \ud800.", ValueError, "article '2': the text holds half of a character (a lone surrogate)"),
    ],
)
def test_what_is_no_text_is_named(analyzer, text, error, told):
    with pytest.raises(error) as caught:
        analyzer.analyze([TEXTS[0], text])
    assert str(caught.value).replace('"2"', "'2'").startswith(told)
    table = analyzer.analyze([TEXTS[0], text], errors="record")
    assert names(table) == [["Ann Lee"], []]
    assert "the text" in table.column("diagnostics")[1][0]["message"].as_py()


def test_missing_values_of_pandas_are_named(analyzer):
    import pandas

    for missing in (float("nan"), pandas.NA, None):
        with pytest.raises(TypeError, match="article \"1\": the text is None"):
            analyzer.analyze(pandas.DataFrame({"text": pandas.Series([missing], dtype=object)}))


def test_a_missing_column_is_named(analyzer):
    with pytest.raises(KeyError, match="there is no column 'text'"):
        analyzer.analyze(pa.table({"body": TEXTS}))
    with pytest.raises(KeyError, match="there is no column 'key'; name that of the ids: id=…; columns: id, text, outlet"):
        analyzer.analyze(frame(), id="key")
    with pytest.raises(TypeError, match="for one text use Analyzer.read"):
        analyzer.analyze(TEXTS[0])


def test_blank_texts_say_nothing(analyzer):
    assert names(analyzer.analyze(["", "  \n"])) == [[], []]


def test_other_threads_run_meanwhile(analyzer):
    beats = []
    done = threading.Event()

    def beat():
        while not done.wait(0.001):
            beats.append(1)

    thread = threading.Thread(target=beat)
    thread.start()
    analyzer.analyze(TEXTS * 200)
    done.set()
    thread.join()
    assert len(beats) > 3


def test_an_analyzer_is_pickled(analyzer):
    import pickle

    again = pickle.loads(pickle.dumps(ascribe.Analyzer(grammar_only=True)))
    assert repr(again) == "Analyzer(grammar_only=True)"
    assert names(again.analyze(TEXTS)) == names(ascribe.Analyzer(grammar_only=True).analyze(TEXTS))
