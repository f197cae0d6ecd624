"""Habeas reads news reports about people held, charged, tried or freed, and keeps one case record per person.

>>> import habeas
>>> docket = habeas.read("report.txt", published="2024-12-26")  # doctest: +SKIP
>>> docket.cases[0].custody.state  # doctest: +SKIP
'serving'
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from habeas.errors import HabeasError

if TYPE_CHECKING:
    from habeas.ingest.sources import Failed
    from habeas.pipeline import read, read_all
    from habeas.records.docket import Docket

__version__ = "0.1.0"
__all__ = ["Docket", "Failed", "HabeasError", "__version__", "read", "read_all"]

# The verbs stand on a neural network runtime and an HTML parser. They are loaded when first used (PEP 562), so
# that `import habeas`, the command's help and its version stay instant.
_HOMES = {
    "Docket": "habeas.records.docket",
    "Failed": "habeas.ingest.sources",
    "read": "habeas.pipeline",
    "read_all": "habeas.pipeline",
}


def __getattr__(name: str) -> object:
    """Load a public name from where it lives."""
    if name not in _HOMES:
        raise AttributeError(f"module 'habeas' has no attribute {name!r}")
    value: object = getattr(importlib.import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Name what is public, loaded or not."""
    return sorted({*globals(), *__all__})
