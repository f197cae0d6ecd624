"""The loader finds lists, remembers them, and does not walk out of its folder."""

import pytest

from habeas.lexicon import load as lists


def test_a_list_is_read_once():
    assert lists.load("en", "dates") is lists.load("en", "dates")


@pytest.mark.parametrize(
    ("language", "topic"), [("xx", "dates"), ("en", "nothing"), ("..", "x"), ("en/../en", "dates"), ("", "x")]
)
def test_what_is_not_there_is_none(language, topic):
    assert lists.load(language, topic) is None


def test_languages_of_a_topic_are_sorted():
    found = lists.languages("dates")
    assert list(found) == sorted(found)
    assert {"en", "ru"} <= set(found)


def test_every_list_is_valid_yaml():
    paths = sorted(lists.ROOT.glob("*/*.yml"))
    assert paths
    for path in paths:
        assert lists.load(path.parent.name, path.stem) is not None, path


def test_no_word_is_read_as_true_or_false():
    """YAML takes `on`, `no` and `yes` without quotes for truth values."""
    for path in sorted(lists.ROOT.glob("*/*.yml")):
        assert not list(_truths(lists.load(path.parent.name, path.stem))), path


def _truths(node):
    """Give the truth values among the items of lists; as a field of an entry they are meant."""
    if isinstance(node, dict):
        for value in node.values():
            yield from _truths(value)
    elif isinstance(node, list):
        yield from (item for item in node if isinstance(item, bool))
        for item in node:
            yield from _truths(item)
