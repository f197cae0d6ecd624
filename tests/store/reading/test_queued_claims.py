"""Claims under the bar."""

from dataclasses import replace

import pytest

from habeas.rights.sure import SURE


@pytest.mark.parametrize(("confidence", "waits"), [(SURE - 0.01, 1), (SURE, 0), (1.0, 0)])
def test_only_what_is_under_the_bar_waits(store, told, confidence, waits):
    docket = told("Ada Roe was held.", [("hold", "held")])
    store.add(replace(docket, claims=(replace(docket.claims[0], confidence=confidence),)))
    queue = store.queue(["claim"])
    assert (queue.counts["claim"], len(queue.items)) == (waits, waits)
