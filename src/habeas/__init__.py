"""Habeas reads news reports about people held, charged, tried or freed, and keeps one case record per person."""
