"""The error tree: drawn as it is, and each message one printable line."""

import re

import pytest

from habeas import errors
from habeas.errors import HabeasError

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, HabeasError)]


def test_the_drawn_tree_names_every_error():
    drawn = set(re.findall(r"(?m)^ {4}[│├└─ ]*([A-Z]\w+)", errors.__doc__))
    assert drawn == {kind.__name__ for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_has_somebody_who_can_repair_it(kind):
    groups = (errors.InputError, errors.FetchError, errors.StoreError, errors.SetupError)
    assert kind is HabeasError or issubclass(kind, groups)


@pytest.mark.parametrize("hostile", ["a\nb", "a\x1b[31mb", "a\u202eb", "a\x00b", "a\u2028b", "x" * 5000])
def test_a_message_is_one_printable_line(hostile):
    line = str(HabeasError(hostile, "is not\na source"))
    assert line.isprintable()
    assert line.endswith(": is not a source")
    assert len(line) < 400


def test_an_error_keeps_what_it_is_about():
    error = errors.SourceEmpty("a.txt", "is empty")
    assert (error.subject, error.message) == ("a.txt", "is empty")
