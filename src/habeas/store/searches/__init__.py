"""Searches: what somebody searches for again and again, kept under a name, each with a feed."""
