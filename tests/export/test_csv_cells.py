import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.export.csv_cells import plain, safe

MARKS = st.text(st.sampled_from(list("=+-@'\"\t\r\n ＝a1,;\ufeff\u200b|`")), max_size=8)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@a",
        "\t=1",
        "\r=1",
        "  =1",
        '"=1',
        "' =1",
        "＝1",
        "\ufeff=1",
        "\u200b=1",
        "\n",
        "“=1”",
        "'=1",
    ],
)
def test_what_a_spreadsheet_could_run_is_marked(text):
    assert safe(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Ada Roe", "15-year", "a=b", "'tis", "2024-05", "\u0645", "O'Brien"])
def test_other_words_stay_as_they_are(text):
    assert safe(text) == text


@given(st.one_of(st.text(), MARKS))
def test_every_text_comes_back(text):
    assert plain(safe(text)) == text


@given(st.one_of(st.text(), MARKS))
def test_no_cell_begins_like_a_formula(text):
    assert safe(text).lstrip(' "\ufeff\u200b')[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}


@given(st.lists(st.one_of(st.text(st.characters(exclude_categories=["Cs"])), MARKS), min_size=1, max_size=4))
def test_every_text_comes_back_through_a_file(cells):
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\r\n").writerow([safe(cell) for cell in cells])
    [row] = csv.reader(io.StringIO(file.getvalue(), newline=""))
    assert [plain(cell) for cell in row] == cells
