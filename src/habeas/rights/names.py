"""Names that are withheld: where they stand in a text, and a text in which they are masked.

Each character of a name gives one `█`, so that all offsets into the text stay as they are. Found are the mentions that
were located, every form of a name that the reports know, in any case and with any accents, and each part of three
letters or more; a part that is also part of the name of somebody who is shown stays, or an accused would vanish with
the victim of the same family name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote, urlsplit

from anyascii import anyascii

from habeas.normalise import names
from habeas.records.person import Person
from habeas.rights.folded import cased, declined, fold, words

MASK: Final = "█"
_LEAST, _SLUG = 3, 4
_BETWEEN = r"\W{1,3}"
_PARTICLES = frozenset(
    {"van", "von", "der", "den", "del", "della", "dos", "das", "bin", "ibn", "bint", "abu", "and", "the"}
)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Names:
    """The names to mask.

    `located` are the places of mentions by report, `parts` the parts that can stand alone, `shown` the words of names
    that stay (both folded), `slugs` how parts begin in an address, `forms` the names as they are written.
    """

    pattern: re.Pattern[str] | None = None
    located: Mapping[str, Sequence[Span]] = field(default_factory=dict)
    parts: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()
    slugs: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()

    def spans(self, text: str, report: str | None = None) -> tuple[Span, ...]:
        """Say where names stand in a text; `report` is its id where it is the kept text of one."""
        found = [*self._met(text), *(self.located.get(report, ()) if report else ())]
        return tuple(_united(found))

    def mask(self, text: str, report: str | None = None) -> str:
        """Give a text with its names masked, as long as it was; the very same text where there are none.

        >>> hidden = withheld([Person("p:1", "Ada Roe", "victim", ("Ada Roe", "Roe"))])
        >>> hidden.mask("Ms. Roe, ADA ROE and the brother of Ada")
        'Ms. ███, ███████ and the brother of ███'
        """
        spans = self.spans(text, report)
        for start, end in spans:
            text = text[:start] + MASK * (end - start) + text[end:]
        return text

    def address(self, address: str | None) -> str | None:
        """Give an address or path; where it names somebody no more than the host stays.

        >>> withheld([Person("p:1", "Ada Roe", "victim", ("Ada Roe",))]).address("https://example.org/news/ada-roe-16")
        'https://example.org/'
        """
        if not address or not self._told(address):
            return address
        try:
            parts = urlsplit(address)
            host = parts.hostname or ""
        except ValueError:
            return "withheld"
        return f"{parts.scheme}://{host}/" if parts.scheme in {"http", "https"} and not self._told(host) else "withheld"

    def _told(self, address: str) -> bool:
        plain = unquote(address)
        latin = anyascii(plain).lower()
        return bool(self.spans(plain)) or any(slug in latin for slug in self.slugs)

    def _met(self, text: str) -> Iterator[Span]:
        for found in self.pattern.finditer(fold(text)) if self.pattern else ():
            name = found[0]
            # a word with an ending put to it is a name only with a capital: 'Marks', not 'marks'
            part = name in self.parts or (name not in self.shown and not text[found.start()].islower())
            if found.lastgroup == "whole" or part:
                yield found.span()


NONE: Final = Names()
"""No name is masked."""


def withheld(hidden: Iterable[Person], shown: Iterable[Person] = ()) -> Names:
    """Make the names to mask of people whose names are withheld; `shown` are others, whose names stay."""
    people = tuple(hidden)
    open_words = frozenset(word for one in shown if one.name for form in (one.name, *one.forms) for word in words(form))
    forms = {form for one in people if one.name for form in (one.name, *one.forms)}
    whole = {words(form) for form in forms} - {()}
    parts = {part for form in forms for part in _parts(form)} - open_words
    located: dict[str, list[Span]] = {}
    for quote in (quote for one in people if one.name for quote in one.quotes if _naming(quote.exact, whole)):
        located.setdefault(quote.report, []).append((quote.start, quote.end))
    latin = {anyascii(part).lower() for part in parts}
    slugs = tuple(sorted({one[: max(_SLUG, len(one) - 2)] for one in latin if len(one) >= _SLUG}))
    return Names(_pattern(whole, parts), located, frozenset(parts), open_words, slugs, tuple(sorted(forms)))


def _naming(exact: str, whole: Iterable[tuple[str, ...]]) -> bool:
    """Tell whether a mention names somebody: 'she' and 'the driver' do not."""
    known = {word for form in whole for word in form}
    return not known.isdisjoint(words(exact)) or any(
        len(word) >= _LEAST and (word[0].isupper() or not cased(word.lower())) for word in re.findall(r"\w+", exact)
    )


def _parts(form: str) -> Iterator[str]:
    """Give the parts of a form that can stand alone, folded, without titles."""
    cyrillic = any("\u0400" <= char <= "\u04ff" for char in form)
    parsed = names.parse(form, language="ru" if cyrillic else "en")
    own = (*parsed.given, parsed.patronymic or "", *parsed.family)
    for part in words(" ".join(own) if parsed.family or parsed.given else form):
        if len(part) >= _LEAST and part not in _PARTICLES:
            yield part


def _pattern(whole: Iterable[tuple[str, ...]], parts: Iterable[str]) -> re.Pattern[str] | None:
    """Make one pattern of whole forms and of parts, the longest first."""
    rows = sorted({form for form in whole if len(form) > 1 or not parts or form[0] not in parts}, key=_length)
    many = [_bounded(_BETWEEN.join(map(declined, form)), form[0]) for form in rows if len("".join(form)) > 1]
    single = [_bounded(declined(part), part) for part in sorted(parts, key=lambda one: (-len(one), one))]
    ways = [f"(?P<whole>{'|'.join(many)})" if many else "", f"(?P<part>{'|'.join(single)})" if single else ""]
    return re.compile("|".join(way for way in ways if way)) if many or single else None


def _length(form: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return -sum(map(len, form)), form


def _bounded(pattern: str, word: str) -> str:
    """Have a name begin and end with a word, but in scripts that put no spaces or join small words to names."""
    return rf"(?<!\w){pattern}(?!\w)" if cased(word) else pattern


def _united(spans: Iterable[Span]) -> Iterator[Span]:
    """Unite spans that overlap."""
    last: Span | None = None
    for start, end in sorted(spans):
        if last and start < last[1]:
            last = last[0], max(last[1], end)
            continue
        if last:
            yield last
        last = start, end
    if last:
        yield last
