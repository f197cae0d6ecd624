"""One way to the events, charges and so on of a case, from sentences with their claims."""

import pytest

from habeas.cases.build import build
from habeas.cases.merge import merge
from habeas.cases.shown import show
from habeas.cases.sources import Sources
from habeas.cases.stage import charges
from habeas.cases.stints import stints
from habeas.cases.timeline import arrange
from habeas.cases.told import tell


class World:
    """The steps of `build` one by one, over some reports and claims."""

    def __init__(self, claims, reports=()):
        self.claims = claims
        self.sources = Sources.gather(reports)
        self.listed = tell(claims, self.sources)
        self.told = {one.claim.id: one for one in self.listed}
        self.clusters = merge(claims, self.sources)
        self.events = arrange(show(cluster, self.sources) for cluster in self.clusters)
        self.charges = charges(self.events, self.told, self.sources)

    @property
    def stages(self):
        return {charge.offence.words: charge.stage for charge in self.charges}


@pytest.fixture(scope="session")
def world():
    """Work out a case up to its charges: `world([claims], [articles])`."""
    return World


@pytest.fixture
def tell_of(article, quote, claim):
    """Make a report and claims on it: `tell_of("r1", "2024-06-01", text, ("arrest", "arrested", {...}), ...)`."""

    def make(id, published, text, *claims):
        report = article(text, id, published)
        return [claim(kind, quote(trigger, report), **slots) for kind, trigger, slots in claims], report

    return make


@pytest.fixture
def stays_of(world, tell_of):
    """Give the stints that reports come to: `stays_of(("2024-06-01", "text", (kind, trigger, slots)), ...)`."""

    def work_out(*reports):
        told = [tell_of(f"r{n}", published, text, *claims) for n, (published, text, *claims) in enumerate(reports)]
        found = world([claim for claims, _ in told for claim in claims], [report for _, report in told])
        return stints(found.listed, found.events, found.sources)

    return work_out


@pytest.fixture
def case_of(tell_of, person):
    """Build the case that reports come to, in the form of `stays_of`."""

    def work_out(*reports):
        told = [tell_of(f"r{n}", published, text, *claims) for n, (published, text, *claims) in enumerate(reports)]
        [case] = build([person()], [claim for claims, _ in told for claim in claims], [report for _, report in told])
        return case

    return work_out
