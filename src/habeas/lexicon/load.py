"""The word lists, read once and on demand.

A list is one YAML file per language and topic, `lexicon/<language>/<topic>.yml`; the folder `all` holds what
does not depend on the language. Files are part of the package, so their content is trusted; it is still read
with the safe loader. Nothing is read at import, which keeps the cold start of the command line short.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load(language: str, topic: str) -> Any:  # noqa: ANN401 - each topic has a shape of its own, checked by its reader
    """Give the content of one word list, None where this language has none; callers must not change it.

    >>> load("en", "no-such-topic") is None
    True
    """
    if topic not in _topics(language):
        return None
    with (ROOT / language / f"{topic}.yml").open("rb") as file:
        return yaml.load(file, Loader=_LOADER)  # noqa: S506 - the C twin of SafeLoader


@cache
def languages(topic: str) -> tuple[str, ...]:
    """Name the languages (and `all`) that have a list of this topic, in alphabetical order.

    >>> languages("no-such-topic")
    ()
    """
    return tuple(sorted(folder.name for folder in ROOT.iterdir() if folder.is_dir() and topic in _topics(folder.name)))


@cache
def _topics(language: str) -> frozenset[str]:
    """List the topics of a language; names with a path in them are no language."""
    folder = ROOT / language
    if not language.isidentifier() or not folder.is_dir():
        return frozenset()
    return frozenset(path.stem for path in folder.glob("*.yml"))
