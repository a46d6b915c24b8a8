"""What two documents share: text that one has from the other, or both from a third, with exact spans on both sides.

    text → Folded → Fingerprints = Comparable → index → Candidate → anchors → runs → chains → Stretch → Passage

`make_comparable` makes a text ready, `find_passages` compares two.  For many there is an index: `make_segment` and
`merge_tail` grow it, a `Lookup` asks it, `update_furniture` says what outlets repeat on every page, `find_shared_text`
finds all pairs of a batch; `find_affected` names those for whom a batch has made a fingerprint common.  Which passages
are found depends on the set of documents and their outlets, never on the order or the batches in which they came; who
copied from whom is not decided here.
"""
