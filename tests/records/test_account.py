"""Accounts: the roles there are."""

from habeas.records.account import ACCOUNT_ROLES, SCOPES


def test_roles_and_scopes_are_those_that_are_documented():
    assert ACCOUNT_ROLES == ("viewer", "editor", "admin")
    assert SCOPES == ("read", "decide", "upload", "admin")
