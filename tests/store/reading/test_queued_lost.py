"""What somebody vouched for and is told no more (see also `decide/test_reopening.py`)."""

from habeas.records.told import Told


def test_a_told_claim_whose_words_are_gone_waits_on_one_page_or_many(store, told):
    first = told("Ada Roe was held and freed.", [("hold", "held")], name="page")
    store.add(first)
    store.decide(first.claims[0].id, "accept", by="ada")
    made = store.tell(first.article.report.id, 21, 26, Told("release", "Ada Roe"), by="ada")
    store.add(told("Ada Roe was seen.", [("search", "seen")], name="page", reader="test 2"))
    ids = sorted([first.claims[0].id, made.subjects[0]])
    one = store.queue(["lost"], limit=1)
    two = store.queue(["lost"], limit=1, after=one.next)
    assert [each.id for page in (one, two) for each in page.items] == ids
    assert two.next is None
    store.undo(made.id, by="ada")
    assert [each.id for each in store.queue(["lost"]).items] == [first.claims[0].id]
