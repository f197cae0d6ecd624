"""Dates as exactly as stated, and no more."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Basis = Literal["stated", "relative", "inferred"]


@dataclass(frozen=True, slots=True)
class Date:
    """A date or interval: the words, EDTF level 1, and the first and last day it can mean.

    `earliest` or `latest` is None where the interval is open on that side. `basis`: `stated` (the words
    alone give it), `relative` (counted from the report's own date) or `inferred`.
    There is never a made-up first of the month: `2023-08` is all of August.

    >>> day = dt.date
    >>> Date("August 2023", "2023-08", day(2023, 8, 1), day(2023, 8, 31), "stated").edtf
    '2023-08'
    """

    words: str
    edtf: str
    earliest: dt.date | None
    latest: dt.date | None
    basis: Basis
