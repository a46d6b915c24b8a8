"""The numbers by which two readings become one.

Chosen by hand on the development texts, 2026-10, with the weights of `rules/speech/votes.toml`: calibrated as
a set, so that one alone is not to be changed.  `least`, the likelihood below which a candidate is dropped, is
fitted with the weights and stands beside them.  Shares, likelihoods and confidences are between 0 and 1.
"""

# Which marks of the tagger stand.
FEWEST_TOLD = 4  # words before "the mayor said." for all of them to be its content, where the comma is lost
LONGEST_CUE = 6  # words of a cue in the lexicon that can reach into one of the tagger, and more
MOST_CONTENTS = 100  # contents of one sentence that are looked at; there are more in no prose

# Which candidates are one, and which compete.
SAME = 0.5  # share of characters: two contents are one where both have so much of what either has
RIVALS = 0.4  # share of the shorter content: two candidates compete where they have more of it in common
NEIGHBORS = 40  # on either side, that a candidate is compared with; more stand close together in no prose

# What is kept of them.
UNSURE_ENDS = 0.6  # likelihood below which the tagger's end of a demand gives way to a longer deed of the rules
TAGGER_ALONE = 0.5  # likelihood that an attitude has at least of which the rules know nothing
TAGGER_ALONE_OF_A_THING = 0.55  # and of a thing by a cue that no list has: "went in search of | stories"
CHAINED = 0.3  # likelihood of two of which one tells of the other, where each method saw one of them
LEAST_TOLD = 0.55  # confidence of a claim in another's words; a wrong speaker two steps away is worse than none
CITED = 0.9  # share of its outer claim's confidence that the claim of one whom the outer speaker cites has

# From which confidence on no person needs to look; fitted 2026-11 on 494 statements of 30 articles from five registers,
# by whether the speaker was right: 5 % of the right ones are marked, 83 % of the others.
REVIEW_BELOW = 0.5
REVIEW_BELOW_ALONE = 0.6  # where one of two methods saw nothing
# Where only the tagger saw an attitude; of 31 that fresh readers judged, 18 were what the outlet tells (2026-11).
REVIEW_BELOW_OF_ATTITUDE = 0.7
REVIEW_BELOW_OF_TWO_SOURCES = 0.8  # where they name two sources
REVIEW_BELOW_OF_TWO_CONTENTS = 0.7  # where they mark other words as the content

# What the logistic model is given: shares and likelihoods are moved into a range that has a logarithm.
LEAST_SHARE = 0.0025
MOST_SHARE = 0.9975
LEAST_LIKELIHOOD = 1e-4
