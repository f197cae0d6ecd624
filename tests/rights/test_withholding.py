import pytest

from habeas.rights.withholding import veil_of


@pytest.mark.parametrize(
    ("roles", "minor", "last", "why"),
    [
        ({"subject"}, False, None, None),
        ({"victim"}, False, None, "victim"),
        ({"victim", "witness"}, True, None, "victim"),
        ({"victim", "not-implicated"}, False, None, "victim"),
        ({"victim", "subject"}, False, None, None),
        ({"victim", "subject"}, True, None, "minor"),
        ({"subject"}, True, None, "minor"),
        ({"subject"}, False, "hide", "asked"),
        ({"victim"}, True, "hide", "asked"),
        ({"victim"}, True, "reveal", None),
    ],
)
def test_whose_name_is_withheld(roles, minor, last, why):
    assert veil_of(named=True, roles=roles, minor=minor, last=last) == why


def test_who_has_no_name_has_none_to_withhold():
    assert veil_of(named=False, roles={"victim"}, minor=True, last="hide") is None
