"""Figures know when nobody knows who they are."""

from habeas.claims.coreference import resolve
from habeas.claims.scene import look


def test_only_pronouns(reading):
    cast = resolve(look(reading("[person:She] left.")))
    assert cast.figures[0].only_pronouns
    assert not resolve(look(reading("[person:Ann Example] left."))).figures[0].only_pronouns
