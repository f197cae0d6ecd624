import pytest
from hypothesis import given as any_of
from hypothesis import strategies as st

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


@any_of(st.text(max_size=80))
def test_any_text_is_a_name_in_one_form_or_none(text):
    try:
        kept = fold(text)
    except BadOption:
        return
    assert fold(kept) == kept
    assert fold(f" {kept.upper()} ") == fold(kept.upper())
    assert 0 < len(kept) <= LONGEST
    assert kept.isprintable()
    kept.encode()
