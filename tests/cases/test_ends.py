"""When the sentences that stand can end, with every step."""

import pytest

from habeas.cases.ends import INTERRUPTED, UNCOUNTED
from habeas.cases.starts import NO_ARREST, NO_DAY
from habeas.records.term import Duration, Term

SPYING, BRIBERY = {"offence": ("spying", "0904")}, {"offence": ("bribery", "0703")}
ARRESTED = ("2023-09-01", "Roe was arrested in August.", ("arrest", "arrested", {"date": "2023-08"}))
JAILED = (
    "2024-12-27", "Roe got 15 years on Thursday.", ("sentence", "got", {"term": "P15Y", "date": "2024-12-26", **SPYING})
)  # fmt: skip


def days(ends):
    return tuple(end.day and end.day.isoformat() for end in (ends.earliest, ends.latest))


def sentenced(text, *sentences, published="2024-12-27"):
    return published, text, *(("sentence", trigger, slots) for trigger, slots in sentences)


def test_from_the_arrest_and_from_the_sentence(case_of):
    for order in ((ARRESTED, JAILED), (JAILED, ARRESTED)):
        ends = case_of(*order).ends
        assert days(ends) == ("2038-08-01", "2039-12-26")
        assert ends.earliest.steps == (
            "counted from the arrest (time in custody counts day for day): not before 2023-08-01",
            "2023-08-01 + 15 years = 2038-08-01",
            UNCOUNTED,
        )
        assert ends.latest.steps == (
            "counted from the day of the sentence (time in custody before it does not count): 2024-12-26",
            "2024-12-26 + 15 years = 2039-12-26",
            UNCOUNTED,
        )
        assert {quote.exact for quote in ends.quotes} == {"got", "arrested"}


def test_credit_that_is_stated_counts_for_both(case_of):
    text = "Roe got 15 years with credit for time served."
    told = sentenced(text, ("got", {"term": "P15Y", "date": "2024-12-26"}))
    ends = case_of(ARRESTED, told).ends
    assert days(ends) == ("2038-08-01", "2038-08-31")
    assert ends.latest.steps[:2] == (
        "counted stated in the report: from the arrest (time in custody counts day for day): no later than 2023-08-31",
        "2023-08-31 + 15 years = 2038-08-31",
    )


def test_a_term_counted_from_the_verdict(case_of):
    text = "Roe got 15 years, counted from the day of the verdict."
    told = sentenced(text, ("got", {"term": "P15Y", "date": "2024-12-26"}))
    assert days(case_of(ARRESTED, told).ends) == ("2039-12-26", "2039-12-26")


def test_no_arrest_gives_no_earliest_day(case_of):
    ends = case_of(JAILED).ends
    assert days(ends) == (None, "2039-12-26")
    assert ends.earliest.steps == (NO_ARREST,)


def test_an_undated_sentence_was_passed_by_its_report(case_of):
    ends = case_of(sentenced("Roe got 15 years.", ("got", {"term": "P15Y"}))).ends
    assert days(ends) == (None, "2039-12-27")
    assert "no later than 2024-12-27" in ends.latest.steps[0]
    undated = case_of(sentenced("Roe got 15 years.", ("got", {"term": "P15Y"}), published=None)).ends
    assert (days(undated), undated.latest.steps) == ((None, None), (NO_DAY,))


TWO = (
    ("eight", {"term": "P8Y", "date": "2024-12-26", **SPYING}),
    ("two", {"term": "P2Y", "date": "2024-12-26", **BRIBERY}),
)


@pytest.mark.parametrize(
    ("words", "expected", "rules"),
    [
        ("", ("2031-08-01", "2034-12-26"), ("served at the same time", "served one after the other")),
        (
            ", concurrently",
            ("2031-08-01", "2032-12-26"),
            ("stated in the report: served at", "stated in the report: served at"),
        ),
        (
            ", consecutively",
            ("2033-08-01", "2034-12-26"),
            ("stated in the report: served one", "stated in the report: served one"),
        ),
    ],
)
def test_several_sentences(case_of, words, expected, rules):
    ends = case_of(ARRESTED, sentenced(f"Roe got eight years for spying and two for bribery{words}.", *TWO)).ends
    assert days(ends) == expected
    assert ends.earliest.steps[0].startswith(rules[0])
    assert ends.latest.steps[0].startswith(rules[1])


def test_a_further_sentence_begins_when_the_first_ends(case_of):
    first = sentenced(
        "Roe got two years.", ("got", {"term": "P2Y", "date": "2024-01-10", **BRIBERY}), published="2024-01-11"
    )
    more = Term("another 8", "prison", Duration(8), Duration(8), "further")
    second = sentenced("Roe got another 8 years.", ("got", {"term": more, "date": "2024-12-26", **SPYING}))
    ends = case_of(ARRESTED, first, second).ends
    assert days(ends) == ("2031-08-01", "2034-01-10")
    assert "begins when the sentence before it ends: 2026-01-10" in ends.latest.steps


def test_a_reduced_sentence_runs_from_the_first_one(case_of):
    cut = Term("reduced to 3 years", "prison", Duration(3), Duration(3), "reduced-to")
    first = sentenced(
        "Roe got four years.", ("got", {"term": "P4Y", "date": "2024-02-08", **BRIBERY}), published="2024-02-09"
    )
    appeal = sentenced("A court cut it.", ("cut", {"term": cut, "date": "2024-11-21"}), published="2024-11-21")
    assert days(case_of(ARRESTED, first, appeal).ends) == ("2026-08-01", "2027-02-08")


