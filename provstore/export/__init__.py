"""The store → files that other programs read; one module for each format."""
