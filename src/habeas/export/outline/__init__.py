"""Outline: a dossier as sections of worded lines with numbered citations, for Markdown and HTML."""
