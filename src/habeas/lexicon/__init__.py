"""Word lists as YAML, one folder a language, each entry with examples and counter-examples."""
