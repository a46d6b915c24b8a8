"""A document as a person reads it: who published it, the text with what was found in it, its links."""

from bisect import bisect_right
from collections import defaultdict
from typing import NamedTuple, cast

from rich.console import Group
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from provstore.forms.document import (
    BoxJson,
    CaptionJson,
    ClaimJson,
    DecidedJson,
    DocumentJson,
    LinkJson,
    PageValueJson,
    PlaceJson,
    RecordPlaceJson,
    SegmentJson,
)
from provstore.forms.parts import SourceJson
from provstore.records import Voice
from provstore.render.head import MARGIN, head
from provstore.render.reviews import elsewhere_sentence, review_sentence
from provstore.render.safe import safe_text
from provstore.render.terminal import draw, joined, line, names_of, quoted

INDENT = 4
LINE = 88  # longer lines are hard to read
STYLES = {"headline": "bold", "subheading": "bold", "caption": "italic", "boilerplate": "dim", "section": "dim"}


class _Mark(NamedTuple):
    """Where the content of a claim begins, or goes on, and the number that is shown there."""

    start: int
    number: int
    voice: Voice


def render_article(document: DocumentJson) -> str:
    """The document as text for a terminal; it has its `run`, and each of its claims a `number`."""
    return draw(
        head(document),
        Text(),
        _body(document),
        *_links(document["links"]),
        *_stated(document.get("page", []), in_full="places" in document),
        *_places(document.get("places", [])),
    )


def _body(document: DocumentJson) -> Grid:
    """The segments one under another, with their kinds in the margin and the findings below."""
    segments = document["segments"]
    marks: dict[int, list[_Mark]] = defaultdict(list)  # by the place of a segment among the segments
    findings: dict[int, list[Padding]] = defaultdict(list)
    starts = [segment["start"] for segment in segments]
    for claim in document["claims"]:
        for part in claim["content"]:
            mark = _Mark(part["start"], claim["number"], claim["voice"])
            marks[bisect_right(starts, mark.start) - 1].append(mark)
        if claim["voice"] == "attributed" or claim.get("review") or claim.get("decided_elsewhere"):
            findings[bisect_right(starts, claim["content"][0]["start"]) - 1].append(_claim(claim))
    for caption in document["captions"]:
        findings[bisect_right(starts, caption["start"]) - 1].append(_caption(caption))

    grid = Grid.grid(padding=(0, 2))
    grid.add_column(width=MARGIN, style="dim", justify="right", no_wrap=True)
    grid.add_column(max_width=LINE)
    for place, segment in enumerate(segments):
        kind = segment["kind"]
        if kind != "blank":
            words = _marked(document["text"], segment, marks[place])
            below = 0 if kind == "boilerplate" else 1
            grid.add_row(
                line("" if kind == "paragraph" else kind), Padding(Group(words, *findings[place]), (0, 0, below, 0))
            )
    return grid


def _marked(text: str, segment: SegmentJson, marks: list[_Mark]) -> Text:
    """The words of a segment with the number of each claim where its content begins."""
    marked = Text(style=STYLES.get(segment["kind"], ""))
    done = segment["start"]
    for mark in sorted(marks):
        marked.append(safe_text(text[done : mark.start]))
        marked.append(f"[{mark.number}]", "dim" if mark.voice == "outlet" else "bold cyan")
        done = mark.start
    marked.append(safe_text(text[done : segment["end"]]))
    marked.rstrip()
    return marked


def _claim(claim: ClaimJson) -> Padding:
    """Who says it, and how that is known; a person's decision stands behind it, and who says it by that before it."""
    speaker, date, review = claim["speaker"], claim["date"], claim.get("review")
    elsewhere = elsewhere_sentence(claim.get("decided_elsewhere", []))
    amended = {one["field"]: one["value"] for one in review.get("amended", [])} if review else {}
    names = names_of(cast(list[SourceJson], amended.get("speakers", claim["speakers"])))
    notes = joined(
        review_sentence(review),
        *(_decided(one["decided"]) for one in claim["speakers"] if one["decided"] and "speakers" not in amended),
        speaker and "speakers" not in amended and speaker["inferred"] and "inferred",
        claim["via"] and "via " + ", ".join(relay["name"] for relay in claim["via"]),
        claim["cue"] and quoted(" … ".join(part["text"] for part in claim["cue"])),
        amended.get("mode", claim["mode"]),
        claim["medium"] and f"in {quoted(claim['medium'])}",
        claim["addressees"] and "to " + ", ".join(claim["addressees"]),
        date and f"{quoted(date['text'])}: {date['value'] or date['reason']}",
    )
    said = Text.assemble(
        line(f"[{claim['number']}] ", "bold cyan"),
        line(names, "cyan") if names else line("speaker unknown", "yellow"),
        line(f" · {notes}"),
        line(" · needs review" if claim["needs_review"] and not review else "", "yellow"),
        line(f" · {elsewhere}" if elsewhere and not review else "", "yellow"),
    )
    return Padding(said, (0, 0, 0, INDENT))


