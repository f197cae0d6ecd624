import pytest

from habeas.export.outline.citations import Citations
from habeas.export.outline.parts import Cite


@pytest.fixture
def citations(scene):
    return Citations([scene.article])


def test_quotes_of_one_sentence_share_a_number_and_each_use_counts(citations, scene):
    assert citations.cite(scene.quote("charged"), scene.quote("espionage")) == (Cite(1, 1),)
    assert citations.cite(scene.quote("bribery")) == (Cite(2, 1),)
    assert citations.cite(scene.quote("bribery"), scene.quote("classified")) == (Cite(1, 2), Cite(2, 2))
    assert [note.uses for note in citations.notes()] == [2, 2]


def test_a_note_marks_the_exact_words(citations, scene):
    citations.cite(scene.quote("espionage"))
    [note] = citations.notes()
    assert [words for words, exact in note.pieces if exact] == ["espionage"]
    assert "".join(words for words, _ in note.pieces).startswith("In August 2023 the Oster city court")
    assert (note.source, note.language) == (1, "en")


def test_nothing_and_reports_that_are_not_at_hand_are_not_cited(citations, quote):
    assert citations.cite(None, quote("held", "elsewhere")) == ()
    assert citations.notes() == ()


def test_sources_tell_publisher_and_day(citations):
    [source] = citations.sources()
    assert (source.details, source.published, source.url) == ("The Oster Gazette, World", "26 Dec 2024", None)


def test_a_report_without_anything_is_still_a_source(article):
    [source] = Citations([article("x", "r1", None)]).sources()
    assert (source.title, source.published, source.details) == ("Untitled report", "date not known", "")
