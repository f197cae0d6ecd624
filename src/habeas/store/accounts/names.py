"""Names of accounts: what signs decisions; `Ada ` and `ada` are one account."""

from __future__ import annotations

import unicodedata

from habeas.errors import BadOption
from habeas.records.link import MACHINE

LONGEST = 64


def fold(name: str) -> str:
    """Give a name as it is kept: in lower case, with single spaces. Raises BadOption for one that cannot be used.

    >>> fold(" Marta  Lindqvist ")
    'marta lindqvist'
    """
    folded = " ".join(unicodedata.normalize("NFKC", name[: 4 * LONGEST].casefold()).casefold().split())
    if not folded or len(folded) > LONGEST or not folded.isprintable():
        raise BadOption("name", f"give a name of at most {LONGEST} characters, in one line")
    if folded == MACHINE:
        raise BadOption("name", f"'{MACHINE}' is what Habeas calls itself; give another name")
    return folded
