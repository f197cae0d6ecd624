from habeas.store.listing.case_row import CaseRow
from habeas.store.listing.lists import CaseRow as listed


def test_a_row_is_open_unless_told_otherwise():
    row = CaseRow("p:1", "Ada Roe", "subject", None, None, None, None, None, 0, 0, 0, 0, "")
    assert (row.sealed, row.restricted, row.veil) == (False, False, None)
    assert listed is CaseRow
