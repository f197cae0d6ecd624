"""Single claims read as states of custody."""

import datetime as dt

import pytest

from habeas.cases.sightings import sightings
from habeas.cases.stints import stints

DAY = dt.date(2024, 6, 1)


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        ("Roe is serving nine years.", ("hold", "serving", {}), ("serving", True, True)),
        ("Roe was held for a week.", ("hold", "held", {}), ("in custody", False, False)),
        ("Roe had been held and is still angry.", ("hold", "held", {}), ("in custody", False, False)),
        ("Roe remains under house arrest.", ("hold", "house arrest", {}), ("house arrest", True, True)),
        ("Roe was released.", ("release", "released", {}), ("released", True, False)),
        ("Weeks before the theft Roe was released.", ("release", "released", {}), ("released", False, False)),
        ("Roe was swapped.", ("exchange", "swapped", {}), ("released", True, False)),
        ("Roe was arrested.", ("arrest", "arrested", {}), ("in custody", False, False)),
        ("Roe was arrested again.", ("arrest", "arrested", {}), ("in custody", True, False)),
        ("Roe was arrested.", ("arrest", "arrested", {"date": "2024-05-30"}), ("in custody", True, False)),
        ("Roe was acquitted.", ("acquit", "acquitted", {}), ("unknown", True, False)),
        ("Roe died.", ("die", "died", {}), ("died", True, False)),
    ],
)
def test_sighting(tell_of, world, text, told, expected):
    claims, report = tell_of("r1", "2024-06-01", text, told)
    found = world(claims, [report])
    (seen,) = sightings(found.listed, found.sources)
    assert (seen.state, seen.firm, seen.present) == expected
    assert (seen.stale, seen.published) == (False, DAY)


@pytest.mark.parametrize(
    ("kind", "slots"),
    [("sentence", {}), ("charge", {}), ("hold", {"assertion": "prospective"}), ("release", {"assertion": "sought"})],
)
def test_what_shows_no_state(claim, world, kind, slots):
    found = world([claim(kind, **slots)])
    assert sightings(found.listed, found.sources) == ()


def test_an_old_arrest_is_stale(tell_of, world):
    claims, report = tell_of("r1", "2024-06-01", "Roe was arrested in 2023.", ("arrest", "arrested", {"date": "2023"}))
    found = world(claims, [report])
    assert sightings(found.listed, found.sources)[0].stale


@pytest.mark.parametrize(("freed", "died"), [(1, True), (2, False)])
def test_a_death_against_what_more_reports_tell_of_a_life_is_not_believed(tell_of, world, freed, died):
    told = [tell_of("r0", "2024-06-01", "Roe died in Oster.", ("die", "died", {}))]
    for number in range(1, freed + 1):
        slots = {"date": "2024-06-03"}
        told.append(
            tell_of(f"r{number}", "2024-06-04", f"Roe was freed on Monday. {number}", ("release", "freed", slots))
        )
    found = world([claim for claims, _ in told for claim in claims], [report for _, report in told])
    assert ("died" in {one.state for one in sightings(found.listed, found.sources)}) is died
    ends = [stint.ended for stint in stints(found.listed, found.events, found.sources)]
    assert ("die" in ends) is (died and "release" not in ends)


def test_what_was_told_of_a_life_before_does_not_undo_a_death(tell_of, world):
    dead = tell_of("r0", "2024-06-09", "Roe died on 8 June.", ("die", "died", {"date": "2024-06-08"}))
    held = [tell_of(f"r{n}", "2024-06-01", f"Roe is held now. {n}", ("hold", "held", {})) for n in (1, 2, 3)]
    told = [dead, *held]
    found = world([claim for claims, _ in told for claim in claims], [report for _, report in told])
    assert "died" in {one.state for one in sightings(found.listed, found.sources)}
