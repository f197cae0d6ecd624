"""Sentences, by rules and word lists: exact offsets, every language with a list, nothing lost in between.

A sentence ends at `.`, `!`, `?`, `…` and their kin, with the quotes and brackets that close there, when what follows
can begin one. A line always ends one, so that a title is a sentence. Where a full stop may belong to an abbreviation
or an initial, the next word decides: `lexicon/<language>/abbreviations.yml` has the lists.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from habeas.lexicon.load import languages, load
from habeas.records.article import Sentence

Rule = Literal["never", "number", "maybe"]
_STOP = re.compile(r"[.!?…‽؟۔।]+[\"'”’»“)\]]*|[。！？]+[」』”）]*")
_WORD_BEFORE = re.compile(r"[^\W_]+(?:[.'’‑-][^\W_]+)*\.?$|№$")
_WORD_AFTER = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_OPENERS = "\"'“„‚‘«‹([¿¡"
_DASHES = "-–—−"
_LIST_NUMBER = re.compile(r"\(?[0-9]{1,3}|[A-Za-zА-Яа-я]|[IVX]{1,5}")
_LOOK_BACK = 48
_LONG = 2000


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The rules of a language: each abbreviation with its kind, the words that begin sentences, ordinals or not."""

    rules: dict[str, Rule]
    starters: frozenset[str]
    ordinals: bool


@cache
def abbreviations(language: str | None) -> Abbreviations:
    """Read the rules for a language tag; those of English where a language has none.

    >>> abbreviations("en-GB").rules["mr"]
    'never'
    """
    tag = (language or "en").partition("-")[0].lower()
    data = load(tag if tag in languages("abbreviations") else "en", "abbreviations")
    kinds: tuple[Rule, ...] = ("maybe", "number", "never")
    rules: dict[str, Rule] = {word.casefold(): kind for kind in kinds for entry in data[kind] for word in entry["is"]}
    return Abbreviations(rules, frozenset(data["starters"]), bool(data.get("ordinals")))


def split(text: str, *, language: str | None) -> tuple[Sentence, ...]:
    """Split a text into its sentences; only whitespace lies between and around them.

    >>> text = "Dr. Moor was freed. She left the U.S. on Monday."
    >>> [text[sentence.start : sentence.end] for sentence in split(text, language="en")]
    ['Dr. Moor was freed.', 'She left the U.S. on Monday.']
    """
    rules = abbreviations(language)
    found: list[Sentence] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        start = 0
        for end in _ends(line, rules):
            _add(found, line, offset, start, end)
            start = end
        _add(found, line, offset, start, len(line))
        offset += len(line)
    return tuple(found)


def _add(found: list[Sentence], line: str, offset: int, start: int, end: int) -> None:
    """Add the part of a line from start to end, without the space around it, if there is anything."""
    part = line[start:end]
    words = part.strip()
    if words:
        start += len(part) - len(part.lstrip())
        found.append(Sentence(offset + start, offset + start + len(words)))


def _ends(line: str, rules: Abbreviations) -> list[int]:
    """Give the offsets in a line after which a sentence ends, the end of the line left out."""
    ends: list[int] = []
    begun = 0
    for stop in _STOP.finditer(line):
        after = line[stop.end() : stop.end() + 80]
        spaced = after[:1].isspace() and bool(after.strip())
        if line[stop.start()] in "。！？" or (spaced and _is_end(line, begun, stop, after.lstrip(), rules)):
            begun = stop.end() + _spaced_quote(line, begun, stop.end())
            ends.append(begun)
    return ends


def _spaced_quote(line: str, begun: int, end: int) -> int:
    """Give the length of a closing quote set apart by a space after a stop, as in 'He left. ” Then'."""
    if line[end : end + 1] != " " or line[end + 1 : end + 2] not in ("”", "»", '"') or line[end + 2 : end + 3].strip():
        return 0
    inside = line[max(begun, end - _LONG) : end].count('"') % 2 == 1
    return 2 if line[end + 1] != '"' or inside else 0


def _is_end(line: str, begun: int, stop: re.Match[str], after: str, rules: Abbreviations) -> bool:
    """Decide whether a stop inside a line ends a sentence that began at `begun`."""
    bare = after.lstrip(_OPENERS + " ")
    dash = after[0] in _DASHES
    if dash:
        bare = bare.lstrip(_DASHES + " ")
    first = bare[:1]
    if not first or first.islower() or (dash and not first.isupper()):
        return False
    mark = stop[0]
    if not mark.startswith(".") or mark[:2] == "..":
        return True
    quoted_next = after[0] in _OPENERS
    before = line[max(begun, stop.start() - _LOOK_BACK) : stop.start()]
    if len(mark) > 1 and mark[1] in "\"'”’»“":
        return True
    opens = stop.start() - begun < _LOOK_BACK and _is_list_number(before.strip())
    return not opens and _full_stop_ends(before, bare, rules, quoted_next=quoted_next)


def _is_list_number(words: str) -> bool:
    """Say whether all of a sentence so far is the number of a list item, as in '1. Ann Moor'."""
    return len(words) < 4 and _LIST_NUMBER.fullmatch(words) is not None


def _full_stop_ends(before: str, bare: str, rules: Abbreviations, *, quoted_next: bool) -> bool:
    """Decide whether one plain full stop is the end, from the word before it and the words after it."""
    found = _WORD_BEFORE.search(before)
    if found is None:
        return True
    word = found[0]
    rule = _rule(word, rules)
    starts = quoted_next or _is_starter(bare, rules)
    if rule == "never":
        after_number = before[: found.start()].rstrip()[-1:].isdigit()
        return starts if after_number else False
    if rule == "number":
        return not bare[:1].isdigit()
    if rule == "maybe":
        return starts and not bare[:1].isdigit()
    return True


def _rule(word: str, rules: Abbreviations) -> Rule | None:
    """Find the rule for the word before a full stop: a list, an initial, an acronym with stops, an ordinal."""
    rule = rules.rules.get(word.casefold())
    if rule is not None:
        return rule
    last = re.split(r"[.]", word)[-1]
    if len(last) == 1 and last.isalpha():
        return "maybe"
    if rules.ordinals and word.isdigit() and len(word) < 3:
        return "maybe"
    # Only the last part of a joined word may be listed: 'L’art.', 'vice-gov.'.
    return rules.rules.get(re.split(r"[-’']", word)[-1].casefold())


def _is_starter(bare: str, rules: Abbreviations) -> bool:
    """Say whether the words after a full stop begin as sentences do; an initial there is part of a name."""
    found = _WORD_AFTER.match(bare)
    if found is None or (len(found[0]) == 1 and bare[found.end() : found.end() + 1] == "."):
        return False
    word = found[0].casefold()
    return word in rules.starters or word.partition("’")[0] + "’" in rules.starters
