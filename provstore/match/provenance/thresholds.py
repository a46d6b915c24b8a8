"""The numbers by which provenance is told, chosen by hand on accounts of one war and of events in the USA, 2026-11."""

# Share of headline and paragraphs, by characters, from which on a page prints what another wrote.
PRINTED_SHARE = 0.5

# Days: a page that credits an agency has its copy from a page of the agency of the same day, or of so many before.
DAYS_OF_COPY = 1

# More days between two pages, and words that both print, but little else, are stock: background that an agency or
# an outlet repeats, or words that many quote again.
DAYS_OF_STOCK = 12

# Characters between a passage and the words that cite an outlet for it, at most: about two sentences.
AT_PASSAGE = 250

# Pages of a group of nearly identical ones with which all others of it are compared, at most.
MOST_KEPT = 8

# Words of a quotation, at least, and the share of the shorter one of two that both have, for them to be one.
WORDS_QUOTED = 4
SHARE_QUOTED = 0.75

# Days before a page cites it, at most, in which what an outlet reported stands in a page of its on the matter.
DAYS_OF_CITED = 7

# Share of the words of a claim that one sentence has, from which on it may say the same: of 30 claims that were read,
# it was above this where the page said so, and nearly always below where not.
SHARE_SAID = 0.4
