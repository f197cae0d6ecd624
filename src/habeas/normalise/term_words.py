"""The word lists of penalties as one vocabulary for each language, with its numbers and currencies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from habeas.lexicon.load import languages, load
from habeas.normalise import money, numbers
from habeas.normalise.date_words import primary
from habeas.normalise.tokens import Token, Value, Vocabulary, lex, vocabulary

# The topic of a list entry and its letter; numbers (n, v, V, h) and sums (M, $) keep theirs.
LETTERS = {
    "unit": "U", "one-unit": "u", "half-year": "H", "life": "L", "bare-life": "l", "death": "X", "bare-death": "x",
    "prison": "P", "sentence": "s", "suspended": "i", "house-arrest": "A", "probation": "B", "community": "C",
    "fine": "F", "most": "K", "least": "G", "to": "t", "from": "f", "between": "b", "and": "&", "further": "Q",
    "total": "T", "reduced": "Z", "changed": "z", "regime": "R", "cue": "g", "not-penalty": "w",
    "other-penalty": "q", "trial-period": "p", "filler": "o", "article": "a",
}  # fmt: skip
COMPOUND = "J"


def tokens(text: str, language: str) -> tuple[Token, ...]:
    """Cut a text into the tokens of penalties, numbers already joined; English where a language has no list."""
    code = primary(language)
    code = code if code in languages("terms") else "en"
    return numbers.merge(lex(text, words(code), english=code == "en"))


@cache
def words(language: str) -> Vocabulary:
    """Give the vocabulary of a language that has a list of penalties."""
    lists = load(language, "terms")
    own = [(LETTERS[topic], entry["words"]) for topic, entry in lists.items() if topic in LETTERS]
    return vocabulary([*own, *_compounds(lists.get("compound")), *numbers.parts(language), *money.parts(language)])


def _compounds(entry: Mapping[str, Mapping[object, Sequence[str]]] | None) -> Iterator[numbers.Part]:
    """Join prefixes and endings into words that say number and unit at once: 'семилетний' is 7 years."""
    if entry is None:
        return
    for count, prefixes in entry["prefixes"].items():
        for unit, endings in entry["suffixes"].items():
            value: Value = f"{count} {unit}"
            yield COMPOUND, {value: [prefix + ending for prefix in prefixes for ending in endings]}
