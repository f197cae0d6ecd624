"""From the tokens of a penalty to what it is: kind, bounds, scope, regime, sum."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from habeas.normalise import money
from habeas.normalise.term_lengths import Length, days, lengths
from habeas.normalise.tokens import Token, kinds
from habeas.records.term import Duration, Scope, Term, TermKind

_MARKERS: dict[str, TermKind] = {
    "P": "prison", "R": "prison", "i": "suspended", "A": "house-arrest", "B": "probation", "C": "community",
    "q": "unknown",
}  # fmt: skip
_SCOPES: dict[str, Scope] = {"Q": "further", "T": "total", "Z": "reduced-to"}
_TO_LIFE = re.compile(r"[Posa,]{0,4}(?:[-t]|&?K)[o]?[aos]?[Ll]")
_AFTER = re.compile(r"[-,oa]{0,2}([iABCq])")
_BEFORE = re.compile(r"([iABCq])[oa]{0,3}$")
_CHANGE = re.compile(r"[Zz][^&!_,]{0,6}K$")
_ENDLESS = Duration()


@dataclass(frozen=True, slots=True)
class Around:
    """The rows of kinds of the words before and behind a penalty in its sentence."""

    before: str = ""
    after: str = ""


def read(words: str, row: Sequence[Token], around: Around, language: str) -> Term | None:
    """Read a penalty; None where the words hold none or say that the length is something else (an age, 'ago')."""
    changed = next((at for at, token in enumerate(row) if token.kind == "Z"), None)
    kept = list(row)
    if changed is not None and set("LlXxn") & set(kinds(row[changed:])):
        kept = list(row[changed:])
    letters = kinds(kept)
    found = [length for length in lengths(kept) if not _trial(letters, length)]
    if found and _refused(letters, found[0], around):
        return None
    cut = _falls(letters, found)
    if cut:
        kept = kept[found[1].first :]
        letters, found = kinds(kept), lengths(kept)
    term = _kind(words, letters, found, around)
    sum_ = money.parse(words, language=language)
    if sum_ and (term is None or term.kind != "community"):
        term = replace(term, money=sum_) if term else Term(words, "fine", money=sum_)
    if term is None:
        return None
    regime = next((token.text for token in row if token.kind == "R"), None)
    return replace(term, scope="reduced-to" if cut else _scope(kinds(row), around), regime=regime)


def _falls(letters: str, found: Sequence[Length]) -> bool:
    """Tell whether a longer term stands before a shorter one: 'from four years to two' is a reduction, no range."""
    if len(found) < 2 or letters[found[0].last : found[1].first].strip("oa") not in {"t", "K"}:
        return False
    return days(found[1].high) < days(found[0].low)


def _kind(words: str, letters: str, found: Sequence[Length], around: Around) -> Term | None:
    """Choose between life, death, a length and a penalty without one; the first that the words name wins."""
    first = found[0].first if found else len(letters)
    final = [at for at, letter in enumerate(letters) if letter in "LlXx"]
    if found and _TO_LIFE.match(letters, found[0].last):
        ceiling = "K" in letters[: found[0].first] or _tail(around.before) == "K"
        return Term(words, "life", least=_ENDLESS if ceiling else found[0].low)
    if final and (final[0] < first or letters[final[0]] in "LX"):
        if letters[final[0]] in "Xx":
            return Term(words, "death")
        lead = letters[: final[0]] or around.before[-4:]
        least = found[0].low if found and "G" in letters[final[0] : first] else None
        return Term(words, "life", least=_ENDLESS if _ceiling(lead) else least)
    if found:
        return _length(words, letters, found, around)
    kind = next((_MARKERS[letter] for letter in letters if letter in "iABCq"), None)
    if kind or set("PsF") & set(letters):
        return Term(words, kind or ("fine" if "F" in letters else "prison" if "P" in letters else "unknown"))
    return None


def _length(words: str, letters: str, found: Sequence[Length], around: Around) -> Term:
    """Make a term of its first length."""
    length = found[0]
    end = found[1].first if len(found) > 1 else len(letters)
    segment, lead = letters[length.last : end], letters[: length.first]
    kind = _marked(segment, lead, around, last=len(found) == 1)
    if length.unit == "hour" and kind == "prison":
        kind = "community"
    least: Duration | None = length.low
    most: Duration | None = length.high
    if least == most:
        bound = _bound(letters, length, around)
        least, most = (None, most) if bound == "K" else (least, None) if bound == "G" else (least, most)
    return Term(words, kind, least, most)


def _marked(segment: str, lead: str, around: Around, *, last: bool) -> TermKind:
    """Give the kind that the words behind a length, before it or around it name; prison where none does."""
    if "i" in segment + lead:
        return "suspended"
    for letter in segment:
        if letter in _MARKERS:
            return _MARKERS[letter]
    for letter in reversed(lead):
        if letter in _MARKERS:
            return _MARKERS[letter]
    after = _AFTER.match(around.after) if last else None
    before = _BEFORE.search(around.before) if not lead.strip("oaGKQ") else None
    hit = after or before
    return _MARKERS[hit.group(1)] if hit else "prison"


def _bound(letters: str, length: Length, around: Around) -> str:
    """Give K for a ceiling, G for a floor, nothing for an exact length."""
    lead = letters[: length.first]
    outside = around.before[-3:] if not lead.strip("oas") else ""
    if _CHANGE.search(around.before + lead):
        return ""  # 'снизил до пяти лет' is no ceiling
    for letter in reversed((outside + lead)[-4:]):
        if letter in "KG":
            return letter
        if letter not in "oasfgPqQTR-":
            break
    behind = letters[length.last : length.last + 2]
    return "K" if re.fullmatch(r"o?K", behind) else ""


def _ceiling(lead: str) -> bool:
    """Tell whether a life term is only the most that is possible."""
    return bool(re.search(r"K[asog]{0,3}$", lead)) and not set("Zz") & set(lead)


def _scope(letters: str, around: Around) -> Scope | None:
    """Find how a penalty stands to others, in its words or close before them."""
    for letter in letters:
        if letter in _SCOPES:
            return _SCOPES[letter]
    near = around.before
    if re.search(r"Z[^Z!]{0,6}[tK]$", near):
        return "reduced-to"
    for letter in reversed(near[-3:]):
        if letter in "QT":
            return _SCOPES[letter]
        if letter not in "ao":
            break
    return None


def _refused(letters: str, length: Length, around: Around) -> bool:
    """Tell an age, a career or 'years ago' from a penalty."""
    behind = letters[length.last : length.last + 3] or around.after[:3]
    return bool(re.match(r"[-o]{0,2}w", behind))


def _trial(letters: str, length: Length) -> bool:
    """Tell whether a length is the time on trial of a suspended sentence: 'suspended for four years'."""
    lead = letters[: length.first]
    return lead.endswith(("p", "po")) or bool(re.search(r"[nUu][^nUu]*io$", lead))


def _tail(before: str) -> str:
    """Give the last letter that is no filler."""
    return before.rstrip("oa")[-1:]
