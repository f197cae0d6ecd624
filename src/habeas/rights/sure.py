"""Sure: from which confidence on a claim is published without anybody's having accepted it."""

from __future__ import annotations

from typing import Final

SURE: Final = 0.6
"""The bar; docs/review.md says how it was measured."""
