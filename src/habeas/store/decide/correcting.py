"""Correcting: a claim with a person's values in the place of the machine's, each still under the words of the report.

Words are read by `normalise`, like those of a report: in English first, then in the report's own language, counted from
the report's day. Words that say nothing of their kind are refused, so a correction never stores a guess.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from habeas.errors import BadOption
from habeas.normalise import authorities, dates, edtf, offences, places, terms
from habeas.records.claim import ASSERTIONS, KINDS, Claim
from habeas.records.correction import Correction
from habeas.records.date import Date
from habeas.records.quote import Cited
from habeas.records.report import Report
from habeas.records.term import Term

T = TypeVar("T")
VALUES = ("kind", "assertion", "person", "date", "term", "place", "offences", "authority")
"""The values of a claim that a person can vouch for."""
_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_LETTER = re.compile(r"[^\W\d_]")


def correct(claim: Claim, new: Correction, report: Report, *, mention: str | None = None) -> Claim:
    """Give a claim with the new values; `mention` is the id that `new.person` stands for.

    A new value keeps the quote of the one it replaces, or the words of the event where there was none. Raises BadOption
    for words that cannot be read, and for a correction that changes nothing.
    """
    if new.kind is not None and new.kind not in KINDS:
        raise BadOption("kind", f"{new.kind} is none of {', '.join(KINDS)}")
    if new.assertion is not None and new.assertion not in ASSERTIONS:
        raise BadOption("assertion", f"{new.assertion} is none of {', '.join(ASSERTIONS)}")
    place = _named("place", report, places.parse, lambda one: one.country)
    offence = _named("offence", report, offences.parse, lambda one: one.iccs)
    authority = _named("authority", report, authorities.parse, lambda one: one.kind != "other")
    made = replace(
        claim,
        kind=new.kind or claim.kind,
        assertion=new.assertion or claim.assertion,
        person=mention if new.person is not None else claim.person,
        date=claim.date if new.date is None else _one(new.date, claim, _date(claim, new, report)),
        term=claim.term if new.term is None else _one(new.term, claim, _term(report)),
        place=claim.place if new.place is None else _many(new.place, claim, place),
        offences=claim.offences if new.offence is None else _many(new.offence, claim, offence),
        authority=claim.authority if new.authority is None else _many(new.authority, claim, authority),
    )
    made = vouched(claim, made, VALUES)
    if made == claim:
        raise BadOption("correction", "says what the claim says already; accept it instead")
    return made


def vouched(read: Claim, told: Claim, settled: Collection[str]) -> Claim:
    """Put the values of `told` that a person vouches for (`settled`, of `VALUES`) into a claim as it is read now.

    They stand under the words read for the same slot, or under those of the event where nothing was read.
    """
    kind, assertion, person, date, term, place, offences, authority = (
        told if slot in settled else read for slot in VALUES
    )
    return replace(
        read,
        kind=kind.kind,
        assertion=assertion.assertion,
        person=person.person,
        date=_under(date.date, read.date, read),
        term=_under(term.term, read.term, read),
        place=_all_under(place.place, read.place, read),
        offences=_all_under(offences.offences, read.offences, read),
        authority=_all_under(authority.authority, read.authority, read),
    )


def _under(new: Cited[T] | None, old: Cited[T] | None, read: Claim) -> Cited[T] | None:
    return Cited(new.value, old.quote if old else read.quote) if new else None


def _all_under(new: Sequence[Cited[T]], old: Sequence[Cited[T]], read: Claim) -> tuple[Cited[T], ...]:
    """Give each value the words of the old one in its place, the last of them to those that are more."""
    quotes = [one.quote for one in old] or [read.quote]
    return tuple(Cited(one.value, quotes[min(index, len(quotes) - 1)]) for index, one in enumerate(new))


def _one(words: str, claim: Claim, parse: Callable[[str], T]) -> Cited[T] | None:
    return Cited(parse(words.strip()), claim.quote) if words.strip() else None


def _many(words: str, claim: Claim, parse: Callable[[str], T]) -> tuple[Cited[T], ...]:
    """Read several values divided by ';'."""
    return tuple(Cited(parse(part.strip()), claim.quote) for part in words.split(";") if part.strip())


def _languages(report: Report) -> Iterable[str]:
    return dict.fromkeys(("en", report.language or "en"))


def _date(claim: Claim, new: Correction, report: Report) -> Callable[[str], Date]:
    ahead = (new.assertion or claim.assertion) == "prospective"

    def parse(words: str) -> Date:
        tried = (
            dates.parse(words, published=report.published, language=language, direction="future" if ahead else "past")
            for language in _languages(report)
        )
        read = [dates.of(words, words=words)] if edtf.bounds(words) else [one for one in tried if one]
        found = min((one for one in read if one and _whole(words, one, report)), key=_breadth, default=None)
        if found is None:
            raise BadOption("date", f"'{words}' is not a date; write one like '2023-08', 'August 2023', '3 May 2023'")
        return found

    return parse


def _whole(words: str, found: Date, report: Report) -> bool:
    """Tell whether a date says all that its words do: of '32 May 2023' or '32 May' it would leave the day out."""
    said = {int(number) for number in _NUMBER.findall(found.edtf)}
    if {int(number) for number in _NUMBER.findall(words)} <= said:
        return True
    if found.basis == "stated":
        return False
    spans = [one for tag in _languages(report) for one in dates.find(words, published=report.published, language=tag)]
    return all(any(one.start <= at.start() < one.end for one in spans) for at in _NUMBER.finditer(words))


def _breadth(found: Date) -> dt.timedelta:
    return found.latest - found.earliest if found.earliest and found.latest else dt.timedelta.max


def _term(report: Report) -> Callable[[str], Term]:
    def parse(words: str) -> Term:
        tried = (terms.parse(words, language=language) for language in _languages(report))
        found = next((one for one in tried if one), None)
        if found is None:
            raise BadOption("term", f"'{words}' is not a penalty; write one like '3.5 years', 'up to 20 years', 'life'")
        return found

    return parse


def _named(slot: str, report: Report, parse: Callable[..., T], known: Callable[[T], object]) -> Callable[[str], T]:
    """Read the words of a place, offence or authority in the first language that knows them."""

    def read(words: str) -> T:
        if not _LETTER.search(words):
            raise BadOption(slot, f"'{words}' has no words in it")
        tried = [parse(words, language=language) for language in _languages(report)]
        return next((one for one in tried if known(one)), tried[0])

    return read
