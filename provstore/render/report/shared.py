"""What every page for an editor has: its documents with their hashes, what persons decided, and how to check it."""

from provstore import __version__
from provstore.forms.document import StatedJson
from provstore.forms.parts import SpanJson
from provstore.forms.report import DecidedFindingJson, LedgerJson, PageJson, ShownDocumentJson
from provstore.render.report.elements import Html, element, listed, name, together
from provstore.render.reviews import disputed_sentence, review_sentence
from provstore.render.terminal import count_of, joined, names_of, quoted
from provstore.render.versions import NOTHING
from provstore.table import Cell

_OPENING = tuple("“„«\"‘'")
_KNOWN_BY = {"page": "as the page says", "person": "as a person states", "carrier": "as the file it came in says"}


def short(document_id: str) -> str:
    """A document as commands take it."""
    return document_id[:12]


def moment(iso: str | None) -> str:
    """A date for people; `iso` may be cut to the day, the month or the year."""
    return iso.replace("T", " ") if iso else "no date known"


def outlet_of(document: ShownDocumentJson) -> str:
    return document["outlet"] or f"unknown outlet ({short(document['id'])})"


def link_to(document: ShownDocumentJson, words: str | None = None) -> Html:
    """A link to what is told of a document further down."""
    return element("a", name(words or outlet_of(document)), href=f"#d-{short(document['id'])}")


def of_parts(spans: list[SpanJson]) -> str:
    """Words that stand in one place or in several, on one line, between quotation marks: their own, else ours."""
    return _in_marks(" … ".join(span["text"] for span in spans))


def _in_marks(words: str) -> str:
    whole = " ".join(words.split())
    return whole if whole[:1] in _OPENING else quoted(whole)


def head_of(document: ShownDocumentJson, more: str | None = None) -> Html:
    """The head of a card that shows words of a document; `more` says why it stands where it stands."""
    title = " ".join(document["title"].split()) if document["title"] else None
    told = joined(moment(document["published"]), more)
    return together(
        element("h3", link_to(document), id=f"a-{short(document['id'])}"),
        element("p", told, " · " if title else None, element("cite", name(title)) if title else None, class_="meta"),
    )


def card(document: ShownDocumentJson, *parts: str | None) -> Html:
    return element("article", *parts, aria_labelledby=f"a-{short(document['id'])}")


def tell_documents(page: PageJson) -> Html:
    """Each document with what proves that a copy of it is the same."""
    return together(*map(_document, page["documents"]))


def _document(one: ShownDocumentJson) -> Html:
    run = one["run"]
    known_by = _KNOWN_BY.get(one["published_by"] or "")
    told: list[tuple[str, str | None]] = [
        ("Title", name(one["title"], "none")),
        ("Published", joined(moment(one["published"]), known_by)),
        ("Address", one["url"]),
        ("Seen at", one["path"]),
        ("SHA-256", element("code", one["id"])),
        ("Read by", f"provstore {run['program_version']}, reader {one['reader']}, {_utc(run['started_at'])}"),
        ("Rules", element("code", run["rules_digest"])),
    ]
    pairs = [together(element("dt", what), element("dd", words)) for what, words in told if words]
    head = element("h3", name(outlet_of(one)), id=f"d-{short(one['id'])}")
    return element("section", head, element("dl", *pairs), aria_labelledby=f"d-{short(one['id'])}")


def tell_decided(page: PageJson) -> Html:
    """What persons stated of the documents and decided of what was found; what the program found stays beside it."""
    lines: list[str] = [line for one in page["documents"] for line in _stated(one, one["stated"])]
    lines += [_reviewed(one) for one in page["decided"]]
    lines += [_decided(one) for one in page["decisions"]]
    if not lines:
        return element(
            "p", "Nothing: no person has stated or decided anything of this. All of it is as the program found it."
        )
    return listed(lines)


def _stated(document: ShownDocumentJson, said: StatedJson | None) -> list[Html]:
    """What persons say of a document; the words of the page itself are told with the document."""
    if said is None:
        return []
    lines = []
    if said["outlet"]:
        by = f"{_who(said['outlet_by'])} stated{_at(said['outlet_at'])}"
        lines.append(f"published by {said['outlet']['name']}, as {by}")
    if said["published"]:
        by = f"{_who(said['published_by'])} stated{_at(said['published_at'])}"
        lines.append(f"published {moment(said['published'])}, as {by}")
    if told := disputed_sentence(said, "outlet"):
        lines.append(f"outlet {told}")
    if told := disputed_sentence(said, "published"):
        lines.append(f"date {told}")
    if said["encoding"]:
        by = f"{_who(said['encoding_by'])} stated{_at(said['encoding_at'])}"
        lines.append(f"read as {said['encoding']}, as {by}")
    return [together(link_to(document, short(document["id"])), ": ", line) for line in lines]


def _reviewed(one: DecidedFindingJson) -> str:
    """What was decided of something found."""
    words = " / ".join(NOTHING if side is None else _in_marks(side) for side in one["words"])
    told = {"claim": f"claim {one['id']}", "same": "that two claims tell of the same"}
    what = told.get(one["of"]) or joined(one["of"], one["called"])
    return joined(what, names_of(one["speakers"]), words, review_sentence(one["review"])) + _at(one["review"]["at"])


def _decided(one: dict[str, Cell]) -> str:
    verb = "are one speaker" if one["verdict"] == "merge" else "are two speakers"
    newer = {"answered": "overruled by a later decision", "disputed": "disputed"}.get(str(one["state"]))
    said = f"{one['merged']} and {one['kept']} {verb}, as {_who(text_of(one['by']))} decided{_at(text_of(one['at']))}"
    return joined(said, one["note"] and quoted(str(one["note"])), newer)


def text_of(cell: Cell) -> str | None:
    return str(cell) if cell else None


def kind_of(kind: str, certain: bool) -> str:
    """The kind of a difference, for the first cell of its row."""
    return kind if certain else f"{kind} (both may hold)"


def _who(by: str | None) -> str:
    return by or "somebody"


def _at(at: str | None) -> str:
    return f" on {_utc(at)}" if at else ""


def _utc(at: str) -> str:
    return f"{at[:16].replace('T', ' ')} UTC"


def tell_origin(ledger: LedgerJson) -> Html:
    """By what the page was made, from which state of the store."""
    return together(
        element("p", f"Made by provstore {__version__}. It tells what articles say, and does not decide what is true."),
        element(
            "p",
            f"The log of the store ends with event {ledger['number']} of {_utc(ledger['at'])}, whose digest is ",
            element("code", ledger["digest"]),
            ". A store whose log has this event was written, up to it, as it was when this page was made.",
        ),
    )


def counted(number: int, noun: str) -> str:
    """How many, for a title or a sentence; "no differences" where there is none."""
    return count_of(number, noun) if number else f"no {noun}s"
