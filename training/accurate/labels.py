"""The labels of the chain and how marked attributions become labels of words.

The order of the labels is that of `src/learned/labels.rs`.
"""

import numpy as np

PARTS = ("S<", "S>", "C", "X<", "X>")
LABELS = ("O", *(side + part for part in PARTS for side in ("B-", "I-")), "G")
PLACE = {label: place for place, label in enumerate(LABELS)}
OUTSIDE, GAP = PLACE["O"], PLACE["G"]
ROLES = ("source", "cue", "content")
LONGEST_GAPPED = 150
"""Attributions longer than this (in words) leave the words between their parts outside."""


def part(label):
    """The part that a label belongs to; None outside and in gaps."""
    return LABELS[label][2:] or None


def begin_of(label):
    """The label with which a run begins that goes on with `label`; others stay as they are."""
    return PLACE[LABELS[label].replace("I-", "B-")]


def allowed():
    """Which label may follow which, and which may start a paragraph."""
    inside = np.array([label.startswith("I-") for label in LABELS])
    parts = np.array([label[2:] for label in LABELS])
    return ~inside[None, :] | (parts[:, None] == parts[None, :]), ~inside


def label(words, paragraphs, attributions):
    """The label of each word. A word that several attributions claim belongs to the first.

    `words` are (start, end) pairs, `paragraphs` a number for each word, `attributions` dictionaries
    from roles to lists of (start, end) pairs.
    """
    places = _places(words, attributions)
    first_cue = {}
    for word, place in enumerate(places):
        if place and place[1] == "cue":
            first_cue.setdefault(place[0], word)
    labels = [OUTSIDE] * len(words)
    for word, place in enumerate(places):
        if not place:
            continue
        owner, role = place
        name = {"source": "S", "cue": "C", "content": "X"}[role]
        if role != "cue":
            name += ">" if first_cue.get(owner, -1) > word else "<"
        goes_on = (
            word > 0
            and places[word - 1] == place
            and paragraphs[word - 1] == paragraphs[word]
            and part(labels[word - 1]) == name
        )
        labels[word] = PLACE[("I-" if goes_on else "B-") + name]
    for owner in range(len(attributions)):
        own = [word for word, place in enumerate(places) if place and place[0] == owner]
        if own and own[-1] - own[0] < LONGEST_GAPPED:
            for word in range(own[0], own[-1]):
                if labels[word] == OUTSIDE:
                    labels[word] = GAP
    return labels


def _places(words, attributions):
    """The attribution and the role of each word, or None."""
    ends = [end for _, end in words]
    places = [None] * len(words)
    for owner, attribution in enumerate(attributions):
        for role in ROLES:
            for start, end in attribution[role]:
                word = int(np.searchsorted(ends, start, side="right"))
                while word < len(words) and words[word][0] < end:
                    places[word] = places[word] or (owner, role)
                    word += 1
    return places
