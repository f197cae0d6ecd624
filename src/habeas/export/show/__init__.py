"""Show: dates, states, events and terms in words, for every format that people read."""
