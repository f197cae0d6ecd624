"""The facade: one object, both databases."""

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
