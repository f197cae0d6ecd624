import pytest

from habeas.lexicon.load import languages, load
from habeas.normalise import authorities
from habeas.normalise.phrases import Table

ROWS = [(language, row) for language in languages("authorities") for row in load(language, "authorities")]


@pytest.mark.parametrize(("language", "row"), ROWS)
def test_examples(language, row):
    for pattern, example in row["match"].items():
        found = authorities.parse(example, language=language)
        assert Table([(pattern, True)]).find(example), pattern
        assert found.kind == row["kind"], example
        assert row.get("country") in {None, found.country}, example
