"""Uploading: reports that somebody hands in through the browser, read one after the other in the background."""
