"""Reports in, clean text out: the page of our own that has the shape of the first one, pages, and bad ends."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.clean.article import clean, compose
from habeas.clean.furniture import restore
from habeas.errors import NoArticle, Paywalled
from habeas.records.report import Report

PAGES = Path(__file__).parent / "pages"
HEAD = "Harbour Engineer Tomas Veld Gets Second Term in Port Vell Prison"


def report(data, **fields):
    data = data.encode() if isinstance(data, str) else data
    return Report(Report.identify(data), "x", data, retrieved=datetime(2024, 12, 27, tzinfo=UTC), **fields)


def page(name, encoding="utf-8", **fields):
    return report((PAGES / name).read_bytes(), media_type="html", encoding=encoding, **fields)


def test_the_pasted_page_gives_its_report():
    article = clean(report((PAGES / "pasted.txt").read_bytes()))
    assert article.text.splitlines()[0] == HEAD
    assert article.text.count(HEAD) == 1
    assert "Advertisement" not in article.text
    assert (article.report.title, article.report.section, article.report.language) == (HEAD, "World", "en")
    removed = [(piece.text, piece.reason) for piece in article.removed if piece.reason != "space"]
    assert removed == [
        ("• HOME»", "breadcrumb"), ("• World»", "breadcrumb"), (f"• {HEAD}", "breadcrumb"),
        ("Advertisement", "advertisement"), (HEAD, "headline"), ("Advertisement", "advertisement"),
    ]  # fmt: skip
    assert restore(article) == (PAGES / "pasted.txt").read_text()


def test_the_sentences_of_the_pasted_page():
    article = clean(report((PAGES / "pasted.txt").read_bytes()))
    sentences = [article.text[sentence.start : sentence.end] for sentence in article.sentences]
    assert sentences[:2] == [
        HEAD,
        "Tomas Veld has been given a second term in a case that nobody outside the court has seen.",
    ]
    assert "He had received 2.5 years in 2020 for helping to forge a permit." in sentences
    assert len(sentences) == 6


def test_a_news_page_is_cleaned():
    article = clean(page("news.html", title="Editor freed in Port Vell after a year"))
    assert article.text.splitlines()[0] == "Editor freed in Port Vell after a year"
    assert article.text.count("Editor freed") == 1
    assert {piece.reason for piece in article.removed} >= {"advertisement", "related", "newsletter"}
    assert len(article.sentences) == 8


def test_a_broken_page_in_windows_1251_is_cleaned():
    article = clean(page("broken-cp1251.html", "cp1251", title="Учителя из Порт-Велла освободили"))
    assert article.report.language == "ru"
    assert len(article.sentences) == 6


def test_a_stub_before_a_paywall_is_none():
    with pytest.raises(Paywalled, match="save the full page"):
        clean(page("stub.html", title="Harbour master on trial"))


@pytest.mark.parametrize("name", ["menu.html"])
def test_a_page_of_headlines_is_no_report(name):
    with pytest.raises(NoArticle):
        clean(page(name, title="The Vell Courier"))


@pytest.mark.parametrize(
    "text", ["Advertisement", "Home | World | Sport\nAdvertisement\n", "Accept all\nCookie settings"]
)
def test_furniture_alone_is_no_report(text):
    with pytest.raises(NoArticle):
        clean(report(text))


def test_what_is_known_stands_above_what_is_found():
    text = f"By Ann Moor\nPublished: 24 December 2024\n{HEAD}\nVeld was given a second term on Monday."
    found = clean(report(text)).report
    assert (found.byline, found.published, found.published_basis) == ("Ann Moor", "2024-12-24", "text")
    given = clean(
        report(text, published="2024-12", published_basis="given", byline="Desk", title="Veld again", language="en")
    ).report
    assert (given.byline, given.published, given.published_basis, given.title) == (
        "Desk",
        "2024-12",
        "given",
        "Veld again",
    )
    guessed = clean(report(text, published="2020-01-01", published_basis="heuristic")).report
    assert (guessed.published, guessed.published_basis) == ("2024-12-24", "text")


def test_a_title_told_apart_heads_the_text_once():
    text = "Veld was given a second term on Monday."
    assert clean(report(text, title=HEAD)).text == f"{HEAD}\n\n{text}"
    assert clean(report(f"{HEAD}\n\n{text}", title=HEAD)).text == f"{HEAD}\n\n{text}"


def test_cleaning_again_changes_nothing():
    once = clean(report((PAGES / "pasted.txt").read_bytes()))
    again = clean(once.report)
    assert (again.text, again.sentences, again.report) == (once.text, once.sentences, once.report)


def test_the_text_is_nfc_and_says_where_quotes_are():
    article = clean(report(unicodedata.normalize("NFD", "Il a été libéré lundi à Sète par le tribunal.")))
    assert unicodedata.is_normalized("NFC", article.text)
    assert article.quote(0, 2).exact == "Il"


def test_an_encoding_that_is_known_is_used():
    assert compose(report("Суд освободил её.".encode("koi8-r"), encoding="koi8-r")) == "Суд освободил её."
    assert compose(report("\ufeffFreed.")) == "Freed."


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=200))
def test_restoring_gives_the_text_as_it_came(text):
    text = text.encode("utf-8", "replace").decode().removeprefix("\ufeff")
    try:
        article = clean(report(text, language="en", encoding="utf-8"))
    except NoArticle:
        return
    assert restore(article) == unicodedata.normalize("NFC", text)
    assert all(0 <= sentence.start < sentence.end <= len(article.text) for sentence in article.sentences)
