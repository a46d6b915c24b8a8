"""Files that hold documents → the documents in them, each with the way that leads to it; no carrier knows a store.

found     one record of a carrier
members   members of a ZIP, unpacked within limits
docx      a DOCX: the member with the text, and what the package states of it
"""
