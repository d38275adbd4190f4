"""Attributions inside the contents of others: what is outermost, and contents as texts of their own."""

from .labels import ROLES

FEWEST_WORDS = 6
"""Contents of fewer words hold no attribution."""


def outermost(attributions):
    """The attributions that lie in no other's content."""
    characters = [{role: _characters(one[role]) for role in ROLES} for one in attributions]
    return [
        one
        for place, one in enumerate(attributions)
        if not any(_is_inside(characters[place], other) for k, other in enumerate(characters) if k != place)
    ]


def _characters(spans):
    return {at for start, end in spans for at in range(start, end)}


def _is_inside(one, other):
    content, around = one["content"], other["content"]
    if one["cue"] and one["cue"] <= around:
        return True
    if not content < around:
        return False
    touches = one["cue"] & around or (one["source"] & around and not one["cue"] & other["cue"])
    return not one["cue"] or bool(touches) or len(content) < 0.8 * len(around)


def inner_texts(text, attributions):
    """(text, attributions) of each content run, with the outermost of the attributions that lie in it.

    Goes on inside them. Offsets count from the start of the run.
    """
    texts = []
    open_ones = [(one, attributions) for one in outermost(attributions)]
    while open_ones:
        one, around = open_ones.pop()
        outer = outermost(around)
        for start, end in one["content"]:
            if len(text[start:end].split()) < FEWEST_WORDS:
                continue
            inside = [
                other
                for other in around
                if other is not one and other not in outer and other["cue"] and _lies_in(other, start, end)
            ]
            outer_inside = outermost(inside)
            texts.append((text[start:end], [_moved(other, -start) for other in outer_inside]))
            open_ones += [(other, inside) for other in outer_inside]
    return texts


def _lies_in(attribution, start, end):
    return all(start <= s and e <= end for role in ROLES for s, e in attribution[role])


def _moved(attribution, by):
    return {role: [(start + by, end + by) for start, end in attribution[role]] for role in ROLES}
