"""What counts on a day: reports by their days, claims by theirs or their report's."""

import datetime as dt

import pytest

from habeas.errors import BadOption
from habeas.records.person import Person
from habeas.store.database.transactions import reading
from habeas.store.derive.building import Material
from habeas.store.derive.moments import Moment, days, parse
from habeas.store.people.members import Member

DAYS = {"r1": dt.date(2024, 5, 3), "r2": dt.date(2024, 6, 1)}


@pytest.mark.parametrize(
    ("at", "day"),
    [("2024-05-03", dt.date(2024, 5, 3)), ("2024-05", dt.date(2024, 5, 31)), (" 2024 ", dt.date(2024, 12, 31))],
)
def test_a_month_or_year_means_its_last_day(at, day):
    assert parse(at) == day


@pytest.mark.parametrize("at", ["", "soon", "2024-13", "2024/.."])
def test_what_is_no_day_is_refused(at):
    with pytest.raises(BadOption):
        parse(at)


@pytest.fixture
def material(claim, quote, article):
    person = Person("p:1", "Ada Roe", "subject", ("Ada Roe",))
    claims = [
        claim("arrest", quote("held", "r1"), date="2024-05-02"),
        claim("trial", quote("trial", "r1"), date="2024-09"),
        claim("hold", quote("sits", "r2")),
        claim("charge", quote("charged", "r2"), date="2024-05"),
    ]
    members = (Member("m:1", "r1", person), Member("m:2", "r2", person))
    return Material(members, tuple(claims), (article("held trial", "r1"), article("sits charged", "r2")))


@pytest.mark.parametrize(
    ("by", "day", "expected"),
    [
        ("reports", "2024-05-02", ([], [], [])),
        ("reports", "2024-05-03", (["arrest", "trial"], ["m:1"], ["r1"])),
        ("reports", "2024-06-01", (["arrest", "trial", "hold", "charge"], ["m:1", "m:2"], ["r1", "r2"])),
        ("events", "2024-05-01", (["charge"], ["m:1", "m:2"], ["r2"])),
        ("events", "2024-05-02", (["arrest", "charge"], ["m:1", "m:2"], ["r1", "r2"])),
        ("events", "2024-06-01", (["arrest", "hold", "charge"], ["m:1", "m:2"], ["r1", "r2"])),
        ("events", "2024-09-01", (["arrest", "trial", "hold", "charge"], ["m:1", "m:2"], ["r1", "r2"])),
    ],
)
def test_what_counts(material, by, day, expected):
    known = Moment(dt.date.fromisoformat(day), by, DAYS).of(material)
    kinds, mentions, articles = expected
    assert [one.kind for one in known.claims] == kinds
    assert [one.mention for one in known.members] == mentions
    assert [one.report.id for one in known.articles] == articles


def test_a_report_counts_from_its_last_day_or_the_day_it_was_added(store, told):
    for text, published in (("Ada Roe was held.", "2024-05-03"), ("Ada Roe sits.", "2024-06"), ("Ada Roe left.", None)):
        store.add(told(text, published=published))
    with reading(store.engine) as connection:
        ids = [told(text).article.report.id for text in ("Ada Roe was held.", "Ada Roe sits.", "Ada Roe left.")]
        assert list(map(days(connection, ids).get, ids)) == [
            dt.date(2024, 5, 3),
            dt.date(2024, 6, 30),
            dt.date(2026, 1, 1),
        ]
