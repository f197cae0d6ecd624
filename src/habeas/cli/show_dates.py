"""Dates for readers; they moved to `habeas.export.show_dates`, which exports use too."""

from habeas.export.show_dates import show_date, show_edtf, show_when

__all__ = ["show_date", "show_edtf", "show_when"]
