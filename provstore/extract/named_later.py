"""Whom the first claims call by a role that the next to speak has: "an official said … Ann Lee, head of the port".

A body, too, that is called by what it does and named next: "a monitoring group said … the Northern Observatory".
"""

from collections.abc import Sequence
from dataclasses import replace

from provstore.extract.sources.cast import Cast
from provstore.records import Claim

MOST_LEADING = 3  # claims, of headline and lead mostly, that may call somebody by a role who is named then
NEXT_SPEAKERS = 4  # claims behind "a spokeswoman" among which she may be named
FARTHEST = 1500  # characters from the role to the name; beyond, nobody introduces a source that was quoted


def name_leading(claims: Sequence[Claim], cast: Cast) -> list[Claim]:
    """The claims, in the order of the text; the first of them with the name of who speaks next and has their role.

    Nobody else speaks between, and nobody was named before.  It may be another, who wants no name: it is marked.
    """
    found = list(claims)
    attributed = [number for number, one in enumerate(claims) if one.voice == "attributed"]
    unnamed: list[int] = []
    for number in attributed[: MOST_LEADING + 1]:
        one = claims[number]
        is_body = one.speaker is not None and one.speaker.kind == "organization" and len(one.speakers) == 1
        if is_body and one.source and (watcher := cast.turns_out_watcher(one.source[0])):
            found[number] = replace(one, speaker=watcher, speaker_inferred=True, needs_review=True)
        if one.speaker is not None and one.speaker.kind == "person" and one.speaker.scope is None:
            near = [n for n in unnamed if one.content[0].start - claims[n].source[0].start <= FARTHEST]
            meant = [n for n in near if cast.turns_out(claims[n].source[0], one.speaker)]
            for n in meant if len(one.speakers) == 1 else []:
                found[n] = replace(found[n], speaker=one.speaker, speaker_inferred=True, needs_review=True)
            break
        if one.speaker is None or one.speaker.scope is None or len(one.source) != 1 or one.via:
            break
        unnamed.append(number)
    return _name_spokespeople(found, attributed, cast)


def _name_spokespeople(claims: list[Claim], attributed: Sequence[int], cast: Cast) -> list[Claim]:
    """The claims; "a spokeswoman for the port" with the name of the next person to speak, who is one of the same body.

    One person answers for a body on a page, wherever it does; still, all are marked.
    """
    for place, number in enumerate(attributed):
        one = claims[number]
        if one.speaker is None or one.speaker.scope is None or len(one.source) != 1:
            continue
        near = (claims[n] for n in attributed[place + 1 :][:NEXT_SPEAKERS])
        named = next((n for n in near if n.speaker and n.speaker.kind == "person" and n.speaker.scope is None), None)
        if named is None or named.speaker is None or named.content[0].start - one.source[0].start > FARTHEST:
            continue
        if cast.is_spokesperson(one.source[0]) and cast.turns_out(one.source[0], named.speaker):
            claims[number] = replace(one, speaker=named.speaker, speaker_inferred=True, needs_review=True)
    return claims
