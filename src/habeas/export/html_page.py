"""HTML: the dossier of one person as one self-contained page, made to be printed or saved as PDF.

No script and nothing to load from elsewhere; a policy in the page forbids both, should anything slip through.
Everything from outside is escaped by jinja2, and the two strings that the printed margins need by `css_string`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import BinaryIO

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from habeas.export.markdown import CAUTION
from habeas.export.options import Options
from habeas.export.outline.parts import Outline
from habeas.export.outline.sections import outline
from habeas.records.dossier import Dossier

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_HEADER = 80


def write(dossiers: Iterable[Dossier], out: BinaryIO, options: Options) -> None:
    """Write the page of each dossier; a file holds one."""
    out.writelines(page(outline(dossier, options)).encode() for dossier in dossiers)


def page(made: Outline) -> str:
    """Lay an outline out as a page of HTML."""
    return _template().render(made=_tagged(made), style=_style(made), caution=CAUTION)


def css_string(text: str) -> str:
    r"""Write text as a string of CSS in which nothing but letters, digits and spaces stands for itself.

    >>> css_string('A "b"</style>')
    '"A \\22 b\\22 \\3c \\2f style\\3e "'
    """
    plain = (char if char == " " or (char.isascii() and char.isalnum()) else f"\\{ord(char):x} " for char in text)
    return f'"{"".join(plain)}"'


def _tagged(made: Outline) -> Outline:
    """Leave out what is no tag of a language: a page could claim anything."""

    def tag(language: str | None) -> str | None:
        return language if language and _LANGUAGE.fullmatch(language) else None

    return replace(
        made,
        notes=tuple(replace(note, language=tag(note.language)) for note in made.notes),
        sources=tuple(replace(source, language=tag(source.language)) for source in made.sources),
    )


def _style(made: Outline) -> Markup:
    """Give the style sheet with the running header of the printed page."""
    title = made.title if len(made.title) <= _HEADER else made.title[: _HEADER - 1] + "…"
    strings = {"@TITLE@": css_string(title), "@MADE@": css_string(f"Made on {made.made:%Y-%m-%d}")}
    style = _file("dossier.css")
    for mark, string in strings.items():
        style = style.replace(mark, string)
    return Markup(style)  # noqa: S704 - our own file and two strings that css_string made safe


@cache
def _template() -> Template:
    return Environment(autoescape=True, undefined=StrictUndefined).from_string(_file("dossier.html"))


@cache
def _file(name: str) -> str:
    return resources.files("habeas.export").joinpath("templates", name).read_text(encoding="utf-8")
