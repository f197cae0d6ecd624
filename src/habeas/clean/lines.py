"""The lines of a pasted page, each with what the rules ask of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = re.compile(r"\d+(?:[.,  ]\d+)*")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_STOPPED = re.compile(r"[.!?…。！？।؟]['\"”’»)\]]{0,3}$")
_BULLET = re.compile(r"^[•·●○▪■►▶‣∙*–—-]\s+")
LONGEST_FURNITURE = 600


@dataclass(frozen=True, slots=True)
class Line:
    """One line with words: offsets of its content in the text, and forms of it to compare.

    `key` is the content in small letters with 0 for numbers and without signs at the ends; `plain` the same
    with its numbers, so that lines that differ in a number are not repeats. `stopped` says that it ends as
    sentences do, `prose` that it is a whole sentence as far as one can tell without a grammar.
    """

    start: int
    end: int
    content: str
    key: str
    plain: str
    words: int
    stopped: bool
    bullet: bool

    @property
    def long(self) -> bool:
        """Whether the line is longer than any furniture, and so is not looked at more closely."""
        return len(self.content) > LONGEST_FURNITURE

    @property
    def prose(self) -> bool:
        """Whether this is a sentence of the report: it ends with a stop, or introduces a list, or is very long."""
        return (self.stopped and self.words > 3) or (self.content.endswith(":") and self.words > 5) or self.words > 45


def read_lines(text: str) -> list[Line]:
    r"""Give the lines of a text that hold anything but whitespace.

    >>> [(line.key, line.prose) for line in read_lines("• HOME»\n\nShe was freed on Monday.")]
    [('home', False), ('she was freed on monday', True)]
    """
    found = []
    offset = 0
    for raw in text.splitlines(keepends=True):
        content = raw.strip()
        if content:
            start = offset + len(raw) - len(raw.lstrip())
            found.append(_line(start, content))
        offset += len(raw)
    return found


def fold(words: str) -> str:
    """Write words as they are compared: small letters, single spaces, no signs at either end, straight quotes.

    >>> fold("  — Read  MORE: ")
    'read more'
    """
    flat = " ".join(words.casefold().replace("’", "'").split())
    start, end = 0, len(flat)
    while start < end and not (flat[start].isalnum() or flat[start] in "_©#+("):
        start += 1
    while end > start and not (flat[end - 1].isalnum() or flat[end - 1] in "_©)+"):
        end -= 1
    return flat[start:end]


def mask(words: str) -> str:
    """Write 0 for every number of folded words.

    >>> mask("1,204 views")
    '0 views'
    """
    return _NUMBER.sub("0", words)


def count_words(words: str) -> int:
    """Count words, numbers included."""
    return len(_WORD.findall(words))


def _line(start: int, content: str) -> Line:
    """Measure one line; the forms of very long lines, which are never furniture, are not computed from all of it."""
    short = content if len(content) <= LONGEST_FURNITURE else content[:LONGEST_FURNITURE]
    plain = fold(content)
    return Line(
        start,
        start + len(content),
        content,
        key=mask(plain if short is content else fold(short)),
        plain=plain,
        words=count_words(short),
        stopped=bool(_STOPPED.search(content[-6:])),
        bullet=bool(_BULLET.match(content)),
    )
