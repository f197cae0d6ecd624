"""A second opinion on full dates in languages that our own grammar does not read.

dateparser is the one place where a library is imported while the program runs: it costs a third of a second, and
almost no report needs it. Only words with a year in four digits are handed to it, and only what they state is
taken: a month stays a month. Relative words are not handed to it, because it counts from today.
"""

from __future__ import annotations

import importlib
import re
import warnings
from functools import cache
from typing import Any

_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_LONGEST = 60  # characters; a date is no longer, and dateparser is slow on long texts


def parse(text: str, *, language: str) -> str | None:
    """Give the EDTF of a full date or month with its year, None where dateparser does not know it.

    >>> parse("15 maart 2021", language="nl")
    '2021-03-15'
    """
    year = _YEAR.search(text)
    if not year or len(text) > _LONGEST:
        return None
    reader = _reader(language)
    if reader is None:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # dateparser warns of its own date formats
        data = reader.get_date_data(text)
    if data.date_obj is None or f"{data.date_obj:%Y}" != year.group():
        return None
    if data.period == "day" and _DAY.search(text.replace(year.group(), "")):
        return f"{data.date_obj:%Y-%m-%d}"
    return f"{data.date_obj:%Y-%m}" if data.period == "month" else None


@cache
def _reader(language: str) -> Any:  # noqa: ANN401 - dateparser has no types
    """Make the reader of a language once; None where dateparser does not have it."""
    known = importlib.import_module("dateparser.data").language_order
    if language not in known:
        return None
    return importlib.import_module("dateparser.date").DateDataParser(languages=[language])
