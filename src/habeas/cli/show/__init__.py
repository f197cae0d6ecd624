"""Show: how answers look in a terminal."""
