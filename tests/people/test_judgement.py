"""Where the bars stand."""

import pytest

from habeas.people.judgement import ASK, SAME, judge, score


@pytest.mark.parametrize(
    ("belief", "answer"), [(SAME, "same"), (SAME - 0.001, "ask"), (ASK, "ask"), (ASK - 0.001, "not the same")]
)
def test_bars(belief, answer):
    assert judge(belief) == answer
    assert judge(belief, barred=True) == "not the same"
    assert judge(belief, only_ask=True) == ("ask" if answer == "same" else answer)


def test_score_stays_in_its_range():
    assert score(-1000.0) == 0.0
    assert score(1000.0) == 1.0
    assert score(1.0) == round(1 - score(-1.0), 3)
