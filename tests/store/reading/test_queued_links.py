"""Pairs to be asked about."""

from sqlalchemy import insert

from habeas.store import schema
from habeas.store.database.transactions import writing


def test_the_likeliest_pair_comes_first(store, told):
    names = ("Ada Roe", "Bo Winter", "Cy Vale")
    for name in names:
        store.add(told(f"{name} was held.", [("hold", "held")], people=(name,)))
    ids = sorted("m:" + row.person[2:] for row in store.cases())
    pairs = [(ids[0], ids[1], 0.6), (ids[0], ids[2], 0.8), (ids[1], ids[2], 0.8)]
    with writing(store.engine) as connection:
        connection.execute(insert(schema.link), [
            {"one": one, "other": other, "judgement": "ask", "score": score, "why": "alike", "by": "machine"}
            for one, other, score in pairs
        ])  # fmt: skip
    found, after = [], None
    for _ in pairs:
        page = store.queue(["link"], limit=1, after=after)
        found += page.items
        after = page.next
    assert [(one.link.one, one.link.other) for one in found] == [pairs[1][:2], pairs[2][:2], pairs[0][:2]]
    assert after is None
    assert store.queue(["link"], person="p:" + ids[1][2:]).counts["link"] == 2
    store.guard("seal", "p:" + ids[0][2:], by="ada", why="acquitted")
    assert store.queue(["link"]).counts["link"] == 1
