"""Where in a text a penalty stands: runs of letters that are one by construction or by the word before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Letters as in term_words.LETTERS. A length, perhaps a range, perhaps with its smaller units.
_LEN = r"(?:[na]-?Q?[Uu]h?|J|H|u)(?:-?[,&]?n-?[Uu])?"
_RANGE = rf"(?:[bf]?n(?:-?[Uu])?(?:[-tK]|&)o?)?{_LEN}"
_HEAD = r"(?:[KGTQ]o?a?Q?s?o?|aQ?s?o?(?=[KGQT])|[KG]so){0,2}a?"
# What may follow a length and shows that it is a penalty.
_TAIL = r"(?:[-,]?[oa]{0,3}(?:[PsiABCRX]|p[on]?n?U?)){1,5}"
_MARK = re.compile(rf"{_HEAD}{_RANGE}{_TAIL}(?:o?{_LEN}(?![oa]?w))?")
_LIFE = re.compile(r"(?:K|[QT]o?|f?n[Uu]?[Ut]{0,2})?n?Q?L(?:o{0,2}[PsR]){0,2}")
_DEATH = re.compile(r"X|xs")
_FINE = re.compile(r"aF?o{0,2}[KG]?(?:\$n|nM|n\$)|F[oasKG]{0,4}(?:\$n|nM|n\$)|(?:\$n|nM|n\$)[-o]?F")
_MARKED = re.compile(rf"[iABCP][soa]{{0,2}}[KG]?{_RANGE}(?![-o]{{0,2}}w)")
# A length or bare 'life' or 'death' behind a verb: sentenced to, jailed for, faces.
_CUED = re.compile(rf"{_HEAD}(?:{_RANGE}(?:[-t]o?[lL])?(?:[oa]{{0,2}}[PsiABCR]){{0,3}}|[lx]|[iABC])")
_CUE = re.compile(r"[gPsFZzi](?:[^g!_wXL]{0,4})$")
_STARTS = frozenset("naJHuKGTQbf$FLXiABCPlx")


def clusters(letters: str) -> Iterator[tuple[int, int]]:
    """Give the runs of tokens (first, last exclusive) that are penalties, in order, without overlap."""
    at = 0
    while at < len(letters):
        end = _end(letters, at) if letters[at] in _STARTS else at
        if end > at:
            yield at, end
        at = max(end, at + 1)


def _end(letters: str, at: int) -> int:
    """Give the end of the longest penalty that begins here, the place itself where there is none."""
    ends = [match.end() for pattern in (_MARK, _LIFE, _DEATH, _FINE, _MARKED) if (match := pattern.match(letters, at))]
    cued = _CUED.match(letters, at)
    if cued and _CUE.search(letters[max(0, at - 6) : at]):
        ends.append(cued.end())
    return max((end for end in ends if not re.match(r"[-o]{0,2}w", letters[end : end + 3])), default=at)
