"""Spark gives what one machine gives: within one process, and on a standalone cluster of two workers. Skipped where
there is no PySpark or no Java."""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pyarrow as pa
import pytest

import ascribe

pytest.importorskip("pyspark", reason="no PySpark")
if shutil.which("java") is None:
    pytest.skip("no Java", allow_module_level=True)

import ascribe.spark  # noqa: E402
from test_parts import news  # noqa: E402


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def wait_for(port, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.2)
    raise TimeoutError(f"nothing listens on port {port}")


@contextlib.contextmanager
def cluster(folder):
    """A standalone cluster of two workers on this machine; gives its address."""
    import pyspark

    home, port = Path(pyspark.__file__).parent, free_port()
    surroundings = {**os.environ, "SPARK_HOME": str(home), "SPARK_LOCAL_IP": "127.0.0.1"}
    at = ["--host", "127.0.0.1", "--webui-port", "0"]
    with contextlib.ExitStack() as stack:

        def start(name, *arguments):
            log = stack.enter_context((folder / "log").open("ab"))
            command = [home / "bin/spark-class", f"org.apache.spark.deploy.{name}", *at, *arguments]
            process = subprocess.Popen(command, env=surroundings, stdout=log, stderr=log)
            stack.callback(process.wait)
            stack.callback(process.terminate)

        start("master.Master", "--port", str(port))
        wait_for(port)
        for worker in ["one", "two"]:
            folder_of_worker = ["--work-dir", str(folder / worker)]
            start("worker.Worker", "--cores", "1", "--memory", "1g", *folder_of_worker, f"spark://127.0.0.1:{port}")
        yield f"spark://127.0.0.1:{port}"


@pytest.fixture(scope="module", params=["local", "cluster"])
def spark(request, tmp_path_factory):
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    with contextlib.ExitStack() as stack:
        master = "local[2]"
        if request.param == "cluster":
            master = stack.enter_context(cluster(tmp_path_factory.mktemp("cluster")))
        builder = SparkSession.builder.master(master).config("spark.ui.enabled", "false")
        builder = builder.config("spark.sql.shuffle.partitions", "2").config("spark.driver.host", "127.0.0.1")
        builder = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "7")
        # Nothing starts before both workers are there.
        builder = builder.config("spark.executor.memory", "512m").config("spark.cores.max", "2")
        builder = builder.config("spark.scheduler.minRegisteredResourcesRatio", "1.0")
        builder = builder.config("spark.scheduler.maxRegisteredResourcesWaitingTime", "60s")
        session = builder.getOrCreate()
        yield session
        session.stop()


@pytest.fixture(scope="module")
def texts(spark):
    return spark.createDataFrame(pa.Table.from_pylist(list(news(12)))).repartition(2)


@pytest.fixture(scope="module")
def records(spark, texts, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("records") / "records")
    texts.transform(ascribe.spark.extract).write.parquet(path)
    return spark.read.parquet(path)


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("news") / "news.jsonl"
    path.write_text("".join(json.dumps(article) + "\n" for article in news(12)))
    return path


def command(*arguments):
    ran = subprocess.run([sys.executable, "-m", "ascribe", *map(str, arguments)], capture_output=True, check=True)
    return json.loads(ran.stdout)


def test_extract_gives_the_records_of_one_machine(records):
    expected = ascribe.Analyzer().analyze(pa.Table.from_pylist(list(news(12)))).to_pylist()
    found = sorted(records.toArrow().to_pylist(), key=lambda record: record["article"]["id"])
    assert found == expected


def test_both_workers_of_a_cluster_take_part(spark, records):
    if spark.sparkContext.master.startswith("local"):
        pytest.skip("there are no workers")
    hosts = spark.sparkContext._jsc.sc().getExecutorMemoryStatus()
    assert hosts.size() == 3, "the driver and an executor of each worker"


def test_sources_are_joined_as_on_one_machine(records, file):
    expected = command("sources", file, "--format", "json")
    found = [row.asDict() for row in ascribe.spark.sources(records).collect()]

    def told(rows):
        wanted = set(found[0]) & set(expected[0]) - {"merged"}
        return sorted(json.dumps({key: row[key] for key in wanted}, sort_keys=True) for row in rows)

    assert told(found) == told(expected)


def test_edges_are_those_of_one_machine(records, file):
    graph = command("graph", file, "--view", "sources", "--format", "json")
    label = {node["id"]: node["label"] for node in graph["nodes"]}

    def edge(one, other, relation, weight):
        ends = (one, other) if relation == "passes_on" else tuple(sorted((one, other)))
        return (*ends, relation, weight)

    expected = [edge(label[e["source"]], label[e["target"]], e["relation"], e["weight"]) for e in graph["edges"]]
    rows = ascribe.spark.graph(records).collect()
    assert sorted(edge(row["source"], row["target"], row["relation"], row["weight"]) for row in rows) == sorted(expected)


def test_a_row_that_is_no_text_costs_no_other(spark):
    rows = spark.createDataFrame([("a", None), ("b", "It rained, Ann Lee said.")], "id string, text string")
    found = {row["article"]["id"]: row for row in ascribe.spark.extract(rows).collect()}
    assert "the text is None" in found["a"]["diagnostics"][0]["message"]
    assert [source["name"] for source in found["b"]["sources"]] == ["Ann Lee"]


def test_columns_may_be_called_otherwise(spark):
    rows = spark.createDataFrame([("It rained, Ann Lee said.",)], "body string")
    assert ascribe.spark.extract(rows, text="body").collect()[0]["sources"][0]["name"] == "Ann Lee"
    with pytest.raises(KeyError, match="there is no column 'text'"):
        ascribe.spark.extract(rows)
    with pytest.raises(KeyError, match="there is no column 'key'; name that of the ids: id=…; columns: body"):
        ascribe.spark.extract(rows, text="body", id="key")
