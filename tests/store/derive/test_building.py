from dataclasses import replace

import pytest

from habeas.store.database.transactions import reading
from habeas.store.derive import building
from habeas.store.people import holding

SECRET = ("secrecy", "classified", False)


def built(store, *labels):
    with reading(store.engine) as connection:
        ids = holding.holders(connection, mentions(connection, labels))
        return building.build_all(connection, ids)


def mentions(connection, labels):
    table = building.schema.mention
    return connection.execute(building.select(table.c.id).where(table.c.label.in_(labels))).scalars().all()


def test_a_person_is_built_from_all_reports(store, told):
    store.add(told("Ada Roe was held.", [("hold", "held")]))
    store.add(told("Ada Roe was freed.", [("release", "freed")]))
    (ada,) = built(store, "Ada Roe")
    assert [claim.kind for claim in ada.claims] == ["hold", "release"]
    assert {claim.person for claim in ada.claims} == {ada.person.id} == {ada.case.person}
    assert (len(ada.mentions), len(ada.articles), ada.sources) == (2, 2, 2)
    assert len(ada.person.quotes) == 2


def test_copies_are_one_source(store, told):
    text = "Ada Roe was held in Oster by men who did not say who they were, and her lawyer knows no more of it than we."
    for name in ("one", "two"):
        store.add(told(text, [("hold", "held")], name=name))
    (ada,) = built(store, "Ada Roe")
    assert (len(ada.articles), ada.sources) == (2, 1)


def test_secrecy_about_the_case_goes_to_the_only_person_told_of(store, told):
    store.add(told("Ada Roe was charged. The file is classified.", [("charge", "charged"), SECRET]))
    (ada,) = built(store, "Ada Roe")
    assert [claim.kind for claim in ada.claims] == ["charge", "secrecy"]
    assert len(ada.case.withheld) == 1


def test_secrecy_about_two_is_nobodys(store, told):
    claims = [("charge", "charged", "Ada Roe"), ("hold", "held", "Bo Low"), SECRET]
    people = ("Ada Roe", "Bo Low")
    store.add(told("Ada Roe was charged, Bo Low held. The file is classified.", claims, people=people))
    assert [[claim.kind for claim in one.claims] for one in built(store, *people)] in (
        [["charge"], ["hold"]],
        [["hold"], ["charge"]],
    )


def test_a_person_without_claims_has_no_case_and_no_articles(store, told):
    store.add(told("Judge Bo Low spoke.", [], people={"Bo Low": "authority"}))
    (low,) = built(store, "Bo Low")
    assert (low.case, low.articles, low.claims, low.person.name) == (None, (), (), "Bo Low")


@pytest.mark.parametrize(("kind", "cases"), [("trial", 0), ("acquit", 0), ("arrest", 1)])
def test_somebody_unnamed_who_stands_by_in_the_report_of_another_has_no_case(store, told, kind, cases):
    claims = [("sentence", "sentenced", "Ada Roe"), (kind, "heard", "a priest")]
    people = ("Ada Roe", "a priest")
    store.add(unnamed(told("Ada Roe was sentenced. The court heard a priest.", claims, people=people), "a priest"))
    (priest,) = built(store, "a priest")
    assert (priest.person.name, priest.case is not None) == (None, bool(cases))


def test_somebody_unnamed_of_whom_nobody_named_is_told_beside_keeps_the_case(store, told):
    docket = told("A man went on trial before Ada Roe.", [("trial", "trial", "A man")], people=("A man", "Ada Roe"))
    store.add(unnamed(docket, "A man"))
    (man,) = built(store, "A man")
    assert man.case is not None


def unnamed(docket, label):
    people = tuple(replace(one, name=None) if one.name == label else one for one in docket.people)
    return replace(docket, people=people)
