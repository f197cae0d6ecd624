"""Dates for people, in English and Russian; what is shown can be read back to the same value."""

from __future__ import annotations

from typing import Literal

from habeas.lexicon.load import load
from habeas.normalise.date_words import primary
from habeas.records.date import Date

Case = Literal["plain", "genitive"]


def show(date: Date, language: str = "en") -> str:
    """Write a date for people; languages other than Russian are written in English.

    >>> import datetime
    >>> show(Date("", "2023-08", datetime.date(2023, 8, 1), datetime.date(2023, 8, 31), "stated"))
    'August 2023'
    """
    write = _russian if primary(language) == "ru" else _english
    text = date.edtf
    if text.startswith("["):
        return (" или " if write is _russian else " or ").join(write(part, "plain") for part in text[1:-1].split(","))
    left, slash, right = text.partition("/")
    if not slash:
        return write(text, "plain")
    if write is _english:
        return _interval(left, right, ("since ", "until ", "", " to "))
    return _interval(left, right, ("с ", "до ", "с ", " по "))


def _interval(left: str, right: str, joins: tuple[str, str, str, str]) -> str:
    """Write an interval with the words of a language for since, until, from and to."""
    since, until, start, to = joins
    write = _english if to == " to " else _russian
    if right == "..":
        return since + write(left, "genitive")
    if left == "..":
        return until + write(right, "genitive")
    return start + write(left, "genitive") + to + write(right, "plain")


def _english(text: str, case: Case) -> str:
    """Write one value in English."""
    del case
    if text.endswith("~"):
        return "about " + _english(text[:-1], "plain")
    if text.endswith("X") and "-" not in text:
        return f"the {text.replace('X', '0')}s"
    year, month, day = _parts(text)
    if month == "XX" or not month:
        return year
    name = _name("en", month).capitalize()
    return f"{int(day)} {name} {year}" if day.isdigit() else f"{name} {year}"


def _russian(text: str, case: Case) -> str:
    """Write one value in Russian, in the nominative or, behind 'с' and 'до', in the genitive."""
    if text.endswith("~"):
        return "примерно " + _russian(text[:-1], case)
    if text.endswith("X") and "-" not in text:
        decade = text.replace("X", "0")
        return f"{decade}-е годы" if case == "plain" else f"{decade}-х годов"
    year, month, day = _parts(text)
    if month == "XX" or not month:
        return f"{year} год" if case == "plain" else f"{year} года"
    if day.isdigit():
        return f"{int(day)} {_name('ru', month, form=1)} {year} года"
    return f"{_name('ru', month, form=int(case == 'genitive'))} {year} года"


def _parts(text: str) -> tuple[str, str, str]:
    """Cut year, month or season, and day apart."""
    year, month, day = [*text.split("-"), "", ""][:3]
    return year, month, day


def _name(language: str, month: str, form: int = 0) -> str:
    """Give the name of a month or season from the word list."""
    topic = "season" if int(month) > 12 else "month"
    forms: list[str] = load(language, "dates")[topic]["words"][int(month)]
    return forms[2 * form if topic == "season" else form]
