"""Exports: the record in the forms that other programs read."""
