"""Folders of texts, marked or not."""

import re


def plain(folder):
    """Each text without marks: {name: (path, [])}."""
    return {path.stem: (path, []) for path in sorted(folder.glob("*.txt"))}


def gold(folder):
    """Each marked text with the lines of the first of its files of marks: {name: (path, lines)}."""
    inner = (folder / "text").is_dir()
    texts, marks = (folder / "text", folder / "attributions") if inner else (folder, folder)
    files = {}
    for path in sorted(marks.glob("*.ann")):
        name = re.sub(r"_[^_]*$", "", path.stem) if inner else path.stem
        files.setdefault(name, path.read_text("utf-8").rstrip("\n").split("\n"))
    paths = sorted(texts.glob("*.txt"))
    return {path.stem: (path, files[path.stem]) for path in paths if path.stem in files}
