"""What persons decided as a sentence, and a claim as somebody who is to decide of it reads it."""

from collections.abc import Sequence

from rich.padding import Padding
from rich.text import Text

from provstore.forms.document import StatedJson
from provstore.forms.reviews import AmendedJson, DoubtfulJson, ElsewhereJson, ReviewJson
from provstore.records import StatedField
from provstore.render.safe import safe_text
from provstore.render.terminal import count_of, draw, joined, line, names_of, quoted
from provstore.store.standing import Standing

INDENT = 4
_DONE = {"accept": "accepted", "reject": "rejected", "amend": "amended"}


def standing_sentence(holds: Standing | None) -> str:
    """ "is accepted": what holds from now on."""
    if holds is None:
        return "is as it was found: nothing is decided of it"
    if holds.verdict == "disputed":
        return "is disputed: " + "; ".join(f"{one.verdict} by {one.by or 'somebody'}" for one in holds.made)
    return f"is {_DONE[holds.verdict]}" + (f" ({', '.join(holds.amended)})" if holds.amended else "")


def review_sentence(review: ReviewJson | None) -> str:
    """ "amended by Ada: speakers were Ann Lee"; empty where nobody decided."""
    if review is None:
        return ""
    if review["verdict"] == "disputed":
        return "disputed: " + "; ".join(f"{one['verdict']} by {one['by'] or 'somebody'}" for one in review["disputed"])
    words = f"{_DONE[review['verdict']]} by {review['by'] or 'somebody'}"
    amended = review.get("amended", [])
    if amended:
        words += ": " + "; ".join(_amended(one, review["by"]) for one in amended)
    return words + (f" ({review['note']})" if review["note"] else "")


def disputed_sentence(stated: StatedJson | None, field: StatedField) -> str:
    """ "disputed: Reuters, as Ada states; AFP, as Bo states": empty where nobody contradicts anybody."""
    disputed = stated["disputed"] if stated else []
    said = [
        f"{' '.join(one['value'].split())}, as {one['by'] or 'somebody'} states"
        for one in disputed
        if one["field"] == field
    ]
    return f"disputed: {'; '.join(said)}" if said else ""


def elsewhere_sentence(decided: Sequence[ElsewhereJson]) -> str:
    """ "the same words in 4f21…#2 were rejected by Ada": empty where nobody decided elsewhere."""
    if not decided:
        return ""
    one, *others = decided
    if one["verdict"] == "disputed":
        told = "are disputed"
    else:
        fields = f" ({', '.join(one['amended'])})" if one["amended"] else ""
        told = f"were {_DONE[one['verdict']]}{fields} by {one['by'] or 'somebody'}"
    more = f", and decided in {count_of(len(others), 'other place')}" if others else ""
    return f"the same words in {one['document'][:12]}#{one['number']} {told}{more}"


def _amended(one: AmendedJson, by: str | None) -> str:
    """What was found in a field, and who amended it if that was somebody else than who decided last."""
    words = f"{one['field']} found as {_value(one['found'])}"
    return words if one["by"] == by else f"{words}, by {one['by'] or 'somebody'}"


def _value(found: object) -> str:
    if not isinstance(found, list):
        return str(found or "none")
    words = [one if isinstance(one, str) else quoted(one["text"]) if "text" in one else one["name"] for one in found]
    return " … ".join(words) or "nobody"


def render_doubtful(told: DoubtfulJson, left: int) -> str:
    """A claim in its paragraph, its content in brackets, below the head of its document; `left` wait with it."""
    words = Text()
    for piece in told["pieces"]:
        plain = safe_text(piece["text"])
        if piece["role"] == "content":
            words.append(f"[{plain}]", "bold")
        else:
            words.append(plain, "underline" if piece["role"] else "")
    said = names_of(told["speakers"]) if told["speakers"] else "speaker unknown"
    elsewhere = elsewhere_sentence(told["decided_elsewhere"])
    return draw(
        line(joined(told["document"], told["outlet"], told["published"], told["title"]), "bold"),
        Padding(words, (1, 0, 1, INDENT)),
        line(
            joined(
                f"#{told['number']}",
                said,
                told["cue"] and quoted(told["cue"]),
                told["mode"] or told["voice"],
                f"right in {told['confidence']:.0%} of such",
                f"{left} left",
            ),
            "cyan",
        ),
        *([line(elsewhere, "yellow")] if elsewhere else []),
    )
