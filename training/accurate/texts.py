"""Marked texts as rows of numbers, and windows of them that the encoder sees at once."""

import glob
from dataclasses import dataclass, field
from pathlib import Path

from . import labels, nesting, words

MOST_PIECES = 10
"""Of a word with more pieces the rest is dropped."""


@dataclass
class Text:
    """A text as the encoder reads it; all lists have an entry for each word."""

    name: str
    pieces: list
    cases: list
    paragraphs: list
    starts: list
    labels: list
    spans: list = field(repr=False)


class Reader:
    """Makes texts of letters and marks."""

    def __init__(self, tokenizer):
        self.tokenizer = tokenizer
        self.unknown = tokenizer.token_to_id("[UNK]")
        self.known = {}

    def read(self, name, letters, attributions):
        spans = words.words(letters)
        forms = [letters[start:end] for start, end in spans]
        paragraphs = words.paragraphs(letters, spans)
        return Text(
            name=name,
            pieces=[self._pieces(form) for form in forms],
            cases=[words.case(form) for form in forms],
            paragraphs=paragraphs,
            starts=words.sentence_starts(letters, spans),
            labels=labels.label(spans, paragraphs, attributions),
            spans=spans,
        )

    def folder(self, path, *, inner=False):
        """The texts of a folder, in the order of names.

        Their labels are those of the outermost attributions. With `inner` each content follows as a text of its own.
        """
        texts = []
        for name, letters, attributions in marked(path):
            texts.append(self.read(name, letters, nesting.outermost(attributions)))
            if inner:
                for number, (part, inside) in enumerate(nesting.inner_texts(letters, attributions)):
                    texts.append(self.read(f"{name}#{number}", part, inside))
        return [text for text in texts if text.pieces]

    def _pieces(self, form):
        if form not in self.known:
            ids = self.tokenizer.encode(form, add_special_tokens=False).ids or [self.unknown]
            self.known[form] = ids[:MOST_PIECES]
        return self.known[form]


def marked(folder):
    """Name, letters and attributions of the texts of a folder.

    It holds `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann`, or `NAME.txt` and `NAME.ann`. Of several annotators
    the first counts.
    """
    folder = Path(folder)
    apart = (folder / "text").is_dir()
    for file in sorted((folder / "text" if apart else folder).glob("*.txt")):
        pattern = f"{glob.escape(file.stem)}_????.ann" if apart else f"{glob.escape(file.stem)}.ann"
        marks = sorted((folder / "attributions" if apart else folder).glob(pattern))
        if marks:
            yield file.stem, file.read_bytes().decode(), read_marks(marks[0])


def read_marks(path):
    """The attributions of a brat file: events with the roles Source, Cue and Content."""
    spans, events = {}, []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 2:
            continue
        if cells[0].startswith("T"):
            places = cells[1].split(" ", 1)[1]
            spans[cells[0]] = [tuple(map(int, place.split())) for place in places.split(";")]
        elif cells[0].startswith("E"):
            events.append([part.split(":") for part in cells[1].split() if ":" in part])
    attributions = []
    for event in events:
        one = {role: [] for role in labels.ROLES}
        for role, mark in event:
            one.get(role.rstrip("0123456789").lower(), []).extend(spans.get(mark, []))
        if one["cue"] or one["content"]:
            attributions.append(one)
    return attributions


@dataclass
class Window:
    """Neighbouring units of a text, of which those from `first` to `last` count."""

    text: Text
    units: list
    first: int
    last: int

    def pieces(self):
        return 1 + sum(_length(self.text, unit) for unit in self.units)


def units(text, most):
    """Paragraphs as ranges of words; those of more than `most` pieces are cut, at a sentence if one starts there."""
    found, start = [], 0
    while start < len(text.pieces):
        end, count, sentence = start, 0, start
        while end < len(text.pieces) and text.paragraphs[end] == text.paragraphs[start]:
            count += len(text.pieces[end])
            if count > most and end > start:
                end = sentence if sentence > start else end
                break
            if text.starts[end]:
                sentence = end
            end += 1
        found.append((start, end))
        start = end
    return found


def _length(text, unit):
    return 1 + sum(len(pieces) for pieces in text.pieces[unit[0] : unit[1]])


def fitting_windows(text, most, random):
    """Windows of at most `most` pieces without context; where the first one ends is left to chance."""
    windows, current, count = [], [], 1
    limit = random.randint(most // 4, most)
    for unit in units(text, most - 2):
        length = _length(text, unit)
        if current and count + length > limit:
            windows.append(Window(text, current, 0, len(current)))
            current, count, limit = [], 1, most
        current.append(unit)
        count += length
    windows.append(Window(text, current, 0, len(current)))
    return windows


def reading_windows(text, core, context):
    """Windows of at most `core` pieces with up to `context` pieces of neighbours on each side."""
    found = units(text, core)
    lengths = [_length(text, unit) for unit in found]
    windows, start = [], 0
    while start < len(found):
        end, count = start + 1, lengths[start]
        while end < len(found) and count + lengths[end] <= core:
            count += lengths[end]
            end += 1
        before, count = start, 0
        while before > 0 and count + lengths[before - 1] <= context:
            before -= 1
            count += lengths[before]
        after, count = end, 0
        while after < len(found) and count + lengths[after] <= context:
            count += lengths[after]
            after += 1
        windows.append(Window(text, found[before:after], start - before, end - before))
        start = end
    return windows
