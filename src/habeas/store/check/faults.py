"""Faults: what is wrong with a database, one by one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong: what it is, where (an id, a table), and what to do about it.

    >>> print(Fault("a snapshot is missing", "sha256:00", "add the report again"))
    a snapshot is missing: sha256:00 (add the report again)
    """

    what: str
    where: str
    advice: str

    def __str__(self) -> str:
        return f"{self.what}: {self.where} ({self.advice})"
