"""Events for readers; they moved to `habeas.export.show_events`, which exports use too."""

from habeas.export.show_events import WORDINGS, show_event

__all__ = ["WORDINGS", "show_event"]
