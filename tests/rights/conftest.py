"""A report told by hand with a victim, somebody under 18 and an accused, in three scripts."""

import re

import pytest

from habeas.records.article import Article, Removed, Sentence
from habeas.records.person import Person
from habeas.records.report import Report

TEXT = (
    "Pavel Rudin was charged in Oster. Ada Rudin, his wife, was hurt. Jonas Kettil, 16, saw it.\n"
    "Ада Рудина плакала; суд допросил Йонаса Кеттила. ADA RUDIN left."
)


def person(article, id, role, forms):
    quotes = tuple(article.quote(*found.span()) for form in forms for found in re.finditer(form, article.text))
    return Person(id, forms[0], role, tuple(forms), quotes=tuple(sorted(quotes)))


@pytest.fixture
def article():
    raw = TEXT.encode()
    url = "https://gazette.example/oster/jonas-kettil-saw-it"
    report = Report(Report.identify(raw), "report.txt", raw, url=url, title="Ada Rudin left", byline="A. Kettil")
    sentences = tuple(Sentence(*found.span()) for found in re.finditer(r"[^\n.]+\.?", TEXT))
    return Article(report, TEXT, sentences, (Removed("More on Ada Rudin", "related", 0),))


@pytest.fixture
def people(article):
    return (
        person(article, "p:1", "subject", ["Pavel Rudin"]),
        person(article, "p:2", "victim", ["Ada Rudin", "Ада Рудина"]),
        person(article, "p:3", "witness", ["Jonas Kettil", "Йонаса Кеттила"]),
    )
