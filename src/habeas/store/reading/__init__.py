"""Reading: what pages and the API ask for beyond cases: reports, lists of them, claims, what waits for a person."""