def test_a_total_takes_in_the_others(case_of):
    total = Term("a total of 9 years", "prison", Duration(9), Duration(9), "total")
    told = sentenced("Roe got 8 and 2 years, 9 in all.", *TWO[:0], ("8", {"term": "P8Y", **SPYING}),
                     ("2", {"term": "P2Y", **BRIBERY}), ("9", {"term": total, "date": "2024-12-26"}))  # fmt: skip
    assert days(case_of(ARRESTED, told).ends)[1] == "2033-12-26"


@pytest.mark.parametrize(
    ("slots", "said"),
    [
        ({"term": "life"}, "a life sentence has no end that can be counted"),
        ({"term": "death"}, "a death sentence has no length"),
        (
            {"term": Term("18 months suspended", "suspended", Duration(0, 18), Duration(0, 18))},
            "gives no end of imprisonment",
        ),
        ({"term": Term("house arrest", "house-arrest", Duration(2), Duration(2))}, "gives no end of imprisonment"),
        ({"term": Term("4 years of probation", "probation", Duration(4), Duration(4))}, "gives no end of imprisonment"),
        ({"term": Term("a fine", "fine")}, "gives no end of imprisonment"),
        ({"term": "P9000Y"}, "beyond the calendar"),
    ],
)
def test_what_has_no_end_says_so(case_of, slots, said):
    ends = case_of(ARRESTED, sentenced("Roe was sentenced.", ("sentenced", {**slots, "date": "2024-12-26"}))).ends
    assert days(ends) == (None, None)
    assert any(said in step for step in ends.latest.steps)


def test_a_suspended_term_beside_a_prison_term_is_set_aside(case_of):
    aside = Term("18 months suspended", "suspended", Duration(0, 18), Duration(0, 18))
    told = sentenced("Roe got 8 years and 18 months suspended.", ("8", {"term": "P8Y", "date": "2024-12-26", **SPYING}),
                     ("18", {"term": aside, "date": "2024-12-26", **BRIBERY}))  # fmt: skip
    ends = case_of(told).ends
    assert days(ends) == (None, "2032-12-26")
    assert any("suspended: gives no end of imprisonment" in step for step in ends.latest.steps)


def test_no_sentence_no_end(case_of):
    assert case_of(ARRESTED).ends is None
    asked = sentenced("They asked for 12 years.", ("asked", {"term": "P12Y", "assertion": "sought"}))
    ceiling = sentenced("Roe faces up to 20 years.", ("faces", {"term": "..P20Y"}))
    assert case_of(ARRESTED, asked, ceiling).ends is None


def test_a_quashed_sentence_has_no_end(case_of):
    quashed = ("2025-03-02", "The conviction was quashed.", ("acquit", "quashed", {"date": "2025-03-01", **SPYING}))
    assert case_of(ARRESTED, JAILED, quashed).ends is None


def test_a_release_after_the_sentence_ends_the_counting(case_of):
    freed = ("2025-08-22", "Roe was freed on Friday.", ("release", "freed", {"date": "2025-08-22"}))
    ends = case_of(ARRESTED, JAILED, freed).ends
    assert days(ends) == (None, None)
    assert ends.earliest.steps == ("released per a report of 2025-08-22, after the sentence: no term is counted on",)
    died = ("2025-08-22", "Roe died on Friday.", ("die", "died", {"date": "2025-08-22"}))
    assert case_of(ARRESTED, JAILED, died).ends.latest.steps[0].startswith("died per a report of 2025-08-22")


def test_bail_before_the_sentence_does_not(case_of):
    bail = ("2023-10-02", "Roe was freed on bail.", ("release", "freed", {"date": "2023-10-01"}))
    assert days(case_of(ARRESTED, bail, JAILED).ends) == (None, "2039-12-26")


def test_time_on_the_run_leaves_no_latest_day(case_of):
    fled = ("2025-08-22", "Roe escaped on Friday.", ("escape", "escaped", {"date": "2025-08-22"}))
    back = ("2026-01-10", "Roe was recaptured.", ("arrest", "recaptured", {"date": "2026-01-09"}))
    ends = case_of(ARRESTED, JAILED, fled, back).ends
    assert days(ends) == ("2038-08-01", None)
    assert ends.latest.steps == (INTERRUPTED,)


def test_taken_into_custody_after_the_sentence(case_of):
    taken = ("2025-03-02", "Roe was arrested.", ("arrest", "arrested", {"date": "2025-03-01"}))
    assert days(case_of(JAILED, taken).ends) == (None, "2040-03-01")
    text = "Roe got 15 years in absentia."
    absent = sentenced(text, ("got", {"term": "P15Y", "date": "2024-12-26"}))
    assert days(case_of(absent, taken).ends) == ("2040-03-01", "2040-03-01")
    assert days(case_of(absent).ends) == (None, None)


def test_lengths_that_differ_give_both_ends(case_of):
    other = ("2024-12-28", "Roe got 14 years.", ("sentence", "got", {"term": "P14Y", "date": "2024-12-26", **SPYING}))
    assert days(case_of(ARRESTED, JAILED, other).ends) == ("2037-08-01", "2039-12-26")
