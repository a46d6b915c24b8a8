"""What the outlet adds behind a statement: that its source said no more."""

import re
from functools import cache

from provstore.english.classes import words_of
from provstore.records import Span
from provstore.rules import phrases_of

FARTHEST = 200  # characters before the end of a content in which an afterthought begins


def without_afterthought(text: str, part: Span) -> Span:
    """The content before ", but gave no details", "but declined to say why", "without elaborating"."""
    found = _pattern().search(text, max(part.start + 1, part.end - FARTHEST), part.end)
    return Span(part.start, found.start()) if found else part


@cache
def _pattern() -> re.Pattern[str]:
    kept, told = ("|".join(sorted(words_of(name))) for name in ("kept_back", "told_more"))
    return re.compile(
        rf"""[,\s](?:(?:(?<=,)\s+|\s*)(?:but|and|though|although)\s+(?:(?:he|she|it|they)\s+)?(?:\w+ly\s+)?
        (?:(?:(?:did|would|could)(?:\snot|n[’']t)|(?:declined|refused)\sto)\s(?:\w+ly\s)?(?:{told})
        |(?:gave|offered|provided|released|disclosed|had)\sno\s(?:\w+\s)?(?:{kept}))\b
        |(?:(?<=,)\s+|\s*)without\s+(?:elaborating|(?:giving|providing|offering|specifying|going\sinto)\b))[^“”"]*$""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _interrupted() -> re.Pattern[str]:
    verbs = phrases_of(words_of("interrupting"))
    return re.compile(rf",?\s(?:and|but|when|before|as|until)\s[^.“”\"]{{1,60}}?\s{verbs}(?!\w)")


def is_interrupted(text: str, start: int, end: int) -> bool:
    """Whether somebody else begins to speak between two places: "“…,” Lee said, | and her husband cut in. | “…”"."""
    return _interrupted().search(text, start, end) is not None
