"""Headlines in Title Case make every word look like a name; a name that stands nowhere else is taken for none."""

from __future__ import annotations

import re
from dataclasses import replace

from habeas.claims import naming
from habeas.claims.mention import Mention
from habeas.records.article import Sentence

_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_SMALL_WORD = re.compile(r"(?<![\w.@/-])[a-zа-яё]{3,}(?![\w@/-])")
_SHARE = 0.7
_LONG = 3


def without_headings(text: str, passages: tuple[Sentence, ...], mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Make a description of each long 'name' of a Title Case line of whose ends no other line makes a name."""
    headings = {number for number, place in enumerate(passages) if title_case(text[place.start : place.end])}
    known = {word for m in mentions if m.bare and m.passage not in headings for word in naming.parts(m.bare)}

    def doubtful(mention: Mention) -> bool:
        row = naming.parts(mention.bare)
        return mention.passage in headings and len(row) >= _LONG and not known & {row[0], row[-1]}

    return tuple(replace(m, form="description", bare="") if known and doubtful(m) else m for m in mentions)


def without_common_words(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Make a description of a one-word 'name' that the same text also writes with a small letter: 'Found', 'Jurors'."""
    single = {m.bare for m in mentions if m.bare.isalpha()}
    small = {word for word in set(_SMALL_WORD.findall(text)) if word.capitalize() in single}
    return tuple(
        replace(m, form="description", bare="") if m.bare.lower() in small and m.bare in single else m for m in mentions
    )


def title_case(line: str) -> bool:
    """Say whether nearly all longer words of a line have a capital.

    >>> title_case("Former Clerk Gets Two Years for Theft"), title_case("The former clerk got two years.")
    (True, False)
    """
    words = _LONG_WORD.findall(line[:400])
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= _SHARE * len(words)
