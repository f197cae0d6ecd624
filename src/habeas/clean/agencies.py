"""Agencies: which news agency a report takes its text from, by its credit.

A credit stands in the dateline ('OSTER, 3 May (Reuters) -'), closes the text ('(Interfax)') or has a line to itself
('Source: AFP'). A sentence that only cites an agency ('a guard told Interfax') is no credit: the rest is the
paper's own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from habeas.lexicon.load import languages, load

HEAD, EDGE = 400, 3
"""Characters within which a dateline stands, and lines at either end of which one may be a credit."""
_LINE = r"(?:(?:{words})\s*:?\s+)?(?:the\s+)?(?:{names})(?:\s*/\s*\w+)?(?:[,|·]\s*[\w\s.:]*\d)?\s*\.?"
_DATELINES = (
    r"^\s*[^\W\d_][^\n()]{{0,60}}\(\s*(?:[^()\n]{{0,20}}[/,]\s*)?(?:{names})(?:\s*[/,]\s*\w+)?\s*\)\s*[—–:-]",
    r"^[^\n/]{{0,60}}/\s*(?:{names})\s*/",
    r"^\s*[^\W\d_][^\n,]{{1,30}},\s*\d{{1,2}}\s+\w+\.?(?:\s+\d{{4}})?\s*[—–-]\s*(?:{names})\s*[.,:—–]",
)
_TAIL = r"(?:\(\s*(?:{names})\s*\)|/\s*(?:{names})\s*/)\s*\.?\s*$"


def credited(text: str, lines: Iterable[str] = ()) -> str | None:
    """Name the agency that a text credits, by its key in `agencies.yml`; `lines` are its byline and the like.

    >>> credited("OSTER, 3 May (Reuters) - A court jailed Ada Roe."), credited("A guard told Reuters of Roe.")
    ('reuters', None)
    """
    body = text.strip().splitlines()
    edges = [line.strip() for line in (*lines, *body[:EDGE], *body[-EDGE:])]
    head, last = text.strip()[:HEAD], body[-1] if body else ""
    for name, (line, dateline, tail) in _patterns().items():
        if any(map(line.fullmatch, edges)) or dateline.search(head) or tail.search(last):
            return name
    return None


@cache
def _patterns() -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]]:
    """Give for every agency how a line, a dateline and the end of a text credit it."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    words: list[str] = []
    for language in languages("agencies"):
        listed = load(language, "agencies")
        words += listed["words"]
        for row in listed["agencies"]:
            names[row["agency"]] += row["names"]
    joined = "|".join(f"(?i:{re.escape(word)})" for word in words)
    return {agency: _credits(names[agency], joined) for agency in sorted(names)}


def _credits(names: Iterable[str], words: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Compile the credits of one agency; its names are matched with their capitals, longest first."""
    either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    line, tail = _LINE.format(names=either, words=words), _TAIL.format(names=either)
    dateline = "|".join(pattern.format(names=either) for pattern in _DATELINES)
    return re.compile(line), re.compile(dateline, re.MULTILINE), re.compile(tail)
