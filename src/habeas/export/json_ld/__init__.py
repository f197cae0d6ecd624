"""JSON-LD: the record as linked data."""
