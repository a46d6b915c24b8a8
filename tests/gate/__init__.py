"""`make gate`: measures the extraction against careful reading, and holds it to the floors in gate.toml.

`articles` reads the marked articles of tests/gold; `gold` runs provstore on them; `score` compares, with `page` for
what stands around the statements and `speakers` for names; `polnear` measures on a corpus that is not part of the
project, where there is one; `floors` remembers what was measured.
"""
