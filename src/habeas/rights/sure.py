"""Sure: from which confidence on a claim is published without anybody's having accepted it."""

from __future__ import annotations

from typing import Final

SURE: Final = 0.98
"""Set by measurement: docs/review.md has the table, `benchmarks/confidence.py` makes it. What is published is derived:
whoever changes this marks all persons as stale (`UPDATE person SET stale = TRUE`)."""
