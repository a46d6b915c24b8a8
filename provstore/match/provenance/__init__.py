"""Who has it from whom: directions, moments, ways, roots."""
