"""Emissions and labels of whole texts, and how far they agree with the marks."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
import torch

from . import crf
from .labels import part
from .texts import reading_windows


@dataclass
class Reach:
    """Sizes of windows in pieces."""

    core: int = 224
    context: int = 48


def emissions(encoder, maker, texts, reach, size=8):
    """The scores of the labels of all words: an array for each text."""
    encoder.eval()
    windows = [window for text in texts for window in reading_windows(text, reach.core, reach.context)]
    found = {id(text): np.zeros((len(text.pieces), encoder.head.out_features), np.float32) for text in texts}
    windows.sort(key=lambda window: window.pieces())
    with torch.inference_mode():
        for start in range(0, len(windows), size):
            some = windows[start : start + size]
            scores, at = encoder.emissions(maker.make(some)).numpy(), 0
            for window in some:
                for number, (first, last) in enumerate(window.units):
                    if window.first <= number < window.last:
                        found[id(window.text)][first:last] = scores[at : at + last - first]
                    at += last - first
    return [found[id(text)] for text in texts]


def chains(text):
    """The paragraphs as ranges of words."""
    edges = np.flatnonzero(np.diff(text.paragraphs)) + 1
    return list(zip([0, *edges], [*edges, len(text.pieces)], strict=True))


@dataclass
class Scores:
    """How far labels agree with the marks."""

    loss: float
    """Negative log-likelihood of the marks, a word."""
    exact: dict
    """F1 of runs of sources, cues and contents that are exactly right."""

    def __str__(self):
        runs = "/".join(f"{100 * self.exact[role]:.1f}" for role in "SCX")
        return f"loss {self.loss:.4f}, exact runs {runs}"


def compare(encoder, texts, scores):
    """Scores of emissions against the labels of texts."""
    pairs, starts = (x.detach().numpy().astype(np.float64) for x in encoder.transitions())
    loss, words, right, found, marked = 0.0, 0, Counter(), Counter(), Counter()
    for text, rows in zip(texts, scores, strict=True):
        for first, last in chains(text):
            own, gold = rows[first:last].astype(np.float64), text.labels[first:last]
            total = crf.marginals(own[None], np.array([last - first]), pairs, starts)[2]
            path = own[np.arange(last - first), gold].sum() + starts[gold[0]] + pairs[gold[:-1], gold[1:]].sum()
            loss, words = loss + total - path, words + last - first
            runs, gold_runs = _runs(crf.best(own, pairs, starts)), _runs(gold)
            for counter, some in ((found, runs), (marked, gold_runs), (right, runs & gold_runs)):
                counter.update(role for role, _, _ in some)
    exact = {role: 2 * right[role] / max(found[role] + marked[role], 1) for role in "SCX"}
    return Scores(float(loss / max(words, 1)), exact)


def _runs(labels):
    """(role, first, last) of the runs of labels; the two directions of a role are one."""
    runs, start = set(), None
    for place, label in enumerate([*labels, 0]):
        begins = label % 2 == 1 and part(label)
        if start is not None and (begins or not part(label)):
            runs.add((part(labels[start])[0], start, place))
            start = None
        if begins:
            start = place
    return runs
