"""Claims of one person to a case: timeline, stage, custody, terms, conflicts, unknowns."""
