"""Where do two accounts of one claim differ?

`divergences` asks one module for each kind of difference: a new kind is a module more, and a line there.
"""
