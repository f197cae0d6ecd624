"""Models: what each field of the API means, for its description (OpenAPI); the answers are made by `records.encode`."""
