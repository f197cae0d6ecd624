"""Page furniture in pasted text: what is found, why it goes, and how it is put back.

Nobody copies a report alone: menus, 'Advertisement', the headline three times and the newsletter come with it. They
are found by line, with phrases in nine languages and by what a line looks like, and cut out. A sentence of the report
is never cut unless it is an exact repeat or a phrase that no report begins with. Everything cut stands in
`Article.removed` with its reason, and `restore` gives the text as it came.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from habeas.clean import bylines, cuts
from habeas.clean.lines import Line, fold, read_lines
from habeas.clean.menus import find_breadcrumbs, find_menus, section
from habeas.clean.phrases import Match, Reason, phrases
from habeas.clean.repeats import find_repeats
from habeas.clean.title import find_title
from habeas.records.article import Article

_HEAD_SENTENCES = 3
_BLOCK_LINES = 12
_KICKER_WORDS = 3
_ZONED: frozenset[Reason] = frozenset({"menu", "date"})


@dataclass(frozen=True, slots=True)
class Found:
    """What was found on a page: the cuts, and what the furniture says of the report."""

    cuts: tuple[cuts.Cut, ...]
    title: str | None = None
    section: str | None = None
    byline: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class _Zones:
    """Where the report stands on the page, as indices of lines.

    `first` is its first sentence, `head` the end of its head (where bylines may stand), `last` the line after its
    last sentence.
    """

    first: int
    head: int
    last: int


def restore(article: Article) -> str:
    """Give the text of an article as it came (in NFC), with all that was removed in its place.

    Where the headline was told apart from the text (a page, a JSON line) it stands before it.
    """
    return cuts.put_back(article.text, article.removed)


def find(text: str, *, language: str | None, title: str | None = None) -> Found:
    r"""Find the furniture of a text in NFC; `title` is the headline where it is known.

    >>> text = "Home | World | Sport\n\nEditor freed in Vell\n\nAdvertisement\n\nThe editor was freed on Monday."
    >>> [(text[cut.start : cut.end], cut.reason) for cut in find(text, language="en").cuts if cut.reason != "space"]
    [('Home | World | Sport', 'menu'), ('Advertisement', 'advertisement')]
    """
    lines = read_lines(text)
    known = phrases(language)
    matches = {index: match for index, line in enumerate(lines) if (match := known.match(line))}
    zones = _zones(lines, matches)
    crumbs = find_breadcrumbs(lines, zones.first)
    reasons: dict[int, Reason] = dict.fromkeys(crumbs, "breadcrumb")
    for index, match in matches.items():
        if match.reason not in _ZONED or not zones.first < index < zones.last:
            reasons.setdefault(index, match.reason)
    for zone in (range(zones.first), range(zones.last, len(lines))):
        for index in find_menus(lines, zone, known):
            reasons.setdefault(index, "menu")
    byline, published = _read_head(lines, zones, reasons, language)
    headline = _headline(lines, reasons, title)
    reasons.pop(-1 if headline is None else headline, None)
    _close_blocks(lines, matches, zones, reasons, headline)
    _drop_kickers(lines, zones, reasons, headline)
    kept = [index for index in range(len(lines)) if index not in reasons]
    reasons |= find_repeats(lines, kept, headline, language)
    named = title or (lines[headline].content if headline is not None else None)
    return Found(_cut(text, lines, reasons), named, section(lines, crumbs, named), byline, published)


def _zones(lines: Sequence[Line], matches: dict[int, Match]) -> _Zones:
    """Find where the sentences of the report begin and end."""
    prose = [index for index, line in enumerate(lines) if line.prose and index not in matches]
    if not prose:
        return _Zones(len(lines), len(lines), len(lines))
    return _Zones(prose[0], prose[min(len(prose), _HEAD_SENTENCES) - 1], prose[-1] + 1)


def _read_head(
    lines: Sequence[Line], zones: _Zones, reasons: dict[int, Reason], language: str | None
) -> tuple[str | None, str | None]:
    """Mark bylines and date lines before and after the report; gives the first byline and day of publication."""
    words = bylines.words(language)
    byline = published = None
    for index in [*range(zones.head), *range(zones.last, len(lines))]:
        line = lines[index]
        name = bylines.read_byline(line, words)
        if name is not None:
            reasons[index] = "byline"
            byline = byline or name
        elif bylines.is_date_line(line, words):
            reasons[index] = "date"
        # 'By Ann Moor | 24 December 2024' tells both.
        if reasons.get(index) in ("byline", "date"):
            published = published or bylines.read_published(line, words)
    return byline, published


def _headline(lines: Sequence[Line], reasons: dict[int, Reason], title: str | None) -> int | None:
    """Find the headline: the line that says the known title, else the one that looks like it."""
    if title:
        same = [index for index, line in enumerate(lines) if line.plain == fold(title)]
        return next((index for index in same if not lines[index].bullet), same[0] if same else None)
    return find_title(lines, set(reasons))


def _close_blocks(
    lines: Sequence[Line], matches: dict[int, Match], zones: _Zones, reasons: dict[int, Reason], headline: int | None
) -> None:
    """Mark the headlines of other reports under 'Related' and the like, up to the next sentence."""
    for index, match in matches.items():
        if not match.block or index < zones.first:
            continue
        for after in range(index + 1, min(index + 1 + _BLOCK_LINES, len(lines))):
            line = lines[after]
            if line.prose or after == headline or line.content.endswith(":"):
                break
            reasons.setdefault(after, "related")


def _drop_kickers(lines: Sequence[Line], zones: _Zones, reasons: dict[int, Reason], headline: int | None) -> None:
    """Mark short lines above the headline, such as the name of the section."""
    for index in range(min(headline or 0, zones.first)):
        if lines[index].words <= _KICKER_WORDS and not lines[index].stopped:
            reasons.setdefault(index, "menu")


def _cut(text: str, lines: Sequence[Line], reasons: dict[int, Reason]) -> tuple[cuts.Cut, ...]:
    """Turn marked lines into cuts, with the space around them and what nobody sees in the others."""
    unseen: dict[int, Reason] = {i: "invisible" for i, line in enumerate(lines) if not cuts.is_seen(line.content)}
    reasons = unseen | reasons
    cut = [cuts.Cut(lines[index].start, lines[index].end, reason) for index, reason in reasons.items()]
    kept = [(line.start, line.end) for index, line in enumerate(lines) if index not in reasons]
    space = cuts.find_space(text, kept, [(one.start, one.end) for one in cut])
    return tuple(sorted([*cut, *space, *cuts.find_invisible(text, kept)]))
