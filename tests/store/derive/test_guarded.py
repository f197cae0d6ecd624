import pytest


@pytest.mark.parametrize(
    ("text", "published", "veil"),
    [
        ("Ada Roe, 16, was held.", "2024-05-01", "minor"),
        ("Ada Roe, 16, was held.", None, "minor"),
        ("Ada Roe, 18, was held.", "2024-05-01", None),
        ("Ada Roe (born 2008) was held.", "2024-05-01", "minor"),
        ("Ada Roe (born 2006) was held.", "2024-05-01", None),
        ("Police held 17-year-old Ada Roe.", "2024-05-01", "minor"),
        ("Ada Roe was held.", "2024-05-01", None),
    ],
)
def test_whoever_is_under_18_is_not_named(store, told, text, published, veil):
    store.add(told(text, [("hold", "held")], published=published))
    assert store.guards("Ada Roe").veil == veil


def test_a_victim_whom_another_report_accuses_is_named(store, told):
    store.add(told("Ada Roe of Oster was robbed.", people={"Ada Roe": "victim"}, name="1"))
    assert store.guards("Ada Roe").veil == "victim"
    store.add(told("Ada Roe of Oster was held.", [("hold", "held")], name="2"))
    store.merge(*(row.person for row in store.find("Ada Roe", everyone=True)), by="ada")
    (row,) = store.find("Ada Roe", everyone=True)
    assert row.veil is None
