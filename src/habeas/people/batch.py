"""Batch: all pairs of a big import at once, with Splink over DuckDB (`pip install 'habeas[batch]'`).

The engine that adds report by report looks at one block at a time. For an archive of a hundred thousand mentions this
does the same blocks in one join inside DuckDB, lets Splink weigh the pairs there, and hands on those that are not
hopeless to `comparison`, whose answer alone counts: nothing that it excludes is ever joined. Splink's weights are set
here, not learnt from the import, so that two reports are judged alike whatever is imported beside them.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from habeas.errors import ExtraMissing
from habeas.people.blocking import keys, sought
from habeas.people.comparison import compare, recorded
from habeas.people.facts import Facts
from habeas.records.link import Link

HOPELESS = -10.0
"""Splink's weight (log2 of the odds) under which a pair is not looked at again; a name alone, or with a fact against
it, stands well above it."""
_YEARS = "least(born_last_l, born_last_r) - greatest(born_first_l, born_first_r)"
_ODDS = 0.05
"""Of two mentions of one block about whom nothing is known, one pair in twenty is one person, as in `judgement`."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A column of lists: how likely one shared item is for one person, and for two who met in a block."""

    column: str
    one: float
    two: float


SHARED = (
    Shared("offences", 0.6, 0.25),
    Shared("places", 0.6, 0.1),
    Shared("nations", 0.9, 0.6),
    Shared("companions", 0.7, 0.02),
    Shared("numbers", 0.9, 0.02),
)


def link(facts: Iterable[Facts]) -> Iterator[Link]:
    """Link mentions: all that are the same, all that a person should be asked about, and namesakes kept apart by facts.

    Links come in the order of their mentions, so the order of the facts does not matter. Raises ExtraMissing where
    Splink, DuckDB or pandas is not installed.
    """
    splink, pandas = _extra("splink"), _extra("pandas")
    known = {one.mention: one for one in facts if not one.group}
    if len(known) < 2:
        return
    for one, other in _pairs(splink, pandas.DataFrame([_row(each) for _, each in sorted(known.items())])):
        found = compare(known[one], known[other])
        if found.judgement == "same" or recorded(found):
            yield Link(one, other, found.judgement, found.score, found.why)


def _extra(name: str) -> Any:  # noqa: ANN401 - the packages of an extra have no types
    """Import a package of the extra, or say what to install."""
    try:
        return import_module(name)
    except ImportError as error:
        raise ExtraMissing("batch linking", "needs the extra: pip install 'habeas[batch]'") from error


def _row(facts: Facts) -> Mapping[str, object]:
    """Lay facts out as a row. `alike`: keys that find their like; `half`: those of full names that short ones seek."""
    kept, wanted = keys(facts), sought(facts)
    return {
        "unique_id": facts.mention,
        "short": not facts.names,
        "alike": sorted(kept & wanted),
        "half": sorted(kept - wanted if facts.names else wanted - kept),
        "born_first": float(facts.born[0]) if facts.born else None,
        "born_last": float(facts.born[1]) if facts.born else None,
        "offences": sorted({one.name or one.words for one in facts.offences}),
        "places": list(facts.places),
        "nations": list(facts.nations),
        "companions": sorted({one.key for one in facts.companions}),
        "numbers": list(facts.numbers),
    }


def _pairs(splink: Any, table: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - Splink and pandas have no types
    """Block and weigh inside DuckDB; give the pairs that are not hopeless, in order."""
    logging.getLogger("splink").setLevel(logging.ERROR)
    engine = splink.DuckDBAPI()
    linker = splink.Linker(engine.register(table), _settings(splink), log_level=logging.ERROR)
    found = linker.inference.predict(threshold_match_weight=HOPELESS)
    try:
        relation = found.as_duckdbpyrelation()
        rows = relation.project("unique_id_l, unique_id_r").distinct().order("unique_id_l, unique_id_r").fetchall()
    finally:
        engine._con.close()  # noqa: SLF001 - Splink offers no way to close what it opened
    yield from ((min(pair), max(pair)) for pair in rows)


def _settings(splink: Any) -> Any:  # noqa: ANN401 - Splink has no types
    """Say to Splink what to block on and how to weigh."""
    rules = import_module("splink.blocking_rule_library")
    return splink.SettingsCreator(
        link_type="dedupe_only",
        probability_two_random_records_match=_ODDS,
        blocking_rules_to_generate_predictions=[
            rules.CustomRule("l.alike = r.alike", arrays_to_explode=["alike"]),
            rules.CustomRule("l.half = r.half and l.short <> r.short", arrays_to_explode=["half"]),
        ],
        comparisons=[_names(), _born(), *(_overlap(each) for each in SHARED)],
        retain_matching_columns=False,
    )


def _names() -> dict[str, Any]:
    """Weigh shared keys of full names: two and more, one, or none; an initial or a surname alone says nothing here."""
    return {
        "output_column_name": "names",
        "comparison_levels": [
            {"sql_condition": "short_l or short_r", "is_null_level": True},
            _level("len(list_intersect(alike_l, alike_r)) >= 2", 0.5, 0.02),
            _level("len(list_intersect(alike_l, alike_r)) >= 1", 0.45, 0.2),
            _level("ELSE", 0.05, 0.78),
        ],
    }


def _born() -> dict[str, Any]:
    """Weigh years of birth: they meet, are a year apart at the most, or exclude each other."""
    return {
        "output_column_name": "born",
        "comparison_levels": [
            {"sql_condition": "born_first_l is null or born_first_r is null", "is_null_level": True},
            _level(f"{_YEARS} >= 0", 0.9, 0.08),
            _level(f"{_YEARS} >= -6", 0.095, 0.25),
            _level("ELSE", 0.02, 0.67),
        ],
    }


def _overlap(shared: Shared) -> dict[str, Any]:
    """Weigh whether two lists have an item in common; an empty list says nothing."""
    left, right = f"{shared.column}_l", f"{shared.column}_r"
    return {
        "output_column_name": shared.column,
        "comparison_levels": [
            {"sql_condition": f"len({left}) = 0 or len({right}) = 0", "is_null_level": True},
            _level(f"len(list_intersect({left}, {right})) >= 1", shared.one, shared.two),
            _level("ELSE", 1 - shared.one, 1 - shared.two),
        ],
    }


def _level(condition: str, one: float, two: float) -> dict[str, Any]:
    """Give a level with the share of pairs it holds for one person and for two."""
    return {"sql_condition": condition, "m_probability": one, "u_probability": two}
