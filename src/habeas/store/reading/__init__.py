"""Reading: what pages and the API ask for beyond cases: one report, lists of reports, a claim, what waits for a person."""
