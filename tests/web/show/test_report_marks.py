"""Report marks: what was read in a report lies over its words, and nothing over what is not there."""

import datetime as dt

import pytest

from habeas.records.article import Article, Removed
from habeas.records.claim import Claim
from habeas.records.person import Person
from habeas.records.quote import Cited, Quote
from habeas.records.report import Report
from habeas.store.reading.claim_files import ClaimFile
from habeas.store.reading.report_files import ReportFile
from habeas.web.show.claim_cards import cards
from habeas.web.show.report_marks import hidden, lay_out, marks_of

TEXT = "Marta Lindqvist was arrested, her lawyer said."
ID = "sha256:00"


def quote(words):
    start = TEXT.index(words)
    return Quote(ID, start, start + len(words), words)


def made(*, state="read", removed=(), person=None):
    claim = Claim(
        "claim:1", "arrest", "p:1", "actual", quote("arrested"), quote("Marta Lindqvist"), 0.9, "r",
        said_by=Cited("her lawyer", quote("her lawyer")),
    )  # fmt: skip
    marta = Person("p:1", "Marta Lindqvist", "subject", (), quotes=(person or quote("Marta Lindqvist"),))
    file = ClaimFile(claim, claim, state, "now", sure=True, person=None)
    article = Article(Report(ID, "-", b""), TEXT, (), removed)
    return ReportFile(article, dt.datetime(2026, 1, 2, tzinfo=dt.UTC), "r", (marta,), (file,), restricted=False)


def kinds(file):
    return {(mark.kind, TEXT[mark.start : mark.end], mark.claim) for mark in marks_of(file, cards(file.claims, TEXT))}


def test_people_and_claims_are_marked():
    assert kinds(made()) == {
        ("person", "Marta Lindqvist", None),
        ("person", "Marta Lindqvist", 1),
        ("event", "arrested", 1),
        ("said-by", "her lawyer", 1),
    }


def test_a_rejected_claim_marks_nothing():
    assert kinds(made(state="rejected")) == {("person", "Marta Lindqvist", None)}


@pytest.mark.parametrize("wrong", [Quote(ID, 0, 5, "Pavel"), Quote(ID, 90, 99, "x"), Quote("sha256:01", 0, 5, "Marta")])
def test_words_that_are_not_there_are_not_marked(wrong):
    assert ("person", "Marta Lindqvist", None) not in kinds(made(person=wrong))


def test_numbers_stand_after_the_words_of_a_claim():
    file = made()
    page = lay_out(file, cards(file.claims, TEXT), lit=None, removed=False)
    assert {end: [card.number for card in there] for end, there in page.notes.items()} == {
        TEXT.index("arrested") + 8: [1]
    }
    assert any(piece.end == TEXT.index("arrested") + 8 for one in page.paragraphs for piece in one.pieces)


def test_furniture_stands_at_its_place_with_the_reason():
    file = made(removed=(Removed(" \n", "space", 0), Removed("Home\nNews", "menu", 0), Removed("Ad", "credit", 999)))
    assert hidden(file.article) == 1
    assert not lay_out(file, cards(file.claims, TEXT), lit=None, removed=False).gone
    page = lay_out(file, cards(file.claims, TEXT), lit=None, removed=True)
    assert [(gone.text, gone.reason) for gone in page.gone[0]] == [("Home News", "menu")]
