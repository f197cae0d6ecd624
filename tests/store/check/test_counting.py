from habeas.store.check.counting import Counts


def test_an_empty_database(store):
    assert store.count() == Counts(0, 0, 0, 0, 0)


def test_what_was_added_is_counted(store, told):
    store.add(told("Ada Roe was freed.", [("release", "freed")]))
    store.refresh()
    assert store.count() == Counts(reports=1, claims=1, people=1, cases=1, decisions=0)
