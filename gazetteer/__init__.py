"""Packs what GeoNames and the Unicode CLDR know of spellings of places; no part of what is installed."""
