"""Agencies: a credit is told from a mention."""

import pytest

from habeas.clean.agencies import credited
from habeas.lexicon.load import languages, load

ROWS = [(language, row) for language in languages("agencies") for row in load(language, "agencies")["agencies"]]


@pytest.mark.parametrize(("language", "row"), ROWS, ids=lambda one: one if isinstance(one, str) else one["agency"])
def test_every_row_credits_its_examples_and_no_mention(language, row):
    assert row["names"]
    for example in row["examples"]:
        assert credited(f"Ada Roe in court\n{example}") == row["agency"], (language, example)
    for mention in row["not"]:
        assert credited(f"Ada Roe in court\n{mention} The trial goes on.") is None, (language, mention)


def test_a_credit_in_the_byline_or_in_a_line_that_was_removed():
    assert credited("Ada Roe was jailed.", ["By Associated Press"]) == "ap"
    assert credited("Ada Roe was jailed.", ["By Lena Moss"]) is None


def test_an_agency_in_the_middle_of_a_text_is_no_credit():
    body = "\n".join(["Ada Roe was jailed on Monday."] * 6)
    assert credited(f"{body}\nReuters\n{body}") is None
    assert credited(f"{body} She was well, her lawyer said (Reuters), {body}") is None


def test_an_empty_text_credits_nobody():
    assert credited("") is None
