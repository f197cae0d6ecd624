"""Changed: the log in words."""

import datetime as dt

import pytest

from habeas.store.derive.log import Logged
from habeas.store.listing.lists import CaseRow
from habeas.web.show.changed import KINDS_WORDED, Told, groups, said, tell

AT = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)


def row(person, label="Pavel Rudin"):
    return CaseRow(person, label, "subject", "released", None, None, None, None, 1, 1, 0, 0, "2026-01-02")


def logged(kind, now, before=None, *, person="p:1", number=1):
    return Logged(number, row(person), kind, before, now, AT)


@pytest.mark.parametrize(
    ("kind", "now", "before", "words"),
    [
        ("stage", "final", "charged", "Stage: convicted, final (was: charged)"),
        ("custody", "serving", "in custody", "Custody: serving a sentence (was: in custody)"),
        ("custody", "unknown", "serving", "Custody: not known (was: serving a sentence)"),
        ("new case", "dismissed", None, "New case: case dropped"),
        ("case gone", None, "released", "No case any more: no longer: released"),
        ("event", "arrest, 2024-03", None, "Event: arrested, March 2024"),
        ("event", "sentence (sought)", None, "Event: asked for: a sentence"),
        ("event", "release (prospective), 2024", None, "Event: may come: release, 2024"),
        ("event", "arrest (negated)", None, "Event: stated not to have happened: arrest"),
        ("event", "party (wild)", None, "Event: party (wild)"),
        ("term", "five\n years", None, "Term: “five years”"),
        ("place", "colony No 2", "Lefortovo; a jail", "Held at: colony No 2 (was: Lefortovo; a jail)"),
        ("conflict", "arrest date: 2024 / 2023", None, "Reports differ: arrest date: 2024 / 2023"),
        ("finding", "a\x1b[31m\u202eb", None, "To look at: a[31mb"),
    ],
)
def test_a_change_in_words(kind, now, before, words):
    assert said(tell(logged(kind, now, before))) == words


def test_changes_stand_by_person_the_newest_first():
    lines = [
        logged("stage", "charged", person="p:2", number=3),
        logged("custody", "released", person="p:1", number=2),
        logged("new case", "charged", person="p:2", number=1),
    ]
    made = groups(lines)
    assert [one.line.href for one in made] == ["/cases/p:2", "/cases/p:1"]
    assert [one.kind for one in made[0].told] == ["Stage", "New case"]


def test_what_is_said_twice_stands_once():
    lines = [logged("term", "5 years", number=2), logged("term", "5 years", number=1)]
    assert groups(lines)[0].told == (Told("Term", "“5 years”", ""),)


def test_every_kind_of_change_has_words():
    kinds = Logged.__annotations__
    assert kinds
    assert set(KINDS_WORDED) >= {"new case", "case gone", "event", "stage", "custody", "term", "place"}
