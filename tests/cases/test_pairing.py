"""Pairs of claims: one event, two events, or a conflict."""

import pytest

from habeas.cases.pairing import contested, pair, strength
from habeas.cases.sources import Sources
from habeas.cases.told import tell
from habeas.records.term import Duration, Term

FURTHER = Term("another 15-year", "prison", Duration(15), Duration(15), "further")
PROBATION = Term("18 months suspended", "suspended", Duration(months=18), Duration(months=18))
FINE = Term("a fine", "fine")
SPYING, MURDER = ("spying", "0904"), ("murder", "0101")


@pytest.fixture
def two(article, quote, claim):
    """Tell two claims of one kind, in one report or in two (published one and two weeks before June 2024)."""

    def make(kind, first, second, *, reports=("r1", "r2"), text="Roe was in court. Then Roe was home."):
        articles = {
            "r1": article(text, "r1", "2024-05-25"),
            "r2": article("Quite another text on Roe in court.", "r2", "2024-05-27"),
        }
        ones = [
            claim(kind, quote("Roe", articles[report], start=at), **slots)
            for report, slots, at in zip(reports, (first, second), (0, 0 if len(set(reports)) == 2 else 5), strict=True)
        ]
        sources = Sources.gather(articles.values())
        return [tell([one], sources)[0] for one in ones]

    return make


@pytest.mark.parametrize(
    ("kind", "first", "second", "one_event"),
    [
        ("sentence", {"term": "P15Y", "offence": SPYING}, {"term": "P15Y"}, True),
        ("sentence", {"term": "P15Y"}, {"term": "P3Y6M"}, False),
        ("sentence", {"date": "2022"}, {"date": "2022-03"}, True),
        ("sentence", {"date": "2022"}, {"date": "2023-03"}, False),
        ("sentence", {"offence": SPYING}, {"offence": MURDER}, False),
        ("sentence", {"offence": "a breach of the rules"}, {"offence": SPYING}, False),
        ("sentence", {"offence": "a breach of the rules", "term": "P2Y"}, {"offence": SPYING, "term": "P2Y"}, True),
        ("arrest", {}, {}, True),
        ("arrest", {"date": "2024-05-26"}, {}, False),
        ("arrest", {"place": "Oster", "country": "NL"}, {"place": "Paris", "country": "FR"}, False),
        ("search", {}, {}, False),
        ("search", {"place": "Oster"}, {"place": "Oster"}, True),
    ],
)
def test_two_reports(two, kind, first, second, one_event):
    late, early = two(kind, first, second, reports=("r2", "r1"))
    assert (strength(late, early) is not None) is one_event
    assert strength(late, early) == strength(early, late)


def test_one_report_joins_a_bare_claim_and_prefers_the_near(two):
    near = strength(*two("sentence", {"term": "P5Y"}, {}, reports=("r1", "r1"), text="Roe, Roe"))
    far = strength(*two("sentence", {"term": "P5Y"}, {}, reports=("r1", "r1"), text="Roe was. " + "x " * 99 + "Roe"))
    assert near > far > 0


def test_another_term_in_one_sentence_is_another_event(two):
    text = "Roe serves 15 years and Roe got 15 more."
    assert strength(*two("sentence", {"term": "P15Y"}, {"term": FURTHER}, reports=("r1", "r1"), text=text)) is None
    apart = "Roe gets 15 years. Today Roe got another 15-year sentence."
    assert strength(*two("sentence", {"term": "P15Y"}, {"term": FURTHER}, reports=("r1", "r1"), text=apart)) > 3


@pytest.mark.parametrize(
    ("text", "terms", "one_event"),
    [
        ("Roe was in court. Then Roe was home.", ("P5Y", "P5Y"), True),
        ("Roe was in court. Then Roe was home.", ("P5Y", "P6Y"), False),
        ("Roe got five years, and Roe five more.", ("P5Y", "P5Y"), False),
    ],
)
def test_one_length_under_two_names_of_the_offence(two, text, terms, one_event):
    first, second = {"term": terms[0], "offence": MURDER}, {"term": terms[1], "offence": SPYING}
    assert (strength(*two("sentence", first, second, reports=("r1", "r1"), text=text)) is not None) is one_event
    assert strength(*two("sentence", first, second)) is None


@pytest.mark.parametrize(
    ("dated", "text", "one_event"),
    [
        ("2022", "Roe got another 15 years. Earlier Roe was jailed.", False),
        ("2022", "Roe got another 15 years, Roe.", True),
        ("2024-05-24", "Roe got another 15 years. It was on Friday that Roe was jailed.", True),
    ],
)
def test_a_sentence_of_long_ago_does_not_date_another_term(two, dated, text, one_event):
    claims = two("sentence", {"term": FURTHER}, {"date": dated}, reports=("r1", "r1"), text=text)
    assert (strength(*claims) is not None) is one_event
    assert (strength(*reversed(claims)) is not None) is one_event


@pytest.mark.parametrize(
    ("kind", "first", "second", "conflict"),
    [
        ("sentence", {"term": "P12Y", "date": "2024-05-20"}, {"term": "P13Y", "date": "2024-05-20"}, True),
        ("sentence", {"term": "P12Y", "date": "2024"}, {"term": "P13Y", "date": "2024"}, False),
        ("sentence", {"term": "P12Y", "offence": SPYING}, {"term": "P13Y", "offence": SPYING}, True),
        ("sentence", {"term": "P12Y", "offence": SPYING}, {"term": "P13Y"}, False),
        ("sentence", {"term": "P15Y", "offence": SPYING}, {"term": FURTHER, "offence": SPYING}, False),
        ("sentence", {"term": "P12Y", "offence": SPYING}, {"term": "life", "offence": SPYING}, False),
        ("sentence", {"term": "P4Y", "date": "2024-05-20"}, {"term": PROBATION, "date": "2024-05-20"}, True),
        ("sentence", {"term": "P4Y", "date": "2024-05-20"}, {"term": FINE, "date": "2024-05-20"}, False),
        ("arrest", {"date": "2024-05-20"}, {"date": "2024-05-21"}, True),
        ("arrest", {"date": "2024-05-20"}, {"date": "2024-05-24"}, False),
        (
            "sentence",
            {"date": "2024-05-02", "term": "P1Y", "offence": MURDER},
            {"date": "2024-05-20", "term": "P1Y", "offence": MURDER},
            True,
        ),
        ("die", {"date": "2024-01"}, {"date": "2023-05-20"}, True),
        ("trial", {"date": "2024-05-20"}, {"date": "2024-05-21"}, False),
    ],
)
def test_conflicts_of_two_reports(two, kind, first, second, conflict):
    assert contested(*two(kind, first, second)) is conflict


def test_one_report_never_contests_itself(two):
    same = {"reports": ("r1", "r1")}
    assert not contested(*two("arrest", {"date": "2024-05-20"}, {"date": "2024-05-21"}, **same))


def test_a_pair_names_what_differs(two):
    found = pair(*two("sentence", {"term": "P1Y", "date": "2022"}, {"term": "P2Y", "date": "2021"}))
    assert found.differing == ("date", "term")
