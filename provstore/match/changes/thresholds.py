"""Which changes are told, and what is a copy or an edition: every number that decides it.

All were chosen by hand on changed copies of development articles of November 2026, as a set: do not tune one alone.
A share is one of words.
"""

COPY_SHARE = 0.6  # of the shorter page that stands in passages, from which on one page is a copy of the other
EDITION_SHARE = 0.5  # of the shorter page in sentences that both have, from which on two pages are editions
REWRITTEN_SHARE = 0.4  # of the shorter sentence that is in the other, from which on this is its rewriting
WINDOW = 1500  # words of either text that are aligned at once: bounds memory and time
LONGEST_TYPED = 8  # words on either side; a longer change is told as wording, dropped or added, whatever is in it
SHORTEST_CLAUSE = 4  # words that only one side has; fewer are no part that was dropped, but a word changed
SHORTEST_SENTENCE = 3  # words; a shorter sentence ("He did.") may stand anywhere by chance and anchors nothing
LONGEST_MARKED = 60  # words between two quotation marks that were put in or taken out together
SWAP_GAP = 4  # equal words between two names that have changed places, at most
BESIDE_NUMBER = 4  # words on either side of a changed one that may be parts of its number, with what is counted
NEAR = 3  # words before a changed one with which a bound can begin: "no more than nine"
LAST_SENTENCES = 3  # of a page, among which credits are looked for that no segment of their own holds
