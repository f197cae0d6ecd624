"""Asked: what the address of a list or a search asks for, read from its query and written back into links.

What was typed is kept as typed, so that a form shows it again, whatever it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Protocol
from urllib.parse import urlencode

from habeas.errors import BadOption
from habeas.store.listing import filter_words
from habeas.store.listing.filters import Filters
from habeas.store.listing.lists import SORTS, Sort

LONGEST = 300
"""Characters of one field that are looked at."""
WORDED = ("status", "stage", "country", "offence", "kind", "since", "until", "source")
CHECKED = ("conflicts", "withheld", "review", "sealed")


class Query(Protocol):
    """What a query gives: every value of a name, in order."""

    def getlist(self, key: str) -> list[str]:
        """Give the values of a name."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for, field by field as it stands in the address; several values of one field have commas.

    >>> Asked(words="court", country="RU").query()
    'words=court&country=RU'
    """

    words: str = ""
    status: str = ""
    stage: str = ""
    country: str = ""
    offence: str = ""
    kind: str = ""
    since: str = ""
    until: str = ""
    source: str = ""
    conflicts: bool = False
    withheld: bool = False
    review: bool = False
    sealed: bool = False
    sort: Sort = "changed"
    after: str = ""

    @property
    def any(self) -> bool:
        """Whether anything is typed or filtered; how a list is sorted is neither."""
        return replace(self, sort="changed", after="") != Asked()

    def change(self, **values: object) -> Asked:
        """Ask for something else as well, from the first page on.

        >>> Asked(country="RU", after="p:1").change(country="").query()
        ''
        """
        return replace(self, after="", **values)  # type: ignore[arg-type]  # the names are those of the fields

    def query(self, **values: object) -> str:
        """Write the query of an address, with some fields changed; what is not asked for is left out."""
        changed = replace(self, **values) if values else self  # type: ignore[arg-type]  # as above
        pairs = [(one.name, getattr(changed, one.name), one.default) for one in fields(changed)]
        return urlencode([(name, "yes" if value is True else value) for name, value, usual in pairs if value != usual])


def read(query: Query, *, sealed: bool = False) -> Asked:
    """Read the query of an address; a name that is not known means nothing.

    `sealed` says that whoever asks may ask for sealed cases; from others the question is not heard.

    >>> from starlette.datastructures import QueryParams
    >>> read(QueryParams("status=serving&status=released&review=yes&x=1")).status
    'serving,released'
    """
    words = " ".join(query.getlist("words"))[:LONGEST].strip()
    typed: dict[str, Any] = {name: ",".join(_told(query, name))[:LONGEST] for name in WORDED}
    checked: dict[str, Any] = {name: bool(_told(query, name)) and (sealed or name != "sealed") for name in CHECKED}
    sort: Sort = next((one for one in SORTS if one in query.getlist("sort")), "changed")
    after = next(iter(_told(query, "after")), "")
    return Asked(words, **typed, **checked, sort=sort, after=after[:LONGEST])


def _told(query: Query, name: str) -> list[str]:
    return [value.strip() for value in query.getlist(name) if value.strip()]


def errors(asked: Asked) -> Mapping[str, str]:
    """Say of each field what cannot be meant by it, and what can; nothing where all is well.

    >>> errors(Asked(since="soon", until="2024"))["since"]
    'is not a date; write it as 2024, 2024-03, 2024-03-15 or 2024-03/2024-06'
    """
    wrong = {name: _wrong(replace(Asked(), **{name: getattr(asked, name)})) for name in WORDED}
    found = {name: message for name, message in wrong.items() if message}
    if not found:
        both = _wrong(asked)
        return {"since": both} if both else {}
    return found


def _wrong(asked: Asked) -> str | None:
    try:
        filters(asked)
    except BadOption as error:
        return error.message
    return None


def filters(asked: Asked) -> Filters:
    """Give the filters meant. Raises BadOption for what cannot be."""
    return filter_words.parse(
        status=asked.status, stage=asked.stage, country=asked.country, offence=asked.offence, kind=asked.kind,
        since=asked.since, until=asked.until, source=asked.source,
        with_conflicts=asked.conflicts, withheld=asked.withheld, needs_review=asked.review, sealed=asked.sealed,
    )  # fmt: skip
