"""What the words of one mention are: a name, a pronoun or a description, of whom and of how many.

The rules are of form only: capital letters, titles and the word lists `pronouns`, `descriptions` and `roles`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from habeas.claims.wordlists import Entry, words

Form = Literal["name", "pronoun", "description"]
_TOKEN = re.compile(r"[^\s,;()\"“”«»]+|[,;()\"“”«»]")
_OWNER = re.compile(r"(?:['’]s|(?<=s)['’])$")
_PARTICLES = frozenset(
    "de da do dos das del della di du van von der den ten ter la le el al bin ibn bint abu abd ben y e und af av zu "
    "ibn al- el- бин ибн аль эль ас аш оглы кызы фон ван де да".split()
)
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve dozens hundreds thousands several many some few both all "
    "two-dozen nearly about around least more другие двое трое четверо пятеро несколько два две три четыре пять десятки сотни "
    "тысячи двух трёх трех четырёх четырех пяти шести".split()
)
_ONE = frozenset("a an one another single один одна одного одному одной другой другого другому другая".split())
_ARTICLES = frozenset("the a an this that these those his her their its my our your former ex".split())


@dataclass(frozen=True, slots=True)
class Described:
    """The words of a mention (without a closing 's) and what they are; `name` is empty where there is none."""

    words: str
    form: Form
    name: str = ""
    gender: str | None = None
    many: bool | None = False
    possessive: bool = False
    accused: bool = False
    speaker: bool = False
    relative: bool = False


def describe(exact: str, language: str, inside: Sequence[tuple[int, int]] = ()) -> Described:
    """Say what a mention is; `inside` are places in it that hold a position, a nationality, an organisation.

    >>> describe("Judge Ann Example", "en").name
    'Ann Example'
    >>> describe("the former cashier’s", "en").form, describe("Her", "en").gender
    ('description', 'f')
    """
    spoken = exact.strip()
    plain = _OWNER.sub("", spoken)
    possessive = plain != spoken
    entry = words("pronouns", language).find(plain)
    if entry:
        return _pronoun(plain, entry)
    name = _name(plain, language, inside)
    noun = _noun(plain, language)
    gender = noun.gender if noun else None
    if name:
        return Described(plain, "name", name, gender if noun and name != plain else None, False, possessive)
    return Described(
        plain, "description", "", gender, _many(plain, noun), possessive, accused=bool(noun and noun.accused)
    )


def _pronoun(plain: str, entry: Entry) -> Described:
    return Described(
        plain,
        "pronoun",
        gender=entry.gender,
        many=entry.many,
        possessive=plain.lower() in entry.possessive,
        speaker=entry.speaker,
        relative=entry.relative or entry.reflexive,
    )


def _noun(plain: str, language: str) -> Entry | None:
    """Find the head noun of a description: the last listed noun before a comma, preposition or relative word."""
    head = re.split(r",| who | that | of | from | in | with | котор|accused of", plain, maxsplit=1)[0]
    listed = words("descriptions", language)
    for token in reversed(_TOKEN.findall(head)):
        found = listed.find(_OWNER.sub("", token)) or listed.find(token.rpartition("-")[2])
        if found:
            return found
    return None


def _many(plain: str, noun: Entry | None) -> bool | None:
    tokens = [token.lower() for token in _TOKEN.findall(plain)]
    first = tokens[0] if tokens else ""
    if first in _NUMBERS or (first.isdigit() and int(first[:9]) > 1 and len(tokens) > 1):
        return True
    if "and" in tokens or "и" in tokens:
        return True
    if noun and noun.many is not None:
        return noun.many
    return False if first in _ONE else None


def _name(plain: str, language: str, inside: Sequence[tuple[int, int]]) -> str:
    """Cut the name out of the words; empty when they hold none."""
    runs = _runs(plain, inside)
    titles, nouns, pronouns = words("roles", language), words("descriptions", language), words("pronouns", language)
    opening = plain.split(maxsplit=1)[0].lower()
    for run in runs:
        tokens = list(run)
        while tokens and _drops(tokens[0][0], titles, nouns) and len(tokens) > 1:
            tokens = tokens[1:]
        tokens = _after_title(tokens, titles)
        last = tokens[-1][0]
        if nouns.find(last) or titles.find(last) or pronouns.find(last) or last.lower() in _NUMBERS | _ARTICLES | _ONE:
            continue
        if _is_kind(opening, tokens[0][1], plain, language):
            continue
        return plain[tokens[0][1] : tokens[-1][2]].strip(" -–—'’")
    return ""


def _runs(plain: str, inside: Sequence[tuple[int, int]]) -> list[list[tuple[str, int, int]]]:
    """List the runs of capitalised tokens, in order; particles stay inside a run, covered places cut it."""
    runs: list[list[tuple[str, int, int]]] = [[]]
    for found in _TOKEN.finditer(plain):
        token = found[0]
        covered = any(start <= found.start() < end for start, end in inside)
        if not covered and _capital(token):
            runs[-1].append((token, found.start(), found.end()))
        elif not covered and runs[-1] and token.lower().rstrip("-") in _PARTICLES:
            runs[-1].append((token, found.start(), found.end()))
        elif runs[-1]:
            runs.append([])
    for run in runs:
        while run and run[-1][0].lower().rstrip("-") in _PARTICLES and not _capital(run[-1][0]):
            run.pop()
    return [run for run in runs if run]


def _capital(token: str) -> bool:
    """Say whether a token looks like part of a name: a capital at its start or after al-, O', ..."""
    return token[0].isupper() or bool(re.match(r"(?:al|el|аль|эль|ас|аш|ан|ат|d|l|o)[-'’][A-ZА-ЯЁ]", token))


def _drops(token: str, titles: object, nouns: object) -> bool:
    find_title = getattr(titles, "find")
    find_noun = getattr(nouns, "find")
    low = token.lower()
    return bool(find_title(token) or find_noun(token) or low in _ARTICLES | _NUMBERS | _ONE or low in _HONORIFICS)


_HONORIFICS = frozenset(
    "mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame rev rev. hon hon. former ex ex- retired late deputy senior "
    "assistant acting chief lead alleged convicted accused suspected first second mister prof prof. capt. capt gen. gen "
    "col. col maj. maj pvt. господин госпожа гражданин гражданка".split()
)


def _after_title(tokens: list[tuple[str, int, int]], titles: object) -> list[tuple[str, int, int]]:
    """Cut everything up to the last title of a run, if a name follows it."""
    find = getattr(titles, "find")
    for place in range(len(tokens) - 2, -1, -1):
        if find(tokens[place][0].rstrip(".")) or find(tokens[place][0]) or tokens[place][0].lower() in _HONORIFICS:
            return tokens[place + 1 :]
    return tokens


def _is_kind(opening: str, start: int, plain: str, language: str) -> bool:
    """Say whether a capitalised word only names a kind of person: 'a Chechen', 'two Uighurs', 'the Ruritanian man'."""
    if start == 0:
        return False
    between = plain[:start].lower().split()
    return (
        opening in _ARTICLES | _ONE | _NUMBERS | frozenset({"другой"})
        and len(between) <= 2
        and not _role_before(between, language)
    )


def _role_before(between: list[str], language: str) -> bool:
    titles, nouns = words("roles", language), words("descriptions", language)
    return any(titles.find(token) or nouns.find(token) for token in between)
