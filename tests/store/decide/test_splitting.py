"""Splitting: mentions of somebody else go, and no later report brings them back."""

import pytest
from sqlalchemy import select

from habeas.errors import Ambiguous, BadOption, NoSuchRecord
from habeas.records.settlement import Settlement
from habeas.store import codec, schema
from habeas.store.database.transactions import reading

NAME = "Ada Lund"
COURTS = {"north": "Oster", "south": "Vell"}


def report(told, side, number, *, text="", **more):
    """A report about one of two namesakes: what is known of each is the day of a charge."""
    crime, place, day = ("spying", "Oster", "2023-02-14") if side == "north" else ("theft", "Vell", "2023-09-30")
    text = text or f"{NAME} of {place} was charged with {crime} in {place}, says report {number}."
    slots = {"date": day}
    return told(text, [("charge", "charged", NAME, slots)], people=(NAME,), published=f"2024-0{number}-20", **more)


def groups(store):
    """Give the people as lists of the places their reports tell of."""
    with reading(store.engine) as connection:
        rows = connection.execute(
            select(schema.membership.c.person, schema.report.c.text)
            .join(schema.mention, schema.mention.c.id == schema.membership.c.mention)
            .join(schema.report, schema.report.c.id == schema.mention.c.report)
        ).all()
    found = {}
    for row in rows:
        found.setdefault(row.person, []).append("north" if "Oster" in row.text else "south")
    return sorted(sorted(one) for one in found.values())


def mentions(store, side):
    with reading(store.engine) as connection:
        rows = connection.execute(
            select(schema.mention.c.id).join(schema.report).where(schema.report.c.text.contains(COURTS[side]))
        )
        return sorted(rows.scalars())


@pytest.fixture
def one(store, told):
    """Two namesakes taken for one person, two reports of each."""
    for number, side in enumerate(("north", "south", "north", "south"), start=1):
        store.add(report(told, side, number))
    store.refresh()
    rows = store.find(NAME)
    for row in rows[1:]:
        store.merge(rows[0].person, row.person, by="machine's stand-in")
    assert groups(store) == [["north", "north", "south", "south"]]
    return store


def test_mentions_go(one):
    who = one.find(NAME)[0].person
    made = one.split(NAME, mentions(one, "south"), by="ada", why="another woman, in Vell")
    assert groups(one) == [["north", "north"], ["south", "south"]]
    assert made.subjects == tuple(mentions(one, "south"))
    (before,) = codec.decode(made.before, Settlement).people
    assert (before.person, before.label) == (who, NAME)
    assert set(before.mentions) == {*mentions(one, "north"), *mentions(one, "south")}
    assert len(one.find(NAME)) == 2
    links = [link for link in one.dossier(who).links if link.by == "ada"]
    assert len(links) == 4
    assert {link.judgement for link in links} == {"not the same"}


def test_reports_go(one, told):
    off = [report(told, "south", number).article.report.id for number in (2, 4)]
    one.split(NAME, [off[0], off[1].removeprefix("sha256:")[:12]], by="ada")
    assert groups(one) == [["north", "north"], ["south", "south"]]


def test_later_reports_never_join_them_again(one, told):
    one.split(NAME, mentions(one, "south"), by="ada")
    one.add(report(told, "north", 5))
    one.add(report(told, "south", 6))
    assert groups(one) == [["north"] * 3, ["south"] * 3], "each goes to the one it is more like"
    bare = told(f"{NAME} was held in Oster or Vell.", [("hold", "held")], people=(NAME,), published="2024-08-01")
    one.add(bare)
    assert groups(one) == [["north"], ["north"] * 3, ["south"] * 3], "one like both joins neither, nor the two"


def test_undone_they_are_one_again(one, told):
    was = one.dossier(NAME)
    made = one.split(NAME, mentions(one, "south"), by="ada")
    one.add(report(told, "north", 5))
    one.undo(made.id, by="ada")
    assert groups(one) == [["north", "north", "north", "south", "south"]]
    assert {claim.id for claim in was.claims} < {claim.id for claim in one.dossier(NAME).claims}


def test_reading_a_report_again_keeps_the_split(one, told):
    one.split(NAME, mentions(one, "south"), by="ada")
    assert one.add(report(told, "south", 2, reader="test 2")).outcome == "read again"
    assert groups(one) == [["north", "north"], ["south", "south"]]


def test_all_or_nobody_cannot_go(one):
    with pytest.raises(BadOption, match="nothing would stay"):
        one.split(NAME, [*mentions(one, "north"), *mentions(one, "south")], by="ada")
    with pytest.raises(BadOption, match="say which"):
        one.split(NAME, [], by="ada")
    assert all(made.verb == "merge" for made in one.history())


@pytest.mark.parametrize("id", ["m:0000000000000000", "p:1", "sha256:", "", "Ada Lund", "%"])
def test_what_is_not_of_the_person_is_said(one, id):
    with pytest.raises((NoSuchRecord, Ambiguous)):
        one.split(NAME, [id], by="ada")


def test_people_asked_about_are_said_to_be_two(store, told):
    for name, number in (("Bo Lind", 1), ("Cy Ware", 2)):
        store.add(told(f"{name} was held, says report {number}.", [("hold", "held")], people=(name,)))
    made = store.apart("Bo Lind", "Cy Ware", by="ada", why="two brothers")
    (link,) = [one for one in store.dossier("Bo Lind").links if one.by == "ada"]
    assert (link.judgement, link.decision) == ("not the same", made.id)
    assert made in store.history("Cy Ware")
    with pytest.raises(BadOption, match="held for one person"):
        store.apart("Bo Lind", "Bo Lind", by="ada")
