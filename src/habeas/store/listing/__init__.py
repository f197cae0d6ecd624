"""Listing: cases by filters, and one person by name or id."""
