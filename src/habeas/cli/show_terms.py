"""Terms for readers; they moved to `habeas.export.show_terms`, which exports use too."""

from habeas.export.show_terms import show_bound, show_duration, show_length, show_term

__all__ = ["show_bound", "show_duration", "show_length", "show_term"]
