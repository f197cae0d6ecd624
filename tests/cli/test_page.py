import io

import pytest
from rich.console import Console
from rich.text import Text

from habeas.cli.page import Page


def page(width=40, *, terminal=False):
    return Page(Console(width=width, file=io.StringIO(), force_terminal=terminal, markup=False))


def plain(page):
    page.show()
    return page.console.file.getvalue()


def test_a_row_hangs_beside_its_label():
    here = page(70)
    here.row("Custody", Text("word " * 20), label_width=10)
    lines = plain(here).splitlines()
    assert lines[0].startswith("  Custody     word word")
    assert lines[1].startswith(" " * 14 + "word")


def test_a_long_label_wraps_too():
    here = page(70)
    here.row("undated; reported 26 Dec 2024", Text("arrested"), label_width=18)
    assert plain(here) == "  undated; reported   arrested\n  26 Dec 2024\n"


def test_several_texts_stand_beside_one_label_and_hang():
    here = page(70)
    here.row("2023", Text("word " * 14), Text("next"), label_width=6)
    words = " ".join(["word"] * 11)
    assert plain(here) == f"  2023    {words}\n            word word word\n          next\n"


def test_no_line_is_wider_than_the_console_nor_ends_in_spaces():
    here = page(72)
    here.title(Text("A name " * 15))
    here.row("label", Text("слово " * 40), label_width=12)
    here.paragraph(Text("長い文章" * 40))
    for line in plain(here).splitlines():
        assert Text(line).cell_len <= 72
        assert line == line.rstrip()


def test_lines_stay_readable_on_a_very_wide_console():
    here = page(300)
    here.paragraph(Text("word " * 100))
    assert max(map(len, plain(here).splitlines())) <= 120


def test_one_gap_at_most():
    here = page()
    here.gap()
    here.paragraph(Text("a"))
    here.gap()
    here.gap()
    here.heading("Next")
    assert plain(here) == "  a\n\nNext\n"


def test_a_pipe_gets_no_escapes_and_no_drawing():
    here = page()
    here.title(Text("Name", style="bold"))
    assert plain(here) == "Name\n====\n"


def test_a_terminal_gets_colour():
    here = page(terminal=True)
    here.heading("Timeline")
    assert "\x1b[" in plain(here)
    assert not here.plain


@pytest.mark.parametrize("hostile", ["[red]x[/red]", "[link=http://evil.example]x[/link]", ":smile:", "{x}"])
def test_markup_in_words_is_only_words(hostile):
    here = page(80, terminal=True)
    here.paragraph(Text(hostile))
    assert hostile in plain(here)
