"""What a person says that words tell."""

from habeas.records.told import Told


def test_nothing_is_stated_unless_said():
    told = Told("arrest", "Marta Lindqvist")
    assert (told.assertion, told.date, told.term, told.place, told.offence, told.authority) == ("actual", *[None] * 5)
