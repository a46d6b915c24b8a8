"""What is a page made of, and what does it say of itself?

The steps, each from the specific to the general: `blocks` cuts the text into pieces, by what each block is (with
`captions` for a credit below its caption), then by where it stands (`places`).  From these pieces `publication` and
`captions` read what the page states: who publishes it, when, where it was filed, what its pictures show and whose.

Useful for: keeping furniture out of what is searched for claims; knowing from the page alone whose it is.
Not for: who says what inside a paragraph (`provstore.extract.speech`); what a person states of a page.
"""
