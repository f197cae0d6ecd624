"""Ways back: where a page may send a visitor on to; paths of this site and nothing else."""

from __future__ import annotations

import re

_PATH = re.compile(
    r"/(?:[A-Za-z0-9_.~!$&'()*+,;=:@%-][A-Za-z0-9_.~!$&'()*+,;=:@%/?#-]*|\?[A-Za-z0-9_.~!$&'()*+,;=:@%/?-]*)?"
)
_LONGEST = 2000


def way_back(asked: str | None, otherwise: str = "/") -> str:
    r"""Give the path that a form asked to go on to if it is one of ours, else another.

    A browser takes `//evil.example` and `/\evil.example` for other sites, and drops tabs and line breaks before it
    reads an address: so only plain characters are let through, and no second slash at the start.

    >>> way_back("/cases?sort=name"), way_back("//evil.example"), way_back("/\\evil.example"), way_back(None)
    ('/cases?sort=name', '/', '/', '/')
    """
    if asked and len(asked) <= _LONGEST and _PATH.fullmatch(asked):
        return asked
    return otherwise
