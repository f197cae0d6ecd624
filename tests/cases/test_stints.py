"""Times in custody, from arrest to release, with uncertain ends."""

import datetime as dt

import pytest


def iso(day):
    return day and day.isoformat()


def shape(stint):
    """Give the state, whether open, how it ended, and the four days."""
    days = (stint.earliest_begin, stint.latest_begin, stint.earliest_end, stint.latest_end)
    return stint.state, stint.open, stint.ended, *map(iso, days)


ARRESTED = ("2024-03-16", "Roe was arrested on 14 March.", ("arrest", "arrested", {"date": "2024-03-14"}))
SERVING = ("2024-06-01", "Roe is serving nine years in Oster.", ("hold", "serving", {"place": "Oster"}))
FREED = ("2024-08-02", "Roe walked free in a swap on Thursday.", ("exchange", "swap", {"date": "2024-08-01"}))
SWAPPED = ("2024-08-03", "Roe was released.", ("release", "released", {}))
RETAKEN = ("2024-09-11", "Roe was arrested again on Tuesday.", ("arrest", "arrested", {"date": "2024-09-10"}))


def test_from_arrest_to_release_whatever_the_order(stays_of):
    reports = (ARRESTED, SERVING, FREED, SWAPPED)
    for order in (reports, reports[::-1]):
        [stint] = stays_of(*order)
        assert shape(stint) == ("serving", False, "exchange", "2024-03-14", "2024-03-14", "2024-08-01", "2024-08-01")
        assert (stint.begin.value.edtf, stint.end.value.edtf) == ("2024-03-14", "2024-08-01")
        assert [place.value.words for place in stint.place] == ["Oster"]
        assert len(stint.claims) == len(set(stint.claims)) == 4


def test_a_release_and_a_new_arrest_are_two(stays_of):
    first, second = stays_of(ARRESTED, FREED, RETAKEN)
    assert shape(first)[1:3] == (False, "exchange")
    assert shape(second) == ("in custody", True, None, "2024-09-10", "2024-09-10", "2024-09-10", None)


def test_what_is_not_told_is_not_made_up(stays_of):
    assert stays_of(("2024-06-01", "Roe was jailed for nine years.", ("sentence", "jailed", {"term": "P9Y"}))) == ()
    assert stays_of(("2024-06-01", "Roe was acquitted.", ("acquit", "acquitted", {}))) == ()
    asked = ("2024-06-01", "Friends say Roe was arrested.", ("arrest", "arrested", {"assertion": "alleged"}))
    assert stays_of(asked) == ()
    [seen] = stays_of(SERVING)
    assert shape(seen) == ("serving", True, None, None, "2024-06-01", "2024-06-01", None)
    [freed] = stays_of(FREED)
    assert shape(freed) == ("in custody", False, "exchange", None, "2024-08-01", "2024-08-01", "2024-08-01")


def test_an_acquittal_closes_nothing(stays_of):
    [stint] = stays_of(ARRESTED, ("2024-07-01", "Roe was acquitted.", ("acquit", "acquitted", {"date": "2024-07-01"})))
    assert stint.open


def test_a_transfer_keeps_it_open(stays_of):
    moved = ("2024-07-01", "Roe was moved to Weir.", ("transfer", "moved", {"date": "2024-06-30", "place": "Weir"}))
    [stint] = stays_of(ARRESTED, moved)
    assert shape(stint) == ("in custody", True, None, "2024-03-14", "2024-03-14", "2024-06-30", None)


@pytest.mark.parametrize("date", ["2024-03", "2024", None])
def test_a_vaguer_report_of_the_arrest_changes_no_day(stays_of, date):
    vague = ("2024-10-01", "Roe was arrested.", ("arrest", "arrested", {"date": date} if date else {}))
    [before], [after] = stays_of(ARRESTED), stays_of(ARRESTED, vague)
    assert shape(before) == shape(after)


def test_dates_that_disagree_widen_the_beginning(stays_of):
    other = ("2024-04-02", "Roe was seized on 15 March.", ("arrest", "seized", {"date": "2024-03-15"}))
    [stint] = stays_of(ARRESTED, other)
    assert shape(stint)[3:5] == ("2024-03-14", "2024-03-15")


def test_held_since_gives_the_beginning(stays_of):
    since = ("2024-06-01", "Roe has been in custody since March.", ("hold", "in custody", {"date": "2024-03/.."}))
    [stint] = stays_of(since)
    assert shape(stint) == ("in custody", True, None, "2024-03-01", "2024-03-31", "2024-06-01", None)
    [exact] = stays_of(since, ARRESTED)
    assert shape(exact)[3:5] == ("2024-03-14", "2024-03-14")


