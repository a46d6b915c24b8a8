"""Words of a text that something is said of: each is marked where it stands, and tied to its notes by links both ways.

A mark has the id ``m1`` and is followed by the numbers of its notes, which lead to them; a note has the id ``n1`` and
leads back to each of its marks.  So whoever hears the page, or cannot see its colors, misses nothing.
"""

from dataclasses import dataclass, field, replace

from provstore.forms.parts import SpanJson
from provstore.forms.report import ParagraphJson, ShownDocumentJson
from provstore.render.report.elements import Html, element, together


@dataclass(frozen=True)
class Note:
    """A note, by its number on the page; `about` says in a word or two what it tells of the words."""

    number: int
    about: str

    @property
    def id(self) -> str:
        return f"n{self.number}"

    def link(self) -> Html:
        return element("a", str(self.number), href=f"#{self.id}", aria_label=f"{self.number}, note: {self.about}")


@dataclass
class _Mark:
    number: int
    start: int
    end: int
    notes: list[Note] = field(default_factory=list)


@dataclass(frozen=True)
class _Part:
    """A piece of a mark in one paragraph that lies wholly inside, or outside, each other piece."""

    start: int
    end: int
    mark: _Mark
    first: bool = True
    last: bool = True


class Marks:
    """The marks and notes of a page; all notes are made before the first text is written."""

    def __init__(self) -> None:
        self._marks: dict[tuple[str, int, int], _Mark] = {}
        self._notes = 0

    def note(self, about: str) -> Note:
        self._notes += 1
        return Note(self._notes, about)

    def tie(self, note: Note, document: str, *spans: SpanJson) -> Html:
        """Mark words of a document, by its id, and return what leads the reader of the note to them."""
        links: list[str] = []
        for place, span in enumerate(spans, 1):
            key = (document, span["start"], span["end"])
            mark = self._marks.setdefault(key, _Mark(len(self._marks) + 1, *key[1:]))
            mark.notes += [note] if note not in mark.notes else []
            shown = "in the text" if place == 1 else f"part {place}"
            label = f"{shown}, to the words of note {note.number}"
            links.append(element("a", shown, href=f"#m{mark.number}", aria_label=label))
        return element(
            "span",
            together(*(together(", " if place else None, one) for place, one in enumerate(links))),
            class_="way-back",
        )

    def excerpt(self, document: ShownDocumentJson) -> Html:
        """The paragraphs of a document with their marks; in the language it is in, and the direction of its letters."""
        mine = sorted(
            (mark for (id, *_), mark in self._marks.items() if id == document["id"]),
            key=lambda mark: (mark.start, -mark.end),
        )
        shown: list[Html] = []
        for paragraph in document["paragraphs"]:
            if shown and not paragraph["follows"]:
                shown.append(element("p", "[…]", class_="gap"))
            shown.append(element("p", _marked(paragraph, mine), dir="auto"))
        return element("blockquote", *shown, lang=document["language"] or "")


def _marked(paragraph: ParagraphJson, marks: list[_Mark]) -> Html:
    start, end = paragraph["start"], paragraph["start"] + len(paragraph["text"].rstrip())
    parts = [
        _Part(max(one.start, start), min(one.end, end), one, one.start >= start, one.end <= end)
        for one in marks
        if one.start < end and start < one.end
    ]
    return _nested(paragraph["text"], start, start, end, parts)


def _nested(text: str, offset: int, start: int, end: int, parts: list[_Part]) -> Html:
    """The words of `text`, which begins at `offset`, from `start` to `end`; of parts that cross, one is cut in two."""
    out: list[str] = []
    waiting = sorted(parts, key=_outermost)
    while waiting:
        part, *waiting = waiting
        inside = [one for one in waiting if one.start < part.end]
        rests = [replace(one, start=part.end, first=False) for one in inside if one.end > part.end]
        within = [replace(one, end=part.end, last=False) if one.end > part.end else one for one in inside]
        waiting = sorted(rests + waiting[len(inside) :], key=_outermost)
        out.append(text[start - offset : part.start - offset])
        words = _nested(text, offset, part.start, part.end, within)
        out.append(element("mark", words, id=f"m{part.mark.number}" if part.first else None))
        if part.last:
            links = [together(" " if place else None, note.link()) for place, note in enumerate(part.mark.notes)]
            out.append(element("sup", *links))
        start = part.end
    out.append(text[start - offset : end - offset])
    return together(*out)


def _outermost(part: _Part) -> tuple[int, int, int]:
    return part.start, -part.end, part.mark.number
