"""Finding a person by id or name, on both databases."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

PEOPLE = {
    "Marta Lindqvist": "Marta Lindqvist was arrested in Oster.",
    "Anna Lindqvist": "Anna Lindqvist was arrested in Barinia.",
    "Евгений Осокин": "Евгений Осокин арестован в Туле.",
    "Inés Gutiérrez": "Inés Gutiérrez fue arrested en Barinia.",
    "Işıl Çağlar": "Işıl Çağlar arrested.",
    "王建明": "王建明 arrested.",
    "محمد الخطيب": "محمد الخطيب arrested.",
}
FOUND = [
    ("Marta Lindqvist", ["Marta Lindqvist"]), ("marta  LINDQVIST", ["Marta Lindqvist"]),
    ("lindqvist, marta", ["Marta Lindqvist"]),
    ("Lindqvist", ["Anna Lindqvist", "Marta Lindqvist"]), ("Линдквист", ["Anna Lindqvist", "Marta Lindqvist"]),
    ("Osokin", ["Евгений Осокин"]), ("ОСОКИНУ", ["Евгений Осокин"]), ("Evgeny Osokin", ["Евгений Осокин"]),
    ("Gene Ossokin", ["Евгений Осокин"]), ("ines gutierrez", ["Inés Gutiérrez"]), ("Gutierrez", ["Inés Gutiérrez"]),
    ("isil caglar", ["Işıl Çağlar"]), ("Wang Jianming", ["王建明"]), ("王建明", ["王建明"]),
    ("Mohammed Khatib", ["محمد الخطيب"]),
    ("محمد", ["محمد الخطيب"]), ("Boris Osokin", []), ("Nobody", []), ("", []), ("'; --", []), ("p:", []),
    ("p:zzzzzz", []),
    ("* -", []), ("-Lindqvist Marta", ["Marta Lindqvist"]),
]  # fmt: skip


@pytest.fixture(scope="module")
def town(both, told):
    """Two stores with the same people."""
    for store in both:
        for name, text in PEOPLE.items():
            words = "арестован" if "арестован" in text else "arrested"
            store.add(told(text, [("arrest", words)], people=(name,)))
        store.add(told("Judge Ludmila Osokina spoke.", [], people={"Ludmila Osokina": "authority"}))
        store.add(told("Judge Pavel Rudin spoke.", [], people={"Pavel Rudin": "authority"}))
    return both


@pytest.mark.parametrize(("who", "labels"), FOUND)
def test_a_name_finds_the_same_people_on_both_databases(town, who, labels):
    assert [[row.label for row in store.find(who)] for store in town] == [labels, labels]


def test_people_without_a_case_are_found_where_nobody_else_is(town):
    for store in town:
        (judge,) = store.find("Rudin")
        assert (judge.label, judge.role, judge.custody, judge.conflicts) == ("Pavel Rudin", "authority", None, 0)
        assert {row.label for row in store.find("Osokina", everyone=True)} >= {"Ludmila Osokina"}
        assert [row.label for row in store.find("Osokin")] == ["Евгений Осокин"]


def test_an_id_is_found_whole_or_by_its_beginning(town):
    for store in town:
        (row,) = store.find("Marta Lindqvist")
        for id in (row.person, row.person[:10], row.person.upper(), row.person.replace("p:", "m:"), f" {row.person} "):
            assert [found.person for found in store.find(id)] == [row.person]
        assert store.find(row.person[:7]) == ()


def test_any_mention_names_the_person_who_holds_it(store, told):
    one = store.add(told("Ada Roe was arrested in Oster.", [("arrest", "arrested")], people=("Ada Roe",)))
    two = store.add(
        told("Ada Roe, a nurse, was held.", [("hold", "held")], people=("Ada Roe",), published="2024-07-01")
    )
    persons = {*one.persons, *two.persons}
    rows = {row.person for id in persons for row in store.find(id)}
    assert rows
    for row in store.find("Ada Roe"):
        assert store.find(row.person)[0] == row


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(who=st.text())
def test_any_text_finds_the_same_on_both_databases_and_never_fails(town, who):
    one, other = (store.find(who) for store in town)
    assert [row.label for row in one] == [row.label for row in other]


def test_a_name_of_a_book_s_length_is_nobodys(store):
    assert store.find("Ada Roe " * 100_000) == ()
