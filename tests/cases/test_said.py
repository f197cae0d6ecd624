"""What reports themselves say of the end of a term."""

import datetime as dt

SERVED = "2024-12-27", "Roe was sentenced to time served.", ("sentence", "sentenced", {"date": "2024-12-26"})
JAILED = "2024-12-27", "Roe got 15 years.", ("sentence", "got", {"term": "P15Y", "date": "2024-12-26"})


def test_time_served_ends_on_the_day_of_the_sentence(case_of):
    ends = case_of(SERVED).ends
    assert (ends.earliest.day, ends.latest.day) == (dt.date(2024, 12, 26), dt.date(2024, 12, 26))
    assert ends.latest.steps[0] == "sentenced to the time already served: ends on the day of the sentence"
    assert [quote.exact for quote in ends.quotes] == ["sentenced"]


def test_credit_for_time_served_is_another_thing(case_of):
    told = "2024-12-27", "Roe was sentenced, less time served.", ("sentence", "sentenced", {"date": "2024-12-26"})
    assert case_of(told).ends is None


def test_a_sentence_to_time_served_of_a_day_not_known(case_of):
    undated = None, "Roe was sentenced to time served.", ("sentence", "sentenced", {})
    ends = case_of(undated).ends
    assert (ends.earliest.day, ends.latest.day) == (None, None)


def test_a_release_to_come_is_printed_and_not_used(case_of):
    due = (
        "2025-02-01",
        "Roe is due for release in 2031.",
        ("release", "release", {"date": "2031", "assertion": "prospective"}),
    )
    before, after = case_of(JAILED).ends, case_of(JAILED, due).ends
    assert after.latest.day == before.latest.day == dt.date(2039, 12, 26)
    assert "a report speaks of a release to come (2031), which is not used in the count" in after.latest.steps
