"""Where the words of a text begin and end: one pattern for each reader, since each cuts words for its own purpose.

The three agree on numbers and letters.  They differ where a reader must: grammar keeps "minister's" whole and
sees every mark; matching wants names whole ("al-Hasaka", "U.N.") and few marks; the tagger has the cut it was
trained with, and another one would need another training.
"""

import re

# Grammar: "1,300" "Lee's" "U.S.-led" and every mark; typed pairs of marks ('' and ``) are one mark.
GRAMMAR = re.compile(r"\d+(?:[.,:]\d+)*(?![^\W_])|[^\W_]+(?:['’.\-&][^\W_]+)*|''|``|[^\w\s]")

# Matching: "U.N." "al-Hasaka" "3rd" "don't", but "Lee" of "Lee's"; marks that can end a clause or a quotation.
MATCHING = re.compile(
    r"(?:[A-Z]\.){2,}|(?:[Aa][ldnrstz]|[Aa]sh|[Aa]th|[Ee]l|[Ee]z)-[^\W\d_][^\W\d_'’]*|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?"
    r"|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|[,;:()—–]|[“”«»\"]|(?<=\s)-(?=\s)"
)

# The tagger: as GRAMMAR, but a possessive and a contraction are words of their own: "Lee’s claim" names Lee.
TAGGER = re.compile(r"\d+(?:[.,:]\d+)*(?![^\W_])|[^\W_]+(?:[.\-&][^\W_]+)*|['’](?:s|S|re|ve|ll|d|m|t)\b|''|``|[^\w\s]")

# Any run of letters and digits; any run of letters.
WORD = re.compile(r"[^\W_]+")
LETTERS = re.compile(r"[^\W\d_]+")
