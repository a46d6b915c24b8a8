"""Whom do the words of a source mean?  Outlets, governments, people, bodies, and whoever spoke before."""
