"""Scorers: facts compared with gold annotations."""
