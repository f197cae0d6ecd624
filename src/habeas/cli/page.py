"""A page of text for a terminal or a pipe: headings, rows with a label, and nothing drawn around them.

The same lines go to both. A terminal shows colour, a pipe gets the bare words; neither gets boxes, so the
record can be copied, searched and read aloud by a screen reader.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

NAME = "bold"
HEADING = "bold cyan"
LABEL = "dim"
DATE = "cyan"
REFERENCE = "dim"
MARK = "bold"
STAGE = "bold"
WITHHELD = "magenta"
CAUTION = "yellow"

_NARROW = 60
_WIDEST = 120


@dataclass(slots=True)
class Page:
    """Lines that fit a console, gathered one by one and printed together.

    >>> page = Page(Console(width=40, force_terminal=False))
    >>> page.row("Custody", Text("released, as of May 2024"), label_width=10)
    >>> [str(line) for line in page.lines]
    ['  Custody', '    released, as of May 2024']
    """

    console: Console
    lines: list[Text] = field(default_factory=list)

    @property
    def width(self) -> int:
        """Columns in use: those of the console, but no line is longer than eyes like to follow."""
        return min(self.console.width, _WIDEST)

    @property
    def plain(self) -> bool:
        """Whether the page goes to a pipe or file, where emphasis must be in the words."""
        return not self.console.is_terminal

    def fit(self, labels: Iterable[str], *, most: int) -> int:
        """Give the width that labels need, at most `most` columns."""
        return min(max(map(cell_len, labels), default=0), most)

    def gap(self) -> None:
        """Leave one empty line, never two."""
        if self.lines and self.lines[-1].plain:
            self.lines.append(Text())

    def title(self, text: Text, rule: str = "=") -> None:
        """Start a part of the page: its title over a rule."""
        self.gap()
        lines = self._wrap(text, self.width)
        self.lines += lines
        length = max(line.cell_len for line in lines) if self.plain else self.width
        self.lines.append(Text(rule * length if self.plain else "─" * length, style=LABEL))

    def heading(self, words: str) -> None:
        """Start a section of a part."""
        self.gap()
        self.lines += self._wrap(Text(words, style=HEADING), self.width)

    def paragraph(self, text: Text, indent: int = 2) -> None:
        """Add wrapped words at an indent."""
        for line in self._wrap(text, self.width - indent):
            self.lines.append(Text(" " * indent).append_text(line))

    def row(self, label: str, *texts: Text, label_width: int, style: str = LABEL) -> None:
        """Add words beside their label, or below it where the console is narrow; each text starts a line."""
        if self.width < _NARROW:
            self.paragraph(Text(label, style=style))
            for text in texts:
                self.paragraph(text, indent=4)
            return
        left = self._wrap(Text(label, style=style), label_width)
        right = self._stack(texts, self.width - label_width - 4)
        for cell, words in zip_longest(left, right, fillvalue=Text()):
            line = Text("  ").append_text(cell)
            if words:
                line.append(" " * (label_width - cell.cell_len + 2)).append_text(words)
            self.lines.append(line)

    def show(self) -> None:
        """Print the page."""
        for line in self.lines:
            self.console.print(line, soft_wrap=True, highlight=False)

    def _stack(self, texts: Sequence[Text], width: int) -> list[Text]:
        """Wrap texts one below the other; of several, further lines hang, which shows where the next begins."""
        if len(texts) == 1:
            return self._wrap(texts[0], width)
        stacked: list[Text] = []
        for text in texts:
            first, *further = self._wrap(text, width - 2)
            stacked += [first, *(Text("  ").append_text(line) for line in further)]
        return stacked

    def _wrap(self, text: Text, width: int) -> list[Text]:
        lines = list(text.wrap(self.console, max(width, 8), overflow="fold")) or [Text()]
        for line in lines:
            line.rstrip()
        return lines
