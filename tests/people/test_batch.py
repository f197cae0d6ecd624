import importlib
import importlib.util
from dataclasses import replace
from itertools import combinations

import pytest

from habeas.errors import ExtraMissing
from habeas.people import batch
from habeas.people.comparison import compare, recorded
from habeas.people.facts import gather

HERE = all(importlib.util.find_spec(name) for name in ("splink", "duckdb", "pandas"))
installed = pytest.mark.skipif(not HERE, reason="the extra `batch` is not installed")
PEOPLE = (
    ("r1", "Ada Quorl, 34, was charged in Vell.", "Ada Quorl", "subject", "en"),
    ("r2", "Ada Quorl, 34, was tried in Vell.", "Ada Quorl", "subject", "en"),
    ("r3", "Ada Quorl, 71, was charged in Vell.", "Ada Quorl", "subject", "en"),
    ("r4", "A. Quorl, 34, was charged in Vell.", "A. Quorl", "subject", "en"),
    ("r5", "Аду Куорл, 34, судили.", "Аду Куорл", "subject", "ru"),
    ("r6", "Bert Dane, 50, was charged.", "Bert Dane", "subject", "en"),
    ("r7", "Judge Bert Dane spoke.", "Bert Dane", "authority", "en"),
)


@pytest.fixture(scope="module")
def facts(docket_of):
    dockets = [docket_of(id, text, (name, role), language=language) for id, text, name, role, language in PEOPLE]
    return {docket.article.report.id: gather(docket)[0] for docket in dockets}


@pytest.fixture(scope="module")
def linked(facts):
    reports = {one.mention: report for report, one in facts.items()}
    found = list(batch.link(facts.values())) if HERE else []
    return {frozenset((reports[one.one], reports[one.other])): one for one in found}


@installed
def test_one_person_of_two_reports_is_linked(linked):
    assert linked[frozenset({"r1", "r2"})].judgement == "same"


@installed
def test_what_the_comparison_excludes_is_never_joined(linked):
    assert linked[frozenset({"r1", "r3"})].judgement == "not the same"
    assert "birth" in linked[frozenset({"r1", "r3"})].why


@installed
def test_the_judge_of_one_report_is_not_the_accused_of_another(linked):
    link = linked.get(frozenset({"r6", "r7"}))
    assert link is None or link.judgement != "same"


@installed
def test_answers_are_those_of_the_comparison(facts, linked):
    for one, other in combinations(facts, 2):
        expected, found = compare(facts[one], facts[other]), linked.get(frozenset({one, other}))
        kept = expected.judgement == "same" or recorded(expected)
        assert (found is not None) == kept, (one, other)
        if found:
            assert (found.judgement, found.score, found.why) == (expected.judgement, expected.score, expected.why)


@installed
def test_a_link_names_its_mentions_in_order_and_each_pair_once(linked, facts):
    assert all(link.one < link.other and link.by == "machine" for link in linked.values())
    assert len(list(batch.link([*facts.values(), *facts.values()]))) == len(linked)


@installed
def test_the_order_of_the_facts_does_not_matter(facts):
    assert list(batch.link(facts.values())) == list(batch.link(reversed(list(facts.values()))))


@installed
def test_groups_and_lone_mentions_give_nothing(facts):
    one = facts["r1"]
    assert list(batch.link([])) == list(batch.link([one])) == []
    assert list(batch.link([one, replace(facts["r2"], group=True)])) == []


def test_without_the_extra_it_says_what_to_install(monkeypatch, facts):
    def absent(name):
        raise ImportError(name)

    monkeypatch.setattr(batch, "import_module", absent)
    with pytest.raises(ExtraMissing, match=r"pip install 'habeas\[batch\]'"):
        list(batch.link(facts.values()))
