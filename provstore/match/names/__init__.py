"""Whether two spellings are one name."""
