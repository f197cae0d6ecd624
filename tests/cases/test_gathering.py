"""Gatherings answer as if a claim were compared with every claim of an event."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.cases.gathering import Gathering, Spread
from habeas.cases.pairing import contested, strength
from habeas.cases.sources import Sources
from habeas.cases.told import tell

SLOTS = st.fixed_dictionaries(
    {
        "report": st.integers(0, 7),
        "start": st.integers(0, 60),
        "date": st.sampled_from([None, None, "2022", "2022-05", "2022-05-03", "2022-05-04", "2023-08", "2023/.."]),
        "term": st.sampled_from([None, None, "P15Y", "P3Y6M", "life", "..P20Y"]),
        "offence": st.sampled_from([None, ("spying", "0904"), ("bribery", "0703"), "a wrong"]),
        "court": st.sampled_from([None, None, "the court in Oster", "judges of Oster"]),
    }
)
DAYS = [None, "2022-05-04", "2022-05-04", "2022-05-06", "2022-05-20", "2022-06-30", "2023-08-30", "2024"]
TEXT = "Roe was held. Roe was tried. Roe is in Oster. Roe said that she will appeal."


def slow_fit(members, one):
    """Compare a claim with every claim of an event: what `Gathering.fit` must come to."""
    best = None
    for member in members:
        score = strength(member, one)
        if score is not None:
            best = max(best or 0.0, score)
        elif not contested(member, one):
            return None
    return best


def slow_one(ones, others):
    """Compare every claim of two events: what `Gathering.is_one_with` must come to."""
    if {one.report for one in ones} & {one.report for one in others}:
        return False
    return all(strength(one, two) is not None or contested(one, two) for one in ones for two in others)


@pytest.fixture(scope="session")
def drawn(article, claim):
    """Turn drawn slots into told claims of one kind."""

    def make(kind, listed):
        reports = [article(f"{TEXT} {n}", f"r{n}", day) for n, day in enumerate(DAYS)]
        claims = {}
        for slots in listed:
            own = dict(slots)
            report, start = reports[own.pop("report")], own.pop("start")
            made = claim(kind, report.quote(start, start + 4), **{key: value for key, value in own.items() if value})
            claims[made.id] = made
        return tell(claims.values(), Sources.gather(reports))

    return make


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(["arrest", "sentence", "die", "appeal"]), st.lists(SLOTS, min_size=2, max_size=24), st.data())
def test_a_claim_fits_as_if_compared_with_every_other(drawn, kind, listed, data):
    told = drawn(kind, listed)
    cut = data.draw(st.integers(1, len(told)))
    event = Gathering()
    for member in told[:cut]:
        event.add(member)
        for one in told[cut:]:
            assert event.fit(one) == slow_fit(event.told, one)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(["arrest", "sentence", "die"]), st.lists(SLOTS, min_size=2, max_size=16), st.data())
def test_two_events_are_one_as_if_every_pair_were_compared(drawn, kind, listed, data):
    told = drawn(kind, listed)
    cut = data.draw(st.integers(1, len(told)))
    one, other = Gathering.of(told[:cut]), Gathering.of(told[cut:])
    assert one.is_one_with(other) == slow_one(told[:cut], told[cut:])


def test_a_spread_keeps_the_ends_alone(drawn):
    told = drawn("arrest", [{"report": report, "start": 0} for report in (0, 1, 2, 3, 4, 7)])
    spread = Spread()
    for one in told:
        spread.add(one)
    assert [one.report for one in spread.ends("")] == ["r1", "r7", "r0"]
    assert [one.report for one in spread.ends("r1")] == ["r2", "r7", "r0"]
    assert [one.report for one in spread.ends("r7")] == ["r1", "r4", "r0"]
    assert spread.dated[0] == dt.date(2022, 5, 4)


def test_a_date_is_loose_where_only_nearness_ties_it_to_a_term(drawn):
    term, date = drawn(
        "sentence", [{"report": 1, "start": 0, "term": "P15Y"}, {"report": 1, "start": 30, "date": "2022"}]
    )
    assert Gathering.of([term]).loose(date)
    assert not Gathering.of([date]).loose(term)
