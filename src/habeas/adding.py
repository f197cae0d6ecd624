"""Adding: read reports and keep them, one transaction a report."""
