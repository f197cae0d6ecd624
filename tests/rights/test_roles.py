"""Roles: each may what the one below may, and more."""

import pytest

from habeas.records.account import ACCOUNT_ROLES, SCOPES
from habeas.rights.roles import MAY, SIGHTS, may


def test_every_role_has_its_rights_and_its_sight():
    assert set(MAY) == set(SIGHTS) == set(ACCOUNT_ROLES)


def test_each_role_may_more_than_the_one_before():
    viewer, editor, admin = (MAY[role] for role in ACCOUNT_ROLES)
    assert viewer < editor < admin == frozenset(SCOPES)


@pytest.mark.parametrize("what", ["decide", "upload", "admin"])
def test_a_viewer_changes_nothing(what):
    assert not may("viewer", what)


def test_a_viewer_sees_neither_withheld_names_nor_what_is_not_sure():
    assert not SIGHTS["viewer"].names
    assert not SIGHTS["viewer"].working
