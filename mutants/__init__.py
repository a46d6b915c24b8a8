"""`make mutants`: does a test notice when a line of provstore says something else?

cosmic-ray changes one place at a time in a copy of the tree, and the tests beside that place run, of
which a first run without any change tells which call the function that changes.  A change that they
all pass is printed: it is either no change of behaviour, or behaviour that no test speaks of.  See
`python -m mutants --help`.
"""
