"""Search: words made findable, the same on both databases."""
