"""How much two texts must have in common to share a passage: every threshold of that decision.

Calibrated as a set: do not tune one alone.  Chosen by hand in November 2026 on invented articles made from others, of
which it is known who copied what, and checked on articles made so from real news.

Evidence is counted in letters, of which a word counts a few, however long it is (`Folded.evidence`): ten words of
prose are 44.
"""

# Letters of evidence in one word, at most: a long word, number or address is one word like others.
WORD_EVIDENCE = 6

# The same in a word with a capital: whoever names a body or its head in full has to use the same words.
NAME_EVIDENCE = 4

# The same in one character of a script without spaces (洪水の後), where two characters are about a word.
CHARACTER_EVIDENCE = 3

# Letters of evidence in the fingerprints that two texts share, at least; 25 is the most that one can hold.  A pair
# with less is not compared letter by letter.
MIN_FINGERPRINT_EVIDENCE = 25

# Letters by which a run of equal letters grows at each end of its fingerprints.  Where more are equal, the next
# fingerprint is nearer than this and brings a run of its own.
MAX_GROWTH = 32

# Letters between two runs of one passage, at most, on each side: a sentence put in or left out.
MAX_GAP = 100

# How many of the latest chains a run is tried on.  Bounds the work for texts that repeat themselves.
CHAINS_TRIED = 16

# Words beside each end of a chain in which more of the passage is looked for.
WORDS_BESIDE = 8

# Letters of evidence that a passage loses where it grows over a word that only one text has: as many as an equal word
# brings.  A word for another are two such words.
UNEQUAL_WORD_COST = WORD_EVIDENCE

# Letters of evidence in the strongest passage of a pair, at least: about ten words.
MIN_STRONGEST_PASSAGE = 44

# The same in each other passage: about five words.
MIN_OTHER_PASSAGE = 24
