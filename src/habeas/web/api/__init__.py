"""API: the records over HTTP, in the JSON of the command line."""
