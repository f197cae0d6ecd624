"""A decision says who made it, when and, where it must, why."""

import datetime as dt

import pytest

from habeas.errors import BadOption
from habeas.store.decide.signing import Signed

NOON = dt.datetime(2026, 5, 1, 14, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))


def test_it_is_tidied_and_in_universal_time():
    signed = Signed(" Ada   Roe ", NOON, "  one man\n").checked()
    assert (signed.by, signed.why, signed.at) == ("Ada Roe", "one man", NOON)
    assert signed.at.utcoffset() == dt.timedelta()


@pytest.mark.parametrize("by", ["", "  ", "a" * 201, "ada\x1b[2J", "machine", "Machine"])
def test_somebody_decides(by):
    with pytest.raises(BadOption):
        Signed(by, NOON).checked()


def test_a_reason_is_wanted_where_it_is_asked_for():
    assert Signed("ada", NOON, "  ").checked().why is None
    with pytest.raises(BadOption, match="give the reason"):
        Signed("ada", NOON, "  ").checked(reason_for="reject")
    with pytest.raises(BadOption, match="longer"):
        Signed("ada", NOON, "x" * 4001).checked()


def test_it_begins_a_decision():
    made = Signed("ada", NOON, "one man").checked().decision("merge", ["m:1", "m:2"])
    assert (made.id, made.verb, made.subjects, made.by, made.why) == ("", "merge", ("m:1", "m:2"), "ada", "one man")
