import pytest

from habeas.lexicon.load import languages, load
from habeas.normalise import articles


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (language, words)
        for language in languages("article_forms")
        for words in load(language, "article_forms")["examples"]
    ],
)
def test_examples_are_found_whole(language, words):
    assert articles.parse(f"({words})", language=language) == words


@pytest.mark.parametrize(
    "words", ["an article about courts", "article of clothing", "a section of the wall", "Part of it", "2019"]
)
def test_no_article(words):
    assert articles.parse(words) is None


def test_find_marks_each():
    text = "charged under Article 58 and Section 5(2) of the Official Secrets Act on Monday"
    assert [(one.value, text[one.start : one.end]) for one in articles.find(text)] == [
        ("Article 58", "Article 58"),
        ("Section 5(2) of the Official Secrets Act", "Section 5(2) of the Official Secrets Act"),
    ]


def test_numbers_leave_parts_out():
    assert articles.numbers("ч. 2 ст. 228.1 УК РФ", language="ru") == ("228.1",)
    assert articles.numbers("Articles 58 and 59") == ("58", "59")
    assert articles.numbers("no article") == ()
