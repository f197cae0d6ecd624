"""Outlines: a dossier as sections of worded lines with numbered citations, before it is Markdown or HTML.

Everything in an outline is plain text on one line, fit to be shown; the writers escape it for their format and lay
it out.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Tone = Literal["plain", "strong", "doubt", "quiet"]
Shape = Literal["facts", "table", "timeline", "list"]


@dataclass(frozen=True, slots=True, order=True)
class Cite:
    """A citation: the number of the note, and the how many-th use of that note it is, from 1."""

    number: int
    use: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """Some words of a line in one tone, with the citations that support them."""

    text: str
    cites: tuple[Cite, ...] = ()
    tone: Tone = "plain"


Line = tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled row of a section: one or more lines, then numbered steps.

    `day` is the label as a day, month or year of ISO 8601, where it is one; `aside` stands under the label.
    """

    label: str
    lines: tuple[Line, ...]
    day: str | None = None
    steps: tuple[str, ...] = ()
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its heading; `shape` says how its rows are laid out, `intro` what they are."""

    name: str
    title: str
    shape: Shape
    rows: tuple[Row, ...]
    intro: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A cited sentence: pieces of text, True where they are the exact words, and the number of its source."""

    number: int
    pieces: tuple[tuple[str, bool], ...]
    source: int
    language: str | None
    uses: int


@dataclass(frozen=True, slots=True)
class Source:
    """A report: how it is called, who published it when, where it stands, and the hash of its bytes."""

    number: int
    title: str
    details: str
    published: str
    url: str | None
    id: str
    language: str | None


@dataclass(frozen=True, slots=True)
class Outline:
    """A dossier of one person, ready to be laid out."""

    title: str
    id: str
    made: dt.datetime
    basis: str
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    sources: tuple[Source, ...]
