"""Undoing: whatever was decided is taken back to the byte, and nothing is lost on the way."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from habeas.errors import BadOption, NoSuchRecord
from habeas.records.correction import Correction
from habeas.records.told import Told
from habeas.store import schema
from habeas.store.database import migrating
from habeas.store.database.transactions import reading, writing
from habeas.store.opening import open_store

NAMES = ("Ada Lund", "Bo Winter", "Maria Sands")
WHY = {"by": "ada", "why": "so it is"}


def report(told, name, number, **more):
    text = f"{name} was arrested on {number} May 2024. {name} got {number} years, says report {number}."
    return told(
        text,
        [
            ("arrest", "arrested", name, {"date": f"2024-05-{number:02}"}),
            ("sentence", "got", name, {"term": number, "date": "2024-06"}),
        ],
        people=(name,), published=f"2024-07-{number:02}", **more,
    )  # fmt: skip


def fill(store, told):
    """Two reports of each of three people."""
    for number in range(1, 7):
        store.add(report(told, NAMES[number % 3], number))
    return store


def dump(store):
    """Give the rows of all tables that decisions can change, but for the list of decisions itself."""
    store.refresh()
    tables = (
        schema.person, schema.membership, schema.link, schema.case_view, schema.event, schema.facet, schema.claim,
        schema.mention, schema.block,
    )  # fmt: skip
    with reading(store.engine) as connection:
        return {
            table.name: sorted(
                tuple(repr(value) for column, value in row._mapping.items() if column != "changed")
                for row in connection.execute(select(table))
            )
            for table in tables
        }


@pytest.fixture
def kept(store, told):
    fill(store, told)
    store.refresh()
    assert sorted(len(one.aliases) for one in store.dossiers()) == [1, 1, 1]
    return store


def claim_of(store, name):
    return store.dossier(name).claims[0].id


def merge(store):
    return store.merge(NAMES[0], NAMES[1], by="ada")


def split(store):
    dossier = store.dossier(NAMES[2])
    return store.split(NAMES[2], [dossier.aliases[0]], by="ada")


def apart(store):
    return store.apart(NAMES[0], NAMES[1], by="ada")


def reject(store):
    return store.decide(claim_of(store, NAMES[0]), "reject", **WHY)


def correct(store):
    return store.decide(claim_of(store, NAMES[1]), "correct", **WHY, value=Correction(date="April 2024"))


def give(store):
    return store.decide(claim_of(store, NAMES[1]), "correct", **WHY, value=Correction(person=NAMES[2]))


def accept(store):
    return store.decide(claim_of(store, NAMES[2]), "accept", by="ada")


def explain(store):
    (conflict, *_) = store.dossier(NAMES[0]).case.conflicts
    return store.decide(conflict.id, "explain", **WHY)


def tell(store):
    return told_of(store, NAMES[0], "says report")


def told_of(store, who, words, number=0):
    """Make a claim of words of some report that names somebody."""
    article = store.dossier(who).articles[number]
    start = article.text.index(words)
    value = Told("charge", who, date=f"{number + 1} June 2024")
    return store.tell(article.report.id, start, start + len(words), value, by="ada")


VERBS = (merge, split, apart, reject, correct, give, accept, explain, tell)


@pytest.mark.parametrize("verb", VERBS)
def test_undoing_restores_the_record_to_the_byte(kept, verb):
    was = dump(kept)
    made = verb(kept)
    between = dump(kept)
    assert between != was
    undone = kept.undo(made.id, by="bo", why="a slip")
    assert dump(kept) == was
    assert (undone.verb, undone.subjects, undone.undoes, undone.by) == ("undo", (made.id,), made.id, "bo")
    assert kept.history() == (made, undone), "both stay on the list"
    kept.undo(undone.id, by="ada")
    assert dump(kept) == between, "the undoing undone, the decision holds again"
    kept.undo(made.id, by="ada")
    assert dump(kept) == was, "and can be undone again"


@pytest.mark.parametrize("verb", VERBS)
def test_undoing_after_more_was_added_is_as_if_it_had_never_been_decided(kept, told, verb, tmp_path, clock):
    made = verb(kept)
    for number in range(7, 10):
        kept.add(report(told, NAMES[number % 3], number))
    kept.undo(made.id, by="ada")
    with open_store(str(tmp_path / "other.db"), clock=clock) as other:
        fill(other, told)
        for number in range(7, 10):
            other.add(report(told, NAMES[number % 3], number))
        assert dump(kept) == dump(other)


def test_what_is_undone_is_not_undone_again(kept):
    made = merge(kept)
    undone = kept.undo(made.id, by="bo")
    with pytest.raises(BadOption, match=f"undone already, by bo; to have it again, undo {undone.id}"):
        kept.undo(made.id, by="ada")


def test_what_was_never_decided_is_not_undone(kept):
    with pytest.raises(NoSuchRecord):
        kept.undo("decision:0000000000000000", by="ada")


def test_a_decision_that_another_stands_upon_stays_until_that_is_undone(kept):
    first = merge(kept)
    second = kept.merge(NAMES[0], NAMES[2], by="bo")
    with pytest.raises(BadOption, match=re.escape(f"{second.id} (merge by bo) stands upon it; undo that first")):
        kept.undo(first.id, by="ada")
    kept.undo(second.id, by="ada")
    kept.undo(first.id, by="ada")
    assert len(list(kept.dossiers())) == 3


def test_decisions_on_others_are_undone_in_any_order(kept):
    was = dump(kept)
    made = [merge(kept), reject(kept), accept(kept), split(kept), correct(kept)]
    for one in made:
        kept.undo(one.id, by="ada")
    assert dump(kept) == was


def test_a_merge_is_not_undone_under_a_claim_given_to_whom_it_made(kept):
    made = merge(kept)
    given = kept.decide(claim_of(kept, NAMES[2]), "correct", **WHY, value=Correction(person=NAMES[0]))
    with pytest.raises(BadOption, match="stands upon it"):
        kept.undo(made.id, by="ada")
    kept.undo(given.id, by="ada")
    kept.undo(made.id, by="ada")


def test_a_refused_undoing_changes_nothing(kept):
    made = merge(kept)
    kept.merge(NAMES[0], NAMES[2], by="bo")
    was = dump(kept)
    with pytest.raises(BadOption):
        kept.undo(made.id, by="ada")
    assert dump(kept) == was
    with reading(kept.engine) as connection:
        assert connection.execute(select(func.count()).select_from(schema.decision)).scalar() == 2


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["merge", "split", "apart", "reject", "accept", "correct", "give", "tell", "add"]),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    min_size=1,
    max_size=7,
)


def take(store, step, one, other):
    """Decide something; which, of what is there now, follows from two numbers. Give None where it cannot be."""
    dossiers = sorted(store.dossiers(), key=lambda each: each.person.id)
    first, second = dossiers[one % len(dossiers)], dossiers[other % len(dossiers)]
    claim = first.claims[other % len(first.claims)].id if first.claims else None
    ids = sorted("m:" + each[2:] for each in (first.person.id, *first.aliases))
    calls = {
        "merge": lambda: store.merge(first.person.id, second.person.id, by="ada"),
        "apart": lambda: store.apart(first.person.id, second.person.id, by="ada"),
        "split": lambda: store.split(first.person.id, ids[: 1 + other % len(ids)], by="ada"),
        "reject": lambda: store.decide(claim, "reject", **WHY),
        "accept": lambda: store.decide(claim, "accept", by="ada"),
        "correct": lambda: store.decide(claim, "correct", **WHY, value=Correction(date=f"{other + 1} April 2024")),
        "tell": lambda: told_of(store, first.person.id, ("says", "report")[one % 2], other % len(first.articles)),
        "give": lambda: store.decide(claim, "correct", **WHY, value=Correction(person=second.person.id)),
    }
    try:
        return calls[step]() if claim else None
    except BadOption:
        return None


def undo_all(store, made, draw):
    """Undo decisions in any order, those refused once more when others are gone."""
    left = list(made)
    while left:
        draw.shuffle(left)
        stay = []
        for one in left:
            try:
                store.undo(one.id, by="bo")
            except BadOption:
                stay.append(one)
        assert len(stay) < len(left), "the newest can always be undone"
        left = stay


@pytest.fixture
def places(url, tmp_path_factory):
    """Name two empty databases, one of the kind tested; each time anew."""

    def make():
        folder = tmp_path_factory.mktemp("undo")
        if url.startswith("sqlite"):
            return str(folder / "one.db"), str(folder / "other.db")
        with open_store(url) as old, writing(old.engine) as connection:
            migrating.downgrade(connection, "base")
        return url, str(folder / "other.db")

    return make


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, draw=st.randoms(use_true_random=False), reverse=st.booleans())
def test_any_decisions_undone_leave_no_trace(places, told, *, steps, draw, reverse):
    one, another = places()
    with open_store(one) as store, open_store(another) as other:
        made, more = [], iter(range(7, 20))
        fill(store, told)
        for step in steps:
            if step[0] == "add":
                number = next(more)
                store.add(report(told, NAMES[number % 3], number))
            elif (one := take(store, *step)) is not None:
                made.append(one)
        if reverse:
            for one in reversed(made):
                store.undo(one.id, by="bo")
        else:
            undo_all(store, made, draw)
        fill(other, told)
        for number in range(7, next(more)):
            other.add(report(told, NAMES[number % 3], number))
        assert dump(store) == dump(other)
        assert list(store.check()) == []
