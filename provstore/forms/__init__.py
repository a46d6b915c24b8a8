"""The public JSON, once: the types of what `--json` and `export` write, and records shaped into them.

Keys may be added; none changes its name or meaning.  Every key is always there: what is not known
is null, what there is none of is an empty list.  Offsets are code points of the document's text.
"""
