"""Citations: cited sentences numbered in the order of first use, with every use counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from habeas.export.outline.parts import Cite, Note, Source
from habeas.export.show.dates import show_edtf
from habeas.export.sources import address, sentence_of
from habeas.export.words import excerpt, words
from habeas.records.article import Article
from habeas.records.quote import Quote


@dataclass(slots=True)
class Citations:
    """The sentences cited so far; quotes of one sentence share a number. `articles` are in the order of the sources."""

    articles: Sequence[Article]
    marks: dict[Quote, list[Quote]] = field(default_factory=dict)
    uses: dict[Quote, int] = field(default_factory=dict)
    _by_id: dict[str, tuple[int, Article]] = field(init=False)

    def __post_init__(self) -> None:
        self._by_id = {article.report.id: (number, article) for number, article in enumerate(self.articles, 1)}

    def cite(self, *quotes: Quote | None) -> tuple[Cite, ...]:
        """Cite some quotes; those of reports that are not at hand are left out."""
        cited: dict[Quote, None] = {}
        for quote in quotes:
            if quote and quote.report in self._by_id:
                sentence = sentence_of(self._by_id[quote.report][1], quote)
                self.marks.setdefault(sentence, []).append(quote)
                cited[sentence] = None
        numbers = {sentence: number for number, sentence in enumerate(self.marks, 1) if sentence in cited}
        return tuple(sorted(Cite(numbers[sentence], self._use(sentence)) for sentence in cited))

    def _use(self, sentence: Quote) -> int:
        self.uses[sentence] = self.uses.get(sentence, 0) + 1
        return self.uses[sentence]

    def notes(self) -> tuple[Note, ...]:
        """Give the cited sentences in order, shortened around the exact words."""
        return tuple(self._note(number, *item) for number, item in enumerate(self.marks.items(), 1))

    def _note(self, number: int, sentence: Quote, marks: Iterable[Quote]) -> Note:
        source, article = self._by_id[sentence.report]
        places = [(mark.start - sentence.start, mark.end - sentence.start) for mark in marks]
        pieces = tuple(excerpt(sentence.exact, places, limit=400))
        return Note(number, pieces, source, article.report.language, self.uses[sentence])

    def sources(self) -> tuple[Source, ...]:
        """Give the reports in order."""
        return tuple(_source(number, article) for number, article in enumerate(self.articles, 1))


def _source(number: int, article: Article) -> Source:
    report = article.report
    parts = [words(part) for part in (report.publisher, report.section, report.byline) if part]
    return Source(
        number,
        words(report.title or "") or "Untitled report",
        ", ".join(part for part in parts if part),
        show_edtf(report.published) if report.published else "date not known",
        address(report),
        words(report.id),
        report.language,
    )
