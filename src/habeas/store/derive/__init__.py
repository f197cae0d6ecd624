"""Derive: records, cases and dossiers, made from what is kept; all of it can be made again."""
