"""All the words of one event, for a line that has more than the page shows."""

from lxml.html import fromstring


def test_the_words_of_an_event_are_shown_in_full(full):
    tree = fromstring(full.get("/cases/Marta Lindqvist/quotes/1").text)
    assert [mark.text for mark in tree.xpath("//blockquote//mark")] == ["arrested"]
    assert tree.xpath("//blockquote//a/@href")[0].startswith("/reports/sha256:")


def test_an_event_that_is_not_there_is_not_found(full):
    assert full.get("/cases/Marta Lindqvist/quotes/2").status_code == 404
    assert full.get("/cases/Marta Lindqvist/quotes/0").status_code in {404, 422}
