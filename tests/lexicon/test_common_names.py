"""The names that very many people bear."""

from habeas.lexicon.load import load
from habeas.normalise.names import parse
from habeas.people.commonness import BOTH, common


def test_the_examples_are_common_and_the_others_not():
    data = load("all", "common_names")
    assert all(common(*[parse(name, language="ru" if name > "z" else "en")] * 2) == BOTH for name in data["examples"])
    assert all(common(parse(name), parse(name)) < BOTH for name in data["not"])


def test_no_word_stands_twice():
    data = load("all", "common_names")
    for part in ("surnames", "given"):
        assert all(isinstance(word, str) for word in data[part])
        assert len(set(data[part])) == len(data[part])
