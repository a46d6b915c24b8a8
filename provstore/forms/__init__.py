"""The public JSON."""
