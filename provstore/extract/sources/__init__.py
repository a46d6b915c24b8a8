"""Who do the words of a source mean?

`cast` answers for one document, in its order.  It strips what is glued to a source (`neighbors`), looks back for
pronouns (`pronouns`) and asks rule after rule, from the sure to the doubtful: `bodies` for offices, governments,
outlets and organizations, `persons` for people by name or description.  What these rules share: `memory` of what
the document has told and who has spoken, its `people`, and what words alone tell (`names`, `outlets`, `governments`).

Useful for: the speaker of a claim, the outlets of a credit.
Not for: finding the words of a source (`provstore.extract.speech`); one speaker in two documents (`match`).
"""
