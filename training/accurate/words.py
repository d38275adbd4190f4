"""Texts as words, paragraphs and sentences, cut as ascribe cuts them.

An approximation of `src/token` and `src/sentence`: it differs at web addresses, elisions and the like. That
does no harm: the encoder sees pieces of words.
"""

import re
from pathlib import Path

LEXICON = Path(__file__).parents[2] / "data" / "lexicon" / "abbreviations.tsv"
CLITIC = r"['’](?:s|ll|re|ve|d|m|t)(?!\w)"


def _abbreviations():
    lines = LEXICON.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    words = {word.rstrip(".") for row in rows for word in row if word[:1].isupper()}
    return sorted(words, key=len, reverse=True)


def _pattern():
    alternatives = [
        r"https?://\S+|www\.\S+",
        r"(?:[A-Za-z]\.){2,}",
        r"[A-Z]\.(?=\s+[A-Z])",
        rf"(?:{'|'.join(map(re.escape, _abbreviations()))})\.(?=\s)",
        r"\d+(?:[.,:/–]\d+)*(?:[-‐‑]?\w+)*",
        r"[^\W\d_]+?(?=n['’]t(?!\w))|n['’]t(?!\w)",
        rf"(?<=\w){CLITIC}",
        rf"[@#]?\w+(?:(?:[-‐‑&_.]|(?!{CLITIC})['’])(?=\w)(?!n['’]t(?!\w))\w+)*",
        r"[.!?…]+|-+|—+|–+|''|``|\S",
    ]
    return re.compile("|".join(alternatives))


WORD = _pattern()
FINAL = re.compile(r"^[.!?…]+$")
CLOSING = set("\"'”’)]")


def words(text):
    """(start, end) of each word."""
    return [match.span() for match in WORD.finditer(text)]


def paragraphs(text, spans):
    """The paragraph number of each word: a line break starts another."""
    numbers, number = [], 0
    for place, (start, _) in enumerate(spans):
        if place and "\n" in text[spans[place - 1][1] : start]:
            number += 1
        numbers.append(number)
    return numbers


def sentence_starts(text, spans):
    """Whether each word starts a sentence; only where a long paragraph is cut hangs on it."""
    starts, ended = [], True
    for start, end in spans:
        word = text[start:end]
        starts.append(ended and word not in CLOSING)
        ended = bool(FINAL.match(word)) or ended and word in CLOSING
    return starts


def case(word):
    """The case of a word: 0 no letters, 1 lower, 2 capital first, 3 capitals, 4 mixed."""
    if not any(character.isalpha() for character in word):
        return 0
    if word.islower():
        return 1
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return 2
    return 3 if word.isupper() else 4


CASES = 5
