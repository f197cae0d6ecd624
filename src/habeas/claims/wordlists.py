"""The word lists of this package, compiled once for each language on demand.

An entry of a list is a set of words that share a value; a trailing `*` stands for any ending of at most six
letters, which is how inflected languages are covered. Source: `lexicon/<language>/<topic>.yml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from habeas.lexicon import load as lexicon

_ENDING = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """Words of one list that share their meaning; which of the fields are set depends on the topic.

    `value` is what the entry says (an assertion, a role, a kind of tie), `place` where a cue stands.
    """

    topic: str
    value: str | None = None
    place: str | None = None
    group: str | None = None
    gender: str | None = None
    many: bool | None = None
    accused: bool = False
    speaker: bool = False
    relative: bool = False
    reflexive: bool = False
    possessive: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    within: int = 6


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found in a text, with character offsets."""

    start: int
    end: int
    entry: Entry


class WordList:
    """One word list, ready to look words up and to search a text.

    >>> pronouns = words("pronouns", "en")
    >>> pronouns.find("She").gender
    'f'
    >>> [hit.entry.value for hit in words("ties", "en").search("his former aide")]
    ['works-for']
    """

    def __init__(self, rows: list[tuple[str, Entry]]) -> None:
        """Index the rows, each a word or phrase in lower case and its entry; the first entry of a word wins."""
        self._exact: dict[str, Entry] = {}
        self._stems: dict[str, Entry] = {}
        for word, entry in rows:
            stem = word.endswith("*")
            (self._stems if stem else self._exact).setdefault(word.rstrip("*"), entry)
        self._pattern: re.Pattern[str] | None = None

    def __bool__(self) -> bool:
        return bool(self._exact or self._stems)

    def find(self, word: str) -> Entry | None:
        """Find the entry of a word or phrase in any letter case, None if it is not listed."""
        low = word.lower()
        if low in self._exact:
            return self._exact[low]
        for cut in range(len(low), max(2, len(low) - _ENDING) - 1, -1):
            if low[:cut] in self._stems:
                return self._stems[low[:cut]]
        return None

    def search(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Hit]:
        """Find listed words and phrases from left to right, the longest where several begin together."""
        if not self:
            return
        for found in self._compiled().finditer(text, start, len(text) if end is None else end):
            entry = self.find(found[0])
            if entry:
                yield Hit(found.start(), found.end(), entry)

    def _compiled(self) -> re.Pattern[str]:
        if self._pattern is None:
            ranked = sorted((*self._exact, *(f"{stem}*" for stem in self._stems)), key=len, reverse=True)
            parts = (_part(word) for word in ranked)
            self._pattern = re.compile("|".join(parts), re.IGNORECASE)
        return self._pattern


def _part(word: str) -> str:
    stem = word.endswith("*")
    body = re.escape(word.rstrip("*")).replace(r"\ ", r"\s+")
    before = r"(?<!\w)" if word[0].isalnum() else ""
    after = rf"\w{{0,{_ENDING}}}(?!\w)" if stem else (r"(?!\w)" if word[-1].isalnum() else "")
    return before + body + after


@cache
def words(topic: str, language: str) -> WordList:
    """Give the list of a topic in a language, followed by what serves all languages; empty where there is none."""
    rows: Any = (*(lexicon.load(language, topic) or ()), *(lexicon.load("all", topic) or ()))
    return WordList(
        [(str(word).lower(), entry) for row in rows for entry in [_entry(topic, row)] for word in row["words"]]
    )


@cache
def part(topic: str, language: str, place: str) -> WordList:
    """Give those entries of a list that stand at one place (`before`, `preceding`, `sentence` ...)."""
    rows: Any = lexicon.load(language, topic) or ()
    pairs = [(row, _entry(topic, row)) for row in rows]
    return WordList(
        [(str(word).lower(), entry) for row, entry in pairs if entry.place == place for word in row["words"]]
    )


def _entry(topic: str, row: dict[str, Any]) -> Entry:
    value = next((row[key] for key in ("assertion", "role", "kind") if row.get(key)), None)
    place = next((row[key] for key in ("place", "scope", "role", "kind") if row.get(key)), None)
    if "assertion" in row or topic == "assertion_cues":
        value = row.get("assertion")
    return Entry(
        topic,
        value,
        place,
        row.get("group"),
        row.get("gender"),
        row.get("many"),
        accused=bool(row.get("accused")),
        speaker=bool(row.get("speaker")),
        relative=bool(row.get("relative")),
        reflexive=bool(row.get("reflexive")),
        possessive=frozenset(row.get("possessive", ())),
        kinds=frozenset(row.get("kinds", ())),
        within=int(row.get("within", 6)),
    )


def language_of(tag: str | None, text: str) -> str:
    """Choose the language whose lists serve a text: that of its tag if we have lists, else by its script.

    >>> language_of("en-GB", ""), language_of(None, "Суд отпустил её.")
    ('en', 'ru')
    """
    base = (tag or "").split("-")[0].lower()
    if base in lexicon.languages("pronouns"):
        return base
    letters = [char for char in text[:2000] if char.isalpha()]
    cyrillic = sum("Ѐ" <= char <= "ӿ" for char in letters)
    return "ru" if cyrillic * 2 > len(letters) else "en"
