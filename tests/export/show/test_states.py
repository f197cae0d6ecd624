from typing import get_args

import pytest

from habeas.export.show.states import CUSTODY, DIFFERENCES, ROLES, STAGES, TIES
from habeas.records.case import ConflictKind, CustodyState, Stage
from habeas.records.person import Role, TieKind


@pytest.mark.parametrize(
    ("worded", "kinds"),
    [(CUSTODY, CustodyState), (STAGES, Stage), (DIFFERENCES, ConflictKind), (ROLES, Role), (TIES, TieKind)],
)
def test_each_value_has_its_words(worded, kinds):
    assert set(worded) == set(get_args(kinds))
    assert len(set(worded.values())) >= len(worded) - 1


def test_only_convictions_that_stand_read_as_convictions():
    assert {stage for stage, words in STAGES.items() if words.startswith("convicted")} == {
        "convicted (appeal open)",
        "final",
    }
