"""Make the reader's weights from the shared corpora: `make train` (some two hours on two cores).

Each step is a script of its own and leaves its result in `training/cache`, where a second run finds it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
CACHE = HERE / "cache"
OUT = HERE.parent / "src" / "habeas" / "reader" / "weights" / "reader.zip"
STEPS: tuple[tuple[Path, tuple[str, ...]], ...] = (
    (CACHE / "silver" / "gold", ("silver.py", "restore", str(CACHE / "silver"))),
    (CACHE / "pre.pt", ("train.py", "pretrain", "--share", "0.7", "--epochs", "1.7", "--out", str(CACHE / "pre.pt"))),
    (
        CACHE / "reader.pt",
        (
            "train.py", "finetune", "--start", str(CACHE / "pre.pt"), "--silver", str(CACHE / "silver"),
            "--epochs", "8", "--out", str(CACHE / "reader.pt"),
        ),
    ),
    (OUT, ("export.py", str(CACHE / "reader.pt"), str(OUT))),
)  # fmt: skip


def main() -> None:
    """Run the steps whose result is not there yet; the last one always."""
    CACHE.mkdir(exist_ok=True)
    for result, (script, *arguments) in STEPS:
        if result.exists() and result != OUT:
            print(f"{result} is there: {script} skipped", flush=True)
            continue
        subprocess.run([sys.executable, str(HERE / script), *arguments], check=True)  # noqa: S603 (our own scripts)


if __name__ == "__main__":
    main()
