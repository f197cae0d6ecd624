"""Web: the record in a browser, and the same as an API."""
