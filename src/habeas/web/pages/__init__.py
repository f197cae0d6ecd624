"""Pages: one module a page, each with its router."""
