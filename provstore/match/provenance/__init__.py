"""Who had it from whom?

Of a passage `directions`, of a claim `traces`, of all appearances of a claim `roots`, by the rules of `evidence`.
"""
