"""One module for each question a person asks of a store; each returns a Table."""
