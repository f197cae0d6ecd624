"""From a news report to a case record: the picture of the design as code.

    source ─▶ Report ─▶ Article ─▶ Reading ─▶ claims ─▶ people ─▶ cases
      open_sources  clean     read      assemble   resolve    build

Each step is a plain function from one record to the next. What stands left of `settle` looks at one report and
nothing else, so it runs anywhere and in any order; `settle` looks at all reports of a call.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain
from typing import BinaryIO

from habeas.cases.build import build
from habeas.claims.assemble import assemble
from habeas.clean.article import clean
from habeas.errors import HabeasError, LanguageNotRead
from habeas.ingest.fetched import Fetched
from habeas.ingest.sources import Failed, network, open_one, open_sources
from habeas.lexicon.load import languages
from habeas.people.resolver import resolve
from habeas.reader.model import Reader, load
from habeas.records.article import Article
from habeas.records.docket import Docket
from habeas.records.reading import Reading
from habeas.records.report import Report

_TELLING = 20
"""Words from which on the language of a text is told for sure."""


def read(source: str, *, published: str | None = None, now: datetime | None = None) -> Docket:
    """Read one report: a path or an address; give its people, claims and cases with a quote under each.

    `published` is the day of the report (EDTF), needed to date "on Tuesday" where the page does not tell it;
    `now` the time of reading (UTC), the clock's where it is left out. Of a source with several reports (a
    folder, JSON lines) the first is read. Raises any HabeasError.
    """
    report = open_one(source, now=now or datetime.now(UTC), published=published, fetch=_fetch)
    return settle([read_article(_clean(report), reader=load())])[0]


def read_all(
    sources: Sequence[str],
    *,
    published: str | None = None,
    now: datetime | None = None,
    stdin: BinaryIO | None = None,
    reader: Reader | None = None,
) -> Iterator[Docket | Failed]:
    """Read many reports: first every source that failed, then a docket each, the last with the cases over all."""
    read_ones = list(read_each(sources, published=published, now=now, stdin=stdin, reader=reader))
    yield from (one for one in read_ones if isinstance(one, Failed))
    yield from settle([one for one in read_ones if isinstance(one, Docket)])


def read_each(
    sources: Sequence[str],
    *,
    published: str | None = None,
    now: datetime | None = None,
    stdin: BinaryIO | None = None,
    reader: Reader | None = None,
) -> Iterator[Docket | Failed]:
    """Read reports one by one, in order, each on its own: no cases yet, people not yet shared.

    A source or report that cannot be read is a Failed in the stream. Raises BadOption for a bad `published`,
    SetupError where the model is missing.
    """
    return read_reports(open_each(sources, published=published, now=now, stdin=stdin), reader=reader)


def open_each(
    sources: Sequence[str],
    *,
    published: str | None = None,
    now: datetime | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Report | Failed]:
    """Take in reports one by one, in order, not yet read. Raises BadOption for a bad `published`."""
    return open_sources(sources, published=published, now=now or datetime.now(UTC), fetch=_fetch, stdin=stdin)


def read_reports(opened: Iterable[Report | Failed], *, reader: Reader | None = None) -> Iterator[Docket | Failed]:
    """Read reports taken in; what failed so far, or fails now, stays a Failed in the stream."""
    failed: deque[Failed] = deque()
    articles = _articles(opened, failed)
    for first in articles:  # the model is loaded only when there is something to read
        for reading in (reader or load()).read_many(chain([first], articles)):
            while failed:
                yield failed.popleft()
            yield _docket(reading)
    yield from failed


def read_article(article: Article, *, reader: Reader) -> Docket:
    """Read one cleaned article: what the model sees in it, as claims about people."""
    return _docket(reader.read(article))


def settle(dockets: Sequence[Docket]) -> tuple[Docket, ...]:
    """Settle who is the same person over all dockets of a call; put the cases over all into the last.

    >>> settle([])
    ()
    """
    resolved = tuple(resolve(dockets))
    if not resolved:
        return ()
    people = tuple(person for docket in resolved for person in docket.people)
    claims = tuple(claim for docket in resolved for claim in docket.claims)
    cases = build(people, claims, tuple(docket.article for docket in resolved))
    return (*resolved[:-1], replace(resolved[-1], cases=tuple(cases)))


def _docket(reading: Reading) -> Docket:
    people, claims = assemble(reading)
    return Docket(reading.article, people, claims, reader=reading.reader)


def _articles(opened: Iterable[Report | Failed], failed: deque[Failed]) -> Iterator[Article]:
    """Clean reports; put what cannot be had or cleaned aside."""
    for item in opened:
        if isinstance(item, Failed):
            failed.append(item)
            continue
        try:
            article = _clean(item)
        except HabeasError as error:
            failed.append(Failed(item.source, error))
        else:
            yield article


def _clean(report: Report) -> Article:
    """Clean a report, and refuse one in a language for which there are no word lists: it would seem to say nothing.

    A few words tell no language for sure, so a short text is let through.
    """
    article = clean(report)
    read_ones = {*languages("triggers"), *languages("dates")} - {"all"}
    tag = article.report.language
    if (tag or "").partition("-")[0] not in read_ones and len(article.text.split()) >= _TELLING:
        known = f"is in a language that Habeas does not read ({tag})" if tag else "is in no language that can be told"
        raise LanguageNotRead(report.source, f"{known}; it reads {', '.join(sorted(read_ones))}")
    return article


def _fetch(url: str) -> Fetched:
    """Fetch a page; the network is loaded only when there is one to fetch."""
    return network()(url)
