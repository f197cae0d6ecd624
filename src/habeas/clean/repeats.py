"""What a page says twice: its headline again, a caption that repeats it, a quote pulled out of the text.

A repeat never counts as a second statement, so one copy is kept. Only exact repeats go (signs at the ends and the case
of letters apart): two lines that differ in a word or a number both stay.
"""

from __future__ import annotations

from collections.abc import Sequence

from habeas.clean.lines import Line, fold
from habeas.clean.phrases import Reason
from habeas.clean.sentences import split

_LEAST_WORDS = 5
_LEAST_LETTERS = 30
_SITE_WORDS = 4
_CUT_OFF = 25


def find_repeats(
    lines: Sequence[Line], kept: Sequence[int], title: int | None, language: str | None
) -> dict[int, Reason]:
    r"""Give the indices of kept lines that repeat another, with the reason; the headline and first copies stay.

    >>> from habeas.clean.lines import read_lines
    >>> find_repeats(read_lines("Editor freed in Vell\nOne\nEDITOR FREED IN VELL"), [0, 1, 2], 0, "en")
    {2: 'headline'}
    """
    found: dict[int, Reason] = {}
    seen: set[str] = set()
    headline = lines[title].plain if title is not None else ""
    inner = _inner_sentences(lines, kept, language)
    for index in kept:
        line = lines[index]
        if index == title:
            continue
        if headline and _is_headline(line, headline):
            found[index] = "headline"
        elif _long_enough(line) and (line.plain in seen or line.plain in inner):
            found[index] = "repeat"
        seen.add(line.plain)
    return found


def _is_headline(line: Line, headline: str) -> bool:
    """Say whether a line is the headline once more: as it is, cut off, or with the name of the site after it."""
    if line.plain == headline:
        return True
    if line.content.endswith(("…", "...")) and len(line.plain) >= _CUT_OFF:
        return headline.startswith(line.plain)
    rest = line.plain[len(headline) :]
    site = line.plain.startswith(headline) and rest.lstrip()[:1] in tuple("|-–—•·»:") and not line.stopped
    return site and len(rest.split()) - 1 <= _SITE_WORDS


def _long_enough(line: Line) -> bool:
    """Say whether a line is long enough that saying it twice can only be a repeat."""
    return line.words >= _LEAST_WORDS and len(line.plain) >= _LEAST_LETTERS


def _inner_sentences(lines: Sequence[Line], kept: Sequence[int], language: str | None) -> set[str]:
    """Give the sentences that stand beside others on a line, as they are compared."""
    found: set[str] = set()
    for index in kept:
        sentences = split(lines[index].content, language=language)
        if len(sentences) > 1:
            found.update(fold(lines[index].content[sentence.start : sentence.end]) for sentence in sentences)
    return found
