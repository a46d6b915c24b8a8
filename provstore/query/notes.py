"""What a reader of a document should know before the findings: why there are none, what may mislead."""

import re

from provstore.english.language import may_be_english
from provstore.forms.document import DocumentJson
from provstore.text.visible import INVISIBLE

# Between the articles of one file: a rule of several signs on a line of its own, "2 of 3 DOCUMENTS".
_SEPARATOR = re.compile(r"^\s*(?:([*#_~-])\1{4,}|={3,}|\d+\s+of\s+\d+\s+DOCUMENTS)\s*$", re.MULTILINE)


def note_reading(document: DocumentJson) -> list[str]:
    """A sentence for each thing that is worth knowing of how the document was read; mostly none."""
    return [note for note in _notes(document) if note]


def _notes(document: DocumentJson) -> tuple[str | None, ...]:
    return _silence(document), _several(document), _invisible(document), _edition(document)


def _silence(document: DocumentJson) -> str | None:
    """Why nothing is claimed, where nothing is."""
    if document["claims"]:
        return None
    if not may_be_english(document["text"]):
        language = document["language"]
        named = f" ({language})" if language else ""
        return f"No claims: the text is not in English{named}, which alone is read."
    kinds = {segment["kind"] for segment in document["segments"]}
    if kinds.isdisjoint(("paragraph", "headline")):
        return "No claims: all that the text holds was taken for furniture, captions or notes of the page."
    return "No claims: no sentence was found in the text."


def _several(document: DocumentJson) -> str | None:
    """Whether several articles stand in one file, of which only the first has its date and outlet read."""
    between = list(_SEPARATOR.finditer(document["text"]))
    if not between or not _tells_on_both_sides(document, between[0].start()):
        return None
    return (
        f"The text seems to hold {len(between) + 1} articles: headline, date and outlet are those of the first."
        " Take them in one by one, each in a file of its own."
    )


def _tells_on_both_sides(document: DocumentJson, place: int) -> bool:
    told = [segment["start"] for segment in document["segments"] if segment["kind"] == "paragraph"]
    return bool(told) and told[0] < place < told[-1]


def _invisible(document: DocumentJson) -> str | None:
    """How many characters of the text nobody sees; they are kept, and not read."""
    count = len(INVISIBLE.findall(document["text"]))
    if not count:
        return None
    return f"Invisible characters in the text, kept and not read: {count}."


def _edition(document: DocumentJson) -> str | None:
    """Which edition of the page came before it."""
    before = document.get("edition_of")
    return f"A later edition of {before[:12]}: provstore compare shows what it has otherwise." if before else None
