"""The numbers by which two readings become one.

Chosen by hand on the development texts, 2026-10, with the weights of `rules/speech/votes.toml`: calibrated as
a set, so that one alone is not to be changed.  `least`, the likelihood below which a candidate is dropped,
is fitted with the weights and stands beside them.
"""

from __future__ import annotations

# ---- which marks of the tagger stand ----

# Words, at least: so many stand before "the mayor said." for all of them to be its content, where the comma is lost.
FEWEST_TOLD = 4

# Words, at most: how far before a cue of the tagger an entry of the lexicon begins that reaches into it.
LONGEST_CUE = 6

# Contents of one sentence that are looked at, at most; there are more in no prose.
MOST_CONTENTS = 100

# ---- which candidates are one, and which compete ----

# Share of characters, 0 to 1: two contents are one where both have so much of what either has.
SAME = 0.5

# Share of the shorter content, 0 to 1: two candidates compete where they have more of it in common.
RIVALS = 0.4

# Neighbors on either side that a candidate is compared with; more stand close together in no prose.
NEIGHBORS = 40

# ---- what is kept of them ----

# Likelihood, 0 to 1: below it the tagger's end of a demand gives way to a longer deed that the rules found.
UNSURE_ENDS = 0.6

# Likelihood, 0 to 1: an attitude that the rules know nothing of has at least so much.
TAGGER_ALONE = 0.5

# Confidence, 0 to 1, of a claim in another's words, at least; a wrong speaker two steps away is worse than none.
LEAST_TOLD = 0.55

# Share of its outer claim's confidence, 0 to 1, that one whom the outer speaker cites has.
CITED = 0.9

# Confidence, 0 to 1, below which a person should look; the former where one of two methods saw nothing.
REVIEW_BELOW_ALONE = 0.75
REVIEW_BELOW = 0.5

# ---- what the logistic model is given ----

# Shares, 0 to 1, are moved into this range before their logarithm is taken.
LEAST_SHARE, MOST_SHARE = 0.0025, 0.9975
LEAST_LIKELIHOOD = 1e-4
