"""Which differences between two accounts are told: every number that decides it.

All were chosen by hand on the development articles of November 2026, as a set: do not tune one alone.  Closeness
and containment are those of `provstore.match.differ.closeness`, from 0 to 1.
"""

ONE_EVENT_DAYS = 3  # days; pages no further apart that share a claim tell of one event
TWO_EVENTS_DAYS = 12  # days; pages further apart never do
SEVERAL_CLAIMS = 3  # claims that other pages must share to tell of one event, or half of those of a short page
FAR_NUMBERS_CLOSENESS = 0.5  # from which on numbers may be so far apart that no later count explains them
OTHER_NUMBER_CLOSENESS = 0.35  # from which on numbers of things are told that nobody came to harm by
TWO_PLACES_CLOSENESS = 0.3  # from which on numbers are told where each claim names what the other page has nowhere
TWO_PAGE_DAYS_CLOSENESS = 0.22  # from which on numbers are told where the pages are of two days
OTHER_DAY_CLOSENESS = 0.6  # from which on two days are told of one incident; below, there are two incidents
SENTENCE_CLOSENESS = 0.3  # from which on two sentences are compared whoever says what in them
MOMENT_CLOSENESS = 0.25  # from which on another month, year, hour or time of day is told
OTHER_NAME_CLOSENESS = 0.5  # from which on the same is told of two places or persons
ABSENT_CLOSENESS = 0.45  # from which on it is told what one account leaves out
VERSION_CLOSENESS = (
    0.8  # from which on two claims are versions of one sentence, and each change in them is a difference
)
LACKING_SHARE = 0.3  # what an account says besides, as a share of what meets, up to which a condition is missed in it
ACTOR_CLOSENESS = 0.25  # from which on it is told whose men did it, or what sort of place was hit
ATTRIBUTION_CLOSENESS = 0.25  # from which on it is told to whom each account attributes a claim
HEDGE_CLOSENESS = 0.4  # from which on it is told what one account leaves open
WORDING_CLOSENESS = 0.4  # from which on quotations are compared where an account names no speaker
STRENGTH_CONTAINMENT = 0.55  # from which on it is told whether it was said or admitted
ROUGH_BELOW = 1000  # number below which it is told that one account has "dozens" and the other a number of dozens
SHORT_QUOTATION = 6  # words; a quotation of no more is a judgement rather than a sentence
FEWEST_QUOTED = 5  # words that the shorter of two quotations must have to be a version of a longer one
QUOTED_SHARE = 0.5  # share of the shorter of two quotations that both have, from which on they are versions of one
REPORTED_SHARE = 0.6  # the same of a quotation and a report of it
REPORTED_CONTAINMENT = 0.5  # from which on words of a letter that one quotes are those that the other reports
LONGEST_REPLACED = 8  # words replaced in such a quotation, on either side
CLAUSE_SHARE = 0.75  # share of the weight of two clauses that both have, where one asserts what the other negates
FOLLOWING = 2  # telling words behind a word and its negation that meet, whatever the rest of the clauses says
NEGATION_WITHIN = 3  # words before a content, marks included, among which a negation turns its first word
OPPOSED_WEIGHT = 2.5  # weight of the words that such claims share, where they are no pair
BESIDE_WORDS = 6  # words on each side of such a change, and at least so many on both together
BESIDE_SHARE = 0.65  # share of these that both versions have
MOST_CHANGES = 3  # changes told one by one; of more it is told that there are two versions
NEAR_WORDS = 4  # telling words beside a stretch of words that are near it, where a name counts as one
SITE_WITHIN = 3  # telling words before a site, among which one meets one before the other
SAID_WITHIN = 3  # words between a cue, or a word such as "interview", and the day on which it was said
HEDGED_WITHIN = 2  # words between a hedge and the one that it leaves open, at most
SHORTEST_NAME = 3  # letters
PAIR_GAP = 4  # words between the two names of "between X and Y", at most
LEAD_SENTENCES = 3  # sentences of a page, its headline among them, that tell the toll of what it is about
DAYS_TO_PRINT = 2  # days; a page is published on the day it tells of, or up to so many days later

# Two numbers of one sort, page against page. Chosen in November 2026 by reading the 60 that were told of 64 pairs of
# pages on a war and of 86 on American politics, and those of twelve invented pairs, which had been written before.
COUNT_WEIGHT = 0.75  # weight of the words about two numbers that meet,
COUNT_SHARE = 0.2  # as a share of the words about that of which less is told
OTHER_NAMES_COUNT_SHARE = 0.4  # where each sentence names what the other does not, or no page begins with the toll
ONLY_COUNT_WEIGHT = 0.3  # the weight where each is the only number of its page that counts such things,
ONLY_COUNT_SHARE = 0.1  # and the share
OTHER_CLAUSE_SHARE = 0.5  # what a word counts of its weight in other clauses than the number's
OTHER_WORD_SHARE = 0.8  # what the weight counts where two words are counted, supporters and people
LEAST_ABOUT = 0.5  # weight of the words about a number that there are taken to be at least
CLEAR_SHARE = 0.8  # share of the weight that the pair with another number may have at most
NEXT_DAY = 1  # days; one page may name the day before, on which it began
