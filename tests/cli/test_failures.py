import pytest

from habeas.cli.failures import exit_code, exit_code_of_all
from habeas.errors import (
    AddressForbidden,
    BadOption,
    HabeasError,
    ModelMismatch,
    ModelMissing,
    NoArticle,
    NoSuchRecord,
    SourceEmpty,
    StoreFull,
    StoreLocked,
    Unreachable,
)


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (SourceEmpty, 2), (NoArticle, 2), (BadOption, 2), (ModelMissing, 3), (ModelMismatch, 3), (Unreachable, 4),
        (AddressForbidden, 4), (NoSuchRecord, 2), (StoreLocked, 5), (StoreFull, 5), (HabeasError, 1),
    ],
)  # fmt: skip
def test_the_code_says_who_can_repair_it(kind, code):
    assert exit_code(kind("x", "y")) == code


def test_of_several_the_first_counts():
    assert exit_code_of_all([Unreachable("x", "y"), SourceEmpty("x", "y")]) == 4
