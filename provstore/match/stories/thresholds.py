"""When two pages tell of one event: every number that decides it.

Fitted together by logistic regression in November 2026 on pairs of pages at most four days apart, of 15 outlets on
one war and of three on American politics: 199 pairs of one event and 2,270 of two. Leaving out a tenth after the
other, .95 of the pairs told were right at a recall of .80, .91 at .85; of the pairs in the stories that they make,
140 of the 140 that somebody else had judged were right (about .94 of all, as far as we read them), at a recall of
.87. Do not tune one alone. A weight is what words tell, as in `match/same/thresholds.py`; a likeness is in log-
odds: 0 is as likely as not.
"""

LEAD_SENTENCES = 5  # sentences, headline included, that tell what the news is; the rest is background
NEAR_DAYS = 4  # days between two pages of one event, at most
UNDATED_DAYS = 2  # days that a page without a date is taken to be away from any other

# What the pages of other days tell too is the subject and not the event.
EVENT_DAYS = 2  # days before and after a page that may be those of its event
BACKGROUND_DAYS = 30  # days before and after it, those of the event left out, that tell what is told anyway
BACKGROUND_PAGES = 8  # pages that each background is taken to have besides, without its words

# The likeness of two pages: a sum.
LIKENESS = -6.6  # to begin with
LESS_COVERED = 7.7  # times the share of a lead that the other page tells too, of the page of which less is told
MORE_COVERED = 6.8  # times that share of the page of which more is told
BOTH_LEADS = 0.5  # for each weight that both leads have
OTHER_NUMBER = -1.4  # both leads count the same thing, and no number is the same
OTHER_DAY = -2.2  # both leads tell days, and none is the same
DAY_APART = -0.7  # for each day between the pages
SAME_OUTLET = -2.4  # one outlet on two days: it has told of this event already
NO_NAME = -0.5  # both leads name somebody or something, and no name is the same

LEAST_COVERED = 0.3  # share of its lead that one page must have in the other to be looked at
LEAST_TOLD = 0.02  # share of its lead that the other page of such a pair must have at least, or it is taken for none
LEAST_LEAD = 0.3  # weight that a lead is taken to have at least
LEAST_LIKENESS = 0.0  # mean likeness, each page of one to each of the other, of two groups that are one story
FLOOR = -4.0  # likeness of pages of which nothing better is known
LIKENESS_STEPS = 1024  # a likeness is a multiple of 1/1024, so that sums do not depend on their order

# Which pages of a story are compared claim by claim.
ALL_COMPARED = 30  # pages of a story in which each is compared with each
MOST_COMPARED = 3  # pages, those most like it, with which each is compared in a larger story

# Pages of other stories with which each is compared as well, those most like it: however many tell of one subject in
# those days.  Of 497 real pages none had more than ten, and with eight no pair of claims was lost.
MOST_NEAR = 8

LONGEST_LABEL = 160  # characters of a headline or sentence that a story is called by
