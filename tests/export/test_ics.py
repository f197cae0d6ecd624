import datetime as dt
import io
from dataclasses import replace

from icalendar import Calendar

from habeas.export import ics
from habeas.export.ics import spans
from habeas.export.words import words
from habeas.records.case import Ends, TermEnd
from habeas.records.date import Date
from habeas.records.quote import Cited


def read(dossiers, options):
    out = io.BytesIO()
    ics.write(dossiers, out, options)
    data = out.getvalue()
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    return Calendar.from_ical(data.decode())


def entries(dossiers, options):
    calendar = read(dossiers, options)
    assert not calendar.errors
    return [entry for entry in calendar.walk("VEVENT") if not entry.errors]


def dated(dossier, edtf, earliest, latest, **fields):
    date = Cited(Date("then", edtf, earliest, latest, "stated"), dossier.claims[1].quote)
    event = replace(dossier.case.events[1], date=date, disputed_by=(), **fields)
    return replace(dossier, case=replace(dossier.case, events=(event,), ends=None))


def test_a_month_is_all_of_it_and_tentative(dossier, options):
    charge = next(entry for entry in entries([dossier], options) if "charged" in entry["summary"])
    assert charge.decoded("dtstart") == dt.date(2023, 8, 1)
    assert charge.decoded("dtend") == dt.date(2023, 9, 1)
    assert charge["status"] == "TENTATIVE"
    assert charge["summary"] == (
        "Marta Lindqvist: charged with espionage, at Oster city court (August 2023, day not known)"
    )
    assert "EDTF 2023-08" in charge["description"]
    assert "In August 2023 the Oster city court charged Lindqvist" in charge["description"]
    assert charge.decoded("dtstamp") == options.now
    assert charge["transp"] == "TRANSPARENT"


def test_a_day_is_one_day_and_confirmed(dossier, options):
    day = dt.date(2023, 8, 9)
    [entry] = entries([dated(dossier, "2023-08-09", day, day)], options)
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (day, dt.date(2023, 8, 10))
    assert entry["status"] == "CONFIRMED"
    assert "not known" not in entry["summary"]


def test_what_may_come_is_tentative_and_says_so(dossier, options):
    day = dt.date(2027, 8, 9)
    [entry] = entries([dated(dossier, "2027-08-09", day, day, kind="trial", assertion="prospective")], options)
    assert (entry["status"], "faces: trial" in entry["summary"]) == ("TENTATIVE", True)


def test_what_nobody_dates_or_is_open_or_denied_is_left_out(dossier, options):
    day = dt.date(2023, 8, 9)
    for one in (
        dated(dossier, "2023-08-09/..", day, None),
        dated(dossier, "2023-08-09", day, day, assertion="negated"),
        dated(dossier, "2023-08-09", day, day, kind="arrest"),
    ):
        assert entries([one], options) == []
    undated = replace(dossier.case, events=(replace(dossier.case.events[1], date=None),), ends=None)
    assert entries([replace(dossier, case=undated)], options) == []


def test_the_end_of_a_sentence_is_a_range_with_its_steps(dossier, options):
    end = entries([dossier], options)[-1]
    assert (end.decoded("dtstart"), end.decoded("dtend")) == (dt.date(2031, 8, 1), dt.date(2035, 3, 1))
    assert end["summary"] == "Marta Lindqvist: sentence may end (earliest 2031-08-01, latest 2035-02-28)"
    assert "Earliest: + 8 years = 2031-08-01" in end["description"]
    assert end["status"] == "TENTATIVE"


def test_an_end_without_a_day_is_said_to_have_none(dossier, options):
    half = replace(dossier.case, ends=Ends(TermEnd(dt.date(2031, 8, 1), ()), TermEnd(None, ("life",))))
    end = entries([replace(dossier, case=half)], options)[-1]
    assert "latest not known" in end["summary"]
    never = replace(dossier.case, ends=Ends(TermEnd(None, ()), TermEnd(None, ())))
    assert len(entries([replace(dossier, case=never)], options)) == len(entries([dossier], options)) - 1


def test_the_last_day_there_is(dossier, options):
    far = replace(dossier.case, events=(), ends=Ends(TermEnd(dt.date.max, ()), TermEnd(dt.date.max, ())))
    assert len(entries([replace(dossier, case=far)], options)) == 1


def test_ids_are_stable_and_a_later_report_does_not_change_them(dossier, options):
    uids = [entry["uid"] for entry in entries([dossier], options)]
    assert len(set(uids)) == len(uids)
    late = replace(dossier.claims[1], id="claim:0")
    text = dossier.articles[0]
    article = replace(text, report=replace(text.report, id="sha256:late", published="2025-06-01"))
    late = replace(late, quote=replace(late.quote, report="sha256:late"))
    told = tuple(
        replace(event, claims=("claim:0", *event.claims)) if event.kind == "charge" else event
        for event in dossier.case.events
    )
    more = replace(
        dossier,
        case=replace(dossier.case, events=told),
        claims=(late, *dossier.claims),
        articles=(*dossier.articles, article),
    )
    assert [entry["uid"] for entry in entries([more], options)] == uids


def test_hostile_words_make_no_entry_of_their_own(hostile, options):
    calendar = read([hostile], options)
    assert [part.name for part in calendar.walk()] == ["VCALENDAR", "VEVENT", "VEVENT", "VEVENT"]
    first = calendar.walk("VEVENT")[0]
    assert set(first) <= {
        "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP", "CLASS", "LOCATION", "URL"
    }  # fmt: skip
    assert str(first["location"]) == words(hostile.person.name)[:500]


def test_several_people_share_a_calendar(dossier, witness, options):
    assert len(entries([dossier, witness], options)) == len(list(spans(dossier)))


def test_the_examples_load(examples, options):
    assert len(entries(examples, options)) == sum(len(list(spans(one))) for one in examples) > 5
