"""Migrations: how the tables of the store came to be as they are, one revision a module in `versions`."""
