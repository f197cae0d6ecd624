"""Filters: what of the cases is asked for, as parameters of an address; the words are those of the command line."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Query

from habeas.store.listing import filter_words
from habeas.store.listing.filters import Filters

_LONGEST = 300


def _words(what: str) -> object:
    return Query(max_length=_LONGEST, description=what)


class Asked:
    """The filters of an address, each as typed."""

    def __init__(  # noqa: PLR0913 - one for each parameter of the address, all by name
        self,
        *,
        status: Annotated[str | None, _words("Custody, several with commas; `held`: in custody in any form.")] = None,
        stage: Annotated[str | None, _words("Stage of a charge, several with commas.")] = None,
        country: Annotated[str | None, _words("ISO code, name or people of a country.")] = None,
        offence: Annotated[str | None, _words("ICCS code or how one begins, or a crime.")] = None,
        kind: Annotated[str | None, _words("Kind of an event.")] = None,
        since: Annotated[str | None, _words("EDTF: an event on or after.")] = None,
        until: Annotated[str | None, _words("EDTF: an event on or before.")] = None,
        source: Annotated[str | None, _words("Outlet, or the host of its site.")] = None,
        role: Annotated[str | None, _words("The part a person has.")] = None,
        conflicts: Annotated[bool, Query(description="Where reports differ.")] = False,
        withheld: Annotated[bool, Query(description="Where something is said to be kept secret.")] = False,
        review: Annotated[bool, Query(description="Where something waits for a person.")] = False,
    ) -> None:
        """Read them; raises BadOption for what cannot be meant."""
        self.filters: Filters = filter_words.parse(
            status=status, stage=stage, country=country, offence=offence, kind=kind, since=since, until=until,
            source=source, role=role, with_conflicts=conflicts, withheld=withheld, needs_review=review,
        )  # fmt: skip


FiltersDep = Annotated[Asked, Depends(Asked)]
