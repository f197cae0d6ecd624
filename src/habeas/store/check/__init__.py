"""Check: what is wrong with a database, and how much it holds."""
