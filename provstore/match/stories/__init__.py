"""Which documents tell of one event?

pages        what is asked of each document, small enough to keep for all: its lead, its words, its day
likeness     two pages: how much of what each tells first the other tells too, and is not told on other days
grouping     from the likeness of pairs to stories, whatever the order
thresholds   every number that decides it
"""
