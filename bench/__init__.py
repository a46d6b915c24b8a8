"""`make bench`: how fast provstore is, in ratios measured in one run on one machine."""
