"""Which sentences stand."""

import pytest

from habeas.cases.imposed import imposed
from habeas.records.term import Duration, Term

THEFT = {"offence": ("theft", "0502")}


def cut(years):
    return Term(f"reduced to {years}", "prison", Duration(years), Duration(years), "reduced-to")


@pytest.fixture
def standing(world):
    def work_out(claims, reports=()):
        found = world(claims, reports)
        return [event.term.value.words for event in imposed(found.events, found.charges, found.told)]

    return work_out


def test_a_reduction_takes_the_place_of_what_it_reduces(claim, standing):
    claims = [claim("sentence", term="P9Y", date="2022", **THEFT), claim("appeal", term=cut(7), date="2023", **THEFT)]
    assert standing(claims) == ["reduced to 7"]
    retold = claim("sentence", term="P7Y", **THEFT)
    assert standing([*claims, retold]) == ["reduced to 7"]
    other = claim("sentence", term="P20Y", date="2021", offence=("murder", "0101"))
    assert standing([*claims, other]) == ["P20Y", "reduced to 7"]
    assert standing([claim("sentence", term="life", date="2021"), claim("appeal", term=cut(7), date="2023")]) == [
        "reduced to 7"
    ]


def test_a_quashed_sentence_falls_and_a_later_one_stands(tell_of, standing):
    claims, report = tell_of(
        "r1", "2024-06-01", "Roe was jailed. The conviction was overturned. Again Roe got six years.",
        ("sentence", "jailed", {"term": "P9Y", "date": "2021", **THEFT}),
        ("acquit", "overturned", {"date": "2022", **THEFT}),
        ("sentence", "got", {"term": "P6Y", "date": "2023", **THEFT}),
    )  # fmt: skip
    assert standing(claims, [report]) == ["P6Y"]
    assert standing(claims[:2], [report]) == []


def test_serving_gives_a_sentence_where_nothing_else_does(tell_of, standing):
    claims, report = tell_of(
        "r1", "2024-06-01", "Roe is serving nine. The sentence was nine. She was held.",
        ("hold", "serving", {"term": "P9Y"}), ("hold", "held", {"term": "P2M"}),
        ("sentence", "sentence", {"term": "P9Y"}),
    )  # fmt: skip
    assert standing(claims[:2], [report]) == ["P9Y"]
    assert standing(claims, [report]) == ["P9Y"]


def test_a_denied_sentence_does_not_stand(tell_of, standing):
    claims, report = tell_of("r1", "2024-06-01", "Roe was jailed.", ("sentence", "jailed", {"term": "P1Y"}))
    denied, other = tell_of(
        "r2", "2024-06-02", "She was never jailed at all.", ("sentence", "jailed", {"assertion": "negated"})
    )
    assert standing([*claims, *denied], [report, other]) == []
