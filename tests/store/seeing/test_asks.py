from habeas.records.sight import EXPORT, PUBLISHED


def test_pairs_of_the_sealed_are_not_asked_about(store, told):
    store.add(told("John Roe was held in Oster.", [("hold", "held")], people=("John Roe",), name="1"))
    store.add(told("John Roe was freed in Vell.", [("release", "freed")], people=("John Roe",), name="2"))
    asked = store.asks()
    store.guard("hide", "John Roe" if len(store.find("John Roe")) == 1 else store.find("John Roe")[0].person, by="ada")
    assert len(store.asks()) == len(asked)
    assert not [one for one in store.asks(sight=EXPORT) if "Roe" in one.why]
    assert store.asks(sight=PUBLISHED) == ()
    for row in store.find("John Roe"):
        store.guard("seal", row.person, by="ada", why="acquitted")
    assert store.asks() == ()
