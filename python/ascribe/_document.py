"""An analysed article."""

from __future__ import annotations

import html
import json
from functools import cached_property
from typing import Any

_STYLE = {"source": "#cfe3ff", "cue": "#ffe6a8", "content": "#d7f2d0"}


class Document:
    """An article, and what was found in it. Offsets count characters of `text`, as Python's slices do.

    >>> import ascribe
    >>> document = ascribe.Analyzer().read("It rained, Ann Lee said. It will rain again.")
    >>> (start, end), = document.attributions[0]["cue"]["spans"]
    >>> document.text[start:end]
    'said'
    """

    def __init__(self, core: Any) -> None:
        self._core = core

    @cached_property
    def _record(self) -> dict[str, Any]:
        return json.loads(self._core.record())

    @property
    def text(self) -> str:
        """The text that offsets count in."""
        return self._core.text

    @property
    def id(self) -> str:
        """What the article is called."""
        return self._record["article"]["id"]

    @property
    def attributions(self) -> list[dict[str, Any]]:
        """Who said what, in text order."""
        return self._record["attributions"]

    @property
    def sources(self) -> list[dict[str, Any]]:
        """Who or what the claims go back to, in order of first mention."""
        return self._record["sources"]

    @property
    def claims(self) -> list[dict[str, Any]]:
        """The statements and their sources, in text order."""
        return self._record["claims"]

    def audit(self, *, min_score: float | None = None) -> dict[str, Any]:
        """The claims that lack attribution or have a weak one (``findings``), and figures (``summary``).

        Claims that are less worth checking than ``min_score`` (0 to 1) are passed over.

        >>> import ascribe
        >>> document = ascribe.Analyzer().read("The mayor stole 40,000 dollars.")
        >>> [(finding["line"], finding["code"]) for finding in document.audit()["findings"]][0]
        (1, 'A101')
        """
        return json.loads(self._core.audit(min_score))

    def to_dict(self) -> dict[str, Any]:
        """The record, as a line of ``ascribe extract`` has it; a new value each time."""
        return json.loads(self._core.record())

    def __repr__(self) -> str:
        return f"Document({self.id!r}, attributions={len(self.attributions)}, claims={len(self.claims)})"

    def _repr_html_(self) -> str:
        """The text for a notebook: sources, cues and contents marked, claims without a source underlined."""
        return _html(self.text, self._record)


def _html(text: str, record: dict[str, Any]) -> str:
    marks: list[tuple[int, int, str, str]] = []
    for claim in record["claims"]:
        if claim["status"] == "unattributed":
            marks += [(a, b, "text-decoration:underline wavy #c33", "unattributed") for a, b in claim["spans"]]
    for attribution in record["attributions"]:
        for part, colour in _STYLE.items():
            spans = (attribution[part] or {}).get("spans", [])
            marks += [(a, b, f"background:{colour}", f"{attribution['id']}: {part}") for a, b in spans]
    edges = sorted({0, len(text), *(edge for a, b, _, _ in marks for edge in (a, b))})
    pieces = []
    for start, end in zip(edges, edges[1:]):
        words = html.escape(text[start:end])
        over = [(style, title) for a, b, style, title in marks if a <= start and end <= b]
        if over:
            style = ";".join(dict.fromkeys(style for style, _ in over))
            words = f'<span style="color:#111;{style}" title="{html.escape("; ".join(title for _, title in over))}">{words}</span>'
        pieces.append(words)
    key = " ".join(f'<span style="color:#111;background:{colour}">{part}</span>' for part, colour in _STYLE.items())
    return (
        f'<div style="white-space:pre-wrap;line-height:1.6">{"".join(pieces)}</div>'
        f'<div style="font-size:smaller">{key} <span style="text-decoration:underline wavy #c33">no source</span></div>'
    )
