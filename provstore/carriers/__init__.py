"""Files that hold documents → the documents in them, each with the way that leads to it; no carrier knows a store.

found     one record of a carrier
tables    CSV, TSV, JSON Lines, JSON: a document in each row
"""
