"""The days on which something told several times can have been."""

import datetime as dt

import pytest

from habeas.cases import hull
from habeas.cases.hull import FIRST, LAST, begun, happened


def day(text):
    return dt.date.fromisoformat(text)


def days(first, last):
    return day(first), day(last)


@pytest.fixture
def dates(claim):
    return lambda *texts: [claim("arrest", date=text).date.value for text in texts]


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        (["2023-05", "2023-05-09"], "2023-05-09", "2023-05-09"),
        (["2023", "2023-05", "2023-05-09", "2023-05-09"], "2023-05-09", "2023-05-09"),
        (["2024-03-14", "2024-03-15", "2024-03"], "2024-03-14", "2024-03-15"),
        (["2023-04", "2023-05-16"], "2023-04-01", "2023-05-16"),
    ],
)
def test_the_most_exact_count_and_a_difference_widens(dates, told, first, last):
    assert hull.hull(dates(*told)) == days(first, last)
    assert hull.hull(dates(*told[::-1])) == days(first, last)


def test_nothing_told_is_every_day():
    assert hull.hull([]) == (FIRST, LAST)
    assert hull.exactest([]) == (FIRST, LAST)


def test_an_event_happened_by_its_first_report(tell_of, world):
    first, one = tell_of("r1", "2024-05-03", "Roe was arrested.", ("arrest", "arrested", {}))
    later, other = tell_of("r2", "2024-06-01", "Roe was arrested this year.", ("arrest", "arrested", {"date": "2024"}))
    found = world([*first, *later], [one, other])
    [event] = found.events
    assert happened(event, found.told) == days("2024-01-01", "2024-05-03")


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2024-03/..", ("2024-03-01", "2024-03-31")),
        ("2024-03-14/..", ("2024-03-14", "2024-03-14")),
        ("2024-03", None),
        ("2023/2024", None),
    ],
)
def test_since(dates, edtf, expected):
    assert begun(dates(edtf)[0]) == (expected and days(*expected))


def test_within_and_meet():
    wide, exact, apart = (
        days("2023-01-01", "2023-12-31"),
        days("2023-05-09", "2023-05-09"),
        days("2024-01-01", "2024-01-01"),
    )
    assert hull.within(exact, wide)
    assert not hull.within(wide, wide)
    assert hull.meet(wide, exact)
    assert not hull.meet(wide, apart)
