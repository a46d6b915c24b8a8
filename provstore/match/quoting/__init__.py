"""Is a quotation of a draft in a held text: word for word, with words changed, or outside quotation marks?

    quotations   the words of a text that stand in quotation marks      words       those words, read
    alignment    a quotation laid beside a text, word by word           held        a held text, made ready
    versions     what a held text has instead of a quotation            speakers    is it the same speaker?
    verdicts     which of all that was found is told

All of it is pure: two texts in, an answer out.
"""
