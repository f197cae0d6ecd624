import dataclasses

import pytest

from habeas.records.claim import ACCUSING, ASSERTIONS, KINDS, Claim


def test_the_kinds_and_assertions():
    assert len(KINDS) == 21
    assert ASSERTIONS == ("actual", "sought", "prospective", "negated", "alleged")
    assert set(KINDS) > ACCUSING
    assert not ACCUSING & {"acquit", "release", "dismiss", "pardon", "mistreat"}


def test_an_id_is_the_hash_of_the_meaning():
    assert Claim.identify("r", "arrest", 1, 4) == Claim.identify("r", "arrest", 1, 4)
    assert Claim.identify("r", "arrest", 1, 4) != Claim.identify("r", "arrest", 1, 5)
    assert Claim.identify("ab", "c") != Claim.identify("a", "bc")


def test_a_claim_never_changes(docket):
    with pytest.raises(dataclasses.FrozenInstanceError):
        docket.claims[0].kind = "release"
