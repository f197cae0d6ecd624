"""The facade: one object, both databases."""

from pathlib import Path

from habeas.pipeline import read_each

ARRESTED = "Ada Roe was arrested in Oster on 3 May 2024."


def test_a_report_becomes_a_case(store, told):
    added = store.add(told(ARRESTED, [("arrest", "arrested", "Ada Roe", {"date": "2024-05-03"})]))
    assert (added.outcome, added.people, added.claims, len(added.persons)) == ("added", 1, 1, 1)
    (change,) = store.refresh()
    assert (change.label, change.kind, change.before, change.now) == ("Ada Roe", "new case", None, "suspected")


def test_adding_twice_adds_nothing(store, told):
    docket = told(ARRESTED, [("arrest", "arrested")])
    store.add(docket)
    store.refresh()
    assert store.add(docket).outcome == "known"
    assert store.refresh() == ()
    assert list(store.check()) == []


def test_what_the_real_reader_reads_is_kept_and_built(store):
    folder = Path(__file__).parents[2] / "examples" / "reports"
    dockets = list(read_each([str(folder / "perm-teacher-2.txt"), str(folder / "perm-teacher-3.txt")]))
    added = [store.add(docket) for docket in dockets]
    assert [(one.outcome, one.claims) for one in added] == [("added", len(docket.claims)) for docket in dockets]
    assert "new case" in {change.kind for change in store.refresh()}
    assert [store.add(docket).outcome for docket in dockets] == ["known", "known"]
    assert list(store.check()) == []
