import pytest

from habeas.records.sight import EVERYTHING, PUBLISHED

PEOPLE = {"Pavel Rudin": "subject", "Ada Holm": "victim"}


@pytest.fixture
def kept(store, told):
    store.add(told("Pavel Rudin was charged. Ada Holm of Oster wept.", people=PEOPLE, name="1"))
    store.add(told("Ada Lund, a judge, sat in Vell.", people={"Ada Lund": "authority"}, name="2"))
    return store


def found(store, words, sight=PUBLISHED):
    return {hit.source for hit in store.search(words, sight=sight).reports}


@pytest.mark.parametrize(
    ("words", "kept_by", "shown"),
    [
        ("Holm", {"1"}, set()), ("Хольм", {"1"}, set()), ("hol*", {"1"}, set()), ('"Ada Holm"', {"1"}, set()),
        ("Ada", {"1", "2"}, {"2"}), ("Oster", {"1"}, {"1"}), ("Oster Holm", {"1"}, set()),
        ("wept -Holm", set(), {"1"}), ("wept -Oster", set(), set()), ("", {"1", "2"}, {"1", "2"}),
    ],
)  # fmt: skip
def test_reports_are_found_by_what_may_be_read(kept, words, kept_by, shown):
    assert found(kept, words, EVERYTHING) == kept_by
    assert found(kept, words) == shown


def test_a_hit_is_masked(kept):
    (hit,) = kept.search("Oster", sight=PUBLISHED).reports
    assert hit.snippet.exact.strip() == "████████ of Oster wept."
