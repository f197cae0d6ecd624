"""Dockets of one sentence each."""

import pytest

from habeas.records.docket import Docket


@pytest.fixture(scope="session")
def docket_of(article, person, quote, claim):
    """Make a docket: `docket_of("r1", "Ada Roe was held.", ("Ada Roe", "subject"), charge=(...))`.

    `people` are names with roles, found in the text; `charge` gives the first of them a charge with these slots.
    """

    def make(id, text, *people, published="2024-06-01", charge=None, language="en", **more):
        report = article(text, id, published, language=language)
        made = tuple(
            person(name, f"p{n}", role, quotes=(quote(name, report),), **more)
            for n, (name, role) in enumerate(people, start=1)
        )
        claims = (claim("charge", quote(people[0][0], report), **charge),) if charge is not None else ()
        return Docket(report, made, claims)

    return make
