"""Crimes in words to their class, the ICCS code of that class, and the article of law.

Reports word one crime in many ways ('spying', 'passing secrets to a foreign service'); to tell that two reports
speak of the same charge the words need a value. The value is a class of the lexicon (`lexicon/all/offences.yml`) with
its code in the International Classification of Crime for Statistical Purposes 1.0 (ICCS, UNODC 2015), at the depth we
are sure of.
The words themselves are always kept, and words that name no known crime have no code.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from habeas.lexicon.load import load
from habeas.normalise import articles, phrases
from habeas.records.offence import Offence
from habeas.records.quote import Found

_SECTION = 2


@dataclass(frozen=True, slots=True)
class OffenceClass:
    """A class of offences as the lexicon has it; `weak` ones count only where nothing else is named."""

    id: str
    name: str
    iccs: str | None
    certain: bool
    weak: bool


def parse(words: str, *, language: str = "en") -> Offence:
    """Give the offence that some words name; never None, since the words themselves are worth keeping.

    Where the words name several crimes the first one that is named outright counts, a mere way of taking part
    ('conspiracy to') only where no crime is named.

    >>> parse("enabling bribes").iccs, parse("attempted murder of his wife").name
    ('07031', 'attempted murder')
    >>> parse("шпионаже", language="ru").iccs
    '0904'
    >>> parse("something or other").iccs is None
    True
    """
    article = articles.parse(words, language=language)
    hits = _table(_primary(language)).find(words)
    named = [hit.value for hit in hits if not hit.value.weak] or [hit.value for hit in hits]
    kind = named[0] if named else _by_article(article, words, _primary(language))
    if kind is None:
        return Offence(words, article=article)
    return _offence(words, kind, article)


def find(text: str, *, language: str = "en") -> tuple[Found[Offence], ...]:
    """Find the crimes named in a text, by the words of the lexicon; weak words alone are not enough.

    >>> [(found.start, found.end, found.value.iccs) for found in find("He was tried for espionage.")]
    [(17, 26, '0904')]
    """
    return tuple(
        Found(_offence(text[hit.start : hit.end], hit.value, None), hit.start, hit.end)
        for hit in _table(_primary(language)).find(text)
        if not hit.value.weak
    )


def compare(a: Offence, b: Offence) -> bool:
    """Tell whether two offences can be one and the same: equal words, equal codes, or one code within the other.

    A code of two digits is only the section of the classification, shared by crimes that have little to do with
    each other, so it says nothing unless the classes are the same too.

    >>> compare(parse("bribery"), parse("taking bribes")), compare(parse("theft"), parse("espionage"))
    (True, False)
    """
    if phrases.fold(a.words).split() == phrases.fold(b.words).split() or (a.name and a.name == b.name):
        return True
    if not a.iccs or not b.iccs or _SECTION in {len(a.iccs), len(b.iccs)}:
        return False
    return a.iccs.startswith(b.iccs) or b.iccs.startswith(a.iccs)


def show(offence: Offence) -> str:
    """Write an offence for a person: the words, then what they are known to mean.

    >>> show(parse("spying"))
    'spying (espionage, ICCS 0904)'
    >>> show(parse("rudeness"))
    'rudeness'
    """
    known = [offence.name] if offence.name and offence.name != phrases.fold(offence.words) else []
    if offence.article and offence.article != offence.words:
        known.append(offence.article)
    if offence.iccs:
        known.append(f"ICCS {offence.iccs}" + ("" if offence.certain else ", section only"))
    return f"{offence.words} ({', '.join(known)})" if known else offence.words


@cache
def classes() -> dict[str, OffenceClass]:
    """Give all classes by id, in the order of the lexicon.

    >>> classes()["treason"].iccs
    '0904'
    """
    rows: list[dict[str, Any]] = load("all", "offences")
    return {
        row["id"]: OffenceClass(row["id"], row["name"], row["iccs"], row.get("certain", True), row.get("weak", False))
        for row in rows
    }


def table() -> str:
    """Write all classes as a Markdown table, as it stands in docs/normalise-offences.md.

    >>> table().splitlines()[2]
    '| `murder` | murder | 0101 | |'
    """
    rows = ["| id | name | ICCS | |", "|---|---|---|---|"]
    for kind in classes().values():
        notes = ", ".join(note for note, set_ in (("section only", not kind.certain), ("weak", kind.weak)) if set_)
        rows.append(f"| `{kind.id}` | {kind.name} | {kind.iccs or ''} |{f' {notes} ' if notes else ' '}|")
    return "\n".join(rows)


@cache
def _table(language: str) -> phrases.Table[OffenceClass]:
    """Give the phrases of a language; an empty table for a language without a list."""
    entries: dict[str, dict[str, Any]] = load(language, "offences") or {}
    return phrases.Table((pattern, classes()[id]) for id, entry in entries.items() for pattern in entry["match"])


def _offence(words: str, kind: OffenceClass, article: str | None) -> Offence:
    """Put words and class together."""
    return Offence(words, iccs=kind.iccs, name=kind.name, article=article, certain=kind.certain)


def _by_article(article: str | None, words: str, language: str) -> OffenceClass | None:
    """Give the class of an article where the words name its code too, as in 'статья 275 УК РФ'."""
    numbers = articles.numbers(words, language=language) if article else ()
    lists: dict[str, dict[str, str]] = (load(language, "articles") or {}) if numbers else {}
    for code in lists.values():
        if any(part in words for part in code["written"].split("|")):
            return next((classes()[code[number]] for number in numbers if number in code), None)
    return None


def _primary(language: str) -> str:
    """Cut a BCP 47 tag down to its language: 'en-GB' is 'en'."""
    return language.replace("_", "-").split("-")[0].lower()
