import pytest

from habeas.export.outline.parts import Cite, Phrase, Row


def test_citations_sort_by_number_then_use():
    assert sorted([Cite(2, 1), Cite(1, 9), Cite(1, 2)]) == [Cite(1, 2), Cite(1, 9), Cite(2, 1)]


def test_what_is_not_said_is_plain():
    assert (Phrase("x").tone, Phrase("x").cites, Row("a", ()).steps) == ("plain", (), ())


def test_an_outline_does_not_change():
    with pytest.raises(AttributeError):
        Phrase("x").text = "y"
