r"""Markdown: the dossier of one person with footnotes, to be edited, versioned or pasted.

CommonMark with the footnotes that GitHub, Pandoc and most editors know. Everything from outside is escaped: a report
cannot add a heading, a link, an image, a footnote or HTML to the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import BinaryIO

from habeas.export.options import Options
from habeas.export.outline.parts import Line, Note, Outline, Phrase, Row, Section, Source
from habeas.export.outline.sections import outline
from habeas.records.dossier import Dossier

CAUTION = (
    "This is what news reports say, each line with the words it rests on. "
    "An arrest, a charge or a suspicion is no proof of guilt."
)
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$@^=])")
_LINKS = re.compile(r"(?<=:)(//)|(?<=www)(\.)", re.IGNORECASE)
_STARTS = re.compile(r"^(\d{1,9}(?=[.)](?:\s|$))|(?=[-+](?:\s|$)))")


def write(dossiers: Iterable[Dossier], out: BinaryIO, options: Options) -> None:
    """Write the pages of some people, one after the other; one file each is what they are made for."""
    for number, dossier in enumerate(dossiers):
        page = "\n".join(chain([""] if number else [], _page(outline(dossier, options))))
        out.write(page.encode() + b"\n")


def escape(text: str) -> str:
    r"""Escape what Markdown could take for more than itself: marks, links bare or not, starts of lists.

    >>> escape("[x](y) *z*"), escape("1. https://a.example, www.b.example")
    ('\\[x\\](y) \\*z\\*', '1\\. https:\\//a.example, www\\.b.example')
    """
    marked = _SPECIAL.sub(r"\\\1", text)
    return _STARTS.sub(r"\1\\", _LINKS.sub(r"\\\g<0>", marked))


def _page(made: Outline) -> Iterator[str]:
    yield from (f"# {escape(made.title)}", "")
    yield from (f"{escape(made.basis)}. Made on {made.made:%Y-%m-%d}; record `{made.id.replace('`', '')}`.", "")
    yield from (f"*{CAUTION}*", "")
    for section in made.sections:
        yield from _section(section)
    yield from _sources(made.sources)
    for note in made.notes:
        yield from (_note(note, made.sources[note.source - 1]), "")


def _section(section: Section) -> Iterator[str]:
    yield from (f"## {section.title}", "")
    if section.intro:
        yield from (section.intro, "")
    for row in section.rows:
        yield from _row(row)
    yield ""


def _row(row: Row) -> Iterator[str]:
    """Give a row as an item of a list; more lines and steps stand under it."""
    label = f"**{escape(row.label)}**" if row.label else ""
    label += f" ({escape(row.aside)})" if row.aside else ""
    if len(row.lines) == 1:
        yield "- " + ": ".join(part for part in (label, _line(row.lines[0])) if part)
    else:
        yield f"- {label}"
        yield from (f"  - {_line(line)}" for line in row.lines)
    yield from (f"  {number}. {escape(step)}" for number, step in enumerate(row.steps, 1))


def _line(line: Line) -> str:
    return "".join(map(_phrase, line)).strip()


def _phrase(phrase: Phrase) -> str:
    body = phrase.text.strip()
    before = " " if phrase.text.startswith(" ") else ""
    after = " " if phrase.text.endswith(" ") else ""
    mark = {"plain": "", "strong": "**", "doubt": "*", "quiet": ""}[phrase.tone] if body else ""
    cites = "".join(f"[^{cite.number}]" for cite in phrase.cites)
    return f"{before}{mark}{escape(body)}{mark}{cites}{after}"


def _sources(sources: Iterable[Source]) -> Iterator[str]:
    yield from ("## Reports", "")
    for source in sources:
        title = f"[{escape(source.title)}](<{_target(source.url)}>)" if source.url else escape(source.title)
        parts = [title, escape(source.details), escape(source.published), f"`{source.id[:19].replace('`', '')}`"]
        yield f"{source.number}. " + ", ".join(part for part in parts if part)
    yield ""


def _target(url: str) -> str:
    """Give an address as it may stand between the angle brackets of a link."""
    return url.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C").replace("&", "&amp;").replace("|", "%7C")


def _note(note: Note, source: Source) -> str:
    words = "".join(_marked(piece) if exact else escape(piece) for piece, exact in note.pieces)
    where = f", <{_target(source.url)}>" if source.url else ""
    return f"[^{note.number}]: “{words.strip()}” (report {source.number}, {escape(source.published)}{where})"


def _marked(piece: str) -> str:
    """Set the exact words of a quote in bold; spaces may not stand inside the asterisks."""
    body = piece.strip()
    if not body:
        return piece
    start = piece.index(body)
    return f"{piece[:start]}**{escape(body)}**{piece[start + len(body) :]}"
