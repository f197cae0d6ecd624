"""Versions: the revisions, oldest first; each can be done and undone."""
