"""One skeleton for all spellings of a name: scripts, romanisations and accents folded away.

Russian names reach English reports through a dozen romanisations (Yevgeny, Evgenii, Jewgenij), so names are compared
by a skeleton that all of them share. It is made for comparing and blocking only and never shown. Steps: Cyrillic by our
own table, other scripts by anyascii, then rules that join the romanisations, longest first.
"""

from __future__ import annotations

from functools import lru_cache

from anyascii import anyascii

_CYRILLIC = dict(
    zip(
        "абвгґдеёєжзиіїйклмнопрстуўфхцчшщъыьэюя",
        "a b v g g d e e e zh z i i i i k l m n o p r s t u u f kh ts ch sh sh - i - e iu ia".split(),  # noqa: SIM905 - two rows
        strict=True,
    )
) | {"ә": "a", "ə": "a", "ъ": "", "ь": "", "ђ": "dj", "ј": "i", "љ": "l", "њ": "n", "ћ": "ch", "џ": "dzh"}
_JOIN = (
    ("shch", "sh"), ("tsch", "ch"), ("sch", "sh"), ("tch", "ch"), ("cz", "ch"), ("sz", "sh"), ("dzh", "J"),
    ("dj", "J"), ("kh", "h"), ("ck", "k"), ("cq", "k"), ("ph", "f"), ("th", "t"), ("gh", "g"), ("x", "ks"),
    ("tz", "ts"), ("ce", "tse"), ("ci", "tsi"), ("cy", "tsi"), ("w", "v"), ("q", "k"), ("you", "iu"),
    ("ou", "u"), ("iyo", "ie"), ("yo", "e"), ("ye", "e"), ("je", "e"), ("ie", "e"), ("ya", "ia"), ("ja", "ia"),
    ("yu", "iu"), ("ju", "iu"), ("y", "i"), ("j", "i"),
)  # fmt: skip
_MASCULINE = (("skaia", "ski"), ("tskaia", "tski"), ("ska", "ski"), ("tska", "tski"), ("ova", "ov"), ("eva", "ev"),
              ("ina", "in"), ("aia", "i"))  # fmt: skip
_LEAST = 3


@lru_cache(maxsize=8192)
def skeleton(name: str) -> str:
    """Fold one word of a name to the skeleton that all its spellings share.

    >>> {skeleton(each) for each in ("Yevgeny", "Evgenii", "Евгений", "Jewgenij", "Evgeniy")}
    {'evgeni'}
    >>> {skeleton(each) for each in ("Alekseyeva", "Alexeeva", "Алексеева")}
    {'alekseva'}
    >>> skeleton("Хартуэлл") == skeleton("Hartwell"), skeleton("Уокер") == skeleton("Woker")
    (True, True)
    """
    low = _english_w(name.lower())
    latin = anyascii("".join(_CYRILLIC.get(char, char) for char in low)).lower()
    latin = "".join(char for char in latin if char.isalnum())
    for spelled, joined in _JOIN:
        latin = latin.replace(spelled, joined)
    latin = _hard_c(latin).replace("J", "dzh")
    if latin.endswith("off"):
        latin = latin[:-2] + "v"
    return "".join(char for at, char in enumerate(latin) if at == 0 or latin[at - 1] != char)


def _english_w(low: str) -> str:
    """Write the Russian spelling of an English w by its sound: 'хартуэлл' as 'хартвэлл', 'уокер' as 'вокер'."""
    low = low.replace("уэ", "вэ")
    return "в" + low[1:] if low.startswith(("уи", "уо")) else low


def masculine(folded: str) -> str:
    """Fold the feminine form of a Slavic surname, given as a skeleton, to the masculine one.

    >>> masculine(skeleton("Алексеева")) == skeleton("Alexeyev"), masculine("spektor")
    (True, 'spektor')
    """
    for feminine, common in _MASCULINE:
        if folded.endswith(feminine) and len(folded) - len(feminine) >= _LEAST - 1:
            return folded[: -len(feminine)] + common
    return folded


def is_cyrillic(word: str) -> bool:
    """Tell whether a word is written in Cyrillic letters.

    >>> is_cyrillic("Спектор"), is_cyrillic("Spector")
    (True, False)
    """
    return any("Ѐ" <= char <= "ӿ" for char in word)


def _hard_c(latin: str) -> str:
    """Write k for every c that is not part of ch."""
    return "".join("k" if char == "c" and latin[at + 1 : at + 2] != "h" else char for at, char in enumerate(latin))
