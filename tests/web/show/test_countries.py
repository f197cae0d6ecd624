"""Countries: every code has a name that people use."""

import pytest

from habeas.web.show.countries import _names, country


@pytest.mark.parametrize(("code", "name"), [("RU", "Russia"), ("US", "United States"), ("CZ", "Czech Republic")])
def test_a_code_has_its_name(code, name):
    assert country(code) == name


@pytest.mark.parametrize("code", ["XX", "", "<b>"])
def test_a_code_that_is_not_known_stays(code):
    assert country(code) == code


def test_no_name_is_a_pattern():
    assert not [name for name in _names().values() if set(name) & set("*?|~+") or not name[0].isupper()]
