"""Which differences between two accounts are told: every number that decides it.

All were chosen by hand on the development articles of November 2026, as a set: do not tune one alone.  A score is
that of a pair of claims, from 0 to 1.
"""

ONE_EVENT_DAYS = 3  # days; pages no further apart that share a claim tell of one event
TWO_EVENTS_DAYS = 12  # days; pages further apart never do
SEVERAL_CLAIMS = 3  # claims that other pages must share to tell of one event, or half of those of a short page
FAR_NUMBERS_SCORE = 0.65  # score from which on numbers may be so far apart that no later count explains them
ABSENT_SCORE = 0.58  # score from which on it is told what one account leaves out
SHORT_QUOTATION = 6  # words; a quotation of no more is a judgement rather than a sentence
VERSIONS_SHARE = 0.5  # share of words in common, from which on two quotations are versions of one
LONGEST_REPLACED = 8  # words replaced in such a quotation, on either side
NEAR_WORDS = 4  # telling words beside a stretch of words that are near it, where a name counts as one
PAIR_GAP = 4  # words between the two names of "between X and Y", at most
DAYS_TO_PRINT = 2  # days; a page is published on the day it tells of, or up to so many days later
