"""What the words of one mention are: a name, a pronoun or a description, of whom and of how many.

The rules are of form only: capital letters, titles and the word lists `pronouns`, `descriptions` and `roles`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from habeas.claims.namecut import TOKEN, opens, within
from habeas.claims.wordlists import Entry, part, words
from habeas.normalise import names

Form = Literal["name", "pronoun", "description"]
_OWNER = re.compile(r"(?:['’]s|(?<=s)['’])$")


@dataclass(frozen=True, slots=True)
class Described:
    """The words of a mention (without a closing 's) and what they are; `name` is empty where there is none."""

    words: str
    form: Form
    name: str = ""
    gender: str | None = None
    many: bool | None = False
    possessive: bool = False
    accused: bool = False
    speaker: bool = False
    relative: bool = False


def describe(exact: str, language: str, inside: Sequence[tuple[int, int]] = ()) -> Described:
    """Say what a mention is; `inside` are places in it that hold a position, a nationality, an organisation.

    >>> describe("Judge Ann Example", "en").name
    'Ann Example'
    >>> describe("the former cashier’s", "en").form, describe("Her", "en").gender
    ('description', 'f')
    """
    spoken = _first(exact.strip())
    plain = _OWNER.sub("", spoken)
    possessive = plain != spoken
    entry = words("pronouns", language).find(plain)
    if entry:
        return _pronoun(plain, entry)
    name = within(plain, language, inside)
    noun = _noun(plain, language)
    gender = noun.gender if noun else None
    if name:
        addressed = part("name_words", "all", "honorific").find(plain.split()[0].rstrip("."))
        return Described(
            plain,
            "name",
            name,
            (addressed.gender if addressed else None) or (gender if name != plain else None) or _given(name),
            possessive=possessive,
        )
    return Described(
        plain, "description", "", gender, _many(plain, noun), possessive, accused=bool(noun and noun.accused)
    )


def _first(exact: str) -> str:
    """Cut two names off each other that stand on two lines of a list; a name broken across lines stays whole."""
    first, _, rest = exact.partition("\n")
    return first.rstrip() if len(first.split()) > 1 and len(rest.split()) > 1 else exact


@cache
def _given(name: str) -> str | None:
    return names.gender(name)


def _pronoun(plain: str, entry: Entry) -> Described:
    return Described(
        plain,
        "pronoun",
        gender=entry.gender,
        many=entry.many,
        possessive=plain.lower() in entry.possessive,
        speaker=entry.speaker,
        relative=entry.relative or entry.reflexive,
    )


def _noun(plain: str, language: str) -> Entry | None:
    """Find the head noun of a description: the last listed noun before a comma, preposition or relative word."""
    head = re.split(r",| who | that | of | from | in | with | котор|accused of", plain, maxsplit=1)[0]
    listed = words("descriptions", language)
    for token in reversed(TOKEN.findall(head)):
        found = listed.find(_OWNER.sub("", token)) or listed.find(token.rpartition("-")[2])
        if found:
            return found
    return None


def _many(plain: str, noun: Entry | None) -> bool | None:
    tokens = [token.lower() for token in TOKEN.findall(plain)]
    counted = [token for token in tokens[:2] if not opens(token, "article")]
    first = counted[0] if counted else ""
    if opens(first, "count") or (first.isdigit() and int(first[:9]) > 1 and len(tokens) > 1):
        return True
    if "and" in tokens or "и" in tokens:
        return True
    if noun and noun.many is not None:
        return noun.many
    return False if tokens[:1] and opens(tokens[0], "one") else None
