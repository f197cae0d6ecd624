import pytest

from habeas.records.claim import Claim
from habeas.records.quote import Quote
from habeas.store.write.anchoring import anchored, find

TEXT = "Ada Roe was held. Bo Low was held. Cy Moe was held."


@pytest.mark.parametrize(("near", "at"), [(0, 12), (15, 12), (25, 29), (46, 46), (500, 46)])
def test_of_several_places_the_nearest(near, at):
    assert find("held", TEXT, near) == at


def test_words_that_are_not_there():
    assert find("freed", TEXT, 0) is None
    assert find("", TEXT, 0) is None


def test_every_quote_of_a_claim_moves(told):
    docket = told(
        "Menu. Ada Roe was held in Oster on 3 May 2024.",
        [("hold", "held", "Ada Roe", {"date": "2024-05-03", "term": 3, "offence": "spying", "place": "Oster"})],
    )
    (claim,) = docket.claims
    text = docket.article.text.removeprefix("Menu. ")
    moved = anchored(claim, text)
    assert isinstance(moved, Claim)
    quotes = [moved.quote, moved.person_quote, moved.date.quote, moved.term.quote, moved.place[0].quote]
    assert all(text[one.start : one.end] == one.exact for one in quotes)
    assert moved.quote.start == claim.quote.start - len("Menu. ")


def test_a_record_whose_words_are_gone_is_none(told):
    (claim,) = told("Ada Roe was held.", [("hold", "held")]).claims
    assert anchored(claim, "Ada Roe was freed.") is None


def test_a_record_whose_words_stand_is_the_same():
    quote = Quote("r1", 29, 33, "held")
    assert anchored(quote, TEXT) == quote
