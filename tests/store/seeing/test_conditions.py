import pytest

from habeas.errors import NoSuchRecord
from habeas.records.sight import EVERYTHING, EXPORT, PUBLISHED, Sight
from habeas.store.listing.filters import Filters

SIGHTS = (EVERYTHING, EXPORT, PUBLISHED)


def labels(rows):
    return {row.label for row in rows}


@pytest.mark.parametrize("sight", SIGHTS)
def test_nobody_sealed_is_in_a_list_or_search(filled, sight):
    assert not [row for row in filled.cases(sight=sight, everyone=True, limit=100) if row.sealed]
    assert not filled.search("Velik", sight=sight).people
    assert not [hit for hit in filled.search("Oster", sight=sight).reports if "Velik" in hit.snippet.exact]
    assert "Marta Velik" not in {one.person.label for one in filled.dossiers(sight=sight)}


def test_the_sealed_are_found_by_who_may_see_them(filled):
    (row,) = filled.find("Marta Velik")
    assert row.sealed
    assert filled.find("Велик")[0].person == row.person
    assert labels(filled.cases(Filters(sealed=True))) == {row.label}
    assert filled.dossier(row.person).case
    for sight in (EXPORT, PUBLISHED):
        assert not filled.find("Marta Velik", sight=sight)
        assert not filled.find(row.person, sight=sight)
        assert not filled.cases(Filters(sealed=True), sight=sight)
        with pytest.raises(NoSuchRecord):
            filled.dossier(row.person, sight=sight)


def test_who_is_restricted_is_not_there_for_viewers(filled):
    made = filled.guard("restrict", "Oskar Brandel", by="ada")
    (row,) = filled.find("Oskar Brandel")
    assert row.restricted
    assert not filled.find("Oskar Brandel", sight=PUBLISHED)
    assert "Oskar Brandel" not in labels(filled.cases(sight=PUBLISHED, everyone=True))
    assert "Oskar" not in repr(filled.dossier("Pavel Rudin", sight=PUBLISHED))
    assert "Oskar" in repr(filled.dossier("Pavel Rudin", sight=EXPORT))
    filled.undo(made.id, by="ada")
    assert filled.find("Oskar Brandel", sight=PUBLISHED)


def test_a_restricted_report_is_left_out_and_the_case_built_without_it(filled):
    (report,) = {a.report.id for a in filled.dossier("Oskar Brandel").articles if "Vell" in a.text}
    made = filled.guard("restrict", report[:20], by="ada")
    assert report not in {one.report.id for one in filled.dossier("Pavel Rudin", sight=PUBLISHED).articles}
    kinds = [event.kind for event in filled.dossier("Pavel Rudin", sight=PUBLISHED).case.events]
    assert "sentence" not in kinds
    assert "charge" in kinds
    assert "sentence" in [event.kind for event in filled.dossier("Pavel Rudin").case.events]
    assert not filled.search("Vell", sight=PUBLISHED).reports
    assert filled.search("Vell").reports
    (row,) = filled.find("Pavel Rudin", sight=PUBLISHED)
    assert (row.reports, filled.find("Pavel Rudin")[0].reports) == (2, 3)
    assert made.subjects[0] in [one.subjects[0] for one in filled.history("Oskar Brandel")]
    filled.undo(made.id, by="ada")
    assert filled.search("Vell", sight=PUBLISHED).reports


def test_names_sort_together_where_they_are_withheld(filled):
    shown = [row.veil is not None for row in filled.cases(sight=PUBLISHED, everyone=True, sort="name", limit=99)]
    first = shown.index(True)
    assert shown[first : first + sum(shown)] == [True] * sum(shown)


def test_no_sight_of_what_is_unsure_sees_no_pair_asked_about(filled):
    assert filled.asks(sight=Sight(restricted=True)) == ()
