"""Two readings of a paragraph, by rules and by the tagger → one."""
