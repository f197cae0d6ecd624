"""The store: reports, claims, people, decisions and cases kept in one database, SQLite or PostgreSQL."""
