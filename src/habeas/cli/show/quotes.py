"""Numbered quotes: every line of the record points to the sentence that supports it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rich.text import Text

from habeas.cli.page import MARK, REFERENCE, Page
from habeas.export.words import excerpt
from habeas.records.article import Article
from habeas.records.quote import Quote

_Place = tuple[str, int, int]


@dataclass(slots=True)
class Quotes:
    """The sentences cited so far, numbered from 1 in the order of first use, with the exact words marked.

    Quotes of one sentence share a number. `articles` are those of the record, in order.
    """

    articles: Sequence[Article]
    marks: dict[_Place, set[tuple[int, int]]] = field(default_factory=dict)
    _reports: dict[str, tuple[int, Article]] = field(init=False)

    def __post_init__(self) -> None:
        self._reports = {article.report.id: (number, article) for number, article in enumerate(self.articles, 1)}

    def cite(self, *quotes: Quote | None) -> Text:
        """Give the numbers of the sentences that hold some quotes, as in ` [1][4]`."""
        places = {self._place(quote) for quote in quotes if quote}
        for quote in filter(None, quotes):
            self.marks.setdefault(self._place(quote), set()).add((quote.start, quote.end))
        numbers = [number for number, place in enumerate(self.marks, 1) if place in places]
        return Text(" " + "".join(f"[{number}]" for number in numbers) if numbers else "", style=REFERENCE)

    def show(self, page: Page) -> None:
        """List the cited sentences, shortened around the exact words."""
        page.heading("Quotes")
        width = len(str(len(self.marks))) + 2
        for number, (place, marks) in enumerate(self.marks.items(), 1):
            page.row(f"[{number}]", self._sentence(place, marks, plain=page.plain), label_width=width)

    def _sentence(self, place: _Place, marks: Iterable[tuple[int, int]], *, plain: bool) -> Text:
        report, start, end = place
        number, article = self._reports[report]
        sentence = article.text[start:end]
        text = Text("“")
        for piece, marked in excerpt(sentence, [(first - start, last - start) for first, last in marks]):
            text.append(f"*{piece}*" if marked and plain else piece, style=MARK if marked else "")
        text.append("”")
        if len(self.articles) > 1:
            text.append(f" (report {number})", style=REFERENCE)
        return text

    def _place(self, quote: Quote) -> _Place:
        """Find the sentence of a quote; the quote alone where it does not lie in one sentence."""
        _, article = self._reports[quote.report]
        if article.sentences:
            sentence = article.sentences[article.sentence_at(quote.start)]
            if sentence.start <= quote.start and quote.end <= sentence.end:
                return (quote.report, sentence.start, sentence.end)
        return (quote.report, quote.start, quote.end)
