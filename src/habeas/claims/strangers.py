"""Names that are nobody's: of organisations, brands, the revered and the makers of things.

Such names stand in `lexicon/all/strangers.yml`; a word with a capital inside ('RuriSteelWorks') is a brand.
"""

from __future__ import annotations

import re

from habeas.claims.mention import Mention
from habeas.claims.wordlists import part

_BRAND = re.compile(r"[A-Z]\w*[a-z]{2}[A-Z]\w*")
_PERSONAL = re.compile(r"(?:Ma?c|Mac|Fitz|De|Di|Du|Da|Del|La|Le|Van|Von|Ab|Ap|San|Al|El|Ben|Abu)[A-Z][a-z]+")
_LEAD = 40


def people_only(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Leave out the mentions by name that are no person of a case; everybody else stays as they are."""
    return tuple(mention for mention in mentions if not (mention.bare and is_stranger(text, mention)))


def is_stranger(text: str, mention: Mention) -> bool:
    """Say whether a name is that of an organisation, a brand, a prophet or the maker or namesake of a thing."""
    if part("strangers", "all", "organisation").find(mention.bare) or brand(mention.bare):
        return True
    lead = text[max(mention.start - _LEAD, 0) : mention.start]
    return any(not lead[hit.end :].strip(' «"“') for hit in part("strangers", "all", "before").search(lead))


def brand(name: str) -> bool:
    """Say whether a one-word name has a capital inside as brands do.

    >>> brand("RuriSteel"), brand("McExample"), brand("O'Example"), brand("Example")
    (True, False, False, False)
    """
    return bool(_BRAND.fullmatch(name)) and not _PERSONAL.fullmatch(name)
