"""Sentences that may be one, told with two lengths."""

from habeas.cases.doubles import RULE, doubles
from habeas.records.case import Conflict, ConflictValue, Event
from habeas.records.quote import Quote

EVENTS = tuple(Event("sentence", "actual", (f"c{number}",)) for number in range(4))


def conflict(*claims, kind="other event or person", slot="sentence term"):
    values = tuple(ConflictValue(claim, (claim,), Quote("r1", 0, 1, "x")) for claim in claims)
    return Conflict(slot, kind, values)


def shape(groups):
    return [[event.claims[0] for event in group] for group in groups]


def test_without_a_conflict_each_stands_alone():
    assert shape(doubles(EVENTS, ())) == [["c0"], ["c1"], ["c2"], ["c3"]]
    others = conflict("c0", "c1", kind="conflict"), conflict("c0", "c1", slot="arrest date"), conflict("c0", "c9")
    assert shape(doubles(EVENTS, others)) == [["c0"], ["c1"], ["c2"], ["c3"]]


def test_groups_join_and_keep_the_order():
    assert shape(doubles(EVENTS, [conflict("c3", "c1"), conflict("c0", "c3")])) == [["c0", "c1", "c3"], ["c2"]]


def test_the_least_and_the_earliest_rest_on_the_shorter(case_of):
    arrested = "2024-03-16", "Roe was arrested on 14 March.", ("arrest", "arrested", {"date": "2024-03-14"})
    got = "2024-11-29", "Roe got 13 years.", ("sentence", "got", {"term": "P13Y", "date": "2024-11-28"})
    told = "2025-08-22", "Roe is in a camp, with a term of 12 years.", ("sentence", "term", {"term": "P12Y"})
    case = case_of(arrested, got, told)
    assert (case.terms.least.duration.iso, case.terms.most.duration.iso) == ("P12Y", "P25Y")
    assert case.terms.least.rule.endswith(RULE)
    assert case.ends.earliest.day.isoformat() == "2036-03-14"
    assert RULE in case.ends.earliest.steps
    assert case.ends.latest.day.isoformat() == "2049-11-28"
