import pytest

from habeas.records.article import Article, Sentence
from habeas.records.report import Report


@pytest.fixture
def article():
    text = "She was held. He was freed. Nobody spoke."
    sentences = (Sentence(0, 13), Sentence(14, 27), Sentence(28, 41))
    return Article(Report("sha256:00", "-", text.encode()), text, sentences, ())


@pytest.mark.parametrize(("offset", "sentence"), [(0, 0), (12, 0), (13, 0), (14, 1), (27, 1), (28, 2), (99, 2)])
def test_a_place_is_in_a_sentence(article, offset, sentence):
    assert article.sentence_at(offset) == sentence


def test_a_place_before_the_first_sentence_is_in_the_first():
    article = Article(Report("sha256:00", "-", b""), "  Held.", (Sentence(2, 7),), ())
    assert article.sentence_at(0) == 0


def test_a_quote_names_its_report(article):
    quote = article.quote(8, 12)
    assert (quote.report, quote.exact) == ("sha256:00", "held")
