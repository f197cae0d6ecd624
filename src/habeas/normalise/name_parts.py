"""A personal name cut into titles, given names, patronymic, surname and suffix.

Orders differ (Иванов Иван Иванович, Kim Jong-un, Juan Pérez Gómez), so the rules here look at what each word is rather
than only where it stands.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any

from habeas.lexicon.load import languages, load
from habeas.normalise import given_names
from habeas.records.person import Name

_POSSESSIVE = re.compile(r"['’ʼ`]s?$|\s['’]\s?s$")
_PATRONYMIC = re.compile(
    r"(?:ович|евич|ьич|ич|овн|евн|ичн)(?:а|у|е|ем|ы|ой|ою)?$|(?:ovich|evich|yevich|ovych|ovna|evna|yevna|ivna|ichna)$",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"^(?:[^\W\d_]\.?){1,2}$")
_SYLLABLE = (
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    r"(?:i?ao|i?ang?|ei?|eng?|iong|i[aeu]?|ing?|ong|ou?|u[aeio]?|uai|uang?|un|ai?|ang?)"
)
_PINYIN = re.compile(f"{_SYLLABLE}(?:{_SYLLABLE})?", re.IGNORECASE)
_SHORT, _FEW = 5, 2
_MARK = re.compile("[\u0300-\u036f]")
_JOINED_INITIAL = re.compile(r"(?<=\b[^\W\d_]\.)(?=[^\W\d_])")
_BROKEN_O = re.compile(r"\b(O) ?(?:['’]) ?(?=[A-Z])")
_HUNGARIAN, _SPANISH = "hu", "es"


@dataclass(frozen=True, slots=True)
class _Lists:
    """The word lists of one language, folded."""

    titles: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    maiden: frozenset[str]
    first_surnames: frozenset[str]
    honorifics: frozenset[str]


def parse(words: str, *, language: str = "en") -> Name:
    """Cut a personal name into its parts; every word of it is kept as written, without a possessive 's.

    A single word is a surname unless it is a known given name; of two or more the last is the surname, unless particles
    (von, al, de), a patronymic at the end, a comma, or a Chinese, Korean, Vietnamese, Hungarian (language `hu`) or
    Spanish (`es`) name say otherwise.

    >>> name = parse("Dr. Anna Ivanovna Petrova's")
    >>> name.titles, name.given, name.patronymic, name.family
    (('Dr.',), ('Anna',), 'Ivanovna', ('Petrova',))
    >>> parse("Ludwig van der Berg Jr.").family, parse("Ludwig van der Berg Jr.").suffix
    (('van', 'der', 'Berg'), 'Jr.')
    """
    lists = _lists(language.replace("_", "-").split("-")[0].lower())
    tokens = _tokens(words, lists)
    titles: list[str] = []
    while len(tokens) > 1 and _fold(tokens[0]) in lists.titles:
        titles.append(tokens.pop(0))
    while len(tokens) > _FEW and tokens[0].lower() in lists.honorifics:
        titles.append(tokens.pop(0))
    suffix = tokens.pop() if len(tokens) > 1 and _fold(tokens[-1]) in lists.suffixes else None
    patronymic, tokens = _patronymic(tokens)
    given, family = _split(tokens, lists, last_first=language == _HUNGARIAN, eastern=patronymic is not None)
    if language == _SPANISH and len(given) > 1 and not given_names.known(given[-1]):
        given, family = given[:-1], [given[-1], *family]
    return Name(words, tuple(titles), tuple(given), patronymic, tuple(family), suffix)


def maiden(words: str) -> str | None:
    """Give the name before the marriage where a form tells it, None otherwise.

    >>> maiden("Ada Roe née Vale"), maiden("Ada Roe (born Vale)"), maiden("Ada Roe")
    ('Ada Vale', 'Ada Vale', None)
    """
    tokens = [token for token in re.split(r"[\s,()]+", words) if token]
    at = next((at for at, token in enumerate(tokens) if at > 1 and _fold(token) in _lists("en").maiden), None)
    return None if at is None or at + 1 >= len(tokens) else " ".join([*tokens[: at - 1], *tokens[at + 1 :]])


def is_initial(word: str) -> bool:
    """Tell whether a word is an initial: 'A.', 'Ю', 'J.R.'; two letters need a dot.

    >>> is_initial("A."), is_initial("Ю"), is_initial("Li")
    (True, True, False)
    """
    return bool(_INITIAL.match(word)) and word[0].isupper() and (len(word) == 1 or "." in word) and word != "Md."


def particles() -> frozenset[str]:
    """Give the particles of surnames: von, al, de, бин.

    >>> "von" in particles()
    True
    """
    return _lists("en").particles


def _fold(token: str) -> str:
    """Fold a word for the lists: small letters, no dots or commas."""
    return token.lower().strip(".,")


def unmarked(word: str) -> str:
    """Take the marks off Latin letters.

    >>> unmarked("nguyễn")
    'nguyen'
    """
    return unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", word) if not _MARK.match(c)))


def _tokens(words: str, lists: _Lists) -> list[str]:
    """Cut into words; turn 'Petrov, Ivan' round and drop a maiden name."""
    plain = _POSSESSIVE.sub("", words.strip().strip('"“”«»()[],;:'))
    before, comma, after = plain.partition(",")
    if comma and after.split() and _fold(after.split()[0]) not in lists.suffixes and len(before.split()) == 1:
        plain = f"{after} {before}"
    plain = _BROKEN_O.sub(r"\1", _JOINED_INITIAL.sub(" ", plain))
    tokens = [token.strip(',"“”«»()') for token in plain.split()]
    tokens = [token for token in tokens if token]
    for at, token in enumerate(tokens):
        if at and _fold(token) in lists.maiden:
            return tokens[:at]
    return tokens


def _patronymic(tokens: list[str]) -> tuple[str | None, list[str]]:
    """Take out a Slavic patronymic: in the middle, at the end of three words, or behind a given name alone."""
    for at in range(len(tokens) - 1, 0, -1):
        if not _PATRONYMIC.search(tokens[at]) or len(tokens[at]) <= 4:
            continue
        middle, last_of_three = at < len(tokens) - 1, at == len(tokens) - 1 and len(tokens) >= 3
        if middle or (last_of_three and not given_names.known(tokens[0])):
            return tokens[at], tokens[:at] + tokens[at + 1 :] if middle else [*tokens[1:at], tokens[0]]
    return None, tokens


def _split(tokens: list[str], lists: _Lists, *, last_first: bool, eastern: bool) -> tuple[list[str], list[str]]:
    """Part given names from surnames."""
    if len(tokens) == 1:
        alone = given_names.known(tokens[0]) or eastern
        return (tokens, []) if alone else ([], tokens)
    if len(tokens) > 1 and (last_first or _surname_first(tokens, lists)):
        return tokens[1:], tokens[:1]
    if len(tokens) > 1 and all(is_initial(token) for token in tokens[1:]) and not is_initial(tokens[0]):
        return tokens[1:], tokens[:1]
    for at in range(1, len(tokens) - 1):
        if _fold(tokens[at]) in lists.particles and not is_initial(tokens[at]):
            return tokens[:at], tokens[at:]
    return tokens[:-1], tokens[-1:]


def _surname_first(tokens: list[str], lists: _Lists) -> bool:
    """Tell whether a name looks Chinese, Korean or Vietnamese with the surname in front."""
    first, last = (unmarked(_fold(token)) for token in (tokens[0], tokens[-1]))
    if first not in lists.first_surnames or len(tokens) > 3 or last in lists.first_surnames:
        return False
    rest = tokens[1:]
    if any(is_initial(token) or given_names.known(token) for token in rest):
        return False
    if len(rest) > 1:
        return all(len(token) <= _SHORT or "-" in token for token in rest)
    return "-" in rest[0] or _PINYIN.fullmatch(rest[0]) is not None


@cache
def _lists(language: str) -> _Lists:
    """Read the lists for a language; titles of English count everywhere, as they are often left in."""
    parts: dict[str, Any] = load("all", "name_parts")
    titles: set[str] = set()
    for each in {language, "en"} & set(languages("titles")):
        for words in load(each, "titles").values():
            titles.update(words)
    return _Lists(
        frozenset(titles),
        frozenset(parts["suffixes"]),
        frozenset(parts["particles"]),
        frozenset(parts["maiden"]),
        frozenset(parts["first_surnames"]),
        frozenset(parts["honorifics"]),
    )
