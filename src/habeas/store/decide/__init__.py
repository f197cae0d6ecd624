"""Decide: what people settle by hand, never overwritten, and what that does to the records."""
