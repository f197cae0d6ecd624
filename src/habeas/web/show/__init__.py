"""Show: what pages need beyond the words of `export.show`: axes, marks, networks."""
