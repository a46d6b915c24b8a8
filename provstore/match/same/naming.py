"""What the names in two claims that were paired tell of whether these are one claim."""

import re

from provstore.match.same.names import NOT_IN_A_NAME
from provstore.match.same.profiles import Profile
from provstore.match.same.scores import ClaimMatch
from provstore.match.same.thresholds import NAMES_FOR_ANOTHER
from provstore.records import Span

# NAME "," what somebody is, to the next comma: "Lee, the former mayor of Velko," "Lee, who was a mayor before,"
_DESCRIPTION = re.compile(r",\s+(?:the|an?|who|whose|his|her|their|its|former(?:ly)?|then|once)\b[^,.;:]*,")

# Words that begin a name at the beginning of a sentence, where whoever reads names leaves them: "Senator Ann | Lee"
_BEFORE = re.compile(r"(?:[A-Z][\w.'’-]*\s+){1,4}$")
_LONGEST = 60  # characters of these, at most


def leave_it_open(pair: ClaimMatch) -> bool:
    """Whether the names in two claims that were paired say that these may be two."""
    return meet_in_descriptions(pair) or (pair.alignment.names_left and not most_names_meet(pair))


def most_names_meet(pair: ClaimMatch) -> bool:
    """Whether so many names meet that another one on each side makes no other claim of it: of a list of four aides each
    account knows three."""
    met = {meeting.a for meeting in pair.alignment.meetings}, {meeting.b for meeting in pair.alignment.meetings}
    for profile, those in zip((pair.a, pair.b), met, strict=True):
        concepts = {profile.tokens[at].concept for at in those}  # a name may stand there twice, and meets once
        named = {token.name_index for token in profile.tokens if token.name_index != NOT_IN_A_NAME}
        answered = {token.name_index for token in profile.tokens if token.concept in concepts} & named
        if len(answered) < NAMES_FOR_ANOTHER * len(named - answered):
            return False
    return True


def meet_in_descriptions(pair: ClaimMatch) -> bool:
    """Whether nothing meets but a name and what somebody is, told behind it: who was "mayor of Velko" once is told
    of by two pages in two claims about him."""
    meetings = pair.alignment.meetings
    sides = (pair.a, [meeting.a for meeting in meetings]), (pair.b, [meeting.b for meeting in meetings])
    return all(_are_described(profile, places) for profile, places in sides)


def _are_described(profile: Profile, places: list[int]) -> bool:
    """Whether tokens stand in one name and the description behind it, one of them in the latter."""
    for name in profile.names:
        found = _DESCRIPTION.match(profile.text, name.span.end, profile.reach[-1].end)
        if found is None:
            continue
        earliest = max(profile.reach[0].start, name.span.start - _LONGEST)
        before = _BEFORE.search(profile.text[earliest : name.span.start])
        start = earliest + before.start() if before else name.span.start
        behind, whole = Span(found.start(), found.end()), Span(start, found.end())
        tokens = [profile.tokens[at] for at in places]
        if all(whole.holds(token.span) for token in tokens) and any(behind.holds(token.span) for token in tokens):
            return True
    return False
