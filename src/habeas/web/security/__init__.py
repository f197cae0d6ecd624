"""Security: who is looking, and what no other site may make a browser do."""
