"""Masking: the secret of a form looks different on every page.

Pages are compressed, and what was searched for stands on the page beside the secret. Whoever could let a browser search
for one guess after another and watch how long the answers are would learn the secret letter by letter ("BREACH").
"""

from __future__ import annotations

import base64
import binascii
import hmac
import secrets


def mask(secret: str) -> str:
    """Give a secret under a new mask.

    >>> mask("s3cret") != mask("s3cret")
    True
    """
    plain = secret.encode()
    pad = secrets.token_bytes(len(plain))
    return base64.urlsafe_b64encode(pad + _mixed(pad, plain)).decode()


def is_secret(sent: str, secret: str) -> bool:
    """Tell whether what was sent is the secret, plain or under a mask; an empty secret is none.

    >>> is_secret(mask("s3cret"), "s3cret"), is_secret("guess", "s3cret")
    (True, False)
    """
    wanted = secret.encode()
    return bool(wanted) and (hmac.compare_digest(sent.encode(), wanted) or hmac.compare_digest(_bare(sent), wanted))


def _bare(sent: str) -> bytes:
    try:
        mixed = base64.b64decode(sent, altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return b""
    half = len(mixed) // 2
    return _mixed(mixed[:half], mixed[half:]) if len(mixed) == 2 * half else b""


def _mixed(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))
