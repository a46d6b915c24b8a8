"""A quotation by nobody whose words somebody says elsewhere on the page: a headline repeats it so."""

from collections.abc import Sequence
from dataclasses import replace

from provstore.english.tokens import WORD
from provstore.extract.speech.parts import construction
from provstore.records import Claim

SHORTEST = 3  # words of a quotation that are not said by chance
MOST = 20  # quotations by nobody that are looked for


def name_repeated(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, with a speaker for each quotation by nobody, or by a role, whose words somebody says elsewhere."""
    found = list(claims)
    alone = [n for n, one in enumerate(found) if one.mode == "direct" and (_is_by_role(one) or _is_by_nobody(one))]
    for number in alone[:MOST]:
        words = _words(text, found[number])
        if len(words.split()) <= SHORTEST:
            continue
        said = [one for one in claims if one.speaker and one.cue and words in _words(text, one)]
        if _is_by_role(found[number]):
            named = {one.speakers for one in said if one.speaker and one.speaker.scope is None}
            speaker = named.pop()[0] if len(named) == 1 else None
            if speaker and speaker.kind == "person":
                found[number] = replace(found[number], speaker=speaker, speaker_inferred=True)
            continue
        if len({one.speakers for one in said}) == 1:
            found[number] = replace(
                found[number], speaker=said[0].speaker, other_speakers=said[0].other_speakers, via=said[0].via,
                speaker_inferred=True, needs_review=any(one.needs_review for one in said),
                rule=construction("quotation-repeated").name, confidence=construction("quotation-repeated").confidence,
            )  # fmt: skip
    return found


def _is_by_nobody(claim: Claim) -> bool:
    return claim.speaker is None and not claim.cue


def _is_by_role(claim: Claim) -> bool:
    """Whether it is somebody's whom its words call by a role alone: "“It rained,” chief clerk says" of a headline."""
    return claim.speaker is not None and claim.speaker.scope is not None and len(claim.speakers) == 1


def _words(text: str, claim: Claim) -> str:
    """The words in lower case, each between two spaces."""
    words = (word.lower() for part in claim.content for word in WORD.findall(text[part.start : part.end]))
    return f" {' '.join(words)} "
