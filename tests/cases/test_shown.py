"""The values shown of an event."""

import pytest


def test_the_most_exact_date_that_nobody_contradicts_is_shown(tell_of, world):
    one, first = tell_of("r1", "2024-06-04", "Roe was arrested in 2023.", ("arrest", "arrested", {"date": "2023"}))
    two, second = tell_of("r2", "2024-06-05", "In August 2023 Roe was taken.", ("arrest", "taken", {"date": "2023-08"}))
    event = world([*one, *two], [first, second]).events[0]
    assert event.date.value.edtf == "2023-08"
    assert event.date.quote.report == "r2"
    assert event.reported == "2024-06-04"
    assert event.sources == 2


def test_of_contested_dates_the_better_supported_is_shown(tell_of, world):
    days = ("2024-06-02", "2024-06-01", "2024-06-01")
    texts = ("Roe arrested, one says", "Another: Roe was arrested on Saturday", "Arrested, a third paper writes of Roe")
    told = [
        tell_of(f"r{n}", "2024-06-04", text, ("arrest", "rrested", {"date": day}))
        for n, (day, text) in enumerate(zip(days, texts, strict=True))
    ]
    event = world([claim for claims, _ in told for claim in claims], [report for _, report in told]).events[0]
    assert event.date.value.edtf == "2024-06-01"
    assert len(event.claims) == 3


@pytest.mark.parametrize("order", [1, -1])
def test_the_term_that_says_most_is_shown(claim, quote, world, order):
    further = claim("sentence", term="P15Y").term.value.__class__(
        "another", "prison", *[claim("sentence", term="P15Y").term.value.least] * 2, "further"
    )
    claims = [claim("sentence", quote("a"), term="P15Y"), claim("sentence", quote("bb", start=9), term=further)]
    assert world(claims[::order]).events[0].term.value.scope == "further"


def test_offences_and_authorities_are_shown_once(claim, quote, world):
    claims = [
        claim("charge", quote("a"), offence=("bribery", "0703"), court="Oster court"),
        claim("charge", quote("b", start=5), offence=("taking bribes", "070312"), court="oster court"),
    ]
    event = world(claims).events[0]
    assert [cited.value.words for cited in event.offences] == ["taking bribes"]
    assert [cited.value.words for cited in event.authority] == ["Oster court"]


def test_an_undated_report_reports_no_day(claim, world):
    event = world([claim("arrest")]).events[0]
    assert (event.date, event.reported, event.sources) == (None, None, 1)


def test_copies_count_as_one_source(tell_of, world):
    told = [tell_of(f"r{n}", "2024-06-01", "Roe was arrested in Oster.", ("arrest", "arrested", {})) for n in range(3)]
    event = world([claim for claims, _ in told for claim in claims], [report for _, report in told]).events[0]
    assert (event.sources, len(event.claims)) == (1, 3)
