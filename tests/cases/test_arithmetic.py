"""What holds whatever is told: no range runs backwards, order changes nothing, a vaguer report narrows nothing."""

import datetime as dt

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.cases.build import build
from habeas.cases.heard import heard
from habeas.records.term import Duration, Term

SPYING, BRIBERY = ("spying", "0904"), ("bribery", "0703")
WORDS = {
    "arrest": "Roe was arrested.",
    "hold": "Roe was in custody.",
    "release": "Roe was released.",
    "escape": "Roe escaped.",
    "extradite": "Roe was extradited.",
    "exchange": "Roe was exchanged.",
    "sentence": "Roe was sentenced.",
    "charge": "Roe was charged.",
    "die": "Roe died.",
}
YEARS = {"2021": ["2021-03", "2021-03-09", "2021-08-01"], "2022": ["2022-02", "2022-02-28"], "2023": ["2023-08-31"]}
FINE = [date for dates in YEARS.values() for date in dates]
TELLING = st.fixed_dictionaries(
    {
        "kind": st.sampled_from([*WORDS, "arrest", "arrest", "sentence", "release"]),
        "date": st.sampled_from([None, *YEARS, *FINE, *FINE]),
        "term": st.sampled_from([None, "P15Y", "P3Y6M", "P30D", "life", "..P20Y"]),
        "offence": st.sampled_from([None, SPYING, BRIBERY]),
        "published": st.sampled_from(["2023-09-15", "2024-03-01", "2025-01-15", "2025-01"]),
        "assertion": st.sampled_from(["actual", "actual", "actual", "actual", "alleged", "negated", "prospective"]),
    }
)
TELLINGS = st.lists(TELLING, min_size=1, max_size=7)


@pytest.fixture(scope="session")
def case_of_told(article, quote, claim, person):
    """Build the case that drawn tellings, a report each, come to; None where they come to none."""

    def make(tellings, shuffle=list):
        reports, claims = [], []
        for number, telling in enumerate(tellings):
            slots = dict(telling)
            kind, published = slots.pop("kind"), slots.pop("published")
            report = article(WORDS[kind], f"r{number}", published)
            slots["term"] = slots["term"] if kind == "sentence" else None
            reports.append(report)
            claims.append(claim(kind, quote(WORDS[kind].split()[-1].rstrip("."), report), **slots))
        return next(iter(build([person()], shuffle(claims), shuffle(reports))), None)

    return make


def bounds(stint):
    return (stint.earliest_begin, stint.latest_begin), (stint.earliest_end, stint.latest_end)


@settings(max_examples=200, deadline=None)
@given(TELLINGS)
def test_no_range_runs_backwards(case_of_told, tellings):
    case = case_of_told(tellings)
    if case is None:
        return
    for stint in case.stints:
        for first, last in bounds(stint):
            assert first is None or last is None or first <= last
        assert stint.earliest_begin is None or stint.earliest_end is None or stint.earliest_begin <= stint.earliest_end
        assert set(stint.claims) <= {id for event in case.events for id in event.claims}
        assert stint.claims
        assert not (stint.open and stint.ended)
    if case.ends and case.ends.earliest.day and case.ends.latest.day:
        assert case.ends.earliest.day <= case.ends.latest.day
    assert (case.ends is None) is not bool(case.terms.imposed)


@settings(max_examples=100, deadline=None)
@given(TELLINGS, st.randoms(use_true_random=False))
def test_order_changes_no_byte(case_of_told, tellings, random):
    once = case_of_told(tellings)
    again = case_of_told(tellings, shuffle=lambda listed: random.sample(listed, len(listed)))
    assert msgspec.json.encode(once) == msgspec.json.encode(again)


def vaguer(telling, date, term, published):
    return {**telling, "date": date, "term": term, "published": published, "offence": None}


def coarser(date):
    """Give the vaguer dates that take a date in."""
    parts = (date or "").split("-")
    return [None, *("-".join(parts[:size]) for size in range(1, len(parts) + 1) if date)]


@st.composite
def cases_and_vaguer(draw):
    tellings = draw(TELLINGS)
    telling = draw(st.sampled_from(tellings))
    term = draw(st.sampled_from([None, telling["term"]]))
    return tellings, vaguer(telling, draw(st.sampled_from(coarser(telling["date"]))), term, "2025-06-01")


def takes_in(wide, narrow):
    low = wide[0] is None or (narrow[0] is not None and wide[0] <= narrow[0])
    return low and (wide[1] is None or (narrow[1] is not None and wide[1] >= narrow[1]))


@settings(max_examples=400, deadline=None)
@given(cases_and_vaguer())
def test_a_vaguer_report_narrows_nothing(case_of_told, drawn):
    tellings, more = drawn
    before, after = case_of_told(tellings), case_of_told([*tellings, more])
    if before is None or more["assertion"] != "actual":
        return
    if more["kind"] == "die" and not any(stint.ended == "die" for stint in before.stints):
        return  # a death against which more reports spoke may be believed now: that is news, not a vaguer word
    for stint in before.stints:
        begin, end = bounds(stint)
        assert any(takes_in(bounds(one)[0], begin) and takes_in(bounds(one)[1], end) for one in after.stints)
    if before.ends and after.ends:
        days = [(ends.earliest.day, ends.latest.day) for ends in (after.ends, before.ends)]
        assert takes_in(*days)


@given(st.dates(dt.date(2000, 1, 1)), st.dates(dt.date(2000, 1, 1)))
def test_a_day_later_is_a_day_more(case_of_told, published, today):
    telling = {"kind": "arrest", "date": published.isoformat(), "term": None, "offence": None, "assertion": "actual"}
    custody = case_of_told([{**telling, "published": published.isoformat()}]).custody
    assert heard(custody, today) == max((today - published).days, 0)


def test_a_term_told_as_a_range_narrows_no_exact_one(case_of):
    exact = (
        "2024-12-27",
        "Roe got 15 years.",
        ("sentence", "got", {"term": "P15Y", "date": "2024-12-26", "offence": SPYING}),
    )
    wide = Term("10 to 20 years", "prison", Duration(10), Duration(20))
    vague = "2025-01-27", "Roe got 10 to 20 years.", ("sentence", "got", {"term": wide, "offence": SPYING})
    assert case_of(exact).ends.latest.day == case_of(exact, vague).ends.latest.day == dt.date(2039, 12, 26)
