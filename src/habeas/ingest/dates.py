"""Publication dates as machines write them: options, JSON-LD, meta tags and addresses.

Only the day counts, and it is the day as stated: `2024-12-26T23:30:00-05:00` was published on the 26th, whatever day
it was in Greenwich. Dates in words are the business of `normalise`.
"""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

from habeas.errors import BadOption

_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_ISO = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?![\d])")
_DOTTED = re.compile(r"(\d\d?)\.(\d\d?)\.(\d{4})\b")
_IN_URL = re.compile(r"/(19\d\d|20\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/_.-]|$)|[/_-](20\d\d)-(\d\d)-(\d\d)(?!\d)")
FIRST_YEAR = 1900


def check_published(words: str, subject: str = "--published") -> str:
    """Check an EDTF year, month or day given by a person; raises BadOption with the offending words.

    >>> check_published("2024-12")
    '2024-12'
    """
    found = _EDTF.fullmatch(words.strip())
    if found is None or _day(found[1], found[2] or "1", found[3] or "1") is None:
        raise BadOption(subject, f"'{words}' is no date; write it as 2024-12-26 (or 2024-12, or 2024)")
    return words.strip()


def stamped_day(words: str) -> str | None:
    """Read the day of a machine timestamp (ISO 8601, RFC 5322, dd.mm.yyyy), None where there is none.

    >>> stamped_day("2024-12-26T23:30:00-05:00"), stamped_day("soon")
    ('2024-12-26', None)
    """
    words = words.strip()[:80]
    if found := _ISO.match(words):
        return _day(found[1], found[2], found[3])
    if found := _DOTTED.match(words):
        return _day(found[3], found[2], found[1])
    try:
        return parsedate_to_datetime(words).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return None


def day_in_url(url: str) -> str | None:
    """Read the day in the path of an address, None where it names no whole day.

    >>> day_in_url("https://example.org/2024/12/26/verdict")
    '2024-12-26'
    """
    found = _IN_URL.search(url.partition("?")[0])
    if found is None:
        return None
    return _day(found[1], found[2], found[3]) if found[1] else _day(found[4], found[5], found[6])


def _day(year: str, month: str, day: str) -> str | None:
    """Give an ISO day if there is such a day and it is a plausible one."""
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if found.year >= FIRST_YEAR else None
