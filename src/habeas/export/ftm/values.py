"""Values as FollowTheMoney keeps them, so that its own cleaning finds nothing to change or throw away.

https://followthemoney.tech/explorer/types/ says what each type allows. Dates are prefixes (`2023-08`) and nothing else;
what is less exact than a prefix can say has no date there, and is told in words.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

from habeas.export.words import words
from habeas.normalise import edtf

NAME, STRING, TEXT = 384, 1024, 65000
_PREFIX = re.compile(r"[1-9]\d{3}(-(0[1-9]|1[0-2])(-\d\d)?)?")
_OPEN = {"", ".."}
_PLAIN_ID = re.compile(r"([a-z]+):([0-9a-f]+)")
_PARTS = re.compile(r"[,;]|<BR/?>|ESQ\.?,")
_UNSEEN = re.compile(
    "[\u00ad\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_COUNTRIES = {"SU": "suhh", "YU": "yucs", "CS": "cshh", "DD": "dd"}
_LANGUAGES = {
    "ar": "ara", "az": "aze", "be": "bel", "bg": "bul", "cs": "ces", "de": "deu", "en": "eng", "es": "spa", "fa": "fas",
    "fr": "fra", "he": "heb", "hu": "hun", "hy": "hye", "it": "ita", "ja": "jpn", "ka": "kat", "kk": "kaz", "ko": "kor",
    "nl": "nld", "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus", "sl": "slv", "sv": "swe", "tr": "tur", "uk": "ukr",
    "vi": "vie", "zh": "zho",
}  # fmt: skip


def entity_id(*meaning: str) -> str:
    """Give a stable id: readable for ids of Habeas that are safe, else a hash of what it means.

    >>> entity_id("p:00ff"), entity_id("case", "p:00ff")[:12]
    ('habeas-p-00ff', 'habeas-case-')
    """
    match = _PLAIN_ID.fullmatch(meaning[-1])
    if len(meaning) == 1 and match:
        return f"habeas-{match[1]}-{match[2]}"
    kind = meaning[0] if len(meaning) > 1 else "x"
    return f"habeas-{kind}-{hashlib.sha256(chr(31).join(meaning).encode('utf-8', 'replace')).hexdigest()[:32]}"


def text(value: str, limit: int = STRING) -> str:
    """Give text on one line, composed (NFC), without unseen characters, cut at `limit` with an ellipsis."""
    shown = unicodedata.normalize("NFC", words(_UNSEEN.sub("", value)))
    return shown if len(shown) <= limit else shown[: limit - 1].rstrip() + "…"


def name(value: str) -> str:
    """Give a name, which FollowTheMoney keeps without quotation marks around it."""
    shown = text(value, NAME)
    while len(shown) > 1 and shown[0] in "\"'" and shown[-1] in "\"'":
        shown = shown[1:-1].strip()
    return shown


def place(value: str) -> str:
    """Give a place, in which FollowTheMoney keeps one comma between parts and nothing else."""
    parts = (part.strip(" .") for part in _PARTS.split(text(value, 250)))
    return ", ".join(part for part in parts if part)


def day(written: str | None) -> str:
    """Give a date of EDTF as a prefix, empty where a prefix would say more or less.

    >>> day("2023-08"), day("2023-08-XX"), day("2023-05~"), day("2012/2018"), day(None)
    ('2023-08', '2023-08', '', '', '')
    """
    known = (written or "").removesuffix("-XX").removesuffix("-XX")
    return known if _PREFIX.fullmatch(known) and edtf.bounds(known) else ""


def days(written: str) -> tuple[str, str]:
    """Give the ends of an interval as prefixes, each empty where it is open or not a prefix.

    >>> days("2012/2018-05"), days("2012/.."), days("2012")
    (('2012', '2018-05'), ('2012', ''), ('', ''))
    """
    start, slash, end = written.partition("/")
    return (day(start), day(end)) if slash and edtf.bounds(written) else ("", "")


def country(code: str | None) -> str:
    """Give a country code of ISO 3166-1 as FollowTheMoney writes it, empty where there is none."""
    known = (code or "").upper()
    return _COUNTRIES.get(known, known.lower()) if re.fullmatch("[A-Z]{2}", known) else ""


def language(tag: str | None) -> str:
    """Give the three letters of a language, empty for one that is not on our list."""
    return _LANGUAGES.get((tag or "").partition("-")[0].lower(), "")
