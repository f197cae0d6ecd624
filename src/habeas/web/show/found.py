"""Found: reports that a search found, with the sentence each was found by, and what to try where none was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import quote

from habeas.export.show.dates import show_edtf
from habeas.export.words import excerpt, words
from habeas.store.search.hits import ReportHit
from habeas.store.search.snippets import Snippet
from habeas.web.show.asked import Asked

LONGEST: Final = 300
"""Characters of a title that are shown."""
_QUOTED: Final = re.compile('["“”„«»]')


@dataclass(frozen=True, slots=True)
class Found:
    """A report in words; `pieces` are of its sentence, True where they were asked for; `day` is for machines."""

    href: str
    title: str
    publisher: str
    published: str
    day: str
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Try:
    """Something else to search for: what it is, and where it leads."""

    words: str
    href: str


def found(hit: ReportHit) -> Found:
    """Put a report that was found into words."""
    return Found(
        href(hit.report, hit.snippet),
        title(hit),
        words(hit.publisher or ""),
        show_edtf(hit.published) if hit.published else "undated",
        hit.published or "",
        tuple(_pieces(hit.snippet)) if hit.snippet else (),
    )


def title(hit: ReportHit) -> str:
    """Call a report by its title; where files lie on somebody's disk is nobody's business."""
    called = words(hit.title or "") or "A report without a title"
    return called if len(called) <= LONGEST else f"{called[: LONGEST - 1]}…"


def href(report: str, snippet: Snippet | None = None) -> str:
    """Give the address of a report, at the sentence that it was found by.

    >>> href("sha256:00", Snippet(10, 30, "", ()))
    '/reports/sha256:00?start=10&end=30#q'
    """
    page = f"/reports/{quote(report, safe=':')}"
    return f"{page}?start={snippet.start}&end={snippet.end}#q" if snippet else page


def _pieces(snippet: Snippet) -> list[tuple[str, bool]]:
    marks = [(start - snippet.start, end - snippet.start) for start, end in snippet.hits]
    return excerpt(snippet.exact, marks)


def tries(asked: Asked) -> tuple[Try, ...]:
    """Suggest what else to search for where nothing was found.

    >>> [one.words for one in tries(Asked(words='"court"', country="RU"))]
    ['the same words without filters', 'the words in any order: court', 'words that begin so: court*']
    """
    return tuple(Try(said, f"/search?{other.query()}") for said, other in _tries(asked))


def _tries(asked: Asked) -> Iterator[tuple[str, Asked]]:
    bare = Asked(words=asked.words)
    if asked.words and asked.change(sort="changed") != bare:
        yield "the same words without filters", bare
    plain = " ".join(_QUOTED.sub(" ", asked.words).split())
    if plain and plain != asked.words:
        yield f"the words in any order: {words(plain)}", replace(asked, words=plain)
    terms = [one for one in plain.split() if not one.startswith("-")]
    begun = " ".join(one if one.endswith("*") else f"{one}*" for one in terms)
    if begun and begun != plain:
        yield f"words that begin so: {words(begun)}", replace(asked, words=begun)
    if len(terms) > 1:
        yield from ((f"{words(one)} alone", replace(asked, words=one)) for one in terms[:3])
