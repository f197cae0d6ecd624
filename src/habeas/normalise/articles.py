"""Articles of law as written: 'Article 275 of the Criminal Code', 'ст. 228.1 УК РФ', '18 U.S.C. § 793'.

The article is what a lawyer looks up, and it is often the only thing that tells a charge apart from a neighbour.
It is kept as written; nothing is worked out from it except by lists that name the code (`lexicon/ru/articles.yml`).
"""

from __future__ import annotations

import re
from functools import cache

from habeas.lexicon.load import load
from habeas.records.quote import Found

_NUMBER = r"\d{1,4}(?:[.\-–]\d{1,3}){0,2}(?:[a-zA-Z](?![a-zA-Z]))?(?:\s?\(\w{1,4}\)){0,3}"
_SEVERAL = rf"{_NUMBER}(?:(?:,| and| or| и| или| та| і| und| et| y| oraz| i) {{0,2}}{_NUMBER}){{0,4}}"
_US_CODE = r"\d{1,2}\s?U\.?\s?S\.?\s?C\.?\s?(?:§{1,2}\s?|[Ss]ections?\s)?" + _NUMBER
_PLAIN = re.compile(r"\d{1,4}(?:[.\-–]\d{1,3}){0,2}")


def find(text: str, *, language: str = "en") -> tuple[Found[str], ...]:
    """Find the articles named in a text, as written, with the code where it stands beside the number.

    >>> [found.value for found in find("held under Section 124A of the Penal Code since May")]
    ['Section 124A of the Penal Code']
    >>> [found.value for found in find("по части 6 статьи 290 УК РФ", language="ru")]
    ['части 6 статьи 290 УК РФ']
    """
    return tuple(
        Found(match[0], match.start(), match.end())
        for match in _pattern(language.split("-", maxsplit=1)[0]).finditer(text)
    )


def parse(words: str, *, language: str = "en") -> str | None:
    """Give the first article named in some words, None where there is none.

    >>> parse("espionage (18 U.S.C. § 793)")
    '18 U.S.C. § 793'
    >>> parse("article of clothing") is None
    True
    """
    first = _pattern(language.split("-", maxsplit=1)[0]).search(words)
    return first[0] if first else None


def numbers(words: str, *, language: str = "en") -> tuple[str, ...]:
    """Give the bare numbers of the articles named, the part and point of an article left out.

    >>> numbers("ч. 2 ст. 228.1 УК РФ", language="ru")
    ('228.1',)
    """
    found: list[str] = []
    for match in _pattern(language.split("-", maxsplit=1)[0]).finditer(words):
        found += _PLAIN.findall(match["several"] or "")
    return tuple(found)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Compile the forms of one language; every language also knows the sign § and the United States Code."""
    forms: dict[str, list[str]] = load(language, "article_forms") or {}
    unit = "|".join([*forms.get("unit", ()), "§{1,2}"])
    part = "|".join(forms.get("part", ("(?!)",)))
    code = "|".join(forms.get("code", ("(?!)",)))
    before = rf"(?:(?:{part})\s?(?:{_NUMBER}|[«\"]\w[»\"]),?\s?(?:of |del? |de l['’])?){{0,2}}"
    after = rf"(?:,?\s(?:{part})\s?{_NUMBER}){{0,2}}(?:,?\s(?:{code}))?"
    return re.compile(rf"(?<!\w)(?:{_US_CODE}|{before}(?<!\w)(?:{unit})\s?(?P<several>{_SEVERAL}){after})")
