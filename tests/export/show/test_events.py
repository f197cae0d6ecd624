from dataclasses import replace

import pytest

from habeas.export.show.events import WORDINGS, show_event, show_offence
from habeas.records.case import Event
from habeas.records.claim import ASSERTIONS, KINDS, Claim
from habeas.records.offence import Authority, Offence, Place
from habeas.records.quote import Cited, Quote
from habeas.records.term import Duration, Term

QUOTE = Quote("r", 0, 4, "said")


def cited(value):
    return Cited(value, QUOTE)


def event(kind, assertion="actual", *, term=None, by="", over="", at="", trigger=""):
    years = Duration(years=term) if term else None
    return Event(
        kind,
        assertion,
        ("c",),
        term=cited(Term(f"{term} years", "prison", years, years)) if term else None,
        authority=(cited(Authority(by)),) if by else (),
        offences=(cited(Offence(over)),) if over else (),
        place=(cited(Place(at)),) if at else (),
        quotes=(Quote("r", 0, len(trigger), trigger),) if trigger else (),
    )


def said(by):
    return [Claim("c", "arrest", "p1", "actual", QUOTE, None, 1.0, "r", said_by=cited(by))]


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (event("arrest", over="fraud", by="police", at="Oster"), "arrested over fraud, by police (Oster)"),
        (event("charge", over="espionage", by="a city court"), "charged with espionage, by a city court"),
        (event("sentence", term=8, over="bribery"), "sentenced to 8 years in prison for bribery"),
        (event("sentence", "sought", term=12, by="the prosecutor"), "asked for by the prosecutor: 12 years in prison"),
        (event("sentence", "sought"), "asked for: a sentence"),
        (event("sentence", "prospective", term=20), "faces: 20 years in prison"),
        (event("release", "prospective"), "may come: release"),
        (event("arrest", "negated"), "stated not to have happened: arrest"),
        (event("mistreat", "alleged", trigger="beaten"), "alleged: ill-treatment (“beaten”)"),
        (event("appeal", trigger="rejected"), "appeal (“rejected”)"),
        (event("hold", term=2), "in custody for 2 years"),
        (event("arrest", "prospective", by="police"), "faces: arrest, by police"),
    ],
)
def test_an_event_in_one_phrase(told, shown):
    assert show_event(told) == shown


@pytest.mark.parametrize(
    ("kind", "acting", "shown"),
    [
        ("trial", "prosecutor", "on trial, prosecuted by X"),
        ("sentence", "prosecutor", "sentenced, prosecuted by X"),
        ("sentence", "court", "sentenced, by X"),
        ("convict", "other", "convicted, by X"),
        ("trial", "security-service", "on trial, also named: X"),
        ("charge", "prosecutor", "charged, by X"),
        ("charge", "court", "charged, at X"),
        ("arrest", "police", "arrested, by X"),
    ],
)
def test_only_courts_judge_and_they_do_not_charge(kind, acting, shown):
    assert show_event(replace(event(kind), authority=(cited(Authority("X", acting)),))) == shown


def test_a_court_and_a_prosecutor_of_one_trial_have_each_their_part():
    named = (cited(Authority("the court", "court")), cited(Authority("DA Vale", "prosecutor")))
    assert show_event(replace(event("trial"), authority=named)) == "on trial, by the court, prosecuted by DA Vale"


def test_who_says_so():
    assert show_event(event("arrest"), said("his lawyer")) == "arrested, according to his lawyer"
    assert show_event(event("arrest", "negated"), said("police")) == "denied by police: arrest"
    assert show_event(event("mistreat", "alleged"), said("activists")) == "alleged by activists: ill-treatment"
    assert show_event(event("trial", "prospective"), said("Reuters")) == "faces: trial, according to Reuters"


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_not_a_fact_never_sounds_like_one(kind):
    done = show_event(event(kind))
    for assertion in set(ASSERTIONS) - {"actual"}:
        phrase = show_event(event(kind, assertion))
        first = phrase.split(":")[0]
        assert first in {"asked for", "faces", "may come", "stated not to have happened", "alleged"}
        assert phrase != done


def test_every_kind_has_its_words():
    assert set(WORDINGS) == set(KINDS)


def test_words_of_the_report_cannot_steer():
    assert "\x1b" not in show_event(event("arrest", over="\x1b[31mfraud\n", by="a\u202eb"))


def test_an_offence_in_another_script_is_named_in_english_first():
    assert show_offence(Offence("государственная измена", name="treason")) == "treason (“государственная измена”)"
    assert show_offence(Offence("отправила посылку")) == "отправила посылку"
