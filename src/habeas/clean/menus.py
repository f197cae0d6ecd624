"""Breadcrumbs and menus: lines of short names with signs between or after them, or many short lines in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from habeas.clean.lines import Line, count_words, fold
from habeas.clean.phrases import Phrases, lists
from habeas.lexicon.load import load

_TRAIL = re.compile(r"\s*[»›→>]\s*$")
_CRUMBS = re.compile(r"\s*(?:»|›|→|::|>|/)\s+|\s+(?:»|›|→|::|>|/)\s*")
_BARS = re.compile(r"\s*[|•·]\s*")
_BULLETS = " \t•·●○▪■►▶‣∙*-–—"
_PART_WORDS = 5
_MENU_WORDS = 4
_RUN = 3


def find_breadcrumbs(lines: Sequence[Line], top: int) -> set[int]:
    r"""Give the indices of breadcrumb lines among the first `top` lines; a listed line beside one is one too.

    >>> from habeas.clean.lines import read_lines
    >>> sorted(find_breadcrumbs(read_lines("• HOME»\n• World»\n• Editor freed"), 3))
    [0, 1, 2]
    """
    found = {index for index in range(top) if _is_breadcrumb(lines[index])}
    for index in range(1, top):
        if index - 1 in found and lines[index].bullet and not lines[index].stopped:
            found.add(index)
    return found


def section(lines: Sequence[Line], found: set[int], title: str | None) -> str | None:
    r"""Name the section of the site from its breadcrumbs: the last part that is neither home nor the headline.

    >>> from habeas.clean.lines import read_lines
    >>> section(read_lines("• HOME»\n• World»\n• Editor freed"), {0, 1, 2}, "Editor freed")
    'World'
    """
    parts = [part for index in sorted(found) for part in _parts(lines[index].content)]
    headline = fold(title or "")
    names = [part for part in parts if fold(part) not in _home() and not _same(fold(part), headline)]
    return next((name for name in reversed(names) if count_words(name) <= _PART_WORDS), None)


def find_menus(lines: Sequence[Line], zone: range, known: Phrases) -> set[int]:
    """Give the indices of menu lines in a zone without sentences.

    A line of at least three names between bars is a menu; so is a run of at least three short lines of which at
    least one is known to be a menu's. A list of unknown short lines may be a list of people, and stays.
    """
    found = {index for index in zone if _is_bar(lines[index])}
    run: list[int] = []
    for index in zone:
        if _short(lines[index]):
            run.append(index)
            continue
        found |= _menu_run(lines, run, known)
        run = []
    return found | _menu_run(lines, run, known)


def _menu_run(lines: Sequence[Line], run: list[int], known: Phrases) -> set[int]:
    """Give a run of short lines if it is a menu."""
    names = [index for index in run if (match := known.whole.get(lines[index].key)) and match.reason == "menu"]
    return set(run) if len(run) >= _RUN and len(names) * 3 >= len(run) else set()


def _short(line: Line) -> bool:
    """Say whether a line may be an item of a menu."""
    return not line.stopped and 0 < line.words <= 3 and not line.content.endswith(":")


def _is_breadcrumb(line: Line) -> bool:
    """Say whether a line is a trail, or a piece of one, by the arrow after or between its names."""
    if line.long or line.words > 40 or (line.stopped and not line.content.endswith(("…", "..."))):
        return False
    if _TRAIL.search(line.content) and not line.content.rstrip().startswith(("«", "»")):
        return 0 < line.words <= _PART_WORDS
    parts = _parts(line.content)
    arrows = any(sign in line.content for sign in ("»", "›", "→", "::", " > "))
    quoted = "«" in line.content
    enough = len(parts) >= (2 if arrows and not quoted else 3)
    return enough and not quoted and all(count_words(part) <= _PART_WORDS for part in parts[:-1])


def _is_bar(line: Line) -> bool:
    """Say whether a line is a row of at least three short names between bars."""
    if line.long:
        return False
    parts = [part for part in _BARS.split(line.content.strip(_BULLETS + "|")) if part]
    return not line.stopped and len(parts) >= _RUN and all(0 < count_words(part) <= _MENU_WORDS for part in parts)


def _parts(content: str) -> list[str]:
    """Split a trail into its names."""
    bare = _TRAIL.sub("", content.strip(_BULLETS))
    return [part.strip(_BULLETS) for part in _CRUMBS.split(bare) if part.strip(_BULLETS)]


def _same(part: str, headline: str) -> bool:
    """Say whether the last part of a trail is the headline, which sites cut off."""
    return bool(headline) and (part == headline or (len(part) >= 12 and headline.startswith(part.rstrip(" …."))))


@cache
def _home() -> frozenset[str]:
    """Read the names of the front page in all languages."""
    return frozenset(fold(word) for name in lists(None) for word in load(name, "furniture").get("home", ()))
