"""Who do the words of a source mean?

`cast` answers for one document, in its order.  It makes a source whole where it was cut (`cuts`), strips what is glued
to it (`neighbors`), looks back for pronouns (`pronouns`) and for who issued a letter (`issuers`), and asks rule after
rule, from the sure to the doubtful: `offices` for governments, `bodies` for outlets and organizations, `persons` for
people by name, `holders` by a role, `unnamed` by description alone.

What these rules share: `phrases.Phrase` is what is asked, `memory` what the document has told, its `people` above all.
Who is on a page is read once: `runs` of capitals, the `roles` beside them, one person of many forms (`bearers`), found
again by any of them (`register`), and `page_bodies`.  What words alone tell: `nouns`, `names`, `outlets`,
`governments`.

Useful for: the speaker of a claim, the outlets of a credit.
Not for: finding the words of a source (`provstore.extract.speech`); one speaker in two documents (`match`).
"""
