"""Digests: secrets that are made at random are kept only as their SHA-256.

A secret of 256 random bits cannot be guessed, so that a quick hash is enough; passwords, which people choose, need a
slow one (`passwords`).
"""

from __future__ import annotations

import secrets
from hashlib import sha256

BYTES = 32


def secret() -> str:
    """Make a secret: 43 characters that stand in any cookie or address."""
    return secrets.token_urlsafe(BYTES)


def digest(secret: str) -> str:
    """Give what is kept of a secret.

    >>> digest("open sesame")[:8]
    '41ef4bb0'
    """
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def same(one: str, other: str) -> bool:
    """Compare two secrets or digests in a time that tells nothing of where they differ.

    >>> same("a", "a"), same("a", "b")
    (True, False)
    """
    return secrets.compare_digest(one.encode("utf-8", "surrogatepass"), other.encode("utf-8", "surrogatepass"))
