"""The words of a reader's page; they moved to `habeas.export.words`, which exports use too."""

from habeas.export.words import count, excerpt, flow, listing, quoted, words

__all__ = ["count", "excerpt", "flow", "listing", "quoted", "words"]
