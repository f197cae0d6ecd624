"""Cites: one a report, worked out when shown, and never more than may be."""

from tests.web.show.conftest import article

from habeas.export.sources import in_order
from habeas.web.show.cites import Cites, language, outlet
from habeas.web.show.passages import place


def test_a_cite_is_a_report_with_its_sentences_and_the_exact_words(record):
    cites = Cites(in_order(record))
    one, other = cites.cite(*(claim.quote for claim in record.claims))
    assert (one.number, other.number) == (1, 2)
    shown = cites.show(other)
    [sentence] = shown.sentences
    assert [text for text, exact in sentence if exact] == ["arrested", "charged"]
    assert (shown.outlet, shown.day, shown.language) == ("Paper 2", "2 Jun 2024", "en")
    assert shown.href == place(record.claims[1].quote)


def test_reports_beyond_the_most_are_counted(record):
    cites = Cites(in_order(record), most=1)
    made = cites.cite(*(claim.quote for claim in record.claims))
    assert len(made) == 1
    assert cites.left(made) == 1
    assert cites.left(()) == 0


def test_a_quote_of_a_report_that_is_not_there_is_left_out(record):
    stranger = article(9, "Held.").quote(0, 4)
    assert Cites(in_order(record)).cite(stranger, None) == ()


def test_an_outlet_that_nobody_names_is_called_by_the_title():
    assert outlet(article(1, "Held.", publisher=None).report) == "Title 1"
    assert outlet(article(1, "Held.", publisher=None, title=None).report) == "outlet not known"


def test_only_a_tag_of_a_language_is_one():
    assert language(article(1, "Held.", language='en" onload="x').report) is None
    assert language(article(1, "Held.", language="pt-BR").report) == "pt-BR"
