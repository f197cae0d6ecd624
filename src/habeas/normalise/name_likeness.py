"""How alike two parsed names are, part by part; `habeas.normalise.names.compare` says what the figures mean.

Every rule errs to the side of keeping people apart: two case records too many are a nuisance, one person's sentence
shown as another's is not.
"""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from habeas.normalise import given_names
from habeas.normalise.declension import bases
from habeas.normalise.name_parts import is_initial, particles
from habeas.normalise.scripts import is_cyrillic, masculine, skeleton
from habeas.records.person import Name

SURNAME_ONLY, GIVEN_ONLY, AMBIGUOUS_CASE, DIFFERENT = 0.6, 0.4, 0.5, 0.15
INITIAL, NEAR, ROMANISED, PART_OF_SURNAME = 0.8, 0.8, 0.9, 0.8
_MALE_CASES = ("а", "я", "ому", "ым", "ом", "ем")
_TYPO, _TYPO_LEAST = 0.82, 5


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two words are (0..1), and whether only an unclear Russian case or a feminine ending makes them so."""

    score: float
    safe: bool = True
    gendered: bool = False


_NONE = Likeness(0.0)


def likeness(a: Name, b: Name, genders: tuple[str | None, str | None]) -> float:
    """Give the likeness of two names in 0..1 from their parts; `genders` are those the names themselves show."""
    clash = None not in genders and genders[0] != genders[1]
    if clash and not any(is_cyrillic(name.words) for name in (a, b)):
        return DIFFERENT if _surnames(a.family, b.family).score else 0.0
    score = _aligned(a, b)
    if score < INITIAL and _same_words(a, b):
        score = 1.0
    if score < INITIAL and _within(a, b):
        score = INITIAL
    return min(score, AMBIGUOUS_CASE) if clash and not _settled(a, b) else score


def same_word(a: str, b: str) -> bool:
    """Tell whether two words of names are one in some spelling and some case: 'Спектора' and 'Spector'."""
    return bool({skeleton(x.word) for x in bases(a)} & {skeleton(y.word) for y in bases(b)})


def same_initial(a: str, b: str) -> bool:
    """Tell whether two names begin with one letter, as written or as romanised: 'Ye.' and 'Evgeny'."""
    return a[:1].lower() == b[:1].lower() or skeleton(a)[:1] == skeleton(b)[:1] != ""


def content(family: tuple[str, ...]) -> list[str]:
    """Give the words of a surname without particles, a joined article ('al-', 'аль-') taken off."""
    words = [
        word.split("-", 1)[1] if word.lower().split("-", 1)[0] in particles() and "-" in word else word
        for word in family
    ]
    kept = [word for word in words if word.lower().strip(".") not in particles()]
    return kept or words


def _aligned(a: Name, b: Name) -> float:
    """Compare surname with surname and given name with given name."""
    if not a.family or not b.family:
        return _without_surname(a, b)
    surname = _surnames(a.family, b.family)
    if not surname.score:
        return DIFFERENT / 3 if a.given and b.given and _given(a, b).score == 1 else 0.0
    if not a.given or not b.given:
        return _surname_only(surname)
    given = _given(a, b)
    if not given.score:
        return DIFFERENT
    score = surname.score * given.score * _rest(a, b)
    if surname.gendered:
        return _gendered(a, b, score)
    return score if (given.safe and surname.safe) or _settled(a, b) else min(score, AMBIGUOUS_CASE)


def _surname_only(surname: Likeness) -> float:
    """Weigh a surname that stands alone on one side at least."""
    if surname.gendered:
        return DIFFERENT
    return (SURNAME_ONLY if surname.safe else AMBIGUOUS_CASE) * surname.score


def _without_surname(a: Name, b: Name) -> float:
    """Compare where at least one side is a bare given name, or given name and patronymic."""
    if a.patronymic and b.patronymic and a.given and b.given:
        return SURNAME_ONLY if _given(a, b).score and same_word(a.patronymic, b.patronymic) else 0.0
    if a.given and b.given:
        return GIVEN_ONLY * _given(a, b).score
    alone, full = (a, b) if not a.family else (b, a)
    return GIVEN_ONLY if any(same_word(x, y) for x in alone.given[:1] for y in full.family) else 0.0


def _gendered(a: Name, b: Name, score: float) -> float:
    """Judge surnames that differ only in a feminine ending: one woman if both given names are a woman's."""
    genders = {given_names.gender(base.word) for name in (a, b) for base in bases(name.given[0]) if base.safe}
    return score * ROMANISED if "f" in genders and "m" not in genders else DIFFERENT


def _settled(a: Name, b: Name) -> bool:
    """Tell whether given name or surname stands in a case that only a man's has, which settles the other."""
    if not (a.given and b.given and a.family and b.family):
        return False
    return _declined(a.given[0], b.given[0]) or _declined(a.family[-1], b.family[-1])


