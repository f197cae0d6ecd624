"""The log: each change a line, shown of whoever holds the mention now, to those who may see it."""

import time

import pytest
from sqlalchemy import event, insert, select, update

from habeas.errors import BadOption
from habeas.records.sight import EVERYTHING, PUBLISHED, Sight
from habeas.store import schema
from habeas.store.database.transactions import reading, writing
from habeas.store.derive import log
from habeas.store.derive.changes import Change

HELD = ("Marta Lindqvist was arrested in Oster.", [("arrest", "arrested", "Marta Lindqvist")])
FREED = ("Marta Lindqvist was freed.", [("release", "freed", "Marta Lindqvist")])
CONVICTED = ("Marta Lindqvist was convicted of spying.", [("convict", "convicted", "Marta Lindqvist")])
CONVICTED_RUDIN = ("Pavel Rudin was convicted of spying.", [("convict", "convicted", "Pavel Rudin")])
CHARGED = ("Pavel Rudin was charged.", [("charge", "charged", "Pavel Rudin")])


@pytest.fixture
def add(store, told):
    def one(report, name="Marta Lindqvist", **more):
        store.add(told(*report, people=(name,), **more))
        store.refresh()

    return one


def kinds(lines):
    return [(line.person.label, line.kind, line.now) for line in lines]


def mark(store, who, **values):
    person = store.find(who)[0].person
    with writing(store.engine) as connection:
        connection.execute(update(schema.person).where(schema.person.c.id == person).values(**values))
    return person


def test_nothing_added_nothing_logged(store):
    assert store.changes() == ()


def test_each_change_is_a_line_the_newest_first(store, add):
    add(HELD)
    add(FREED)
    lines = store.changes()
    assert {line.kind for line in lines} >= {"new case", "event", "custody"}
    assert lines[-1].kind == "new case"
    assert [line.number for line in lines] == sorted((line.number for line in lines), reverse=True)
    custody = next(line for line in lines if line.kind == "custody")
    assert (custody.before, custody.now, custody.person.label) == ("in custody", "released", "Marta Lindqvist")
    assert custody.at.tzinfo is not None


def test_it_is_what_refresh_said(store, told):
    store.add(told(*HELD, people=("Marta Lindqvist",)))
    store.add(told(*CHARGED, people=("Pavel Rudin",)))
    said = {(one.person, one.kind, one.before, one.now) for one in store.refresh()}
    assert {(one.person.person, one.kind, one.before, one.now) for one in store.changes()} == said


def test_after_a_number_and_a_limit(store, add):
    add(HELD)
    (first,) = store.changes()
    add(FREED)
    later = store.changes(first.number)
    assert later
    assert first not in later
    assert store.changes(limit=1) == later[:1]
    assert store.changes(later[0].number) == ()
    with pytest.raises(BadOption, match="limit"):
        store.changes(limit=0)


def test_of_some_people(store, add):
    add(HELD)
    add(CHARGED, "Pavel Rudin")
    rudin = store.find("Pavel Rudin")[0].person
    assert kinds(store.changes(persons=[rudin])) == [("Pavel Rudin", "new case", "charged")]
    assert store.changes(persons=[]) == ()
    assert store.changes(persons=["p:nobody"]) == ()


def test_after_a_merge_the_lines_of_both_stand_together_and_part_again(store, add):
    add(HELD)
    add(CHARGED, "Pavel Rudin")
    ids = [store.find(name)[0].person for name in ("Marta Lindqvist", "Pavel Rudin")]
    decision = store.merge(*ids, by="ada")
    (one,) = {row.person for id in ids for row in store.find(id)}
    assert {line.person.person for line in store.changes()} == {one}
    assert store.changes(persons=[ids[0]]) == store.changes(persons=[ids[1]]) == store.changes(persons=[one])
    store.undo(decision.id, by="ada")
    assert {line.person.person for line in store.changes()} == set(ids)


def test_sealed_people_are_never_there(store, add):
    add(HELD)
    mark(store, "Marta Lindqvist", sealed=True)
    assert store.changes(sight=EVERYTHING) == ()


def test_restricted_people_are_there_for_those_who_may_see_them(store, add):
    add(HELD)
    mark(store, "Marta Lindqvist", restricted=True)
    assert store.changes(sight=PUBLISHED) == ()
    assert len(store.changes(sight=Sight(restricted=True, working=True))) == 1


def test_somebody_who_is_no_more_leaves_no_line(store, add, told):
    add(HELD)
    store.add(told("No name is read here now.", [], people=(), name=HELD[0], reader="test 2"))
    store.refresh()
    assert store.changes() == ()


