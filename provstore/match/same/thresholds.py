"""When two claims assert the same: every number that decides it.

All were chosen by hand on the development articles of November 2026 (two seeds and pages like them), as a set:
do not tune one alone.  A weight is what words tell, in words: 1 is a rare word, 0.1 the commonest.  A share and a
score lie between 0 and 1.
"""

# What a word weighs, by its rank among the most frequent words of English.
COMMONEST_RANK = 40  # rank; a word of this rank or a lower one weighs the least
RAREST_RANK = 6000  # rank; from this rank on a word weighs 1, as does one that is not listed
LEAST_WORD_WEIGHT = 0.1  # weight of the commonest words
LEAST_PARAPHRASE_WEIGHT = 0.45  # weight of a paraphrase class, by the rank of its first form
COUNTRY_WEIGHT = 0.6  # weight of a country
CIRCUMSTANCE_WEIGHT = 0.3  # weight of a day, of who told it, of what sort of place it was
NUMBER_WEIGHT = 0.6  # weight of a number, of two figures or more where it stands in a text
SHORT_NUMBER_WEIGHT = 0.4  # weight of a number of one figure
NAME_WEIGHT = 1.0  # weight of a word of a name

# How a content is read.
LONGEST_CONTENT = 4000  # characters; a claim that goes on is a list or a text of its own
FEWEST_IN_CLAUSE = 4  # telling words; a clause of fewer is read as part of the one before
NEGATED_WORDS = 4  # telling words after a negation that it turns around, at most, or after "will" that are to come
COUNTED_WITHIN = 4  # words after a number, among which the noun that it counts is looked for
ROLE_AFTER = 3  # words after that noun, among which stands what befell those who are counted,
ROLE_BEFORE = 4  # or words before the number

# Under which words an index files a claim, and for which pairs of claims it names their documents as near.
LEAST_TERM_WEIGHT = 0.4  # weight; what weighs less files no claim
WEIGHT_STEPS = 1024  # a term's weight is a multiple of 1/1024, so that sums do not depend on their order
LEAST_ALIKE_WEIGHT = 1.7  # weight that two claims must share
LEAST_ALIKE_SHARE = 0.3  # share of the heavier claim that they must have in common
NEARLY_ALL_OF_LIGHTER = 0.8  # share of the lighter claim from which on, with the next one, any date will do
NEARLY_ALL_OF_HEAVIER = 0.4  # share of the heavier claim, with the one before
NEAR_DAYS = 12  # days between pages that are near in time; beyond, only nearly all is enough
ONE_EVENT_WEIGHT = 2.5  # weight that two claims share where less than nearly all is enough
ONE_EVENT_OF_LIGHTER = 0.55  # share of the lighter claim, with the one before

# Which claims of two near documents are compared.
LEAST_COMPARED_WEIGHT = 1.4  # weight that the terms of both have together
LEAST_COMPARED_SHARE = 0.3  # share of the lighter claim's terms that both have
TOO_OFTEN = 100  # claims or sentences of a document under a word from which on it finds no other; bounds the work
OFTEN_HERE = 2  # claims of both documents that may have a concept before it weighs less
OFTEN_HERE_BASE = 4  # added to the number of claims, so that short documents do not punish every word

# Which words and clauses of two claims correspond.
PARAPHRASE_SHARE = 0.85  # what a paraphrase is worth of the same word
CLAUSE_LEAST_SHARE = 0.12  # share of all that is shared which a corresponding clause holds at least, and besides:
CLAUSE_OWN_SHARE = 0.2  # this share of its own weight is shared,
CLAUSE_MAIN_SHARE = 0.35  # or it holds this share of all that is shared
OUTSIDE_SHARE = 0.2  # what a word left over outside the corresponding clauses counts of its weight
OPPOSED_SHARE = 0.35  # share of what is asserted on both sides, from which on one negates what the other asserts

# The score of two claims: what is shared, of that and what is left over.
LEAST_SHARED_WEIGHT = 1.7  # weight that two claims must share: about two rare words and a common one
SHARED_CIRCUMSTANCE = 0.3  # the required weight drops by this for each of: one speaker; both are demands
LEAST_ASSERTED_WEIGHT = 0.6  # weight that is neither name, number nor circumstance; else two claims match by names
PRIOR_WEIGHT = 0.6  # weight left over that every pair is taken to have, so that few words prove little
LESS_LEFT_OVER = 0.7  # how much counts what is left over in the claim that has less left over
MORE_LEFT_OVER = 0.25  # and in the other, which may say more than one thing
SAME_SPEAKER_BONUS = 0.06  # score
TWO_SPEAKERS_PENALTY = 0.05  # score
BOTH_HEADLINES_BONUS = 0.05  # score
BOTH_DEMAND_BONUS = 0.08  # score
ONE_DEMANDS_PENALTY = 0.08  # score
DAY_PENALTY = 0.03  # score for each day between the pages,
FREE_DAYS = 2  # days; not counting so many,
MOST_DAYS = 12  # days; and none beyond so many

