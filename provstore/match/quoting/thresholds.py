"""When words that a text has count as a version of a quotation: every number that decides it.

A word weighs what it tells (`provstore.match.same.concepts.weight_of`), from 0 to 1: "silo" 1, "think" 0.3.  Calibrated
as a set in November 2026 on quotations made from invented articles and from PolNeAR; checked on others, see
docs/explanation/measured.md.  Do not tune one alone.
"""

SILENT_WEIGHT = 0.1  # weight of a word that tells nothing by itself: "the", "not"
SHORT = 3  # words of a quotation, at most, that anybody may have used: told only where its speaker has said them
FAMILIAR_WEIGHT = 0.8  # weight of a longer one, below which the same holds: "I do not know what to say"
VERSION_SHARE = 0.6  # of the words of a quotation, and of their weight, that a version of it has too
VERSION_WORDS = 3  # how many such words there are, at least
VERSION_WEIGHT = 0.8  # what they weigh together, at least; a lighter version counts only where the speaker is the same
FAINT_SHARE = 0.7  # of the words of a quotation that such a lighter version has, at least
MOST_ADDED = 0.6  # words that a version has besides, for each of the quotation
SOUGHT_SHARE = 0.5  # of the telling words of a quotation that a text must have to be read at all
MOST_SOUGHT = 8  # telling words that are looked for
TELLING_WEIGHT = 0.15  # of a word that is looked for, at least
SHORTEST_LIST = 34  # letters in a row of which two texts certainly share a fingerprint
EDITOR_WORDS = 6  # words that one in square brackets can stand for, at most
MOST_PLACES = 8  # places of one text at which a quotation stands equally well that are told apart
LARGEST_TABLE = 4_000_000  # cells of an alignment, 16 MB: of a longer text the part is read that has most of the words
