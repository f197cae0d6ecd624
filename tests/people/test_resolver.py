"""One id for one person over the reports of a call."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.people.resolver import resolve
from habeas.records.person import Tie


def ids(dockets):
    return {docket.article.report.id: [person.id for person in docket.people] for docket in resolve(dockets)}


def test_a_single_report_keeps_its_ids(docket_of):
    docket = docket_of("r1", "Ada Roe and Ben Vale came.", ("Ada Roe", "subject"), ("Ben Vale", "official"), charge={})
    assert resolve([docket]) == (docket,)
    assert resolve([]) == ()


def test_one_person_of_two_reports_has_one_id_one_record_and_claims_that_follow(docket_of):
    first = docket_of("r1", "Yevgeny Lomov was held.", ("Yevgeny Lomov", "other"), published="2024-01-01")
    second = docket_of(
        "r2", "Ben Vale, Евгений Ломов.", ("Ben Vale", "other"), ("Евгений Ломов", "subject"),
        charge={"person": "p2"},
    )  # fmt: skip
    one, two = resolve([first, second])
    assert [person.id for person in one.people + two.people] == ["p1", "p2", "p1"]
    assert one.people[0] == two.people[1]
    assert one.people[0].role == "subject"
    assert {quote.report for quote in one.people[0].quotes} == {"r1", "r2"}
    assert [claim.person for claim in two.claims] == ["p1"]
    assert [claim.id for claim in two.claims] == [claim.id for claim in second.claims]


def test_ties_follow(docket_of, quote):
    docket = docket_of("r2", "Ben Vale, the aide of Ada Roe.", ("Ben Vale", "other"), ("Ada Roe", "subject"))
    tie = Tie("p2", "works-for", "aide", quote("aide", docket.article))
    docket = replace(docket, people=(replace(docket.people[0], ties=(tie,)), docket.people[1]))
    earlier = docket_of("r1", "Ada Roe was held.", ("Ada Roe", "subject"), published="2023-01-01")
    _, after = resolve([earlier, docket])
    assert after.people[0].id == "p2"
    assert after.people[0].ties[0].to == "p1"


@pytest.mark.parametrize(
    "people",
    [
        [("Roe", "subject"), ("Ada Roe", "subject")],
        [("Ada Roe", "authority"), ("Ada Roe", "subject")],
    ],
)
def test_doubt_leaves_people_apart(docket_of, people):
    dockets = [docket_of(f"r{n}", f"{person[0]} came", person) for n, person in enumerate(people)]
    assert ids(dockets) == {"r0": ["p1"], "r1": ["p2"]}


def test_people_never_named_are_never_joined(docket_of, person):
    dockets = [docket_of(f"r{n}", "A Man was held", ("A Man", "subject")) for n in range(2)]
    unnamed = [replace(docket, people=(person(None, forms=("A Man",)),)) for docket in dockets]
    assert ids(unnamed) == {"r0": ["p1"], "r1": ["p2"]}


def test_a_name_between_two_namesakes_stays_alone(docket_of):
    people = ("John Roe Sr.", "John Roe", "John Roe Jr.")
    dockets = [docket_of(f"r{n}", f"{name} came", (name, "subject")) for n, name in enumerate(people)]
    assert ids(dockets) == {"r0": ["p1"], "r1": ["p2"], "r2": ["p3"]}


def test_two_people_of_one_report_never_become_one(docket_of):
    twins = docket_of("r1", "Ada Roe and Ada Roe.", ("Ada Roe", "subject"), ("Ada Roe", "subject"))
    dockets = [twins, docket_of("r2", "Ada Roe.", ("Ada Roe", "subject"))]
    assert ids(dockets) == {"r1": ["p1", "p2"], "r2": ["p3"]}


NAMES = ["Ada Roe", "Ада Роу", "Roe", "Ben Vale", "Ivan Petrovich Lomov", "Ivan Pavlovich Lomov", "Ivan Lomov"]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True), min_size=1, max_size=5),
    st.randoms(use_true_random=False),
)
def test_the_order_of_the_reports_changes_nothing(docket_of, reports, random):
    dockets = [
        docket_of(f"r{n}", ", ".join(people), *((name, "subject") for name in people), published=f"2024-01-{n + 1:02}")
        for n, people in enumerate(reports)
    ]
    shuffled = random.sample(dockets, len(dockets))
    by_report = {docket.article.report.id: docket for docket in resolve(dockets)}
    assert {docket.article.report.id: docket for docket in resolve(shuffled)} == by_report
    for docket in by_report.values():
        assert len({person.id for person in docket.people}) == len(docket.people)


def test_a_double_surname_in_an_oblique_case_is_found_across_scripts(docket_of):
    first = docket_of("r1", "Задержан Даниил. Даниила Мартина-Росса ждут.", ("Даниила Мартина-Росса", "subject"))
    second = docket_of("r2", "Daniel Martin-Ross is held.", ("Daniel Martin-Ross", "subject"))
    one, two = resolve([first, second])
    assert one.people[0].id == two.people[0].id
    assert two.people[0].name == "Daniel Martin-Ross"
