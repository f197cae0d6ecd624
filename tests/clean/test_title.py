"""Headlines, marked with * in small pages."""

from __future__ import annotations

import pytest

from habeas.clean.lines import read_lines
from habeas.clean.title import find_title

PROSE = "The editor was freed by the court on Monday."


@pytest.mark.parametrize(
    "page",
    [
        f"*Editor freed in Vell\n{PROSE}",
        f"*Editor freed in Vell\nCourt gives no reason for it\n{PROSE}",
        f"A long kicker of words\n*Editor freed in Vell\n{PROSE}\nEditor freed in Vell",
        f"• Editor freed in Vell\n*Editor freed in Vell\n{PROSE}",
        f"World\n*Who is the editor of Vell?\n{PROSE}",
        PROSE,
        f"{PROSE}\nEditor freed in Vell",
        "Editor freed in Vell",
        f"The following men are named:\n{PROSE}",
        "",
    ],
    ids=range(10),
)
def test_the_headline_is_found(page):
    lines = read_lines(page.replace("*", ""))
    marked = next((index for index, line in enumerate(read_lines(page)) if line.content.startswith("*")), None)
    assert find_title(lines, set()) == marked


def test_furniture_is_no_headline():
    assert find_title(read_lines(f"Read the whole story\nEditor freed in Vell\n{PROSE}"), {0}) == 1
