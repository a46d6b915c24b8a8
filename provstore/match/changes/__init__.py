"""What a copy has otherwise than its original, or an edition than the one before, with the words on both sides.

    text, Extraction → Page → edits → parts → kinds → Change

`read_page` makes a page ready, `find_changes` compares two that share passages, `are_editions` says whether they are
versions of one page.
"""
