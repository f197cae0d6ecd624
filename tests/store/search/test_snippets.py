"""Snippets: the sentence with the first hit, and where the hits stand in the kept text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.records.article import Sentence
from habeas.store.search.queries import parse
from habeas.store.search.snippets import snippet

TEXT = (
    "Court news\n"
    "Kirill Osokin was freed. The court of Oster heard O'Neill on bribes. Суд освободил Осокину.\n王建明被捕。"
)
SENTENCES = (Sentence(0, 10), Sentence(11, 35), Sentence(36, 79), Sentence(80, 103), Sentence(104, 110))
SHOWN = [  # typed, words shown, in which sentence
    ("court", ["Court"], 0), ("freed", ["freed"], 1), ("osokin", ["Osokin"], 1), ("осокин", ["Осокину"], 3),
    ("freed osokin", ["Osokin", "freed"], 1), ('"court of"', ["court of"], 2), ("oneill", [], None),
    ("o'neill", ["O'Neill"], 2),
    ("brib*", ["bribes"], 2), ("суда", ["Суд"], 3), ("建明", ["建明"], 4), ("Wangjianming", [], None),
    ("-court freed", ["freed"], 1),
    ("-court", [], None), ("", [], None), ("nothing", [], None), ('"freed the"', [], None),
    ("Ossokine", ["Осокину"], 3),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "hits", "sentence"), SHOWN)
def test_the_sentence_with_the_first_hit(typed, hits, sentence):
    found = snippet(TEXT, SENTENCES, parse(typed))
    if sentence is None:
        assert found is None
        return
    assert (found.start, found.end) == (SENTENCES[sentence].start, SENTENCES[sentence].end)
    assert found.exact == TEXT[found.start : found.end]
    assert [TEXT[start:end] for start, end in found.hits] == hits


@given(st.text(), st.text())
def test_hits_lie_in_their_sentence(text, typed):
    found = snippet(text, (Sentence(0, len(text)),), parse(typed))
    if found:
        assert found.hits
        assert all(found.start <= start < end <= found.end for start, end in found.hits)