def _decided(speaker: DecidedJson) -> str:
    return f"{speaker['name']}, as {speaker['by'] or 'somebody'} decided"


def _caption(caption: CaptionJson) -> Padding:
    taken = caption["taken"]
    notes = joined(
        _credit(caption) or "no credit",
        taken and (f"taken {taken['value']}" if taken["value"] else f"{quoted(taken['text'])}: {taken['reason']}"),
        caption["place"],
        caption["file_photo"] and "file picture",
        review_sentence(caption.get("review")),
    )
    return Padding(line(f"photo: {notes}", "green"), (0, 0, 0, INDENT))


def _credit(caption: CaptionJson) -> str:
    """Whose picture it is, as a person amended it or as the caption says."""
    review = caption.get("review")
    amended = {one["field"]: one["value"] for one in review.get("amended", [])} if review else {}
    if not amended:
        credits = (
            " / ".join(filter(None, (credit["photographer"], credit["outlet"] and credit["outlet"]["name"])))
            for credit in caption["credits"]
        )
        return ", ".join(filter(None, credits))
    found = [credit["photographer"] for credit in caption["credits"] if credit["photographer"]]
    outlets = [credit["outlet"] for credit in caption["credits"] if credit["outlet"]]
    photographers = cast(list[str], amended.get("photographers", found))
    names = names_of(cast(list[SourceJson], amended.get("outlets", outlets)))
    return " / ".join(filter(None, (", ".join(photographers), names)))


def _stated(values: list[PageValueJson], *, in_full: bool) -> list[Grid]:
    """What the page states of itself, and carriers of it: what the reading goes by, or `in_full` all of it."""
    shown = [one for one in values if in_full or one["counts"] or one["place"] is None]
    if not shown:
        return []
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(width=MARGIN, style="dim", justify="right", no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column()
    grid.add_column(style="dim")
    for number, one in enumerate(shown):
        place = one["place"] and f" ({one['place']['start']}–{one['place']['end']})"  # characters of the source
        used = f"{one['where']}{place or ''}{', which counts' if one['counts'] and in_full else ''}"
        grid.add_row(line("" if number else "stated"), line(one["field"]), line(one["value"]), line(used))
    return [grid]


def _places(places: list[RecordPlaceJson]) -> list[Grid]:
    """Where each record stands in the source and in the bytes, with its words."""
    if not places:
        return []
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(width=MARGIN, style="dim", justify="right", no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column()
    where = "page" if any("boxes" in place for place in places) else "bytes"
    grid.add_row(line("places"), line("record"), line("source"), line(where), line("words"))
    for place in places:
        named = place["record"] + (f" {place['number']}" if place["number"] else "")
        grid.add_row(
            line(""),
            line(named),
            _ranges(place["source"]),
            _on_pages(place["boxes"]) if "boxes" in place else _ranges(place["bytes"]),
            line(quoted(place["text"]["text"])),
        )
    return [grid]


def _on_pages(boxes: list[BoxJson]) -> Text:
    """The page of a PDF and the place of the first line on it, from the left and from below in points."""
    if not boxes:
        return line("nowhere")
    first = boxes[0]
    several = f" in {len(boxes)} parts" if len(boxes) > 1 else ""
    return line(f"{first['page']} at {first['left']:.0f}, {first['bottom']:.0f}{several}")


def _ranges(places: list[PlaceJson]) -> Text:
    """From where to where, of several stretches the first beginning and the last end."""
    if not places:
        return line("nowhere")
    several = f" in {len(places)} parts" if len(places) > 1 else ""
    return line(f"{places[0]['start']}–{places[-1]['end']}{several}")


def _links(links: list[LinkJson]) -> list[Grid]:
    """What the document uses, with the words that say so."""
    if not links:
        return []
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(width=MARGIN, style="dim", justify="right", no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column()
    grid.add_column()
    for number, link in enumerate(links):
        to = link["to"]
        grid.add_row(
            line("" if number else "links"),
            line(link["kind"].replace("_", " ")),
            line(to["name"], "cyan").append(" (held)" if to["held"] else "", "not cyan"),
            line(joined(link["evidence"] and quoted(link["evidence"]["text"]), review_sentence(link.get("review")))),
        )
    return [grid]
