"""Which documents tell of one event?

pages        what is asked of each document, small enough to keep for all: its lead, its words, its day
leads        what each tells first, as far as other days do not tell it anyway
likeness     two pages: how much of the lead of each the other tells too
grouping     from the likeness of pairs to stories, whatever the order
thresholds   every number that decides it
"""
