"""Bytes to text: which encoding a report is written in, and who says so.

The order is that of the HTML standard as far as it can be kept: byte order mark, what the server declared, what the
page declares in its `<meta charset>`, valid UTF-8, and then a guess (https://html.spec.whatwg.org/#determining-the-
character-encoding). A declaration that does not fit the bytes is passed over. Only encodings of text are ever used:
names such as `base64` or `utf-7` in an untrusted page are not.
"""

from __future__ import annotations

import codecs
import importlib
import re
from dataclasses import dataclass
from typing import Any

SAMPLE = 65_536
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ALLOWED = re.compile(
    r"utf-8|utf-16(?:-[lb]e)?|cp125\d|cp866|cp437|cp85\d|cp874|cp932|cp949|cp950|iso8859-\d+|koi8-[ru]|"
    r"mac-cyrillic|mac-roman|gb2312|gbk|gb18030|big5|big5hkscs|shift_jis|euc_jp|euc_kr|iso2022_jp|tis-620"
)
_WEB_NAMES = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gbk"}
_META = re.compile(
    rb"""<meta\b[^>]{0,500}?charset\s{0,20}=\s{0,20}["']?\s{0,20}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
_XML = re.compile(
    rb"""^\s{0,20}<\?xml\b[^>]{0,200}?encoding\s{0,20}=\s{0,20}["']([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
_FEW_BROKEN = 0.005
_PUNCTUATION = "«»—–“”„…№’‘\xa0"
_CYRILLIC = frozenset("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёіїє" + _PUNCTUATION)
_LATIN = frozenset("äöüßÄÖÜéèêëàâçñóòíìáúùãõôîïûøåæœ¿¡" + "łąęśćżźńŁŚŻčšžřěůýťďňőűăâșțşğıİđ" + _PUNCTUATION)
_GUESSES = (
    (_CYRILLIC, ("cp1251", "koi8-u", "cp866", "iso8859-5")),
    (_LATIN, ("cp1252", "cp1250", "iso8859-2", "cp1254")),
)
_SURE = 0.75
_CYRILLIC_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the name of the Python codec that gave it."""

    text: str
    encoding: str


def decode(data: bytes, *, declared: str | None = None, markup: bool = False) -> Decoded:
    """Decode the bytes of a report; `declared` is the server's word, `markup` allows `<meta charset>`.

    Never fails: bytes that fit no encoding leave U+FFFD in the text.

    >>> decode("Суд".encode("cp1251"), declared="windows-1251").text
    'Суд'
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, "replace"), encoding)
    for encoding in _candidates(data, declared, markup=markup):
        text = _strictly(data, encoding)
        if text is not None:
            return Decoded(text, encoding)
    text = data.decode("utf-8", "replace")
    if text.count("\ufffd") <= _FEW_BROKEN * len(text):
        return Decoded(text, "utf-8")
    encoding = _guess(data[:SAMPLE])
    return Decoded(data.decode(encoding, "replace"), encoding)


def codec(name: str | None) -> str | None:
    """Give the Python codec for an encoding label, None for a label that is unknown or no text encoding.

    >>> codec("windows-1251"), codec("latin1"), codec("base64")
    ('cp1251', 'cp1252', None)
    """
    if not name:
        return None
    try:
        known = codecs.lookup(name.strip()).name
    except (LookupError, ValueError):
        return None
    known = _WEB_NAMES.get(known, known)
    return known if _ALLOWED.fullmatch(known) else None


def _candidates(data: bytes, declared: str | None, *, markup: bool) -> list[str]:
    """List the encodings to try, in order, each once."""
    names = [codec(declared)]
    if markup:
        head = data[:4096]
        found = _META.search(head) or _XML.search(head)
        said = codec(found[1].decode("ascii")) if found else None
        names.append("utf-8" if said and said.startswith("utf-16") else said)
    names.append("utf-8")
    return list(dict.fromkeys(name for name in names if name))


def _strictly(data: bytes, encoding: str) -> str | None:
    """Decode without mercy; one character cut off at the end of UTF-8 is not forgiven either."""
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, UnicodeError):
        return None


def _guess(sample: bytes) -> str:
    """Guess an eight-bit encoding by how many of its high bytes become usual letters; else ask charset_normalizer."""
    high = bytes(byte for byte in sample if byte >= 0x80)
    letters = len(high) + sum(chr(byte).isalpha() for byte in sample if byte < 0x80)
    usual, names = _GUESSES[0] if len(high) > _CYRILLIC_SHARE * letters else _GUESSES[1]
    shares = {name: _share(high.decode(name, "replace"), usual) for name in names}
    best = max(names, key=lambda name: shares[name])
    if shares[best] >= _SURE:
        return best
    # charset_normalizer is needed for the rare undeclared page only, so it is not loaded at the start.
    detector: Any = importlib.import_module("charset_normalizer")
    match = detector.from_bytes(sample).best()
    return (codec(match.encoding) if match else None) or "cp1252"


def _share(text: str, usual: frozenset[str]) -> float:
    """Say how much of a text is made of usual characters, in 0..1; a wrong table shows capitals and boxes instead."""
    return sum(char in usual for char in text) / max(len(text), 1)
