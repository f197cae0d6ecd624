"""What the address of the list of reports asks for, kept as typed so that its form shows it again."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from urllib.parse import urlencode

from habeas.errors import BadOption
from habeas.store.listing import filter_words
from habeas.store.reading.report_lists import ReportsAsked

LONGEST = 300
"""Characters of one field that are looked at."""


@dataclass(frozen=True, slots=True)
class ListAsked:
    """Which reports are asked for; `words` are searched for in their texts, `after` is the last report of a page.

    >>> ListAsked(source="example.org", after="sha256:00").query(after="")
    '?source=example.org'
    """

    words: str = ""
    source: str = ""
    language: str = ""
    since: str = ""
    until: str = ""
    after: str = ""

    def cut(self) -> ListAsked:
        """Give the same, each field no longer than is looked at."""
        return replace(self, **{one.name: getattr(self, one.name)[:LONGEST].strip() for one in fields(self)})

    @property
    def narrowed(self) -> bool:
        """Whether anything is asked for but a further page."""
        return replace(self, after="") != ListAsked()

    def query(self, **changed: str) -> str:
        """Write the query of a link to the same list, with some of it changed."""
        asked = replace(self, **changed)
        given = [(one.name, getattr(asked, one.name)) for one in fields(asked)]
        told = urlencode([pair for pair in given if pair[1]])
        return f"?{told}" if told else ""

    def wanted(self) -> ReportsAsked:
        """Give what the store is asked for. Raises BadOption for a day that is none."""
        filter_words.parse(since=self.since or None, until=self.until or None)
        return ReportsAsked(self.source or None, self.language or None, self.since or None, self.until or None)

    def errors(self) -> dict[str, str]:
        """Say of each field what is wrong with it.

        >>> list(ListAsked(since="soon").errors())
        ['since']
        """
        found = {}
        for name in ("since", "until"):
            try:
                replace(ListAsked(), **{name: getattr(self, name)}).wanted()
            except BadOption as error:
                found[name] = error.message
        return found
