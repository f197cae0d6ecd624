"""The labels of the reader, in the order of its outputs."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True)
class Labels:
    """All that the reader can say, in output order; `spans` are mentions, then triggers.

    >>> load().spans[0], load().assertions[0]
    ('person', 'actual')
    """

    mentions: tuple[str, ...]
    triggers: tuple[str, ...]
    assertions: tuple[str, ...]
    roles: tuple[str, ...]
    arrows: tuple[str, ...]

    @property
    def spans(self) -> tuple[str, ...]:
        """The labels a span can bear: mentions, then triggers."""
        return self.mentions + self.triggers

    @property
    def channels(self) -> int:
        """How many scores a candidate span gets: spans, then assertions, then roles."""
        return len(self.spans) + len(self.assertions) + len(self.roles)

    @property
    def digest(self) -> str:
        """A hash of the labels and their order; weights made for other labels are refused by it."""
        lists = (self.mentions, self.triggers, self.assertions, self.roles, self.arrows)
        return hashlib.sha256(repr(lists).encode()).hexdigest()


@cache
def load() -> Labels:
    """Read the labels from `labels.yml` beside this module."""
    data = yaml.safe_load(files(__package__).joinpath("labels.yml").read_text(encoding="utf-8"))
    return Labels(**{name: tuple(values) for name, values in data.items()})
