"""Trains the tagger: `make train BASE=… POLNEAR=…`; never needed to run provstore."""
