"""Deciding: what a form says is to be done, done, and what is answered where it cannot be."""
