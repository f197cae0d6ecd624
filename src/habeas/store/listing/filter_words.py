"""Filter words: filters as typed on a command line, read and checked.

What cannot be meant is refused with a list of what can.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

from habeas.errors import BadOption
from habeas.normalise import edtf, offences, places
from habeas.records.case import CustodyState
from habeas.records.claim import ASSERTIONS, KINDS
from habeas.store.listing.filters import HELD, ROLES, STAGES, STATES, Filters

V = TypeVar("V", bound=str)


def parse(  # noqa: PLR0913 - one for each option of the command line, all by name
    *,
    status: str | None = None,
    stage: str | None = None,
    country: str | None = None,
    offence: str | None = None,
    kind: str | None = None,
    assertion: str | None = None,
    since: str | None = None,
    until: str | None = None,
    source: str | None = None,
    role: str | None = None,
    with_conflicts: bool = False,
    withheld: bool = False,
    needs_review: bool = False,
    sealed: bool = False,
) -> Filters:
    """Read filters as typed; None and empty words filter nothing. Raises BadOption for what cannot be meant.

    `status` and `stage` take several with commas, `status` also `held`. `since` and `until` are EDTF: `2024` in
    `until` is all of 2024.

    >>> parse(status="held", country="Russia", offence="espionage", until="2024-02").until
    '2024-02-29'
    """
    code, crime = _offence(offence)
    first, last = _range(since, until)
    return Filters(
        status=tuple(dict.fromkeys(each for word in _split(status) for each in _states(word))),
        stage=tuple(_one("stage", word, STAGES) for word in _split(stage)),
        country=_country(country),
        offence=code,
        crime=crime,
        kind=_one("kind", kind, KINDS) if _said(kind) else None,
        assertion=_one("assertion", assertion, ASSERTIONS) if _said(assertion) else "actual",
        since=first,
        until=last,
        source=source.strip() if source and source.strip() else None,
        role=_one("role", role, ROLES) if _said(role) else None,
        with_conflicts=with_conflicts,
        withheld=withheld,
        needs_review=needs_review,
        sealed=sealed,
    )


def _said(words: str | None) -> bool:
    return bool(words and words.strip())


def _split(words: str | None) -> Iterable[str]:
    """Cut a list at commas; a comma within brackets belongs to nothing of ours."""
    return (word for word in (words or "").split(",") if word.strip())


def _states(word: str) -> tuple[CustodyState, ...]:
    return HELD if _plain(word) == "held" else (_one("status", word, STATES, also="held"),)


def _one(option: str, word: str | None, known: tuple[V, ...], *, also: str | None = None) -> V:
    """Give the value meant, whatever its case and whether its words are joined by spaces, hyphens or underscores."""
    meant = _plain(word or "")
    for value in known:
        if meant in {_plain(value), _plain(value.partition("(")[0])}:
            return value
    listed = ", ".join(([also] if also else []) + list(known))
    raise BadOption(f"{option} {word!r}", f"is not one of: {listed}")


def _plain(word: str) -> str:
    return " ".join(re.findall(r"\w+", word.lower().replace("_", " ")))


def _country(words: str | None) -> str | None:
    """Give the code of a country told by code, name or one of its people; raises BadOption where it is not one."""
    if not words or not words.strip():
        return None
    if re.fullmatch("[A-Za-z]{2}", words.strip()):
        return words.strip().upper()
    code = places.country(words) or places.country(words, language="ru")
    if not code:
        raise BadOption(f"country {words!r}", "is no country known; give its name or its code of two letters, as in RU")
    return code


def _offence(words: str | None) -> tuple[str | None, str | None]:
    """Give the code or the class of an offence; raises BadOption for a crime that the lexicon does not know."""
    if not words or not words.strip():
        return None, None
    told = words.strip().lower()
    if re.fullmatch("[0-9]{2,8}", told):
        return told, None
    named = next((one for one in offences.classes().values() if told in {one.id, one.name}), None)
    crime = named.name if named else offences.parse(words).name or offences.parse(words, language="ru").name
    if not crime:
        known = ", ".join(sorted(offences.classes()))
        raise BadOption(f"offence {words!r}", f"is no ICCS code and no crime known; some are: {known}")
    return None, crime


def _range(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """Give the first and the last day asked for."""
    first, last = _day("since", since, 0), _day("until", until, 1)
    if first and last and first > last:
        raise BadOption("since", f"is after until ({first} > {last})")
    return first, last


def _day(option: str, text: str | None, end: int) -> str | None:
    """Give the first or last day of an EDTF date; raises BadOption for anything else."""
    if not text or not text.strip():
        return None
    bounds = edtf.bounds(text.strip())
    if bounds is None:
        raise BadOption(f"{option} {text!r}", "is not a date; write it as 2024, 2024-03, 2024-03-15 or 2024-03/2024-06")
    day = bounds[end]
    return day.isoformat() if day else None
