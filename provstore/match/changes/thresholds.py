"""Which changes are told, and what is a copy or an edition: every number that decides it.

All were chosen by hand on changed copies of development articles of November 2026, as a set: do not tune one alone.
"""

COPY_SHARE = (
    0.6  # share of the words of the shorter body that stand in passages, from which on the longer one is a copy
)
WINDOW = 1500  # words of either text that are aligned at once: bounds memory and time
LONGEST_TYPED = 8  # words on either side; a longer change is told as wording, or as dropped or added, whatever is in it
SHORTEST_CLAUSE = 4  # words that only one side has; fewer are no part that was dropped, but a word changed
SHORTEST_SENTENCE = 3  # words; a shorter sentence ("He did.") may stand anywhere by chance and anchors nothing
SWAP_GAP = 4  # equal words between two names that have changed places, at most
NEAR = 3  # words before and after a changed one that tell what it is
LONGEST_MARKED = 60  # words between two quotation marks that were put in or taken out together
REWRITTEN_SHARE = 0.4  # share of the words of the shorter sentence, from which on a sentence is another one's rewriting
LAST_SENTENCES = 3  # of a page, among which credits are looked for that no segment of their own holds
EDITION_SHARE = (
    0.5  # share of the words of the shorter page in sentences that stand in both, from which on they are editions
)
