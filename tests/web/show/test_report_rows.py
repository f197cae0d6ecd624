"""Rows of reports: each text once, with the papers that printed it again."""

from tests.web.show.conftest import article

from habeas.web.show.report_rows import rows


def test_a_report_has_its_number_its_day_and_its_address():
    [row] = rows([article(1, "Held.", url="https://paper.example/1")], {})
    assert (row.number, row.title, row.outlet, row.published, row.day) == (
        1,
        "Title 1",
        "Paper 1",
        "1 Jun 2024",
        "2024-06-01",
    )
    assert row.url == "https://paper.example/1"


def test_a_copy_is_folded_into_the_first():
    one, other, again = (article(number, "Held.") for number in (1, 2, 3))
    heads = {one.report.id: one.report.id, again.report.id: one.report.id, other.report.id: other.report.id}
    first, second = rows([one, other, again], heads)
    assert [copy.number for copy in first.copies] == [3]
    assert (second.number, second.copies) == (2, ())


def test_no_script_becomes_a_link():
    [row] = rows([article(1, "Held.", url="javascript:alert(1)")], {})
    assert row.url is None


def test_what_is_not_known_is_said_so():
    [row] = rows([article(1, "Held.", title=None, publisher=None, published=None)], {})
    assert (row.title, row.outlet, row.published, row.day) == ("Untitled report", "", "date not known", None)
