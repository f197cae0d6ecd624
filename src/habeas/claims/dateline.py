"""The day a report counts its relative dates from.

Usually `Report.published`. Where that is missing, a full date in the address or on a line of its own near the top of
the text ('Posted May 6, 2019') serves; what is counted from it is `inferred`, and it never dates an event by itself.
"""

from __future__ import annotations

import re

from habeas.normalise import dates
from habeas.records.article import Article

_IN_SOURCE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/_](0[1-9]|1[0-2])[-/_](0[1-9]|[12]\d|3[01])(?!\d)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LINES = 10
_LONGEST = 90
_REST = 28
_MARK = re.compile(
    r"\b(?:posted|published|updated|release[d]?|date[d]?|on|at|contact|for|immediate|am|pm|a\.m\.|p\.m\.|et|опубликовано|обновлено)\b[:.]?",
    re.IGNORECASE,
)


def day_of(article: Article) -> str | None:
    """Give the day a report is of as an EDTF day or month; None if nothing tells it.

    >>> from habeas.records.article import Sentence
    >>> from habeas.records.report import Report
    >>> text = "Posted May 6, 2019"
    >>> day_of(Article(Report("sha256:00", "-", b""), text, (Sentence(0, len(text)),), ()))
    '2019-05-06'
    """
    report = article.report
    if report.published:
        return report.published
    found = _IN_SOURCE.search(report.url or report.source)
    if found:
        return "-".join(found.groups())
    return next(filter(None, (_line(article, number) for number in range(min(_LINES, len(article.sentences))))), None)


def _line(article: Article, number: int) -> str | None:
    """Read a line that holds a full date and little else."""
    place = article.sentences[number]
    words = article.text[place.start : place.end]
    if len(words) > _LONGEST:
        return None
    language = article.report.language or "en"
    full = [hit for hit in dates.find(words, language=language) if _DAY.fullmatch(hit.value.edtf)]
    if len({hit.value.edtf for hit in full[:1]}) != 1:
        return None
    rest = words[: full[0].start] + words[full[0].end :]
    left = re.sub(r"[\d\W]+", " ", _MARK.sub(" ", rest)).strip()
    return full[0].value.edtf if len(left) <= _REST else None
