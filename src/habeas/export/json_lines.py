"""JSON lines: one dossier a line, the JSON of `habeas case --format json` (https://jsonlines.org)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from habeas.export.options import Options
from habeas.records.dossier import Dossier
from habeas.records.encode import write as write_json
from habeas.records.encode_dossier import encode_dossier


def write(dossiers: Iterable[Dossier], out: BinaryIO, options: Options) -> None:
    """Write one line a dossier, UTF-8, as they come; `options.texts` adds the texts of the reports."""
    out.writelines(write_json(encode_dossier(dossier, texts=options.texts)).encode() + b"\n" for dossier in dossiers)
