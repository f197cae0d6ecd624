"""The keys of the JSON are a contract: nothing is left out, nothing is added unseen."""

import dataclasses
import datetime as dt
import json
from decimal import Decimal

import pytest

from habeas.records.case import Ends, Explanation, Finding, Stint, TermEnd
from habeas.records.encode import encode, write
from habeas.records.term import Money, Term

QUOTE = {"start", "end", "exact"}
REPORT = {
    "id", "source", "publisher", "title", "section", "byline", "published", "published_basis", "retrieved", "language",
    "text", "removed",
}  # fmt: skip
PERSON = {"id", "name", "role", "count", "forms", "nationality", "origin", "positions", "ties", "quotes"}
CLAIM = {
    "id", "kind", "person", "assertion", "said_by", "confidence", "quote", "authority", "offences", "term", "date",
    "place", "reader",
}  # fmt: skip
CASE = {
    "person", "charges", "custody", "terms", "conflicts", "unknown", "withheld", "events", "stints", "ends", "findings",
}  # fmt: skip
STINT = {
    "state", "open", "ended", "begin", "earliest_begin", "latest_begin", "end", "earliest_end", "latest_end", "place",
    "claims", "quotes",
}  # fmt: skip
EVENT = {
    "kind", "assertion", "date", "reported", "term", "authority", "offences", "place", "sources", "claims",
    "disputed_by",
}  # fmt: skip
TERM = {"words", "kind", "least", "most", "scope", "regime", "money", "quote"}
DATE = {"words", "edtf", "earliest", "latest", "basis", "quote"}


@pytest.fixture
def encoded(docket):
    return encode(docket)


def test_the_parts(encoded):
    assert set(encoded) == {"report", "people", "claims", "cases"}
    assert set(encoded["report"]) == REPORT
    assert all(set(one) == {"text", "reason", "at"} for one in encoded["report"]["removed"])
    assert all(set(person) == PERSON for person in encoded["people"])
    assert all(set(claim) == CLAIM for claim in encoded["claims"])
    assert all(set(case) == CASE for case in encoded["cases"])
    assert all(set(event) == EVENT for case in encoded["cases"] for event in case["events"])


def test_the_fields_of_a_claim(encoded):
    charge = encoded["claims"][1]
    assert [set(one) for one in charge["authority"]] == [{"words", "quote"}]
    assert [set(one) for one in charge["offences"]] == [{"words", "iccs", "article", "quote"}]
    assert set(charge["date"]) == DATE
    assert charge["date"]["edtf"] == "2023-08"
    assert (charge["date"]["earliest"], charge["date"]["latest"]) == ("2023-08-01", "2023-08-31")
    assert set(encoded["claims"][0]["term"]) == TERM
    assert encoded["claims"][0]["term"]["least"] == "P3Y6M"
    assert charge["confidence"] == 0.9123


def test_absent_values_are_null_or_empty(encoded):
    hold = encoded["claims"][4]
    assert hold["term"] is None
    assert hold["date"] is None
    assert hold["said_by"] is None
    assert hold["authority"] == []
    assert encoded["report"]["byline"] is None


def test_people(encoded):
    lindqvist, rudin, weil = encoded["people"]
    assert lindqvist["nationality"] == [{"words": "Swedish", "country": "SE"}]
    assert lindqvist["origin"] == [{"words": "Belarus", "country": "BY"}]
    assert set(lindqvist["positions"][0]) == {"title", "organisation", "when", "since", "until", "quote"}
    assert set(rudin["ties"][0]) == {"to", "kind", "words", "quote"}
    assert weil["role"] == "not-implicated"
    assert weil["quotes"][0]["exact"] == "was not involved"


def test_the_case(encoded):
    [case] = encoded["cases"]
    assert set(case["custody"]) == {"state", "as_of", "since", "place", "claims", "quotes"}
    assert set(case["terms"]) == {"imposed", "combination", "least", "most", "quotes"}
    assert case["terms"]["most"] == {
        "duration": "P11Y6M",
        "life": False,
        "death": False,
        "rule": "served one after the other",
    }
    assert set(case["charges"][0]) == {"words", "iccs", "article", "stage", "history", "quotes"}
    assert case["charges"][0]["history"] == [{"stage": "charged", "date": "2023-08", "claims": ["charge-actual"]}]
    assert set(case["conflicts"][0]["values"][0]) == {"value", "claims", "quote"}
    assert case["unknown"] == [{"slot": "day", "event": "sentence", "why": "no report dates the sentence"}]
    assert set(case["withheld"][0]) == {"what", "claim", "quote", "said_by"}


