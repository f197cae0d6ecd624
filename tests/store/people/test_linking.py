"""Which person each mention is, in the tables of both databases, as settling all at once comes to."""

import hashlib
from collections import defaultdict

import pytest
from sqlalchemy import select

from habeas.people.facts import Facts, gather
from habeas.people.resolver import settle as settle_all
from habeas.store import codec, schema
from habeas.store.database.transactions import writing
from habeas.store.people.linking import link_report, settle

REPORTS = [
    ("2024-01-01", {"Ada Holm": "subject", "Ben Vale": "counsel"}),
    ("2024-02-01", {"Ада Холм": "subject", "Ben Vale": "counsel"}),
    ("2024-03-01", {"A. Holm": "subject", "Ben Vale": "counsel"}),
    ("2024-04-01", {"Holm": "subject", "Ben Vale": "counsel"}),
    ("2024-05-01", {"Ada Holm": "not-implicated"}),
    ("2024-06-01", {"John Lomov Sr.": "subject", "John Lomov Jr.": "relative"}),
    ("2024-07-01", {"John Lomov": "subject"}),
    ("2024-08-01", {"John Lomov Jr.": "subject", "Ada Holm": "subject"}),
    ("2024-09-01", {"Wei Wang": "subject"}),
    ("2024-10-01", {"Wei Wang": "subject"}),
]


@pytest.fixture
def reports(told):
    return [told(", ".join(people) + " came.", people=people, published=day) for day, people in REPORTS]


def shuffled(items, seed):
    """Put reports into another order, the same for one seed."""
    return sorted(items, key=lambda docket: hashlib.sha256(f"{seed}{docket.article.text}".encode()).digest())


def people(connection):
    """Everybody by id, with the mentions and why they belong there."""
    found = defaultdict(set)
    for row in connection.execute(select(schema.membership)):
        found[row.person].add((row.mention, row.score, row.why))
    return dict(found)


def links(connection):
    rows = connection.execute(select(schema.link).order_by(schema.link.c.one, schema.link.c.other))
    return [(row.one, row.other, row.judgement, row.score, row.why) for row in rows]


def expected(dockets):
    settled = settle_all([facts for docket in dockets for facts in gather(docket)])
    groups = {group.id: {(held.mention, held.score, held.why) for held in group.members} for group in settled.groups}
    return groups, [(link.one, link.other, link.judgement, link.score, link.why) for link in settled.links]


def labels(connection, persons):
    wanted = select(schema.mention.c.label).join(schema.membership, schema.membership.c.mention == schema.mention.c.id)
    return sorted(connection.execute(wanted.where(schema.membership.c.person.in_(persons))).scalars())


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_any_order_comes_to_the_same(store, reports, seed):
    for docket in shuffled(reports, seed):
        store.add(docket)
    with writing(store.engine) as connection:
        assert (people(connection), links(connection)) == expected(reports)
    store.refresh()
    assert list(store.check()) == []


def test_a_report_touches_whom_it_names_alone(store, reports):
    first = store.add(reports[0])
    assert len(first.persons) == 2
    second = store.add(reports[1])
    assert second.persons == first.persons
    assert len(store.add(reports[8]).persons) == 1
    store.refresh()
    with writing(store.engine) as connection:
        assert labels(connection, first.persons) == ["Ada Holm", "Ben Vale", "Ben Vale", "Ада Холм"]
        assert link_report(connection, []) == set()


def test_an_earlier_report_renames_the_person_and_both_are_told(store, reports):
    late = store.add(reports[1])
    early = store.add(reports[0])
    assert set(late.persons) < set(early.persons)
    assert len(early.persons) == 4
    store.refresh()
    with writing(store.engine) as connection:
        assert set(connection.execute(select(schema.person.c.id)).scalars()) == set(people(connection))


def test_settling_again_changes_nothing(store, reports):
    for docket in reports:
        store.add(docket)
    store.refresh()
    with writing(store.engine) as connection:
        before = people(connection), links(connection)
        assert settle(connection, before[0]) == set()
        assert settle(connection, ["p:nobody"]) == set()
        assert (people(connection), links(connection)) == before
        assert all(connection.execute(select(schema.person.c.stale)).scalars())


def test_what_was_cleared_by_one_report_and_accused_by_another_is_asked(store, reports):
    store.add(reports[0])
    store.add(reports[4])
    (ask,) = store.asks()
    assert (ask.judgement, ask.by) == ("ask", "machine")
    assert ask.why == "same full name; but accused in one report, not implicated in another"


def test_the_facts_are_those_of_the_mention(store, reports):
    store.add(reports[0])
    with writing(store.engine) as connection:
        kept = connection.execute(select(schema.mention.c.facts).order_by(schema.mention.c.number)).scalars()
        assert tuple(codec.decode(one, Facts) for one in kept) == gather(reports[0])
