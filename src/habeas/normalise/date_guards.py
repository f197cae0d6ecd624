"""What a short match must have beside it to be a date in running text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from habeas.normalise.date_grammar import Phrase
from habeas.normalise.date_words import primary
from habeas.normalise.tokens import Token

# A bare month, season or year wants one of these letters before it: in, of, the, since, until, early ...
_LEADS = frozenset("pofSTPhtb&-dRr")
_YEARS = range(1800, 2101)
_LENGTHS = frozenset({"at", "over", "upto", "about", "around", "roughly", "approximately", "около", "примерно"})
_OWNERS = frozenset({"his", "her", "their", "its", "my", "our"})


def stands_alone(row: Sequence[Token], phrase: Phrase, language: str) -> bool:  # noqa: PLR0911 - one line a shape
    """Tell whether a phrase is a date by its own shape, or by the word before it.

    'May 2019' is one by shape, 'May' only behind 'in', 'the', 'since'; 'now' never is in running text.
    """
    rule = phrase.rule
    if "H" in rule:
        return False
    if rule[0] in "Mm" and phrase.first and row[phrase.first - 1].kind in "DO":
        return False  # 31 February 2020
    if rule == "M":
        return bool(_led(row, phrase))
    if rule == "Q":
        return primary(language) != "en" or _in_season(row, phrase)
    if rule in ("Y", "SY", "TY"):
        return _year(row, phrase)
    if "E" in rule:
        return _decade(row, phrase)
    if re.fullmatch(r"Y[-tTr&]Y", rule):
        years = [token.value for token in row[phrase.first : phrase.last] if token.kind == "Y"]
        return all(year in _YEARS for year in years)
    return True


def _led(row: Sequence[Token], phrase: Phrase) -> str:
    """Give the word that leads into a phrase, within it or before it; empty where there is none."""
    inside = row[phrase.first]
    if inside.kind in "PSTdC" and phrase.last - phrase.first > 1:
        return inside.text.lower()
    before = row[phrase.first - 1] if phrase.first else None
    return before.text.lower().replace(" ", "") if before and before.kind in _LEADS else ""


def _in_season(row: Sequence[Token], phrase: Phrase) -> bool:
    """Tell 'in the fall' from 'the fall of' and 'to spring'."""
    if row[phrase.first].kind in "PST":
        return True
    before = [token.kind for token in row[max(0, phrase.first - 2) : phrase.first]]
    return before[-1:] in (["p"], ["o"], ["P"]) or before in (["p", "h"], ["o", "h"], ["S", "h"], ["T", "h"])


def _year(row: Sequence[Token], phrase: Phrase) -> bool:
    """Judge four bare digits."""
    year = row[phrase.last - 1]
    if year.value not in _YEARS:
        return False
    if phrase.first and phrase.last < len(row) and row[phrase.first - 1].kind + row[phrase.last].kind == "()":
        return True
    if row[phrase.first].kind == "C" and phrase.first and row[phrase.first - 1].text.lower() in ("in", "since"):
        return True
    lead = _led(row, phrase)
    return lead.isalpha() and lead not in _LENGTHS


def _decade(row: Sequence[Token], phrase: Phrase) -> bool:
    """Judge a decade: 'the 90s' is one, 'his 50s' and 'mid-30s' are ages."""
    at = next(index for index in range(phrase.first, phrase.last) if row[index].kind == "E")
    digits = sum(char.isdigit() for char in row[at].text)
    owned = at and row[at - 1].text.lower() in _OWNERS
    value = row[at].value
    return digits == 4 or (isinstance(value, int) and value >= 195 and not owned)
