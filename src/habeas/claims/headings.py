"""Headlines in Title Case make every word look like a name; a name that stands nowhere else is taken for none."""

from __future__ import annotations

import re
from dataclasses import replace

from habeas.claims import naming
from habeas.claims.mention import Mention
from habeas.claims.wordlists import words
from habeas.normalise import places
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


def without_common_words(text: str, language: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Pass over a one-word 'name' that the same text also writes with a small letter ('Found', 'MURDER').

    A noun for people ('Jurors') stays, as a description.
    """
    nouns = words("descriptions", language)
    single = {m.bare.lower() for m in mentions if m.bare.isalpha()}
    small = single & set(_SMALL_WORD.findall(text))
    common = {m.id for m in mentions if m.bare.isalpha() and m.bare.lower() in small}
    return tuple(
        replace(m, form="description", bare="") if m.id in common else m
        for m in mentions
        if m.id not in common or nouns.find(m.bare)
    )


def without_openers(passages: tuple[Sentence, ...], mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Make a description of a one-word 'name' that opens a headline and that nothing after it bears out.

    Any noun has a capital there ('Striker jailed'); a surname comes again in the report.
    """
    known = {word for m in mentions if m.bare and m.passage for word in naming.parts(m.bare)}

    def opener(mention: Mention) -> bool:
        opens = mention.bare.isalpha() and mention.passage == 0 and mention.start == passages[0].start
        return opens and not _is_surname(mention.bare.lower(), known)

    return tuple(replace(m, form="description", bare="") if known and opener(m) else m for m in mentions)


def with_surnames(
    text: str, passages: tuple[Sentence, ...], language: str, mentions: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """Make names of nouns and titles that are surnames here: 'Ann Prince', then 'Prince'.

    A surname is known from a name in full, or from a noun with a capital that stands alone and after a given name.
    """
    alone = {m.words.lower() for m in mentions if m.form == "description" and _capitals(m.words) == 1}
    full = {m.id for m in mentions if m.form == "description" and _in_full(m, alone, language)}
    lines = {id: passages[mentions[id].passage] for id in full}
    full = {id for id, line in lines.items() if not title_case(text[line.start : line.end])}
    named = [replace(m, form="name", bare=m.words, gender=None) if m.id in full else m for m in mentions]
    known = {row[-1] for m in named if m.bare and len(row := naming.parts(m.bare)) > 1}
    return tuple(
        replace(m, form="name", bare=m.words, gender=None)
        if m.form == "description" and _capitals(m.words) == 1 and _is_surname(m.words.lower(), known)
        else m
        for m in named
    )


def _in_full(mention: Mention, alone: set[str], language: str) -> bool:
    """Say whether two capitalised words are a name whose noun at the end also stands alone: 'Ann Bishop'."""
    row = mention.words.split()
    titles = words("roles", language)
    return (
        _capitals(mention.words) == 2
        and row[-1].lower() in alone
        and not any(titles.find(word) for word in (mention.words, *row))
        and not places.country(row[0], language=language)
    )


def _capitals(phrase: str) -> int:
    """Count the words of a phrase that is nothing but capitalised words, 0 for any other."""
    row = phrase.split()
    return len(row) if all(word.isalpha() and word.istitle() for word in row) else 0


def _is_surname(word: str, known: set[str]) -> bool:
    return any(naming.same_word(word, other) for other in known)


def title_case(line: str) -> bool:
    """Say whether nearly all longer words of a line have a capital.

    >>> title_case("Former Clerk Gets Two Years for Theft"), title_case("The former clerk got two years.")
    (True, False)
    """
    longer = _LONG_WORD.findall(line[:400])
    return len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= _SHARE * len(longer)