def test_house_arrest_is_a_stay_of_its_own(stays_of):
    home = ("2024-05-02", "Roe is now under house arrest.", ("hold", "house arrest", {}))
    first, second = stays_of(ARRESTED, home)
    assert shape(first) == ("in custody", False, "hold", "2024-03-14", "2024-03-14", "2024-03-14", "2024-05-02")
    assert shape(second)[:3] == ("house arrest", True, None)
    assert (second.earliest_begin, second.latest_begin) == (dt.date(2024, 3, 14), dt.date(2024, 5, 2))


def test_an_arrest_on_the_way_to_house_arrest_begins_it(stays_of):
    home = (
        "2024-05-02",
        "Roe has been under house arrest since March.",
        ("hold", "house arrest", {"date": "2024-03/.."}),
    )
    [stint] = stays_of(ARRESTED, home)
    assert shape(stint)[:5] == ("house arrest", True, None, "2024-03-14", "2024-03-14")


def test_an_extradition_ends_an_escape(stays_of):
    fled = ("2024-01-10", "Roe escaped on Monday.", ("escape", "escaped", {"date": "2024-01-08"}))
    back = ("2024-05-04", "Roe was extradited on Friday.", ("extradite", "extradited", {"date": "2024-05-03"}))
    for order in ((fled, back), (back, fled)):
        first, second = stays_of(*order)
        assert shape(first)[1:3] == (False, "escape")
        assert shape(second) == ("in custody", True, None, "2024-01-08", "2024-05-03", "2024-05-03", None)


def test_an_escape_and_extradition_of_one_report(stays_of):
    text = "Roe, who escaped, was extradited."
    told = ("2024-05-04", text, ("escape", "escaped", {}), ("extradite", "extradited", {"date": "2024-05-03"}))
    assert [stint.open for stint in stays_of(told)][-1]


def test_a_deportation_shows_nothing_of_custody(stays_of):
    assert stays_of(("2024-05-04", "Roe was deported.", ("extradite", "deported", {"date": "2024-05-03"}))) == ()


def test_a_demand_for_release_beside_words_of_the_present_ends_nothing(stays_of):
    told = ("2024-04-02", "Oster: release Roe. He is held in Oster.", ("release", "release", {}), ("hold", "held", {}))
    [stint] = stays_of(ARRESTED, told)
    assert stint.open


def test_an_arrest_in_custody_begins_nothing(stays_of):
    again = ("2025-02-01", "Roe was arrested on new charges.", ("arrest", "arrested", {"date": "2025-01-31"}))
    [stint] = stays_of(ARRESTED, SERVING, again)
    assert shape(stint)[3:5] == ("2024-03-14", "2024-03-14")


def test_arrests_far_apart_are_two_stays_with_the_first_left_open(stays_of):
    first, second = stays_of(
        ("2019-05-02", "Roe was arrested.", ("arrest", "arrested", {"date": "2019-05-01"})), ARRESTED
    )
    assert (first.ended, first.latest_end) == (None, None)
    assert second.earliest_begin == dt.date(2024, 3, 14)


def test_death_closes_and_what_is_denied_counts_not(stays_of):
    died = ("2024-07-01", "Roe died in Oster on Sunday.", ("die", "died", {"date": "2024-06-30"}))
    [stint] = stays_of(ARRESTED, died)
    assert shape(stint)[1:3] == (False, "die")
    denied = ("2024-03-17", "Roe was not arrested.", ("arrest", "arrested", {"assertion": "negated"}))
    assert stays_of(ARRESTED, denied) == ()


def test_was_held_joins_a_stay_known_already(stays_of):
    was = ("2024-09-01", "Roe, who was held in Oster, spoke.", ("hold", "held", {}))
    [stint] = stays_of(ARRESTED, FREED, was)
    assert shape(stint)[1:3] == (False, "exchange")
    assert len(stint.claims) == 3


def test_a_release_told_vaguely_comes_after_the_arrest_it_can_follow(stays_of):
    freed = ("2025-01-10", "Roe was freed in 2024.", ("release", "freed", {"date": "2024"}))
    [stint] = stays_of(ARRESTED, freed)
    assert shape(stint) == ("in custody", False, "release", "2024-03-14", "2024-03-14", "2024-03-14", "2024-12-31")
    first, second = stays_of(ARRESTED, freed, RETAKEN)
    assert (first.ended, second.open) == ("release", True)
