"""Do two claims say the same?

words → names → tokens → profiles   a document is read once: `reading.read_profile`
terms                               under what an index files a claim: `terms.are_alike` says which documents are near
alignment → scores → pairs          two documents are compared: `pairs.pair_claims`
thresholds                          every number that decides it
"""
