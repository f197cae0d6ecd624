"""A correction says what it changes and leaves the rest alone."""

import msgspec

from habeas.records.correction import Correction


def test_nothing_is_corrected_unless_said():
    assert Correction().names == ()


def test_an_empty_value_is_said():
    assert Correction(person="p:1", date="", kind="hold").names == ("date", "kind", "person")


def test_it_survives_json():
    one = Correction(term="3.5 years", assertion="alleged")
    assert msgspec.json.decode(msgspec.json.encode(one), type=Correction) == one
