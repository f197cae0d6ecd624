"""Draw the picture of a record in the README: `make docs-image`.

The bundled retelling of the Spector case, read by the program as it stands; nothing is painted in by hand.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme

from habeas import read
from habeas.cli.show.record import show_record

HERE = Path(__file__).parent
REPORT = HERE.parent.parent / "examples" / "reports" / "spector-retelling.txt"
QUIET = TerminalTheme(
    (250, 250, 247),
    (40, 42, 46),
    [
        (40, 42, 46), (165, 66, 66), (88, 120, 40), (160, 100, 20),
        (60, 100, 150), (130, 70, 130), (20, 110, 120), (110, 112, 118),
    ],
)  # fmt: skip


def main(out: Path) -> None:
    """Read the report and write the picture."""
    console = Console(record=True, width=100, file=io.StringIO(), force_terminal=True, color_system="standard")
    show_record([read(str(REPORT), published="2024-12-26")], console)
    out.write_text(console.export_svg(title="habeas read spector-retelling.txt", theme=QUIET), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "record.svg")
