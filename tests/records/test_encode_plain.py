"""Values of the JSON without quotes."""

import datetime as dt

from habeas.records import encode_plain as plain
from habeas.records.case import TermBound, TermEnd
from habeas.records.offence import Offence
from habeas.records.person import Nationality
from habeas.records.quote import Cited, Quote
from habeas.records.term import Duration


def test_offences_and_countries():
    assert plain.offence(Offence("spying", "0904")) == {"words": "spying", "iccs": "0904", "article": None}
    cited = Cited(Nationality("Swedish", "SE"), Quote("r1", 0, 7, "Swedish"))
    assert plain.countries([cited]) == [{"words": "Swedish", "country": "SE"}]


def test_ends_of_ranges():
    assert plain.bound(None) is None
    assert plain.bound(TermBound(Duration(years=3, months=6), life=False, rule="alone"))["duration"] == "P3Y6M"
    assert plain.end(TermEnd(dt.date(2038, 8, 31), ("one",))) == {"day": "2038-08-31", "steps": ["one"]}
    assert plain.end(TermEnd(None, ())) == {"day": None, "steps": []}
