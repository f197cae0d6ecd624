from dataclasses import replace

from habeas.records.sight import PUBLISHED


def test_a_row_tells_what_is_published(store, told):
    docket = told("Ada Roe was arrested.", [("arrest", "arrested")], name="1")
    store.add(docket)
    later = told("Ada Roe was freed in Oster.", [("release", "freed")], name="2", published="2024-07-01")
    store.add(replace(later, claims=tuple(replace(one, confidence=0.1) for one in later.claims)))
    (kept,), (shown,) = store.cases(), store.cases(sight=PUBLISHED)
    assert (kept.custody, kept.reports, kept.as_of) == ("released", 2, "2024-07-01")
    assert (shown.custody, shown.reports, shown.as_of) == ("in custody", 1, "2024-06-01")
    assert shown.changed == kept.changed
