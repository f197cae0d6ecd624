"""Figures: who is who among the mentions of one report.

A figure is one person, or one group that is never told apart. A plural mention ('they', 'both men') of people
whom the report names one by one belongs to each of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from habeas.claims.mention import Mention


@dataclass(frozen=True, slots=True)
class Figure:
    """One person or group of a report: the mentions in order of place, and the fullest name (None if unnamed)."""

    id: int
    mentions: tuple[Mention, ...]
    name: str | None
    gender: str | None
    many: bool | None

    @property
    def only_pronouns(self) -> bool:
        """Whether nothing but pronouns stands for this figure, so that nobody knows who it is."""
        return all(mention.form == "pronoun" for mention in self.mentions)


@dataclass(frozen=True, slots=True)
class Cast:
    """The figures of a report and, for each mention id, the figures it stands for."""

    figures: tuple[Figure, ...]
    of: Mapping[int, tuple[int, ...]]

    def figures_of(self, mention: Mention) -> tuple[Figure, ...]:
        """Give the figures that a mention stands for."""
        return tuple(self.figures[id] for id in self.of.get(mention.id, ()))
