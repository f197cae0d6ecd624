"""Habeas reads news reports about people held, charged, tried or freed, and keeps one case record per person.

>>> import habeas
>>> docket = habeas.read("report.txt", published="2024-12-26")  # doctest: +SKIP
>>> docket.cases[0].custody.state  # doctest: +SKIP
'serving'
>>> with habeas.open("cases.db") as store:  # doctest: +SKIP
...     for one in habeas.add(store, ["reports/"]):
...         print(one.outcome)
...     dossier = store.dossier("Gene Spector", at="2024")
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from habeas.errors import HabeasError

if TYPE_CHECKING:
    from habeas.adding import add
    from habeas.ingest.sources import Failed
    from habeas.pipeline import read, read_all
    from habeas.records.docket import Docket
    from habeas.records.dossier import Dossier
    from habeas.store.opening import open_store as open  # noqa: A004 - the verb of the design, as in gzip.open
    from habeas.store.store import Store

__version__ = "0.1.0"
__all__ = ["Docket", "Dossier", "Failed", "HabeasError", "Store", "__version__", "add", "open", "read", "read_all"]

# The verbs stand on a neural network runtime and an HTML parser. They are loaded when first used (PEP 562), so
# that `import habeas`, the command's help and its version stay instant.
_HOMES = {
    "Docket": ("habeas.records.docket", "Docket"),
    "Dossier": ("habeas.records.dossier", "Dossier"),
    "Failed": ("habeas.ingest.sources", "Failed"),
    "Store": ("habeas.store.store", "Store"),
    "add": ("habeas.adding", "add"),
    "open": ("habeas.store.opening", "open_store"),
    "read": ("habeas.pipeline", "read"),
    "read_all": ("habeas.pipeline", "read_all"),
}


def __getattr__(name: str) -> object:
    """Load a public name from where it lives."""
    if name not in _HOMES:
        raise AttributeError(f"module 'habeas' has no attribute {name!r}")
    module, known = _HOMES[name]
    value: object = getattr(importlib.import_module(module), known)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Name what is public, loaded or not."""
    return sorted({*globals(), *__all__})
