"""Model card: what the page says is what the files say."""

import re
from pathlib import Path

import pytest

from habeas.web.show import model_card

ROOT = Path(__file__).parents[3]
CARD = (ROOT / "src/habeas/reader/weights/CARD.md").read_text(encoding="utf-8")
FIGURES = (ROOT / "docs/figures.md").read_text(encoding="utf-8")
FLAT = " ".join(CARD.split())


@pytest.mark.parametrize("score", model_card.SCORES, ids=lambda one: one.measure)
def test_scores_are_those_of_the_card(score):
    assert f"| {score.measure} | {score.precision} | {score.recall} | {score.f1} |" in CARD


def test_every_score_of_the_card_is_shown():
    table = CARD.partition("| measure |")[2].partition("\n\n")[0]
    assert len(re.findall(r"^\| [a-z]", table, re.MULTILINE)) == len(model_card.SCORES)


@pytest.mark.parametrize(
    "name",
    [
        "READER", "READS_WELL", "READS_LESS_WELL", "ENCODER", "SIZE", "LICENCE", "TRAINED_ON", "TRAINED_ALSO",
        "PRETRAINED", "REPORTS",
    ],
)  # fmt: skip
def test_facts_stand_in_the_card(name):
    assert getattr(model_card, name) in FLAT


def test_wrong_accusations_are_those_of_both_files():
    assert f"wrong accusations {model_card.WRONG} (all 65 reports)" in FLAT
    assert f"| wrong accusations | {model_card.WRONG} |" in FIGURES
    assert f"wrong accusations {model_card.WRONG_OWN} |" in FIGURES
