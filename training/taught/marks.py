"""Attributions as lines of brat standoff, and those that lie inside contents."""

import re

ROLES = ("source", "cue", "content")

LEAST = 0.3
"""Attributions of less confidence are not taught."""


def inside(lines, found):
    """What was found inside the marked contents: whole attributions whose cues nobody marked."""
    contents = [_characters(spans) for role, spans in _marked(lines) if role == "Content"]
    cues = set().union(*(_characters(spans) for role, spans in _marked(lines) if role == "Cue"))

    def fits(one):
        parts = [one[role] for role in ROLES]
        if one["confidence"] < LEAST or not all(part and part["spans"] for part in parts):
            return False
        own = set().union(*(_characters(part["spans"]) for part in parts))
        return not cues & _characters(one["cue"]["spans"]) and any(own < content for content in contents)

    return [one for one in found if fits(one)]


def standoff(text, attributions, before=()):
    """Lines of brat standoff for attributions, numbered on from the lines before."""
    # A mark over several lines has words on lines of their own, which may begin with these letters.
    numbers = [re.match(r"([TE])(\d+)\t", line) for line in before]
    marks, events = (max((int(one[2]) for one in numbers if one and one[1] == kind), default=0) for kind in "TE")
    lines = []

    def mark(label, spans):
        nonlocal marks
        marks += 1
        places = ";".join(f"{start} {end}" for start, end in spans)
        words = " ".join(text[start:end] for start, end in spans).replace("\n", " ")
        lines.append(f"T{marks}\t{label} {places}\t{words}")
        return marks

    for one in attributions:
        spans = {role: one[role]["spans"] for role in ROLES if one[role] and one[role]["spans"]}
        roles = {role: mark(role.capitalize(), places) for role, places in spans.items()}
        event = mark("Attribution", spans.get("cue") or spans["content"])
        events += 1
        lines.append(f"E{events}\tAttribution:T{event} " + " ".join(f"{r.capitalize()}:T{n}" for r, n in roles.items()))
    return lines


def _marked(lines):
    """Role and spans of each mark."""
    for line in lines:
        mark = re.match(r"T\d+\t(\w+) ([\d ;]+)\t", line)
        if mark:
            yield mark[1], [tuple(map(int, span.split())) for span in mark[2].split(";")]


def _characters(spans):
    """The characters of spans."""
    return {place for start, end in spans for place in range(start, end)}
