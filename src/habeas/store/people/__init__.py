"""People: which person each mention in the tables is."""
