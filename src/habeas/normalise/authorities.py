"""Courts, prosecutors, police, services, prisons and states in words: which kind of authority, and of which country.

Who acted decides what an event is worth: a court's sentence is not a ministry's statement. The names are
data (`lexicon/<language>/authorities.yml`); the country comes from the name of the service or else from the places in
the words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from habeas.lexicon.load import load
from habeas.normalise import phrases, places
from habeas.records.offence import Authority, AuthorityKind
from habeas.records.quote import Found

_RANK: tuple[AuthorityKind, ...] = (
    "prosecutor", "court", "prison", "police", "security-service", "ministry", "legislature", "state",
)  # fmt: skip
_WIDEST = 5
_NO_NAME = frozenset(
    {
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "by",
        "when",
        "after",
        "before",
        "while",
        "as",
        "if",
        "then",
        "later",
        "meanwhile",
        "however",
        "yesterday",
        "today",
        "в",
        "по",
        "на",
        "когда",
        "после",
        "если",
        "затем",
        "позже",
        "однако",
        "также",
        "накануне",
        "вчера",
        "сегодня",
    }
)  # words that begin a sentence with a capital and belong to no name


@dataclass(frozen=True, slots=True)
class Known:
    """An entry of the lexicon: a kind, the country it settles, and its place in the list, which tells names apart."""

    kind: AuthorityKind
    country: str | None
    number: int


def parse(words: str, *, language: str = "en") -> Authority:
    """Give the authority that some words name; 'other' where the lexicon does not know its kind.

    >>> parse("Moscow City Court").kind, parse("Moscow City Court").country
    ('court', 'RU')
    >>> parse("ФСБ", language="ru").country, parse("his lawyers").kind
    ('RU', 'other')
    """
    hits = [hit.value for hit in _table(_primary(language)).find(words)]
    known = min(hits, key=_weight, default=None)
    country = next((hit.country for hit in hits if hit.country), None) or places.country(words, language=language)
    if known:
        return Authority(words, known.kind, country)
    return Authority(words, "state" if country else "other", country)


def find(text: str, *, language: str = "en") -> tuple[Found[Authority], ...]:
    """Find courts, prosecutors, police and services in a text, with the capitalised words that belong to the name.

    >>> [found.value.words for found in find("She stood before the Moscow City Court on Monday.")]
    ['Moscow City Court']
    """
    tokens = phrases.words(text)
    found: list[Found[Authority]] = []
    for hit in _table(_primary(language)).find_words(tokens):
        first = _name_start(text, tokens, hit.first)
        start, end = tokens[first].start, hit.end
        if found and start < found[-1].end:
            start = hit.start
        if found and text[found[-1].end : start] == " ":  # 'police officers', 'military tribunal'
            start = found.pop().start
        if hit.value.kind in _RANK[:6] and (not found or start >= found[-1].end):
            found.append(Found(parse(text[start:end], language=language), start, end))
    return tuple(found)


def compare(a: Authority, b: Authority) -> bool:
    """Tell whether two wordings can mean one authority, by kind, country and the words that single it out.

    >>> compare(parse("a Moscow court"), parse("Moscow City Court"))
    True
    >>> compare(parse("Tver Court"), parse("a Moscow court"))
    False
    >>> compare(parse("FSB"), parse("Federal Security Service"))
    True
    """
    kinds = {a.kind, b.kind}
    if len(kinds - {"other"}) > 1 or (a.country and b.country and a.country != b.country):
        return False
    if _same_service(a.words, b.words):
        return True
    one, other = (_singling_out(each.words) for each in (a, b))
    return one <= other or other <= one


def show(authority: Authority) -> str:
    """Write an authority for a person.

    >>> show(parse("Moscow City Court"))
    'Moscow City Court (court, RU)'
    """
    known: list[str] = [authority.kind] if authority.kind != "other" else []
    known += [authority.country] if authority.country else []
    return f"{authority.words} ({', '.join(known)})" if known else authority.words


def _weight(known: Known) -> tuple[bool, bool, int]:
    """Order what the words name: a prosecutor, a service of one country, then by rank: a court before a state."""
    return known.kind != "prosecutor", known.country is None, _RANK.index(known.kind)


def _same_service(one: str, other: str) -> bool:
    """Tell whether both wordings name one and the same service of one country, in any language of the lexicon."""
    names = [_services(words) for words in (one, other)]
    return bool(names[0] & names[1])


def _singling_out(words: str) -> frozenset[str]:
    """Give the words that single an authority out among its like."""
    return frozenset(word.folded for word in phrases.words(words)) - frozenset(load("all", "generic_words"))


def _services(words: str) -> frozenset[str]:
    """Give the services that some words name, by their id in `lexicon/all/services.yml`."""
    data: dict[str, list[str]] = load("all", "services") or {}
    folded = " ".join(word.folded for word in phrases.words(words))
    padded = f" {folded} "
    return frozenset(id for id, names in data.items() if any(f" {name} " in padded for name in names))


def _name_start(text: str, tokens: list[phrases.Word], first: int) -> int:
    """Go left over capitalised words that stand directly before the head of a name."""
    for _ in range(_WIDEST):
        if not first or tokens[first].fresh:
            break
        before = tokens[first - 1]
        if not text[before.start].isupper() or text[before.end : tokens[first].start] not in {
            " ",
            "-",
            "'s ",
            "’s ",
            ". ",
        }:
            break
        if before.folded in _NO_NAME:
            break
        first -= 1
    return first


@cache
def _table(language: str) -> phrases.Table[Known]:
    """Read the names of one language; an empty table where there are none."""
    rows: list[dict[str, Any]] = load(language, "authorities") or []
    entries = [
        (pattern, Known(row["kind"], row.get("country"), number))
        for number, row in enumerate(rows)
        if row["kind"] in get_args(AuthorityKind)
        for pattern in row["match"]
    ]
    entries.sort(key=lambda entry: entry[1].country is None)
    return phrases.Table(entries)


def _primary(language: str) -> str:
    """Cut a BCP 47 tag down to its language: 'en-GB' is 'en'."""
    return language.replace("_", "-").split("-")[0].lower()
