"""Run Habeas as `python -m habeas`."""
