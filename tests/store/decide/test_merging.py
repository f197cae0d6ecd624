"""Merging: two records are one from then on, whatever is added, and are two again when it is undone."""

import pytest
from sqlalchemy import select

from habeas.errors import BadOption, NoSuchRecord
from habeas.records.settlement import Settlement
from habeas.store import codec, schema
from habeas.store.database.transactions import reading

ADA, MARIA = "Ada Lovell", "Maria Winter"


def report(told, name, number, *, born=None, **more):
    """A report of a year of its own about one person."""
    age = f", born in {born}," if born else ""
    text = f"{name}{age} was arrested in Vell on {number} May 2024. {name} was charged with spying in report {number}."
    return told(
        text,
        [("arrest", "arrested", name, {"date": f"2024-05-{number:02}"}), ("charge", "charged", name)],
        people=(name,), published=f"2024-06-{number:02}", **more,
    )  # fmt: skip


def person(store, name):
    (row,) = store.find(name)
    return row.person


def people(store):
    """Name the people by the names of their mentions."""
    with reading(store.engine) as connection:
        rows = connection.execute(
            select(schema.membership.c.person, schema.mention.c.label)
            .join(schema.mention, schema.mention.c.id == schema.membership.c.mention)
            .order_by(schema.mention.c.label)
        ).all()
    found = {}
    for row in rows:
        found.setdefault(row.person, []).append(row.label)
    return sorted(found.values())


@pytest.fixture
def two(store, told):
    store.add(report(told, ADA, 2))
    store.add(report(told, MARIA, 1))
    assert people(store) == [[ADA], [MARIA]]
    return store


def test_two_records_become_one(two):
    ada, maria = two.dossier(ADA), two.dossier(MARIA)
    made = two.merge(ADA, MARIA, by="ada", why="a pen name")
    whole = two.dossier(ADA)
    assert whole == two.dossier(MARIA)
    assert whole.person.id == maria.person.id, "the earliest report names the person"
    assert whole.aliases == (ada.person.id,)
    assert {one.id for one in whole.claims} == {one.id for each in (ada, maria) for one in each.claims}
    (link,) = [one for one in whole.links if one.by == "ada"]
    assert (link.judgement, link.why, link.decision) == ("same", "a pen name", made.id)
    assert whole.history == (made,)
    before = codec.decode(made.before, Settlement)
    assert {(one.person, one.label) for one in before.people} == {(ada.person.id, ADA), (maria.person.id, MARIA)}
    assert set(made.subjects) == before.mentions


def test_the_old_ids_still_lead_to_the_record(two):
    ids = [person(two, name) for name in (ADA, MARIA)]
    two.merge(*ids, by="ada")
    assert two.dossier(ids[0]) == two.dossier(ids[1])


@pytest.mark.parametrize("name", [ADA, MARIA])
def test_later_reports_of_either_join(two, told, name):
    two.merge(ADA, MARIA, by="ada")
    two.add(report(told, name, 3))
    two.add(report(told, name, 9))
    assert people(two) == [sorted([ADA, MARIA, name, name])]


def test_undone_they_are_two_with_what_was_added_meanwhile(two, told):
    made = two.merge(ADA, MARIA, by="ada")
    two.add(report(told, MARIA, 3))
    two.add(report(told, ADA, 4))
    two.undo(made.id, by="ada")
    assert people(two) == [[ADA, ADA], [MARIA, MARIA]]


def test_one_person_is_not_merged_with_oneself(two):
    with pytest.raises(BadOption, match="one and the same person already"):
        two.merge(ADA, person(two, ADA), by="ada")
    two.merge(ADA, MARIA, by="ada")
    with pytest.raises(BadOption, match="one and the same person already"):
        two.merge(ADA, MARIA, by="ada")
    assert len(two.history()) == 1


def test_nobody_is_merged_with_nobody(two):
    with pytest.raises(NoSuchRecord):
        two.merge(ADA, "p:0000000000000000", by="ada")
    assert two.history() == ()


def test_what_facts_exclude_is_merged_and_said(store, told):
    store.add(report(told, ADA, 1, born=1950))
    store.add(report(told, ADA, 2, born=1990))
    assert people(store) == [[ADA], [ADA]]
    one, other = (row.person for row in store.find(ADA))
    made = store.merge(one, other, by="ada", why="one outlet misprinted the year")
    assert people(store) == [[ADA, ADA]]
    (objection,) = codec.decode(made.before, Settlement).objections
    assert "1950" in objection
    assert "1990" in objection


def test_a_merge_outranks_an_earlier_no(two):
    two.apart(ADA, MARIA, by="ada")
    made = two.merge(ADA, MARIA, by="bo")
    assert people(two) == [[ADA, MARIA]]
    assert codec.decode(made.before, Settlement).objections == ("ada: said not to be one person",)
    two.undo(made.id, by="bo")
    assert people(two) == [[ADA], [MARIA]]


def test_reading_a_report_again_keeps_the_merge(two, told):
    two.merge(ADA, MARIA, by="ada")
    newer = report(told, ADA, 2, reader="test 2")
    assert two.add(newer).outcome == "read again"
    assert people(two) == [[ADA, MARIA]]
