"""A dossier holds everything of one person, now or as it stood on a day."""

import pytest

from habeas.errors import BadOption, NoSuchRecord
from habeas.store.database.transactions import reading
from habeas.store.derive.dossiers import dossier
from habeas.store.listing.filters import Filters

FIRST = "Ada Roe was arrested in Oster on 3 May 2024. Bo Lind, her lawyer, was there."
SECOND = "Ada Roe, arrested on 3 May 2024, was charged. Cy Ware, the judge, said so. She was freed on 9 June 2024."
BARE = "Ada Roe sits in the prison of Oster, says Dee Orr."


@pytest.fixture
def dockets(told):
    day = {"date": "2024-05-03"}
    return [
        told(
            FIRST, [("arrest", "arrested", "Ada Roe", day)],
            people={"Ada Roe": "subject", "Bo Lind": "counsel"}, published="2024-05-04",
        ),
        told(
            SECOND,
            [
                ("arrest", "arrested", "Ada Roe", day),
                ("charge", "charged", "Ada Roe", {"offence": "spying"}),
                ("release", "freed", "Ada Roe", {"date": "2024-06-09"}),
            ],
            people={"Ada Roe": "subject", "Cy Ware": "authority"}, published="2024-06-10",
        ),
        told(
            BARE, [("hold", "sits", "Ada Roe")], people={"Ada Roe": "subject", "Dee Orr": "commentator"},
            published=None,
        ),
    ]  # fmt: skip


@pytest.fixture
def kept(store, dockets):
    for docket in dockets:
        store.add(docket)
    ids = [one.person for one in store.find("Ada Roe")]
    for id in ids[1:]:
        store.merge(ids[0], id, by="ada")
    return store


def kinds(case):
    return sorted(one.kind for one in case.events)


def test_it_holds_all_that_is_kept(kept, dockets):
    found = kept.dossier("Ada Roe")
    reports = [docket.article.report.id for docket in dockets]
    assert found.person.name == "Ada Roe"
    assert [article.report.id for article in found.articles] == reports, "the undated report comes last"
    assert found.article(reports[0]).text == FIRST
    assert sorted(one.name for one in found.people) == ["Bo Lind", "Cy Ware", "Dee Orr"]
    assert {one.person for one in found.claims} == {found.person.id} == {found.case.person}
    assert {one.id for one in found.claims} == {one.id for docket in dockets for one in docket.claims}
    assert kinds(found.case) == ["arrest", "charge", "hold", "release"]
    assert len(found.aliases) == 2
    assert found.person.id not in found.aliases


def test_an_older_id_and_a_mention_lead_to_it(kept):
    found = kept.dossier("Ada Roe")
    assert all(kept.dossier(id) == found for id in (*found.aliases, found.person.id, found.person.id.replace("p", "m")))


def test_every_quote_points_into_its_article(kept):
    found = kept.dossier("Ada Roe")
    quotes = [quote for one in (found.person, *found.people) for quote in one.quotes]
    quotes += [claim.quote for claim in found.claims]
    assert all(found.article(one.report).text[one.start : one.end] == one.exact for one in quotes)


def test_somebody_without_a_case_has_a_dossier_too(kept):
    found = kept.dossier("Bo Lind")
    assert (found.case, found.claims, found.person.role) == (None, (), "counsel")
    assert [one.name for one in found.people] == ["Ada Roe"]


@pytest.mark.parametrize(
    ("at", "known", "others", "reports"),
    [
        ("2024-05-04", ["arrest"], ["Bo Lind"], 1),
        ("2024-06-09", ["arrest"], ["Bo Lind"], 1),
        ("2024-06-10", ["arrest", "charge", "release"], ["Bo Lind", "Cy Ware"], 2),
        ("2026", ["arrest", "charge", "hold", "release"], ["Bo Lind", "Cy Ware", "Dee Orr"], 3),
    ],
)
def test_as_the_reports_of_a_day_have_it(kept, at, known, others, reports):
    found = kept.dossier("Ada Roe", at=at)
    assert kinds(found.case) == known
    assert sorted(one.name for one in found.people) == others
    assert len(found.articles) == reports
    assert {quote.report for quote in found.person.quotes} == {one.report.id for one in found.articles}


@pytest.mark.parametrize(
    ("at", "happened", "custody"),
    [
        ("2024-05-03", ["arrest"], "in custody"),
        ("2024-06-09", ["arrest", "release"], "released"),
        ("2024-06-10", ["arrest", "charge", "release"], "released"),
    ],
)
def test_as_things_stood_on_a_day(kept, at, happened, custody):
    found = kept.dossier("Ada Roe", at=at, by="events")
    assert (kinds(found.case), found.case.custody.state) == (happened, custody)


def test_what_was_decided_since_holds_for_the_past_too(kept, dockets):
    made = kept.decide(dockets[0].claims[0].id, "reject", by="ada", why="no")
    found = kept.dossier("Ada Roe", at="2024-05-04")
    assert (found.case, found.claims) == (None, ())
    assert [one.kind for one in found.rejected] == ["arrest"]
    assert made in found.history


def test_of_today_it_is_the_view(kept):
    found = kept.dossier("Ada Roe")
    assert kept.dossier("Ada Roe", at="2030") == found
    assert kept.dossier("Ada Roe", at="2030", by="events") == found


def test_before_the_first_report_there_is_nobody(kept):
    with pytest.raises(NoSuchRecord, match="no report that was known by 2024-05-03"):
        kept.dossier("Ada Roe", at="2024-05-03")
    with pytest.raises(BadOption):
        kept.dossier("Ada Roe", at="soon")
    with pytest.raises(NoSuchRecord):
        kept.dossier("Zed Zero")
    with reading(kept.engine) as connection, pytest.raises(NoSuchRecord):
        dossier(connection, "p:nobody")


def test_dossiers_of_all_who_meet_a_filter(kept, told):
    kept.add(told("Eve Holm was arrested.", [("arrest", "arrested")], people=("Eve Holm",), publisher="The Gazette"))
    assert sorted(one.person.name for one in kept.dossiers()) == ["Ada Roe", "Eve Holm"]
    assert [one.person.name for one in kept.dossiers(Filters(status=("released",)))] == ["Ada Roe"]
    assert {one.person.id: one for one in kept.dossiers()}[kept.find("Eve Holm")[0].person] == kept.dossier("Eve Holm")


def test_many_are_gathered_in_turns(store, told, monkeypatch):
    monkeypatch.setattr("habeas.store.derive.dossiers.CHUNK", 2)
    for name in ("Ada Roe", "Bo Lind", "Cy Ware"):
        store.add(told(f"{name} was held.", [("hold", "held")], people=(name,)))
    assert sorted(one.person.name for one in store.dossiers()) == ["Ada Roe", "Bo Lind", "Cy Ware"]
