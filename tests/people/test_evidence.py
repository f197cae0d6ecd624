"""What speaks for and against beside the name."""

import datetime as dt

import pytest

from habeas.people import evidence
from habeas.people.facts import Companion, Dated, Facts
from habeas.records.offence import Offence
from habeas.records.person import Name

DAY = dt.date(2024, 5, 1)
SPYING, THEFT = Offence("spying", "0904", "espionage"), Offence("theft", "0502", "theft")


def facts(name=None, role="subject", published=DAY, **more):
    whole = (name,) if name else ()
    return Facts("m:1", "r1", "p1", published, "en", role, group=False, names=whole, **more)


def event(kind, first, last, term=None):
    return Dated(kind, first and dt.date.fromisoformat(first), last and dt.date.fromisoformat(last), term)


MAY = event("arrest", "2024-05-01", "2024-05-31")
SECOND = event("arrest", "2024-05-02", "2024-05-02")


@pytest.mark.parametrize(
    ("feature", "one", "other", "words"),
    [
        ("age", {"born": (1980, 1981)}, {"born": (1981, 1982)}, "both born in 1981"),
        ("age", {"born": (1980, 1981)}, {"born": (1980, 1981)}, "both born in 1980 or 1981"),
        ("age", {"born": (1980, 1981)}, {"born": (1982, 1983)}, "nearly the same age"),
        ("age", {"born": (1980, 1981)}, {"born": (1984, 1985)}, "ages some years apart"),
        ("age", {"born": (1980, 1981)}, {}, None),
        ("number", {"numbers": ("1-2", "A7")}, {"numbers": ("A7",)}, "both reports give case number A7"),
        ("number", {"numbers": ("1-2",)}, {"numbers": ("A7",)}, None),
        ("event", {"events": (SECOND,)}, {"events": (SECOND,)}, "arrest on the same day"),
        ("event", {"events": (MAY,)}, {"events": (SECOND,)}, "arrest at the same time"),
        ("event", {"events": (event("trial", "2024-05-02", "2024-05-02"),)}, {"events": (SECOND,)}, None),
        ("event", {"events": (event("arrest", "2023-05-02", "2023-05-02"),)}, {"events": (SECOND,)}, None),
        ("event", {"events": (event("sentence", None, None, "prison:P8Y"),)},
         {"events": (event("sentence", "2024-05-02", "2024-05-02", "prison:P8Y"),)}, "the same sentence (prison:P8Y)"),
        ("offence", {"offences": (SPYING, THEFT)}, {"offences": (SPYING,)}, "both: espionage"),
        ("offence", {"offences": (SPYING,)}, {"offences": (THEFT,)}, "other offences"),
        ("offence", {"offences": (SPYING,)}, {"offences": (Offence("a deed"),)}, None),
        ("place", {"places": ("oster",)}, {"places": ("oster", "perm")}, "both in Oster"),
        ("place", {"countries": ("NL",)}, {"countries": ("NL",)}, "same country"),
        ("place", {"countries": ("NL",)}, {"countries": ("FR",)}, "other countries"),
        ("place", {"places": ("oster",), "countries": ("NL",)}, {"places": ("perm",), "countries": ("NL",)},
         "other places"),
        ("place", {"countries": ("NL",)}, {}, None),
        ("nation", {"nations": ("NL", "FR")}, {"nations": ("FR",)}, "same nationality"),
        ("nation", {"nations": ("NL",)}, {"nations": ("FR",)}, "another nationality"),
        ("post", {"titles": ("former deputy mayor",)}, {"titles": ("mayor",)}, "both mayor"),
        ("post", {"titles": ("deputy",)}, {"titles": ("former",)}, None),
        ("post", {"organisations": ("oster city",)}, {"organisations": ("oster city",)}, "both at oster city"),
        ("company", {"companions": (Companion("a", "victim"),)}, {"companions": (Companion("a", "victim"),)},
         "the same person is named beside both"),
        ("office", {"role": "official"}, {}, "accused in one report, official in another"),
        ("office", {"role": "relative"}, {}, None),
        ("time", {}, {"published": DAY + dt.timedelta(days=14)}, "reports of the same days"),
        ("time", {}, {"published": DAY + dt.timedelta(days=15)}, None),
        ("time", {"published": dt.date.max}, {"published": dt.date.max}, None),
    ],
)  # fmt: skip
def test_features(feature, one, other, words):
    look = getattr(evidence, feature)
    first, second = facts(**one), facts(**other)
    found = look(first, second)
    assert (found.words if found else None) == words
    assert look(second, first) == found


def test_names_of_fathers():
    ivan = [Name("x", given=("Иван",), patronymic=father, family=("Ломов",)) for father in ("Петрович", "Петровича")]
    assert evidence.patronymic(facts(ivan[0]), facts(ivan[1])).words == "same patronymic"
    assert evidence.patronymic(facts(ivan[0]), facts()) is None
    junior, plain = Name("x", ("J",), suffix="Jr."), Name("x", ("J",))
    assert evidence.suffix(facts(junior), facts(junior)).words == "both jr"
    assert evidence.suffix(facts(junior), facts(plain)).weight < 0
    assert evidence.suffix(facts(plain), facts(plain)) is None


def test_all_features_are_asked_in_order():
    first = facts(born=(1980, 1980), offences=(SPYING,))
    assert [clue.words for clue in evidence.clues(first, first)] == [
        "both born in 1980", "both: espionage", "reports of the same days",
    ]  # fmt: skip
