"""Do two claims say the same?

words → names → tokens → profiles   a document is read once: `reading.read_profile`
alignment → scores → pairs          two documents are compared: `pairs.pair_claims`
closely → corresponding             so are two accounts of one event, sentence by sentence
thresholds                          every number that decides it
"""
