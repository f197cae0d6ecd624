from habeas.records.sight import EVERYTHING, EXPORT, PUBLISHED
from habeas.store.database.transactions import reading
from habeas.store.seeing import hidden


def test_whose_names_are_hidden_depends_on_who_looks(filled):
    filled.refresh()
    ids = {row.person: row.label for row in filled.cases(everyone=True, limit=99)}
    with reading(filled.engine) as connection:
        assert hidden.among(connection, ids, EVERYTHING) is hidden.NOBODY
        found = hidden.among(connection, ids, EXPORT)
    assert sorted(set(found.why.values())) == ["minor", "victim"]
    assert {ids[id] for id in found.why} >= {"Ilva Holmgren", "Jonas Kettil", "王小明"}


def test_names_are_given_by_report(filled):
    filled.refresh()
    reports = [hit.report for hit in filled.search("").reports]
    with reading(filled.engine) as connection:
        assert hidden.in_reports(connection, reports, EVERYTHING) == {}
        names = hidden.in_reports(connection, reports, PUBLISHED)
    assert all(one.mask("Ilva Holmgren") != "Ilva Holmgren" for one in names.values() if "Ilva Holmgren" in one.forms)
