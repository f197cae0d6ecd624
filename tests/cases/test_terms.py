"""The sentences imposed and how they combine."""

import pytest

from habeas.cases import bounds
from habeas.cases.terms import ALONE, DIFFERING, TOTAL, terms
from habeas.records.term import Duration, Term

SPYING, BRIBERY = {"offence": ("spying", "0904")}, {"offence": ("bribery", "0703")}
FURTHER = Term("another 15 years", "prison", Duration(15), Duration(15), "further")


@pytest.fixture
def termed(world):
    def work_out(claims, reports=()):
        found = world(claims, reports)
        return terms(found.events, found.charges, found.told, found.sources)

    return work_out


def bound(end):
    return end and (end.duration and end.duration.iso)


def shape(found):
    return [cited.value.words for cited in found.imposed], found.combination, bound(found.least), bound(found.most)


def test_no_statement_gives_a_range_with_its_rules_and_never_a_sum(claim, termed):
    found = termed([claim("sentence", term="P3Y6M", date="2022", **BRIBERY), claim("sentence", term=FURTHER, **SPYING)])
    assert shape(found) == (["P3Y6M", "another 15 years"], "not stated", "P15Y", "P18Y6M")
    assert (found.least.rule, found.most.rule) == (bounds.CONCURRENT, bounds.CONSECUTIVE)
    assert len(found.quotes) == 1


def test_one_sentence(claim, termed):
    found = termed([claim("sentence", term="P15Y", **SPYING)])
    assert shape(found) == (["P15Y"], "single", "P15Y", "P15Y")
    assert found.least.rule == ALONE


def test_none(claim, termed):
    assert shape(termed([claim("charge")])) == ([], "none", None, None)


def test_demands_and_ceilings_never_count(claim, termed):
    claims = [claim("sentence", term="P12Y", assertion="sought"), claim("sentence", term="..P20Y")]
    assert shape(termed(claims)) == ([], "none", None, None)


def test_fines_and_suspended_terms_are_listed_and_not_added(claim, termed):
    claims = [
        claim("sentence", term="P5Y"),
        claim("sentence", term=Term("a fine", "fine")),
        claim("sentence", term=Term("2, suspended", "suspended", Duration(2), Duration(2))),
    ]
    found = termed(claims)
    assert sorted(shape(found)[0]) == ["2, suspended", "P5Y", "a fine"]
    assert shape(found)[1:] == ("single", "P5Y", "P5Y")
    assert shape(termed(claims[1:2])) == (["a fine"], "single", None, None)


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        ("to run concurrently", "P5Y", "P5Y"),
        ("to be served consecutively", "P8Y", "P8Y"),
        ("путём поглощения", "P5Y", "P5Y"),
    ],
)
def test_words_that_combine_are_a_statement(tell_of, termed, words, least, most):
    claims, report = tell_of(
        "r1",
        "2024-06-01",
        f"Roe got five years for spying and three for bribery, {words}.",
        ("sentence", "five", {"term": "P5Y", **SPYING}),
        ("sentence", "three", {"term": "P3Y", **BRIBERY}),
    )
    found = termed(claims, [report])
    assert shape(found)[1:] == ("stated", least, most)
    assert found.least.rule.startswith("stated: ")


def test_a_total_takes_in_what_was_told_by_then(tell_of, termed):
    total = Term("a total of 7 years", "prison", Duration(7), Duration(7), "total")
    one, first = tell_of(
        "r1",
        "2022-06-01",
        "Roe got five years for spying, three for bribery, seven in all.",
        ("sentence", "five", {"term": "P5Y", **SPYING}),
        ("sentence", "three", {"term": "P3Y", **BRIBERY}),
        ("sentence", "seven", {"term": total}),
    )
    found = termed(one, [first])
    assert shape(found)[1:] == ("stated", "P7Y", "P7Y")
    assert found.least.rule == TOTAL
    two, second = tell_of(
        "r2",
        "2024-06-01",
        "Now she got two more for theft.",
        ("sentence", "two", {"term": "P2Y", "offence": ("theft", "0502")}),
    )
    assert shape(termed([*one, *two], [first, second]))[1:] == ("not stated", "P7Y", "P9Y")


def test_life_and_death(claim, termed):
    found = termed([claim("sentence", term="life", **SPYING), claim("sentence", term="P3Y", **BRIBERY)])
    assert (found.combination, found.least.life, found.most.life) == ("not stated", True, True)
    alone = termed([claim("sentence", term="death")])
    both = termed([claim("sentence", term="death", **SPYING), claim("sentence", term="P3Y", **BRIBERY)])
    assert (alone.combination, both.combination) == ("single", "not stated")
    assert all(end.death and end.duration is None for end in (alone.least, alone.most, both.least, both.most))


def test_a_death_sentence_in_dispute_is_not_bounded(tell_of, termed):
    slots = {"date": "2024-06-03", **SPYING}
    one, first = tell_of("r1", "2024-06-04", "Roe got 12 years.", ("sentence", "got", {"term": "P12Y", **slots}))
    two, second = tell_of("r2", "2024-06-05", "Roe is to die.", ("sentence", "to die", {"term": "death", **slots}))
    found = termed([*one, *two], [first, second])
    assert (found.least, found.most) == (None, None)


def test_reports_that_differ_bound_one_sentence(tell_of, termed):
    slots = {"date": "2024-06-03", **SPYING}
    one, first = tell_of("r1", "2024-06-04", "Roe got 12 years.", ("sentence", "got", {"term": "P12Y", **slots}))
    two, second = tell_of(
        "r2", "2024-06-05", "Given 13 years was Roe.", ("sentence", "Given", {"term": "P13Y", **slots})
    )
    found = termed([*one, *two], [first, second])
    assert shape(found)[1:] == ("single", "P12Y", "P13Y")
    assert found.most.rule == DIFFERING


def test_a_term_for_a_ceiling_that_one_of_two_reports_lacks_changes_nothing(claim, termed):
    exact = claim("sentence", term="P15Y", date="2024-06-03", **SPYING)
    vague = claim("sentence", term=Term("years in prison", "prison"), date="2024")
    assert shape(termed([exact, vague])) == shape(termed([exact]))
