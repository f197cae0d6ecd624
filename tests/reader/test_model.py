import pytest

from habeas.reader.model import load


@pytest.fixture(scope="module")
def reader():
    return load()


def test_reads_a_sentence(reader, article):
    read = article("Mira Solvay was arrested in Lisbon on Tuesday and charged with fraud.")
    reading = reader.read(read)
    found = {(span.label, read.text[span.start : span.end]) for span in reading.spans}
    assert {("person", "Mira Solvay"), ("arrest", "arrested"), ("charge", "charged"), ("offence", "fraud")} <= found
    joined = {(a.label, reading.spans[a.source].label, reading.spans[a.target].label) for a in reading.arrows}
    assert {("person", "arrest", "person"), ("offence", "charge", "offence")} <= joined
    assert reading.reader == reader.name


def test_other_news_gives_an_empty_reading(reader, article):
    assert reader.read(article("The river rose by two metres.")).spans == ()


def test_many_give_what_each_gives_alone(reader, article):
    articles = [
        article("Mira Solvay was arrested in Lisbon."),
        article("The river rose."),
        article("Суд приговорил Марию Орлову к пяти годам колонии.", language="ru"),
    ]
    together = list(reader.read_many(articles))
    assert [r.article for r in together] == articles
    for one, read in zip(together, articles, strict=True):
        alone = reader.read(read)
        assert [(s.label, s.start, s.end) for s in one.spans] == [(s.label, s.start, s.end) for s in alone.spans]


def test_counts_each_token_once(reader, article):
    assert reader.count_tokens(article("Freed.")) >= 2
