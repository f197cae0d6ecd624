"""Databases: SQLite and PostgreSQL, their addresses, transactions and errors, and the migrations of their tables."""
