"""What nothing in a report carries is not shown."""

from habeas.claims.coreference import resolve
from habeas.claims.doubt import borne_out
from habeas.claims.scene import look
from habeas.records.claim import Claim
from habeas.records.quote import Quote


def claim(kind, confidence, person="0", assertion="actual"):
    quote = Quote("sha256:00", 0, 3, "Ann")
    return Claim(f"claim:{kind}{confidence}", kind, person, assertion, quote, quote, confidence, "test")


def kinds(reading, marked, *claims):
    return [one.kind for one in borne_out(resolve(look(reading(marked))), claims)]


def test_one_weak_accusation_of_somebody_named_is_left_out(reading):
    assert kinds(reading, "[person:Ann Example] left.", claim("arrest", 0.4)) == []


def test_a_sure_one_carries_the_weak_ones(reading):
    seen = kinds(reading, "[person:Ann Example] left.", claim("arrest", 0.9), claim("hold", 0.4))
    assert seen == ["arrest", "hold"]


def test_what_accuses_nobody_stays(reading):
    assert kinds(reading, "[person:Ann Example] left.", claim("release", 0.4)) == ["release"]
    assert kinds(reading, "[person:Ann Example] left.", claim("trial", 0.4, assertion="prospective")) == ["trial"]


def test_somebody_never_named_is_not_doubted(reading):
    assert kinds(reading, "[person:a clerk] left.", claim("arrest", 0.4)) == ["arrest"]
