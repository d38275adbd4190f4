"""What a cluster does with the pieces of a collection, done here: the sources are those of one machine."""

import collections
import json
import subprocess
import sys

import pyarrow as pa

import ascribe
from ascribe import _ascribe
from ascribe._parts import COMMON

PEOPLE = ["Ann Lee", "Bo Berg", "Luis Pena Nieto", "Kim Tarn Un", "Hilda Crane", "Bert Crane"]
SHORT = ["Lee", "Berg", "Pena Nieto", "Kim", "Crane", "Mayor Ann"]


def news(number=60):
    """Articles of few sentences: full names, surnames alone, bodies, people who are no sources, one in many of all."""
    for n in range(number):
        one, other, short = PEOPLE[n % 6], PEOPLE[n // 6 % 6], SHORT[n % 5]
        yield {
            "id": f"{n:02}",
            "outlet": ["Herald", "Courier"][n % 2],
            "published": f"2026-05-{n % 28 + 1:02}",
            "text": f"{['Mayor', 'Minister', 'Engineer'][n % 3]} {one} said on Monday that bridge {n} was safe. "
            f"Mr. {short} denied it, the Tarn Bank said. {other} stood by. "
            + ("The Kremlin said it was a plan, Olga Stern told reporters." if n % 2 else "Moscow said no."),
        }


def bare(value):
    if isinstance(value, dict):
        return {key: bare(inner) for key, inner in value.items() if inner is not None}
    return [bare(inner) for inner in value] if isinstance(value, list) else value


def test_parts_give_the_sources_of_the_whole(tmp_path):
    articles = list(news())
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(article) + "\n" for article in articles))
    command = [sys.executable, "-m", "ascribe", "sources", str(path), "--format", "json"]
    expected = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)

    core = ascribe.Analyzer()._core
    records = ascribe.Analyzer().analyze(pa.Table.from_pylist(articles)).to_pylist()
    # Numbers as a cluster gives them: in no order.
    shares = [_ascribe.share(n * 7919 % 61 - 30, json.dumps(bare(record))) for n, record in enumerate(records)]
    times = collections.Counter(name for _, _, names in shares for name in names)
    sent = collections.defaultdict(list)
    for _, share, names in shares:
        for part, piece in _ascribe.pieces(share, {name for name in names if times[name] > COMMON}, core):
            sent[part].append(piece)
    resolved = collections.defaultdict(list)
    for part, pieces in sent.items():
        for home, piece in _ascribe.resolved(part, pieces, len(articles), core):
            resolved[home].append(piece)
    members = [member for part, pieces in resolved.items() for member in _ascribe.members(part, pieces, len(articles), core)]
    found = [json.loads(row) for *_, row in members if row is not None]

    def told(rows):
        # Of several names that speak for it, the reason tells the first, and there is no first here.
        return sorted(json.dumps({**row, "merged": bool(row["merged"])}, sort_keys=True) for row in rows)

    assert told(found) == told(expected)
    assert len(members) == sum(len(record["sources"]) for record in records)
