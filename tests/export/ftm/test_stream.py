"""Entities are read back by the followthemoney package, which must find nothing to change; see docs/export.md."""

import io
import json
import logging
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from habeas.export.ftm import stream
from habeas.export.ftm.values import country
from habeas.export.options import Options

try:
    from followthemoney import model
    from followthemoney.types import registry

    MISSING = ""
except ImportError as error:
    MISSING = f"followthemoney is not importable ({error}); it needs pyicu, which is built from source (docs/export.md)"
LEXICON = Path(__file__).parents[3] / "src" / "habeas" / "lexicon"
MARKS = ",.;:<BR/>ESQ'\"=()[]{}@&#%+-_ \t\n\r\u00ad\u061c\u200b\u200c\u200d\u0301\u0344\u212b\u2028\ufb01\ufeffa1é"
needs_package = pytest.mark.skipif(bool(MISSING), reason=MISSING or "it is there")


def lines(dossiers, options):
    out = io.BytesIO()
    stream.write(dossiers, out, options)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def check(told):
    """Load entities as the package does with data it does not trust; every value must survive as it is."""
    by_id = {}
    for one in told:
        schema = model.get(one["schema"])
        assert schema is not None
        proxy = model.get_proxy(one, cleaned=False)
        assert proxy.id == one["id"]
        assert {key: sorted(values) for key, values in proxy.properties.items()} == {
            key: sorted(values) for key, values in one["properties"].items()
        }
        schema.validate(one)
        for prop, value in proxy.itervalues():
            assert len(value) <= prop.type.max_length, prop
            assert prop.type.validate(value), prop
        by_id.setdefault(one["id"], []).append(proxy)
    for proxies in by_id.values():
        for proxy in proxies:
            for prop, value in proxy.itervalues():
                if prop.type == registry.entity:
                    assert value in by_id
                    assert all(other.schema.is_a(prop.range) for other in by_id[value]), (proxy, prop)
    return by_id


@needs_package
def test_a_whole_dossier_loads_and_keeps_every_value(dossier, witness, options, caplog, recwarn):
    with caplog.at_level(logging.WARNING):
        check(lines([dossier, witness], options))
    assert not caplog.records
    assert not recwarn.list


@needs_package
def test_hostile_words_load_and_keep_every_value(hostile, options):
    check(lines([hostile], Options(options.now, texts=True)))


@needs_package
def test_the_examples_load_and_keep_every_value(examples, options):
    entities = check(lines(examples, options))
    schemata = Counter(proxy.schema.name for proxies in entities.values() for proxy in proxies)
    assert set(schemata) >= {
        "Article", "CourtCase", "CourtCaseParty", "Documentation", "Event", "Occupancy", "Person", "Position"
    }  # fmt: skip


@needs_package
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(
    words=st.one_of(st.text(min_size=1, max_size=40), st.text(st.sampled_from(list(MARKS)), min_size=1, max_size=12))
)
def test_any_words_load_and_keep_every_value(words, hostile_of, options):
    check(lines([hostile_of(words)], options))


@needs_package
def test_the_countries_of_the_word_lists_are_known_there():
    found = {code for path in LEXICON.rglob("*.yml") for code in re.findall(r"country: ([A-Z]{2})\b", path.read_text())}
    assert len(found) > 10
    assert {code: registry.country.clean(country(code)) for code in found} == {code: country(code) for code in found}


def test_only_a_final_conviction_makes_the_topic_crime(dossier, examples, options):
    told = lines([dossier, *examples], options)
    final = {one.person.id for one in examples if any(charge.stage == "final" for charge in one.case.charges)}
    crime = [one for one in told if "crime" in one["properties"].get("topics", ())]
    assert len(crime) == len(final)


def test_a_line_is_not_written_twice(dossier, options):
    assert lines([dossier, dossier], options) == lines([dossier], options)


def test_an_entity_that_says_more_is_written_again(dossier, options):
    other = replace(dossier, person=dossier.people[0], people=(dossier.person,), case=None)
    told = lines([other, dossier], options)
    assert len({json.dumps(one) for one in told}) == len(told)


def test_ids_are_stable(dossier, options):
    assert [one["id"] for one in lines([dossier], options)] == [one["id"] for one in lines([dossier], options)]


def test_victims_judges_and_bystanders_are_never_accused(examples, options):
    told = lines(examples, options)
    roles = {person.id: person.role for dossier in examples for person in (dossier.person, *dossier.people)}
    parties = [one["properties"] for one in told if one["schema"] == "CourtCaseParty"]
    accusing = [one["party"][0] for one in parties if one["role"][0] in {"suspect", "defendant"}]
    subjects = {stream.person(one.person).id for one in examples if roles[one.person.id] == "subject"}
    assert accusing
    assert set(accusing) <= subjects
