"""Writes docx files of many kinds, each with the text that mammoth (or pandoc, where mammoth loses something) reads in it.
What both lose is told by the makers of document_kinds.py.

Usage: documents.py FOLDER. What is missing is told on standard error.
"""

import html
import io
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import mammoth
from docx.oxml import parse_xml
from docx.shared import Pt
from document_kinds import KINDS, notes

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SENTENCES = [
    "The harbour was closed on Monday, officials said.",
    "“It rained for three days,” Ann Lee said – and the pumps failed.",
    "Some 42 % of the crew & both pilots were new.",
    "Captain Ben Okafor denied that he’d been asleep.",
    "Shares of the well-known yard fell 3.5 <points>.",
]


def plain(document, n):
    for i in range(n + 1):
        document.add_paragraph(SENTENCES[(n + i) % 5])


def headings(document, n):
    document.add_heading("Ferry aground", 0)
    for level in range(1, 4):
        document.add_heading(f"Part {level}", level)
        plain(document, n)


def runs(document, n):
    for sentence in SENTENCES:
        paragraph = document.add_paragraph()
        for at in range(0, len(sentence), n + 1):
            run = paragraph.add_run(sentence[at : at + n + 1])
            run.bold, run.italic, run.font.size = at % 2 == 0, at % 3 == 0, Pt(9 + at % 4)


def lists(document, n):
    for i in range(n + 2):
        document.add_paragraph(SENTENCES[i % 5], style="List Bullet" if i % 2 else "List Number")
    document.add_paragraph(SENTENCES[0], style="Quote")


def tables(document, n):
    table = document.add_table(n + 1, 2)
    for i, row in enumerate(table.rows):
        row.cells[0].text, row.cells[1].text = f"Year {i}", SENTENCES[i % 5]
    inner = table.cell(0, 1).add_table(1, 1)
    inner.cell(0, 0).text = "A table in a table."
    plain(document, 1)


def tracked(document, n):
    for i in range(n + 1):
        paragraph = document.add_paragraph("The mayor ")
        for xml in (
            f'<w:del {W} w:id="1" w:author="Ed"><w:r><w:delText xml:space="preserve">never </w:delText></w:r></w:del>',
            f'<w:ins {W} w:id="2" w:author="Ed"><w:r><w:t xml:space="preserve">often </w:t></w:r></w:ins>',
            f'<w:moveFrom {W} w:id="3" w:author="Ed"><w:r><w:t>spoke. </w:t></w:r></w:moveFrom>',
            f'<w:moveTo {W} w:id="4" w:author="Ed"><w:r><w:t>spoke {i}. </w:t></w:r></w:moveTo>',
        ):
            paragraph._p.append(parse_xml(xml))
    plain(document, n)


def comments(document, n):
    for i in range(n + 1):
        paragraph = document.add_paragraph(SENTENCES[i % 5])
        document.add_comment(paragraph.runs, text="Who says so?", author="Ed", initials="E")
    section = document.sections[0]
    section.header.paragraphs[0].text = "A running head"
    section.footer.paragraphs[0].text = "Page 1"


def breaks(document, n):
    paragraph = document.add_paragraph()
    for i in range(n + 2):
        run = paragraph.add_run(SENTENCES[i % 5])
        run.add_break() if i % 2 else run.add_tab()
    document.add_page_break()
    paragraph = document.add_paragraph("A sign: ")
    paragraph._p.append(parse_xml(f'<w:r {W}><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t></w:r>'))
    plain(document, n)


MAKERS = [plain, headings, runs, lists, tables, tracked, comments, breaks]
MARKDOWN = """# Ferry aground

## Why

The harbour *was* closed[^1] on **Monday**, [officials](https://example.org) said.

> “It rained for three days,” Ann Lee said.

- One pump failed.
- Both pilots were new.

    1. The first.
    2. The second.

| Year | Boats |
|------|-------|
| 2023 | seven |

Term

:   What it means.

[^1]: By the log of the harbour.
"""


def words(tree):
    """The words of pandoc's tree, notes behind all others."""
    found, notes = [], []

    def walk(node):
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, dict):
            kind, content = node.get("t"), node.get("c")
            if kind == "Str":
                found.append(content)
            elif kind in ("Space", "SoftBreak", "LineBreak", "Para", "Plain", "Header"):
                found.append(" ")
                walk(content)
            elif kind == "Note":
                notes.append(content)
            else:
                walk(list(node.values()))
                found.append(" ")

    walk(tree)
    for note in notes:
        walk(note)
    return "".join(found)


def with_notes(bytes):
    """The words that mammoth shows on a web page, the notes at its end."""
    page = mammoth.convert_to_html(io.BytesIO(bytes)).value
    page = re.sub(r'<sup>.*?</sup>|<a href="#\w+-ref[^>]*>.*?</a>', "", page)
    return html.unescape(re.sub(r"<[^>]+>", " ", page))


def main(folder):
    for maker in MAKERS + KINDS:
        for n in range(3):
            document = docx.Document()
            told = maker(document, n)
            path = folder / f"{maker.__name__}-{n}.docx"
            document.save(path)
            bytes = path.read_bytes()
            read = with_notes if maker is notes else lambda bytes: mammoth.extract_raw_text(io.BytesIO(bytes)).value
            path.with_suffix(".txt").write_text(told or read(bytes))
    pandoc = shutil.which("pandoc")
    if pandoc is None:
        print("skipped: no pandoc is installed", file=sys.stderr)
        return
    lines = MARKDOWN.split("\n\n")
    for n in range(20):
        source = "\n\n".join(lines[: 2 + n % (len(lines) - 2)] + lines[-1:] + SENTENCES[: n % 5]).replace("<points>", "points")
        path = folder / f"pandoc-{n}.docx"
        subprocess.run([pandoc, "-f", "markdown", "-o", path], input=source.encode(), check=True)
        tree = subprocess.run([pandoc, "-t", "json", path], capture_output=True, check=True).stdout
        path.with_suffix(".txt").write_text(words(json.loads(tree)["blocks"]))


main(Path(sys.argv[1]))
