"""Visitors: a token may do less than whoever made it, never more."""

from habeas.web.visitor import Visitor


def test_scopes_narrow_the_role():
    assert Visitor("ada", "editor").may("decide")
    assert not Visitor("ada", "editor", scopes=frozenset({"read"})).may("decide")
    assert not Visitor("ada", "viewer", scopes=frozenset({"decide"})).may("decide")