def test_a_line_of_one_view_is_shown_in_that_view_alone(store, add):
    add(HELD)
    (first,) = store.changes()
    person = first.person.person
    stage = Change(person, "Marta Lindqvist", "stage", "suspected", "convicted")
    event_, place = (Change(person, "Marta Lindqvist", kind, None, "x") for kind in ("event", "place"))
    with writing(store.engine) as connection:
        log.write(connection, [stage, place], [event_, place], at="2026-01-03T00:00:00.000000Z")
    assert {line.kind for line in store.changes(first.number, sight=EVERYTHING)} == {"stage", "place"}
    assert {line.kind for line in store.changes(first.number, sight=PUBLISHED)} == {"event", "place"}


def test_what_is_taken_back_leaves_the_published_lines(store, add):
    add(HELD)
    add(CONVICTED)
    (claim,) = [one.id for one in store.dossier("Marta Lindqvist").claims if one.kind == "convict"]
    assert ("convict" in said(store, PUBLISHED), "convict" in said(store, EVERYTHING)) == (True, True)
    decision = store.decide(claim, "reject", by="ada", why="of a namesake")
    store.refresh()
    assert not [words for words in said(store, PUBLISHED) if "convict" in words]
    assert [one.kind for one in store.changes(sight=PUBLISHED)] != []
    assert "convict" in said(store, EVERYTHING), "who works on it sees what it was"
    store.undo(decision.id, by="ada")
    store.refresh()
    assert "convict" in said(store, PUBLISHED), "and it is told again when it holds again"


def test_who_was_joined_by_mistake_leaves_no_published_line(store, add):
    add(HELD)
    add(CONVICTED_RUDIN, "Pavel Rudin")
    marta, pavel = (store.find(name)[0].person for name in ("Marta Lindqvist", "Pavel Rudin"))
    store.undo(store.merge(marta, pavel, by="ada").id, by="ada")
    store.refresh()
    mine = store.changes(persons=[marta], sight=PUBLISHED)
    assert not [line for line in mine if "convict" in f"{line.before} {line.now}"]


def said(store, sight):
    return [words for line in store.changes(sight=sight) for words in (line.before, line.now) if words]


def test_a_name_that_is_withheld_stands_in_no_line(store, add):
    add(HELD)
    person = mark(store, "Marta Lindqvist", veil="victim")
    place = Change(person, "Marta Lindqvist", "place", None, "the house of Lindqvist")
    with writing(store.engine) as connection:
        log.write(connection, [place], [place], at="2026-01-03T00:00:00.000000Z")
    assert "Lindqvist" not in repr(store.changes(sight=PUBLISHED))
    assert store.changes(sight=PUBLISHED)[0].now.startswith("the house of ")
    assert "Lindqvist" in store.changes(sight=EVERYTHING)[0].now


def test_a_mark_goes_forward_alone(store, add):
    assert store.seen("ada") == 0
    add(HELD)
    add(FREED)
    newest = store.changes()[0].number
    store.see("ada", newest)
    store.see("ada", 1)
    assert (store.seen("ada"), store.seen("bo")) == (newest, 0)
    with pytest.raises(BadOption, match="not in the log"):
        store.see("ada", newest + 1)
    assert store.seen("ada") == newest


def test_many_changes_are_written_in_one_go(store):
    at = "2026-01-03T00:00:00.000000Z"
    many = [Change(f"p:{number}", "Marta Lindqvist", "new case", None, "charged") for number in range(2_000)]
    said = []
    event.listen(store.engine, "before_cursor_execute", lambda *given: said.append(given[2]))
    begun = time.perf_counter()
    with writing(store.engine) as connection:
        log.write(connection, many, many, at=at)
    assert time.perf_counter() - begun < 2
    assert len([one for one in said if "change" in one]) <= 4


def test_what_is_no_line_is_told(store, add):
    add(HELD)
    with writing(store.engine) as connection:
        connection.execute(update(schema.change).values(kind="guilt"))
    with pytest.raises(Exception, match="cannot be read"):
        store.changes()


def test_lines_of_people_unknown_are_passed_over(store):
    values = {"person": "p:1", "kind": "event", "at": "2026-01-03T00:00:00.000000Z", "view": "both"}
    with writing(store.engine) as connection:
        connection.execute(insert(schema.change), [values])
    assert store.changes() == ()
    with reading(store.engine) as connection:
        assert len(connection.execute(select(schema.change)).all()) == 1
