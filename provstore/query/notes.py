"""What a reader of a document should know before the findings: why there are none, what may mislead."""

from provstore.english.calendar import DAY
from provstore.english.language import may_be_english
from provstore.extract.page.articles import split_articles
from provstore.forms.document import DocumentJson
from provstore.records import PageField, ReadingNote, Span
from provstore.text.visible import INVISIBLE


def note_reading(document: DocumentJson) -> list[str]:
    """A sentence for each thing that is worth knowing of how the document was read; mostly none."""
    return [note for note in _notes(document) if note]


def _notes(document: DocumentJson) -> tuple[str | None, ...]:
    by_page = _page(document)
    return _silence(document), _several(document), _days(document), *by_page, _invisible(document), _edition(document)


_PAGE_NOTES: dict[ReadingNote, str] = {
    "days of publication differ": "The page states several days of publication",
    "titles differ": "The headline is none of the titles that the page states",
    "writers differ": "The page names several writers who are not the same",
    "behind a paywall": "The page is not free: what follows its beginning may be missing.",
    "live blog": "A live page: entries of several times and hands stand in one text.",
    "more pages follow": "The article goes on on another page.",
    "no article found": "No paragraph of an article was found on the page.",
    "nested too deep": "The markup is nested deeper than is read: what stands deepest is taken as if it stood higher.",
}
_CONTRADICTED: dict[ReadingNote, PageField] = {
    "days of publication differ": "published",
    "titles differ": "title",
    "writers differ": "author",
}


def _page(document: DocumentJson) -> list[str]:
    """What a reader noted of a page; of values that contradict each other, where each stands."""
    told = []
    for note in document.get("page_notes", []):
        sentence = _PAGE_NOTES[note]
        if field := _CONTRADICTED.get(note):
            stated: dict[str, list[str]] = {}
            for one in document.get("page", []):
                if one["field"] == field:
                    stated.setdefault(one["value"], []).append(one["where"])
            listed = "; ".join(f"“{value}” ({', '.join(dict.fromkeys(where))})" for value, where in stated.items())
            sentence = f"{sentence}: {listed}."
        told.append(sentence)
    return told


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
    """Whether several articles stand in one file: each is read, but only the first is what the document is called."""
    if "reader" in document:
        return None  # its markup tells its parts
    _, *others = split_articles(document["text"])
    if not others:
        return None
    headed = (_head(document, article) for article in others)
    return (
        f"The text holds {len(others) + 1} articles, each read by itself. Headline, date and outlet of the document are"
        f" those of the first; the others: {', '.join(headed)}."
    )


def _head(document: DocumentJson, article: Span) -> str:
    """The headline of an article, with the line of its date where it has one."""
    within = [one for one in document["segments"] if article.start <= one["start"] < article.end]
    words = {one["kind"]: one["text"] for one in reversed(within)}
    date = words.get("timestamp") or words.get("dateline")
    return f"“{words['headline']}”" + (f" ({date})" if date else "")


def _days(document: DocumentJson) -> str | None:
    """That a person states another day of publication than the page gives; the person's counts."""
    stated = document["stated"] and document["stated"]["published"]
    page = document["published"]
    if not stated or page is None or page["value"] is None:
        return None
    exact = min(len(stated), len(page["value"]), DAY)  # not the minute: clocks of two places differ
    if stated[:exact] == page["value"][:exact]:
        return None
    words = " ".join(page["text"].split())
    return f"The page gives another date of publication (“{words}”) than a person stated: {stated}, which counts."


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
