"""Texts for the default model to learn from, marked by the accurate mode.

python3 -m taught ASCRIBE unmarked TEXTS OUT    marks texts that nobody marked
python3 -m taught ASCRIBE nested GOLD OUT       adds to marked texts what is found inside the marked contents

ASCRIBE is the program with its accurate mode. TEXTS and GOLD are folders as for `ascribe eval`. OUT gets NAME.txt and NAME.ann
for `ascribe train`.
"""

import json
import subprocess
import sys
from pathlib import Path

from .marks import inside, standoff
from .texts import gold, plain


def main(program, task, folder, out):
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    texts = plain(Path(folder)) if task == "unmarked" else gold(Path(folder))
    found = _found(program, [path for path, _ in texts.values()])
    for name, (path, lines) in texts.items():
        text = path.read_bytes().decode()
        marks = found.get(name, [])
        new = marks if task == "unmarked" else inside(lines, marks)
        (out / f"{name}.txt").write_bytes(text.encode())
        (out / f"{name}.ann").write_text("".join(f"{line}\n" for line in lines + standoff(text, new, lines)), "utf-8")


def _found(program, paths):
    """The attributions of each text; none of a text that the program changed while it read it, for its places differ."""
    command = [program, "extract", "--accurate", "--format", "jsonl", "--offset-unit", "char", *map(str, paths)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    changed = {Path(line.split(": ")[1]).stem for line in done.stderr.split("\n") if "decoded twice" in line}
    records = (json.loads(line) for line in done.stdout.strip("\n").split("\n"))
    found = {Path(record["article"]["id"]).stem: record["attributions"] for record in records}
    return {name: marks for name, marks in found.items() if name not in changed}


if __name__ == "__main__":
    if len(sys.argv) != 5 or sys.argv[2] not in ("unmarked", "nested"):
        sys.exit(__doc__)
    main(*sys.argv[1:])
