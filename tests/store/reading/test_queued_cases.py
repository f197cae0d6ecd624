"""Conflicts and findings of cases."""


def test_a_conflict_names_its_values_and_its_person(store, told):
    for number in (3, 5):
        store.add(told(f"Ada Roe was arrested and got {number} years.",
                       [("arrest", "arrested", "Ada Roe", {"date": "2024-05-03"}),
                        ("sentence", "got", "Ada Roe", {"term": number, "date": "2024-06"})]))  # fmt: skip
    ids = [row.person for row in store.cases()]
    if len(ids) > 1:
        store.merge(*ids, by="ada")
    (item,) = store.queue(["conflict"]).items
    assert item.id == f"{item.person.person}~{item.conflict.id}"
    assert {one.value for one in item.conflict.values} != set()
    assert item.conflict.state == "open"
