"""Seeing: what of the records somebody may see, for lists, searches, dossiers and histories alike."""
