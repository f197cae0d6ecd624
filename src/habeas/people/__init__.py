"""The same person across reports."""
