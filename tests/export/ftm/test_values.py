import re

import pytest

from habeas.export.ftm.values import country, day, days, entity_id, language, name, text


def test_ids_are_stable_and_safe(hostile_words):
    made = [entity_id(one) for one in [*hostile_words, "p:00ff", "sha256:aa", "p1"]]
    assert made == [entity_id(one) for one in [*hostile_words, "p:00ff", "sha256:aa", "p1"]]
    assert len(set(made)) == len(made)
    assert all(re.fullmatch(r"[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?", one) and len(one) < 200 for one in made)


def test_parts_of_an_id_do_not_run_together():
    assert entity_id("a", "b", "c") != entity_id("a", "bc")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2023", "2023"),
        ("2023-08", "2023-08"),
        ("2023-08-31", "2023-08-31"),
        ("2023-XX", "2023"),
        ("2023-08-XX", "2023-08"),
        ("2023-02-31", ""),
        ("2023-13", ""),
        ("2023-21", ""),
        ("2023-05~", ""),
        ("2023?", ""),
        ("199X", ""),
        ("[2023,2024]", ""),
        ("2012/2018", ""),
        ("0999", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_a_date_is_a_prefix_or_nothing(written, kept):
    assert day(written) == kept


@pytest.mark.parametrize(
    ("written", "ends"),
    [
        ("2012/2018-05", ("2012", "2018-05")),
        ("2012~/2018", ("", "2018")),
        ("../2018", ("", "2018")),
        ("2018/2012", ("", "")),
        ("2012", ("", "")),
    ],
)
def test_the_ends_of_an_interval(written, ends):
    assert days(written) == ends


def test_text_is_cut_with_an_ellipsis():
    assert (text("x" * 20, 10), text(" a\n b ", 10)) == ("xxxxxxxxx…", "a b")


def test_a_name_has_no_quotation_marks_around_it():
    assert (name("''Ada''"), name('"O\'Neil"'), name("O'Neil")) == ("Ada", "O'Neil", "O'Neil")


def test_codes():
    assert [country(code) for code in ("RU", "ru", "SU", "Russia", None)] == ["ru", "ru", "suhh", "", ""]
    assert [language(tag) for tag in ("en-GB", "ru", "xx", None)] == ["eng", "rus", "", ""]
