"""How much two texts must have in common to share a passage: every threshold of that decision.

Calibrated as a set: do not tune one alone.  Chosen by hand in November 2026 on invented articles made from others, of
which it is known who copied what, and checked on articles made so from real news.

Evidence is counted in letters, of which a word counts a few, however long it is (`Folded.evidence`): ten words of
prose are 44.
"""

WORD_EVIDENCE = 6  # letters of evidence in one word, at most: a long word or number is one word like others
NAME_EVIDENCE = 4  # in a word with a capital: whoever names a body or its head in full has to use the same words
CHARACTER_EVIDENCE = 3  # in a character of a script without spaces (洪水の後), where two are about a word
MIN_FINGERPRINT_EVIDENCE = 25  # letters of evidence in the fingerprints that two texts share, as many as one can hold
COMMON_FROM = 30  # texts with a fingerprint, from which on it is common: as many as make a group of copies
MIN_COMMON_EVIDENCE = 40  # letters of evidence in fingerprints near each other, for common ones to count
MAX_APART = 125  # letters between the beginnings of fingerprints that are near each other: a run and MAX_GAP
MAX_GROWTH = 32  # letters by which a run grows at each end of its fingerprints; the next one brings what lies beyond
MAX_GAP = 100  # letters between two runs of one passage, on each side: a sentence put in or left out
CHAINS_TRIED = 16  # latest chains on which a run is tried: bounds the work for texts that repeat themselves
WORDS_BESIDE = 8  # words beside each end of a chain in which more of the passage is looked for
UNEQUAL_WORD_COST = WORD_EVIDENCE  # letters of evidence lost for a word that only one text has; replaced, it is two
MIN_STRONGEST_PASSAGE = 44  # letters of evidence in the strongest passage of a pair: about ten words
MIN_OTHER_PASSAGE = 24  # and in each other passage: about five words
