"""Sources in: paste, file, folder, page, URL and JSON lines become Reports."""
