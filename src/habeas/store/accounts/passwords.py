"""Passwords: which may be chosen, and how they are kept: argon2id, with the salt and the costs beside it.

The costs are those of OWASP's password storage cheat sheet (19 MiB, two passes, one lane). What may be chosen follows
NIST SP 800-63B: length counts and nothing is asked of the mix of characters; what everybody tries first is refused.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib import resources
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from habeas.errors import BadOption
from habeas.store.accounts import digests

SHORTEST, LONGEST = 10, 1_000
HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_LEFT, _DISTINCT = 6, 4
_AT_ONCE = BoundedSemaphore(4)
"""Hashes made at once: each takes 19 MiB, and a flood of sign-ins must not take all the memory."""


def checked(password: str, name: str) -> str:
    """Give a password that somebody of this name may choose; raises BadOption, which never quotes it.

    >>> checked("seven quiet herons", "ada")
    'seven quiet herons'
    """
    told = _plain(password)
    if told is None:
        raise BadOption("password", f"give at most {LONGEST:,} characters of text")
    if len(told) < SHORTEST:
        raise BadOption("password", f"give at least {SHORTEST} characters; a few words in a row are good")
    folded = told.casefold()
    if folded in weak() or len(set(folded)) < _DISTINCT:
        raise BadOption("password", "is among those that everybody tries first; give another one")
    if len(folded.replace(name, "").replace("habeas", "").strip()) < _LEFT:
        raise BadOption("password", "is little more than the name; give another one")
    return password


def hashed(password: str) -> str:
    """Hash a password that was checked, with a new salt."""
    with _AT_ONCE:
        return HASHER.hash(_plain(password) or "")


def right(kept: str | None, password: str) -> bool:
    """Tell whether a password is the one kept; where none is kept it takes as long, and is wrong."""
    told = _plain(password)
    usable = kept is not None and told is not None
    try:
        with _AT_ONCE:
            HASHER.verify(kept if kept is not None and usable else _nobody(), told or "")
    except (VerificationError, InvalidHashError):
        return False
    return usable


def outdated(kept: str) -> bool:
    """Tell whether a hash was made at other costs than those of today."""
    return HASHER.check_needs_rehash(kept)


@cache
def weak() -> frozenset[str]:
    """Give the passwords that everybody tries first, in lower case."""
    text = resources.files("habeas.store.accounts").joinpath("weak_passwords.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def _nobody() -> str:
    """Make the hash of a password that nobody has."""
    return HASHER.hash(digests.secret())


def _plain(password: str) -> str | None:
    """Give a password in one way of writing its characters (NFKC); None for one that is too long or no text."""
    if len(password) > LONGEST:
        return None
    try:
        password.encode()
    except UnicodeEncodeError:
        return None
    return unicodedata.normalize("NFKC", password)
