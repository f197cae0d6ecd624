import datetime as dt
from dataclasses import FrozenInstanceError

import pytest

from habeas.records.decision import Decision


def test_a_decision_cannot_be_changed():
    decision = Decision("decision:1", "merge", ("m:1", "m:2"), "ada", dt.datetime(2026, 1, 2, tzinfo=dt.UTC))
    with pytest.raises(FrozenInstanceError):
        decision.why = "another reason"