# What speaks for two events, in score, before it is divided by how much is shared.
OTHER_NUMBER_PENALTY = 0.13  # another number of the same thing
FAR_NUMBER_FACTOR = 1.5  # times the penalty where no later count of one event explains the number
OTHER_NAME_PENALTY = 0.06  # both name what the other does not, and no number is the same
NO_NAME_MEETS_PENALTY = 0.12  # both name somebody or something, and no name meets
OTHER_DAY_PENALTY = 0.12  # both tell a day, and none is the same
CONFLICT_SCALE = 3.0  # weight; the penalties are multiplied by this,
CONFLICT_BASE = 1.5  # weight; and divided by this and what is shared: much that is shared outweighs them
FAR_FACTOR = 4.0  # how many times another number one must be for no later count to explain it
LEAST_BOUND_FACTOR = 1.1  # "more than 30" can be said of numbers up to so many times 30
CONVERTED_SHARE = 0.05  # share of a number by which its conversion into another unit may be off
ROUNDED_FROM = 10_000  # number from which on zeros at its end tell that it is round

# From the scores of all pairs of two documents to those that are told.
PAIR_SCORE = 0.51  # score from which on a pair is told where the documents have a sure one
SURE_SCORE = 0.57  # score of a sure pair
SURE_SCORE_UNDATED = 0.66  # score of a sure pair where a page has no date
NEIGHBOUR_BONUS = 0.05  # score for each pair beside this one, in the same order
MOST_NEIGHBOURS = 2  # pairs beside it that count
NEIGHBOURHOOD = 2  # claims; how far away a neighbour is at most
MANY_PAIRS = 3  # pairs with `PAIR_SCORE`, from which on every pair is likelier
MANY_PAIRS_BONUS = 0.03  # score
PARTICULAR_WEIGHT = 5.0  # weight of common words that no two events share
BESIDE_BETTER_SHARE = 0.8  # share of a better pair's score from which on a pair of the same claim stands beside it

# Two accounts of one event: the log-odds that a sentence of each tell of the same thing. Fitted together by logistic
# regression in November 2026 on 2,642 pairs of sentences (163 of one thing) of 14 pairs of pages, eight of American
# politics and six of a war. Leaving out one pair of pages after the other, precision was .94 at a recall of .70, of
# what is judged; with all, 88 of the 91 judged pairs of claims are right (.97), and 83 of 115 shared facts are found
# (.72). Of those that count as one claim told twice 51 of 52 are right (.98), for 54 of the facts (.47).
RARITY_SENTENCES = 4  # added to the number of sentences, so that short pages do not punish every word
LEAST_OF_SENTENCE = 0.5  # weight that a sentence is taken to have at least
CLOSE = -4.46  # to begin with
CLOSE_WEIGHT = 0.85  # for each weight that they share
CLOSE_COVERED = 4.5  # times the share of the lighter sentence that this is
CLOSE_NUMBER = 1.1  # for each number that both have
CLOSE_COUNT = 2.64  # both count the same, and as many
CLOSE_BEST = 1.2  # neither shares more with another sentence
CLOSE_BESIDE = 0.24  # times the strength of the pair before them or after them
CLOSE_DEPTH = -3.06  # times the difference of their places, as shares of their pages
CLOSE_QUOTED = 5.0  # both quote the same words; by hand
CLOSE_FIRST = 1.33  # both are among the first
FIRST = 2  # sentences of a page that are its first
LEAST_CLOSE_WEIGHT = 1.0  # weight that they must share
LEAST_LIKELIHOOD = 0.42  # likelihood from which on a pair is told
SAME_LIKELIHOOD = 0.95  # likelihood from which on two claims of such sentences count as one claim told twice
DISPLACED_SHARE = 0.7  # share of the strength of their best partners below which two sentences are no pair
LEAST_OF_WHOLE = 0.4  # share of what they have in common that two of their claims have, or they are paired as a whole
NAMELESS_WEIGHT = 1.5  # weight of what is asserted from which on two sentences may tell of one thing by two names
NAMES_FOR_ANOTHER = 4  # names that meet, for each that the other side does not have, for two claims to be one
SLIGHT_WEIGHT = 0.7  # weight below which claims of such sentences are no pair, where the next one is less too
SLIGHT_SHARE = 0.45  # share that meets of the claim that says less besides
LEAST_MORE = 0.8  # weight that further claims of the two sentences must share
