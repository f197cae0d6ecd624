"""The order events are told in."""

import datetime as dt

from habeas.cases.timeline import COURSE, after, arrange, span
from habeas.records.claim import KINDS


def test_edtf_order_and_undated_by_report(tell_of, world):
    claims, report = tell_of(
        "r1", "2024-01-10", "a searched b charged c arrested d tried e freed",
        ("release", "freed", {}), ("trial", "tried", {"date": "2024-03", "assertion": "prospective"}),
        ("charge", "charged", {"date": "2023-08"}), ("search", "searched", {"date": "2023"}),
        ("arrest", "arrested", {"date": "2023-08-01"}),
    )  # fmt: skip
    events = world(claims, [report]).events
    assert [event.kind for event in events] == ["search", "arrest", "charge", "release", "trial"]
    assert events[3].date is None
    assert arrange(reversed(events)) == events


def test_an_event_happened_by_the_day_it_was_told(tell_of, world):
    claims, report = tell_of(
        "r1",
        "2024-01-10",
        "Roe was charged and freed",
        ("charge", "charged", {"date": "2024"}),
        ("release", "freed", {}),
    )
    charge, release = world(claims, [report]).events
    assert span(charge) == (dt.date(2024, 1, 1), dt.date(2024, 1, 10))
    assert span(release) == (dt.date.min, dt.date(2024, 1, 10))
    assert not after(release, charge)


def test_what_has_no_day_at_all_comes_last(claim, world):
    assert [event.kind for event in world([claim("arrest"), claim("trial", date="2024")]).events] == ["trial", "arrest"]


def test_after_is_certain_only(claim, world):
    first, second = world([claim("charge", date="2023-08"), claim("convict", date="2023-09-01")]).events
    assert after(second, first)
    assert not after(first, second)


def test_one_day_follows_the_course_of_a_case(tell_of, world):
    claims, report = tell_of(
        "r1", "2024-01-10", "a trial an appeal cleared convicted today arrested charged jailed",
        ("acquit", "cleared", {}), ("appeal", "appeal", {"assertion": "prospective"}), ("trial", "trial", {}),
        ("convict", "convicted", {"date": "2024-01-10"}), ("charge", "charged", {}), ("arrest", "arrested", {}),
        ("sentence", "jailed", {}),
    )  # fmt: skip
    kinds = [event.kind for event in world(claims, [report]).events]
    assert kinds == ["arrest", "charge", "trial", "convict", "sentence", "acquit", "appeal"]


def test_the_course_names_every_kind():
    assert sorted(COURSE) == sorted(KINDS)
