from habeas.store.listing import lists
from habeas.store.listing.case_row import CaseRow


def test_a_row_is_open_unless_told_otherwise():
    row = CaseRow("p:1", "Ada Roe", "subject", None, None, None, None, None, 0, 0, 0, 0, "")
    assert (row.sealed, row.restricted, row.veil) == (False, False, None)
    assert lists.CaseRow is CaseRow