def test_custody_ends_and_findings(docket):
    case = docket.cases[0]
    hold, term = docket.claims[4], docket.claims[2].term
    stint = Stint("serving", open=True, latest_begin=dt.date(2024, 12, 26), place=hold.place, quotes=(hold.quote,))
    finding = Finding("after death", "a trial after the death", (hold.id,), (hold.quote,))
    ends = Ends(TermEnd(None, ("no arrest",)), TermEnd(dt.date(2032, 12, 26), ("from the sentence",)), (term.quote,))
    full = dataclasses.replace(case, stints=(stint,), findings=(finding,), ends=ends)
    [encoded] = encode(dataclasses.replace(docket, cases=(full,)))["cases"]
    assert set(encoded["stints"][0]) == STINT
    assert (encoded["stints"][0]["latest_begin"], encoded["stints"][0]["end"]) == ("2024-12-26", None)
    assert set(encoded["ends"]) == {"earliest", "latest", "quotes"}
    assert encoded["ends"]["earliest"] == {"day": None, "steps": ["no arrest"]}
    assert encoded["ends"]["latest"]["day"] == "2032-12-26"
    assert set(encoded["findings"][0]) == {"rule", "what", "claims", "quotes"}
    [bare] = encode(docket)["cases"]
    assert (bare["stints"], bare["ends"], bare["findings"]) == ([], None, [])


def quotes_in(value):
    if isinstance(value, dict):
        if "exact" in value:
            yield value
        for inner in value.values():
            yield from quotes_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from quotes_in(inner)


def test_every_quote_is_where_it_says(encoded):
    text = encoded["report"]["text"]
    found = list(quotes_in(encoded))
    assert len(found) > 30
    assert all(set(quote) == QUOTE for quote in found)
    assert all(text[quote["start"] : quote["end"]] == quote["exact"] for quote in found)


def test_of_several_reports_quotes_name_theirs(docket):
    found = list(quotes_in(encode(docket, several=True)))
    assert {quote["report"] for quote in found} == {docket.article.report.id}


def test_the_time_of_retrieval_is_utc(encoded):
    assert encoded["report"]["retrieved"] == "2025-01-02T03:04:05Z"


def test_written_it_is_one_line_and_the_same_again(encoded):
    line = write(encoded)
    assert "\n" not in line
    assert json.loads(line) == encoded


@pytest.mark.parametrize("char", ["\x1b", "\x9b", "\u202e", "\u2066", "\u2028", "\x07", "\ud800"])
def test_what_steers_a_terminal_is_escaped(char):
    line = write({"exact": f"a{char}b"})
    assert char not in line
    assert json.loads(line) == {"exact": f"a{char}b"}


def test_letters_of_any_script_stay_readable():
    assert write(["приговор", "判決"]) == '["приговор", "判決"]'


def test_a_conflict_says_whether_it_is_explained_and_by_whom(docket):
    case = docket.cases[0]
    at = dt.datetime(2026, 3, 4, 7, 6, 7, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    explained = dataclasses.replace(case.conflicts[0], explanation=Explanation("ada", at, "a slip of the desk"))
    told = dataclasses.replace(docket, cases=(dataclasses.replace(case, conflicts=(case.conflicts[0], explained)),))
    one, other = encode(told)["cases"][0]["conflicts"]
    assert set(one) == {"id", "slot", "kind", "state", "explanation", "values"}
    assert (one["id"], one["state"], one["explanation"]) == (case.conflicts[0].id, "open", None)
    assert (other["id"], other["state"]) == (one["id"], "explained")
    assert other["explanation"] == {"by": "ada", "at": "2026-03-04T05:06:07Z", "why": "a slip of the desk"}


def test_a_sum_keeps_every_digit(docket):
    claim = next(one for one in docket.claims if one.term)
    fine = Term("a fine of 0.10 crowns", "fine", money=Money("0.10 crowns", Decimal("0.10"), None), regime="strict")
    told = dataclasses.replace(
        docket, claims=(dataclasses.replace(claim, term=dataclasses.replace(claim.term, value=fine)),)
    )
    term = encode(told)["claims"][0]["term"]
    assert term["money"] == {"words": "0.10 crowns", "amount": "0.10", "currency": None}
    assert term["regime"] == "strict"
