"""Heard: how long ago a report last spoke of somebody's custody.

A record ages: 'in custody' of last winter is not 'in custody' today. The day of today is given, never read here.
"""

from __future__ import annotations

import datetime as dt

from habeas.normalise import edtf
from habeas.records.case import Custody, CustodyState

_SETTLED: frozenset[CustodyState] = frozenset({"unknown", "died"})


def heard(custody: Custody, today: dt.date) -> int | None:
    """Give the days since the newest report about custody, None where there is none or its day is not known.

    A report known only to its month counts from the last day of it, so never too many; a day still to come gives 0.

    >>> heard(Custody("in custody", "2024-12-26"), dt.date(2025, 11, 22))
    331
    """
    known = edtf.bounds(custody.as_of) if custody.as_of and custody.state != "unknown" else None
    if known is None or known[1] is None:
        return None
    return max((today - known[1]).days, 0)


def since(custody: Custody, today: dt.date) -> str:
    """Say that nothing was heard after that report; empty where nothing is known, or nothing more is to be expected.

    >>> since(Custody("in custody", "2024-12-26"), dt.date(2025, 11, 22))
    'nothing since (331 days)'
    """
    days = heard(custody, today)
    if days is None or custody.state in _SETTLED or days == 0:
        return ""
    return f"nothing since ({days} day{'' if days == 1 else 's'})"


def wording(custody: Custody, today: dt.date) -> str:
    """Say the state of custody, the report it is by, and how long ago that was.

    >>> wording(Custody("in custody", "2024-12-26"), dt.date(2025, 11, 22))
    'in custody per a report of 2024-12-26; nothing since (331 days)'
    """
    if custody.state == "unknown":
        return "not known"
    report = f"a report of {custody.as_of}" if custody.as_of else "an undated report"
    silence = since(custody, today)
    return f"{custody.state} per {report}" + (f"; {silence}" if silence else "")
