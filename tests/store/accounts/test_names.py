import pytest

from habeas.errors import BadOption
from habeas.store.accounts.names import LONGEST, fold


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Ada", "ada"), (" ada ", "ada"), ("Marta\tLindqvist", "marta lindqvist"), ("ÉLI", "éli"), ("E\u0301li", "éli"),
        ("Straße", "strasse"), ("ａｄａ", "ada"), ("a" * LONGEST, "a" * LONGEST), ("ada@x.example", "ada@x.example"),
    ],
)  # fmt: skip
def test_names_that_are_one(given, kept):
    assert fold(given) == kept
    assert fold(kept) == kept


@pytest.mark.parametrize(
    "given",
    [
        "",
        "  ",
        "a" * (LONGEST + 1),
        "a" * 100_000,
        "machine",
        " MACHINE ",
        "ｍachine",
        "a\x00b",
        "a\u202eb",
        "a\u200db",
        "\udcff",
    ],
)
def test_what_is_no_name(given):
    with pytest.raises(BadOption) as told:
        fold(given)
    assert len(str(told.value)) < 200
