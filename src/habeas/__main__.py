"""Run Habeas as `python -m habeas`."""

from __future__ import annotations

from habeas.cli.app import main

if __name__ == "__main__":
    main()
