import datetime as dt

from habeas.records.claim import Claim
from habeas.records.date import Date
from habeas.records.quote import Cited, Quote
from habeas.rights.records import Changing

UP = Changing(str.upper, {"sha256:1": "SHE WAS HELD"})


def claim():
    date = Date("may", "2024-05", dt.date(2024, 5, 1), dt.date(2024, 5, 31), "stated")
    said = Cited("a court", Quote("sha256:2", 0, 7, "a court"))
    held = Quote("sha256:1", 8, 12, "held")
    return Claim("claim:a", "hold", "p:a", "actual", held, None, 0.5, "reader 1", said_by=said, date=Cited(date, held))


def test_texts_are_changed_and_codes_stay():
    made = UP.record(claim())
    assert (made.id, made.kind, made.person, made.reader) == ("claim:a", "hold", "p:a", "reader 1")
    assert (made.said_by.value, made.date.value.words, made.date.value.edtf) == ("A COURT", "MAY", "2024-05")


def test_a_quote_is_cut_from_its_text_where_that_is_there():
    made = UP.record(claim())
    assert (made.quote.exact, made.said_by.quote.exact) == ("HELD", "A COURT")


def test_a_record_without_a_change_is_the_same_object():
    one = claim()
    assert Changing(lambda text: text).record(one) is one
