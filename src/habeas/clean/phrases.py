"""The phrases of page furniture, from `lexicon/<language>/furniture.yml`, made quick to ask.

A phrase matches a whole line (`is`), its beginning (`starts`) or its end (`ends`). A line that ends with a full stop
is taken only by a whole-line phrase or by an entry marked `stop: true`, whose words begin no sentence of a report.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from habeas.clean.lines import Line, fold, mask
from habeas.lexicon.load import languages, load

Reason = Literal[
    "advertisement", "breadcrumb", "menu", "headline", "repeat", "share", "newsletter", "related", "cookies",
    "credit", "byline", "date", "comments", "tags", "copyright", "paywall", "space", "invisible",
]  # fmt: skip
REASONS: tuple[Reason, ...] = get_args(Reason)
_MOST = 14


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase that a line may begin or end with; `most` words at most, `stop` if a full stop may follow."""

    words: str
    reason: Reason
    most: int
    stop: bool


@dataclass(frozen=True, slots=True)
class Match:
    """Why a line is furniture; `block` if it heads a list of other furniture."""

    reason: Reason
    block: bool = False


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases of some languages: whole lines by their key, beginnings by their first word, and ends."""

    whole: dict[str, Match]
    starts: dict[str, tuple[Phrase, ...]]
    ends: tuple[Phrase, ...]

    def match(self, line: Line) -> Match | None:
        """Say why a line is furniture, None for a line that no phrase knows."""
        if line.long or line.words > 60:
            return None
        found = self.whole.get(line.key)
        if found is not None:
            return found
        opening = mask(line.content.casefold().replace("’", "'").lstrip(" \t•·*-–—►▶|[(»>\"'“¿¡"))
        for key in _first_keys(opening):
            for phrase in self.starts.get(key, ()):
                if _fits(phrase, line) and _begins(opening, phrase.words):
                    return Match(phrase.reason)
        closing = next((p for p in self.ends if line.key.endswith(p.words) and _fits(p, line)), None)
        return Match(closing.reason) if closing else None


@cache
def phrases(language: str | None) -> Phrases:
    """Read the phrases for a language: its own, English ones and those of all; every language where it is unknown.

    >>> from habeas.clean.lines import read_lines
    >>> phrases("en").match(read_lines("- ADVERTISEMENT -")[0]).reason
    'advertisement'
    """
    whole: dict[str, Match] = {}
    starts: dict[str, list[Phrase]] = {}
    ends: list[Phrase] = []
    for name in lists(language):
        for entry in load(name, "furniture").get("lines", ()):
            _add(entry, whole, starts, ends)
    ordered = {key: tuple(sorted(found, key=lambda p: -len(p.words))) for key, found in starts.items()}
    return Phrases(whole, ordered, tuple(ends))


@cache
def lists(language: str | None) -> tuple[str, ...]:
    """Name the lists that serve a language tag.

    >>> lists("ru-RU")
    ('all', 'en', 'ru')
    """
    known = languages("furniture")
    tag = (language or "").partition("-")[0].lower()
    return tuple(name for name in known if name in {"all", "en", tag}) if tag in known else known


def _add(entry: Any, whole: dict[str, Match], starts: dict[str, list[Phrase]], ends: list[Phrase]) -> None:  # noqa: ANN401 - YAML
    """Add one entry of a list."""
    reason: Reason = entry["reason"]
    for words in entry.get("is", ()):
        whole.setdefault(mask(fold(words)), Match(reason, bool(entry.get("block"))))
    most, stop = int(entry.get("most", _MOST)), bool(entry.get("stop"))
    for words in entry.get("starts", ()):
        phrase = Phrase(mask(words.casefold().replace("’", "'")), reason, most, stop)
        starts.setdefault(phrase.words.split(" ")[0], []).append(phrase)
    ends += [Phrase(words.casefold(), reason, most, stop) for words in entry.get("ends", ())]


def _first_keys(opening: str) -> tuple[str, ...]:
    """Give the keys under which a phrase that begins this line may stand: its first word, with and without a sign."""
    first = opening.split(maxsplit=1)[0] if opening.strip() else ""
    keys = [first, first.rstrip(":,.;"), *(first[: first.index(sign) + 1] for sign in ":/©" if sign in first)]
    return tuple(dict.fromkeys(keys))


def _begins(opening: str, words: str) -> bool:
    """Say whether a line begins with a phrase, up to the end of a word."""
    if not opening.startswith(words):
        return False
    after = opening[len(words) : len(words) + 1]
    return not after.isalnum() or not words[-1].isalnum()


def _fits(phrase: Phrase, line: Line) -> bool:
    """Say whether a line is short enough for a phrase and no sentence where that matters."""
    return line.words <= phrase.most and (phrase.stop or not line.stopped)
