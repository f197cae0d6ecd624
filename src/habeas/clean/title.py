"""The headline of a pasted page, also where the page repeats it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from habeas.clean.lines import Line

_LEAST_WORDS = 3
_MOST_WORDS = 32
_QUESTION_WORDS = 16


def find_title(lines: Sequence[Line], furniture: set[int]) -> int | None:
    r"""Give the index of the line that is the headline, None for a text without one.

    It is the first line before the first sentence that stands more than once on the page, else the first line there
    that can be one; a text that begins with a sentence has none. `furniture` are lines known to be none.

    >>> from habeas.clean.lines import read_lines
    >>> find_title(read_lines("World news\nEditor freed in Vell\nThe editor was freed on Monday."), {0})
    1
    """
    prose = next((index for index, line in enumerate(lines) if _begins_text(line)), len(lines))
    if prose == len(lines):
        return None
    counts = Counter(line.plain for line in lines if _can_be_title(line))
    first = [index for index in range(prose) if index not in furniture and _can_be_title(lines[index])]
    repeated = [index for index in first if counts[lines[index].plain] > 1]
    plain = [index for index in repeated if not lines[index].bullet] or repeated
    if plain:
        return plain[0]
    listed = [index for index in first if not lines[index].bullet]
    return listed[0] if listed else None


def _can_be_title(line: Line) -> bool:
    """Say whether a line has the shape of a headline."""
    return _LEAST_WORDS <= line.words <= _MOST_WORDS and not _begins_text(line) and line.content[-1] not in ":,;"


def _begins_text(line: Line) -> bool:
    """Say whether a line is a sentence of the text; a short question may be a headline."""
    return line.prose and not (line.content.endswith("?") and line.words <= _QUESTION_WORDS)
