import datetime as dt
import io
from dataclasses import replace

from rich.console import Console

from habeas.cli.show.dossier import show_dossier
from habeas.records.decision import Decision
from habeas.records.dossier import Dossier
from habeas.records.link import Link

AT = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)


def shown(dossier, **options):
    console = Console(file=io.StringIO(), width=110)
    show_dossier(dossier, console, **options)
    return console.file.getvalue()


def made(docket, **more):
    person, *others = docket.people
    return Dossier(person, docket.cases[0], docket.claims, tuple(others), (docket.article,), **more)


def test_the_case_its_reports_and_its_id(docket):
    text = shown(made(docket))
    assert text.startswith("Marta Lindqvist\n")
    assert "Reports\n  1  " in text
    assert text.rstrip().endswith("p1")


def test_questions_decisions_and_rejected_claims_are_shown(docket):
    link = Link("m:1", "m:2", "ask", 0.7, "one name")
    decision = Decision("decision:1", "accept", ("claim:1",), "ada", AT, "seen the file")
    whole = made(docket, links=(link,), history=(decision,), rejected=docket.claims[:1])
    text = shown(replace(whole, claims=docket.claims[1:]))
    assert "m:1 and m:2: perhaps the same person (one name; 0.70, machine)" in text
    assert "ada accepted claim:1: seen the file" in text
    assert "Rejected by a person" in text


def test_machine_links_that_hold_are_no_question(docket):
    text = shown(made(docket, links=(Link("m:1", "m:2", "same", 0.99, "one name"),)))
    assert "Who is who" not in text


def test_ids_and_aliases_are_shown_when_asked_for(docket):
    whole = made(docket, aliases=("p:old",))
    assert "p:old" not in shown(whole)
    assert "p:old" in shown(whole, ids=True)
    assert "Claims\n" in shown(whole, ids=True)


def test_somebody_without_a_case_is_not_accused(docket):
    person, *others = docket.people
    text = shown(Dossier(replace(person, role="witness"), None, (), tuple(others), (docket.article,)))
    assert "no case" in text
    assert "Charges" not in text
