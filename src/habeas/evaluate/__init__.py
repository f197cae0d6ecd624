"""Measure the reading of reports against reports that people read by hand."""
