"""Accounts: who may use a database that a team shares: names, passwords, sessions, tokens of the API."""
