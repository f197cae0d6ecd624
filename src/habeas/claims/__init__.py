"""Readings to claims: who, what, when, on whose word, each with its quote."""
