"""Case files: the whole page in words, short for a long case and whole when it is asked for."""

import datetime as dt
from dataclasses import replace

from habeas.web.show.casefile import FEW, casefile

TODAY = dt.date(2024, 6, 12)


def test_everything_is_there(record):
    file = casefile(record, {}, TODAY, every=False)
    assert file.name == "Marta Lindqvist"
    assert [(one.form, one.language) for one in file.forms] == [("Ms Lindqvist", "en")]
    assert (file.case.conflicts, file.case.open, file.case.breaches) == (1, 1, 1)
    assert [len(part) for part in (file.case.withheld, file.case.unknown, file.case.stays)] == [1, 1, 1]
    assert file.case.axis.bands[0][0].title.startswith("In custody. Began: ")
    assert (file.total, file.texts, file.people) == (2, 2, 3)


def test_somebody_without_a_case_has_no_chronology(record):
    assert casefile(replace(record, case=None), {}, TODAY, every=False).case is None


def test_a_long_case_is_cut_and_says_how_long_it_is(longer):
    many = replace(longer, case=replace(longer.case, conflicts=longer.case.conflicts * 50))
    cut, whole = (casefile(many, {}, TODAY, every=every).case for every in (False, True))
    assert (len(cut.differences), cut.conflicts) == (FEW, 50)
    assert len(whole.differences) == 50
    assert cut.chronology.whole == whole.chronology.whole == 100 == len(whole.chronology.lines)
    assert len(cut.axis.marks) == 100
