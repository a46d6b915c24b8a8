"""`make gate`: measures the extraction against careful reading, and holds it to the floors in gate.toml.

`articles` reads the marked-up articles of tests/gold, `score` compares what provstore makes of them, `gold`
runs provstore and counts, `polnear` measures on a corpus that is not part of the project, where there is
one, and `floors` remembers what was measured.
"""
