"""Tests of a claim with all it takes to decide."""

from habeas.records.correction import Correction
from habeas.records.sight import EVERYTHING
from habeas.web.show.claim_view import claim_view


def test_a_claim_shows_its_words_its_report_and_who_changed_what(desk):
    store = desk.app.state.store
    claims = store.dossier("Daniel Hartwell-Moss").claims
    one = next(each for each in claims if each.kind == "sentence" and each.assertion == "actual" and each.term)
    store.decide(one.id, "correct", by="ada", why="the record", value=Correction(term="11 years"))
    view = claim_view(store, store.claim(one.id), EVERYTHING)
    assert view.whose == "Daniel Hartwell-Moss"
    assert view.form["term"] == "11 years in prison"
    assert [piece.text for piece in view.passages[0].pieces if piece.mark == "event"] == [one.quote.exact]
    assert view.source.href.startswith(f"/reports/{one.quote.report}?start={one.quote.start}")
    assert view.changed_by("Penalty or length").why == "the record"
    assert view.changed_by("When") is None
    store.undo(store.history()[-1].id, by="ada")
    again = claim_view(store, store.claim(one.id), EVERYTHING)
    assert (again.held, len(again.decided)) == ((), 2)