def _declined(a: str, b: str) -> bool:
    """Tell whether one of two words of a name stands in a case that only a man's name has."""
    for one, other in ((a, b), (b, a)):
        if skeleton(one) != skeleton(other) and one.lower().endswith(_MALE_CASES) and len(bases(one)) > 1:
            return bases(one)[1].safe
    return False


def _surnames(a: tuple[str, ...], b: tuple[str, ...]) -> Likeness:
    """Compare surnames word by word; all words of the shorter one must stand in the longer."""
    short, long = sorted((_parts(a), _parts(b)), key=len)
    if not short:
        return _NONE
    found: list[Likeness] = []
    for word in short:
        best = max((_word(word, other) for other in long), key=lambda each: (each.score, each.safe))
        if not best.score:
            return _NONE
        found.append(best)
    part = 1.0 if len(short) == len(long) else PART_OF_SURNAME
    lowest = min(each.score for each in found)
    return Likeness(lowest * part, all(each.safe for each in found), any(each.gendered for each in found))


def _parts(family: tuple[str, ...]) -> list[str]:
    """Give the words of a surname, double surnames parted at the hyphen."""
    return [part for word in content(family) for part in word.split("-") if part]


def _word(a: str, b: str) -> Likeness:
    """Compare two words of surnames through scripts, Russian cases, feminine endings and single typos."""
    one, other = skeleton(a), skeleton(b)
    if one and one == other:
        return Likeness(1.0)
    pairs = [(x.safe and y.safe) for x in bases(a) for y in bases(b) if skeleton(x.word) == skeleton(y.word)]
    if pairs:
        return Likeness(1.0, safe=any(pairs))
    folded = {masculine(skeleton(base.word)) for base in bases(a)} & {
        masculine(skeleton(base.word)) for base in bases(b)
    }
    if folded:
        return Likeness(1.0, gendered=True)
    return _typo(a, b)


def _typo(a: str, b: str) -> Likeness:
    """Forgive one slip in a longer word; between two scripts it is more likely a romanisation than a slip."""
    best = max(
        Levenshtein.normalized_similarity(masculine(skeleton(x.word)), masculine(skeleton(y.word)))
        for x in bases(a)
        for y in bases(b)
    )
    if best < _TYPO or min(len(skeleton(a)), len(skeleton(b))) < _TYPO_LEAST:
        return _NONE
    return Likeness(ROMANISED if is_cyrillic(a) != is_cyrillic(b) else NEAR)


def _given(a: Name, b: Name) -> Likeness:
    """Compare the first given names; either may be the other's middle name."""
    best = _given_word(a.given[0], b.given[0])
    if best.score:
        return best
    crossed = [
        _given_word(x, y)
        for x, y in ((a.given[0], b.given[-1]), (a.given[-1], b.given[0]))
        if not is_initial(x) and not is_initial(y)
    ]
    if any(each.score == 1 for each in crossed) and len(a.given) != len(b.given):
        return Likeness(INITIAL)
    return _NONE


def _given_word(a: str, b: str) -> Likeness:
    """Compare two given names: equal, equivalent, an initial of the other, or a slip apart."""
    if is_initial(a) or is_initial(b):
        return Likeness(INITIAL) if same_initial(a, b) else _NONE
    pairs = [(x.safe and y.safe) for x in bases(a) for y in bases(b) if given_names.equivalent(x.word, y.word)]
    if pairs:
        return Likeness(1.0, safe=any(pairs))
    if given_names.known(a) and given_names.known(b):
        return _NONE
    return _typo(a, b)


def _rest(a: Name, b: Name) -> float:
    """Weigh patronymics, middle names and suffixes: what both names have must agree."""
    factor = 1.0
    if a.patronymic and b.patronymic and not same_word(a.patronymic, b.patronymic):
        factor *= DIFFERENT
    if a.suffix and b.suffix and a.suffix.lower().strip(".") != b.suffix.lower().strip("."):
        factor *= DIFFERENT
    if len(a.given) > 1 and len(b.given) > 1 and not _given_word(a.given[1], b.given[1]).score:
        factor *= DIFFERENT
    return factor


def _within(a: Name, b: Name) -> bool:
    """Tell whether a name of two words or more stands whole in a longer one: 'Juan Pérez' in 'Juan Pérez Gómez'."""
    short, long = sorted(([*name.given, *content(name.family)] for name in (a, b)), key=len)
    if not 1 < len(short) < len(long) or skeleton(short[0]) != skeleton(long[0]) or _rest(a, b) < 1:
        return False
    return {skeleton(word) for word in short} <= {skeleton(word) for word in long}


def _same_words(a: Name, b: Name) -> bool:
    """Tell whether both names have the same words in any order, as with a surname in front; two words at least."""
    bags: list[list[str]] = []
    for name in (a, b):
        every = (*name.given, *content(name.family))
        bags.append(sorted(skeleton(part) for word in every for part in word.split("-")))
    return len(bags[0]) > 1 and bags[0] == bags[1] and _rest(a, b) == 1
