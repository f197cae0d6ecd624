"""Lists of cases: filters, orders, pages, on both databases."""

import pytest

from habeas.errors import BadOption
from habeas.store.listing import filter_words, lists
from habeas.store.listing.filters import Filters

REPORTS = [  # who, published, publisher, claims
    ("Ada Roe", "2024-01-10", "The Oster Gazette", [("arrest", "held", {"date": "2024-01-05", "place": "Oster"})]),
    ("Bo Lund", "2024-02-10", "The Oster Gazette", [("charge", "held", {"date": "2023-03", "offence": "espionage"})]),
    ("Кира Яшина", "2024-03-10", "Листок", [
        ("sentence", "held", {"date": "2022-06-01", "term": 5, "offence": "treason"}),
    ]),
    ("Élise Marat", "2024-04-10", "Listok", [("arrest", "held", {}), ("release", "freed", {"date": "2024-04-01"})]),
    ("Zhao Min", "2024-05-10", None, [
        ("hold", "freed", {}), ("arrest", "held", {"date": "2024-05-02", "assertion": "sought"}),
    ]),
]  # fmt: skip
LISTED = [
    ({}, {"Ada Roe", "Bo Lund", "Кира Яшина", "Élise Marat", "Zhao Min"}),
    ({"kind": "arrest"}, {"Ada Roe", "Élise Marat"}),
    ({"kind": "arrest", "assertion": "sought"}, {"Zhao Min"}),
    ({"kind": "arrest", "since": "2024"}, {"Ada Roe"}),
    ({"since": "2023", "until": "2023"}, {"Bo Lund"}),
    ({"since": "2023-03-31", "until": "2023-04"}, {"Bo Lund"}),
    ({"since": "2023-04", "until": "2023-12"}, set()),
    ({"until": "2022-06-01"}, {"Кира Яшина"}),
    ({"until": "2022-05-31"}, set()),
    ({"status": "released"}, {"Élise Marat"}),
    ({"offence": "09"}, {"Bo Lund", "Кира Яшина"}),
    ({"offence": "0904"}, {"Bo Lund", "Кира Яшина"}),
    ({"offence": "0905"}, set()),
    ({"country": "Russia"}, {"Ada Roe"}),
    ({"country": "US"}, set()),
    ({"source": "the oster gazette"}, {"Ada Roe", "Bo Lund"}),
    ({"source": "ЛИСТОК"}, {"Кира Яшина"}),
    ({"source": "gazette.example"}, {"Ada Roe", "Bo Lund"}),
    ({"source": "https://www.gazette.example/x"}, {"Ada Roe", "Bo Lund"}),
    ({"source": "'; DROP TABLE person; --"}, set()),
    ({"stage": "charged"}, {"Bo Lund"}),
    ({"role": "authority"}, set()),
    ({"role": "subject", "source": "Listok"}, {"Élise Marat"}),
    ({"with_conflicts": True}, set()),
    ({"withheld": True}, set()),
    ({"kind": "arrest", "source": "the oster gazette", "country": "RU"}, {"Ada Roe"}),
]


@pytest.fixture(scope="module")
def town(both, told):
    """Two stores with the same cases, and a judge without one."""
    for store in both:
        for who, published, publisher, claims in REPORTS:
            text = f"{who} was held, later freed, in {published}."
            said = [(kind, words, who, dict(slots)) for kind, words, slots in claims]
            more = {
                "publisher": publisher,
                "url": "https://www.gazette.example/1" if publisher == "The Oster Gazette" else None,
            }
            store.add(told(text, said, people=(who,), published=published, **more))
            store.refresh()
        store.add(told("Judge Pavel Rudin spoke.", [], people={"Pavel Rudin": "authority"}))
    return both


@pytest.mark.parametrize(("words", "labels"), LISTED, ids=lambda one: str(sorted(one)))
def test_filters_choose_the_same_cases_on_both_databases(town, words, labels):
    filters = filter_words.parse(**words)
    assert [{row.label for row in store.cases(filters)} for store in town] == [labels, labels]


def test_the_last_change_comes_first(town):
    expected = [who for who, *_ in reversed(REPORTS)]
    assert [[row.label for row in store.cases()] for store in town] == [expected, expected]


def test_names_of_all_scripts_stand_in_one_order(town):
    expected = ["Ada Roe", "Bo Lund", "Élise Marat", "Кира Яшина", "Zhao Min"]
    assert [[row.label for row in store.cases(sort="name")] for store in town] == [expected, expected]


def test_the_last_event_comes_first_and_undated_cases_last(town):
    for store in town:
        days = [row.last_day for row in store.cases(sort="date")]
        assert days == sorted((day for day in days if day), reverse=True) + [None] * days.count(None)


@pytest.mark.parametrize("sort", lists.SORTS)
@pytest.mark.parametrize("everyone", [False, True])
def test_pages_hold_every_row_once(town, sort, everyone):
    for store in town:
        whole, paged, after = store.cases(sort=sort, everyone=everyone), [], None
        while page := store.cases(sort=sort, limit=2, after=after, everyone=everyone):
            assert len(page) <= 2
            paged += page
            after = page[-1].person
        assert tuple(paged) == whole
        assert len(whole) == len(REPORTS) + everyone


def test_everyone_is_listed_when_asked_for(town):
    for store in town:
        assert "Pavel Rudin" not in {row.label for row in store.cases()}
        judges = store.cases(Filters(role="authority"), everyone=True)
        assert [(row.label, row.custody, row.reports) for row in judges] == [("Pavel Rudin", None, 0)]


def test_a_facet_that_many_have_chooses_the_same_cases(town, monkeypatch):
    filters = filter_words.parse(offence="09", country="Russia")
    narrow = [store.cases(filters) for store in town]
    monkeypatch.setattr("habeas.store.listing.filtering.FEW", 0)
    assert [store.cases(filters) for store in town] == narrow
    for store in town:
        assert {row.label for row in store.cases(filter_words.parse(offence="09"))} == {"Bo Lund", "Кира Яшина"}


def test_a_page_after_nobody_is_refused(town):
    for store in town:
        with pytest.raises(BadOption, match="nobody in the list"):
            store.cases(after="p:0000000000000000")
        with pytest.raises(BadOption, match="1 or more"):
            store.cases(limit=0)


def test_a_row_says_what_the_case_says(town):
    for store in town:
        (row,) = store.cases(filter_words.parse(status="released"))
        assert (row.custody, row.as_of, row.last_day) == ("released", "2024-04-10", "2024-04-01")
        assert (row.reports, row.sources, row.conflicts, row.withheld) == (1, 1, 0, 0)
        assert row.changed.startswith("20")
