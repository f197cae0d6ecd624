from dataclasses import fields, replace

import numpy as np
import pytest

from habeas.reader.arrows import ArrowScorer
from habeas.reader.decode import Bars, Rules, Seen, decode
from habeas.reader.labels import load
from habeas.reader.pairs import DISTANCE_BUCKETS, SENTENCE_BUCKETS
from habeas.reader.tokens import windows

LABELS = load()
HIDDEN = 2


def flat_scorer(bias):
    """A scorer that gives every arrow the same score."""
    kinds, arrows = len(LABELS.spans), len(LABELS.arrows)
    shapes = [
        (1, 4), (1,), (1, 4), (1,), (kinds, 1), (kinds, 1), (DISTANCE_BUCKETS, 1), (SENTENCE_BUCKETS, 1),
        (1, 1), (1,), (arrows, 1), (arrows,),
    ]  # fmt: skip
    zero = ArrowScorer(*(np.zeros(shape, dtype=np.float32) for shape in shapes))
    assert len(fields(zero)) == len(shapes)
    return replace(zero, score_bias=np.full(arrows, bias, dtype=np.float32))


@pytest.fixture
def look(article, letters):
    """Read a text in which some words are marked: (label, words, score, assertion or role)."""

    def run(text, *marks, arrow=-1.0, bars=None):
        read = article(text)
        (window,) = windows(read, letters)
        band = np.full((len(window.ids), 24, LABELS.channels), -9.0, dtype=np.float32)
        for label, words, score, more in marks:
            first = window.starts.index(text.index(words))
            last = window.ends.index(text.index(words) + len(words))
            row = band[first, last - first]
            row[LABELS.spans.index(label)] = score
            if more in LABELS.assertions:
                row[len(LABELS.spans) + LABELS.assertions.index(more)] = 5
            if more in LABELS.roles:
                row[len(LABELS.spans) + len(LABELS.assertions) + LABELS.roles.index(more)] = 5
        seen = Seen(window, np.zeros((len(window.ids), HIDDEN), dtype=np.float32), band)
        return decode(read, [seen], Rules(flat_scorer(arrow), LABELS, "test", bars or Bars()))

    return run


def test_spans_over_the_bar_with_assertion_and_role(look):
    reading = look("Ada was freed.", ("person", "Ada", 2.0, "subject"), ("release", "freed", 1.0, "prospective"))
    assert [(s.label, s.start, s.end, s.assertion) for s in reading.spans] == [
        ("person", 0, 3, "subject"),
        ("release", 8, 13, "prospective"),
    ]
    assert reading.spans[0].score == pytest.approx(0.8808, abs=1e-4)
    assert reading.reader == "test"


def test_under_the_bar_is_nothing(look):
    assert look("Ada was freed.", ("person", "Ada", -0.5, None)).spans == ()
    assert len(look("Ada was freed.", ("person", "Ada", -0.5, None), bars=Bars(mention=-1.0)).spans) == 1


def test_of_overlapping_spans_of_one_label_the_best_is_kept(look):
    reading = look("Ada Lorne left.", ("person", "Ada", 1.0, None), ("person", "Ada Lorne", 2.0, None))
    assert [(s.start, s.end) for s in reading.spans] == [(0, 9)]


def test_of_overlapping_triggers_the_best_kind_is_kept(look):
    reading = look("Ada was freed.", ("release", "freed", 1.0, "actual"), ("acquit", "freed", 2.0, "actual"))
    assert [s.label for s in reading.spans] == ["acquit"]


def test_different_mentions_may_overlap(look):
    reading = look("The aide left.", ("person", "The aide", 1.0, None), ("position", "aide", 1.0, None))
    assert [s.label for s in reading.spans] == ["person", "position"]


def test_arrows_join_what_they_may(look):
    marks = (("person", "Ada", 2.0, None), ("release", "freed", 1.0, "actual"))
    assert look("Ada was freed.", *marks).arrows == ()
    (arrow,) = look("Ada was freed.", *marks, arrow=3.0).arrows
    assert (arrow.label, arrow.source, arrow.target) == ("person", 1, 0)
    assert arrow.score == pytest.approx(0.9526, abs=1e-4)
