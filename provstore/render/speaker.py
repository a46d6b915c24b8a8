"""A speaker as a person reads it: the words that name it, and what was decided of it."""

from provstore.forms.answers import ToldSpeakerJson
from provstore.render.grid import to_grid
from provstore.render.phrases import count_of, joined
from provstore.render.terminal import draw, line
from provstore.table import Cell, Table

MENTION = ("document", "number", "outlet", "speaker", "mention")
DECISION = ("decision", "verdict", "kept", "merged", "holds", "by", "at", "note")


def speaker(told: ToldSpeakerJson) -> str:
    """The speaker as text for a terminal."""
    name = line(told["speaker"]["name"], "bold").append_text(line(f" · {told['speaker']['kind']}", "not bold"))
    also = told["also"] and "merged with it: " + ", ".join(told["also"])
    claims = {mention["claim"] for mention in told["mentions"]}
    documents = {mention["document_id"] for mention in told["mentions"]}
    counted = f"{count_of(len(claims), 'claim')} in {count_of(len(documents), 'document')}"
    parts = [draw(name, line(joined(also, counted))), to_grid(_table(MENTION, told["mentions"]))]
    if told["decisions"]:
        parts.append(to_grid(_table(DECISION, told["decisions"])))
    return "\n".join(parts)


def _table(columns: tuple[str, ...], objects: list[dict[str, Cell]]) -> Table:
    return Table(columns, tuple(tuple(one[column] for column in columns) for one in objects))
