"""Rows as JSON: a line of a list as programs read it."""

from __future__ import annotations

import json
from io import TextIOBase

import msgspec

from habeas.records.encode import write


def write_line(row: object, stream: TextIOBase) -> None:
    """Write a row (any frozen record of the store) as one line of JSON that is safe to print on a terminal."""
    stream.write(write(json.loads(msgspec.json.encode(row))) + "\n")
