"""What the store says of a draft, as a person reads it."""

from collections import Counter
from collections.abc import Sequence

from rich.console import RenderableType
from rich.table import Table as Grid
from rich.text import Text

from provstore.forms.checked import CheckedJson, HeldWordsJson
from provstore.render.terminal import count_of, draw, joined, line
from provstore.render.versions import BETWEEN, NOTHING

MARGIN = 16
UNDECIDED = "undecided"
_STYLES = {"altered": "bold red", "other speaker": "bold red", "not held": "bold red", "exact": "green"}
_ORDER = ("exact", "relayed", "differs", "altered", "other speaker", "not held", UNDECIDED)
_SPACES = "\n\t "


def render_check(checked: Sequence[CheckedJson]) -> str:
    """Each part that was checked with its verdict, what is held below it, and how many of each there are."""
    parts: list[RenderableType] = []
    for one in checked:
        parts += [_entry(one), line("")]
    if not checked:
        return draw(line("There is no quotation in it, and nothing that held accounts tell otherwise."))
    counted = Counter(one["verdict"] or UNDECIDED for one in checked)
    told = [f"{counted[verdict]} {verdict}" for verdict in _ORDER if counted[verdict]]
    return draw(*parts, line(joined(count_of(len(checked), "part") + " checked", *told), "bold"))


def _entry(one: CheckedJson) -> Grid:
    verdict = one["verdict"] or UNDECIDED
    what = "" if one["kind"] == "quotation" else f" ({one['kind']})"
    grid = Grid.grid(padding=(0, 2), expand=True)
    grid.add_column(width=MARGIN)
    grid.add_column(ratio=1)
    grid.add_row(line(verdict + what, _STYLES.get(verdict, "")), _words(one))
    if one["speaker"]:
        grid.add_row("", line(f"draft: {one['speaker']['name']}", "dim"))
    if one["held"]:
        grid.add_row("", line(_held(one["held"], one["others"]), "dim"))
        if one["verdict"] == "differs" and one["kind"] == "quotation":
            grid.add_row("", line(f"there without quotation marks: {_flat(one['held']['span']['text'])}", "dim"))
    return grid


def _words(one: CheckedJson) -> Text:
    """The words of the draft, with what the held text has in place of some: "warned [three times | twice]"."""
    whole = one["span"] if one["kind"] == "quotation" else one["sentence"]
    shown, text, start = Text(), whole["text"], whole["start"]
    at = 0
    for change in one["changes"]:
        mine, theirs = (_flat(side["text"]) if side else NOTHING for side in (change["draft"], change["held"]))
        begin = change["at"] - start
        shown.append_text(line(_flat(text[at:begin], ends=True)))
        shown.append_text(line(f"{'' if change['draft'] else ' '}[{mine}{BETWEEN}{theirs}]", "bold"))
        at = (change["draft"]["end"] - start) if change["draft"] else begin
    shown.append_text(line(_flat(text[at:], ends=True)))
    return shown


def _held(held: HeldWordsJson, others: int) -> str:
    speaker = held["speaker"] and held["speaker"]["name"]
    via = held["via"] and "via " + ", ".join(one["name"] for one in held["via"])
    more = others and f"and {count_of(others, 'other document')}"
    outlet = held["outlet"] and held["outlet"]["name"]
    return "held: " + joined(speaker, via, outlet, held["document"][:12], more)


def _flat(words: str, *, ends: bool = False) -> str:
    """Words on one line; with the spaces at their ends, where others stand beside them."""
    flat = " ".join(words.split())
    if not ends or not words:
        return flat
    return (" " if words[0] in _SPACES else "") + flat + (" " if flat and words[-1] in _SPACES else "")
