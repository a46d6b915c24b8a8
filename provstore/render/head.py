"""What stands above an article: who published it and when, and how each of these is known."""

from rich.table import Table as Grid

from provstore.forms.document import DateJson, DatelineJson, DocumentJson, RunJson, SightingJson
from provstore.render.reviews import disputed_sentence
from provstore.render.terminal import joined, line, quoted
from provstore.text.captured import read_captured

MARGIN = 11  # the width of "boilerplate", the longest name that stands in it


def head(document: DocumentJson) -> Grid:
    """The lines above the article, each with its name in the margin."""
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(width=MARGIN, style="dim", justify="right", no_wrap=True)
    grid.add_column()
    headline = document["headline"]
    grid.add_row(line(""), line(_flat(headline["text"]) if headline else "no headline", "bold"))
    for name, words in (
        ("outlet", _outlet(document)),
        ("published", _published(document)),
        ("filed", _filed(document["dateline"])),
        ("byline", document["byline"] and _flat(document["byline"]["text"])),
        ("authors", ", ".join(map(_flat, document.get("authors", [])))),
        ("address", _flat(document.get("url") or "")),
        ("captured", _captured(document)),
        ("language", document["language"] or "unsure"),
        ("encoding", _encoding(document)),
        *(("" if number else "seen", _seen(seen)) for number, seen in enumerate(document["sightings"])),
        ("read by", _run(document["run"], document.get("reader"))),
        ("document", document["id"]),
        *(("" if number else "note", note) for number, note in enumerate(document.get("notes", []))),
    ):
        if words:
            grid.add_row(line(name), line(words))
    return grid


def _outlet(document: DocumentJson) -> str:
    page, stated = document["outlet"], document["stated"]
    on_page = page and f"{_flat(page['name'])}, as the page says: {quoted(page['evidence']['text'])}"
    if stated and stated["outlet"]:
        said = f"{_flat(stated['outlet']['name'])}, as {_person(stated['outlet_by'], stated['outlet_at'])} states"
        return joined(said, on_page or "not found on the page")
    if said := disputed_sentence(stated, "outlet"):
        return joined(said, on_page or "not found on the page")
    if not on_page and (carried := document.get("carried")) and carried["outlet"]:
        return f"{_flat(carried['outlet']['name'])}, as {_carriers(document)} states; not found on the page"
    return on_page or "unknown: not found on the page, and nobody has stated it"


def _published(document: DocumentJson) -> str:
    page, stated = document["published"], document["stated"]
    on_page = page and f"{_date(page, document['timezone'])}, as the page says: {quoted(page['text'])}"
    if stated and stated["published"]:
        who = _person(stated["published_by"], stated["published_at"])
        said = f"{_flat(stated['published'].replace('T', ' '))}, as {who} states"
        return joined(said, on_page or "no date found on the page")
    if said := disputed_sentence(stated, "published"):
        return joined(said, on_page or "no date found on the page")
    if not (page and page["value"]) and (carried := document.get("carried")) and carried["published"]:
        said = f"{_flat(carried['published'].replace('T', ' '))}, as {_carriers(document)} states"
        return joined(said, on_page or "no date found on the page")
    return on_page or "no date found on the page"


def _captured(document: DocumentJson) -> str | None:
    """When the page was captured, as whoever saved it has written into it; carriers stand with where it was seen."""
    said = next((one for one in document.get("page", []) if one["field"] == "captured" and one["counts"]), None)
    if said is None:
        return None
    moment = (read_captured(said["value"]) or "").replace("T", " ").replace("Z", " UTC")
    return f"{moment}, as the page says: {quoted(said['value'])} ({said['where']})"


def _encoding(document: DocumentJson) -> str | None:
    """How the bytes are read, where a person states it."""
    stated = document["stated"]
    if stated is None or stated["encoding"] is None:
        return None
    return f"{_flat(stated['encoding'])}, as {_person(stated['encoding_by'], stated['encoding_at'])} states"


def _carriers(document: DocumentJson) -> str:
    """What the document came in, for people: "the csv", "the feed or the warc"."""
    kinds = {carrier["kind"] for seen in document["sightings"] if (carrier := seen.get("carrier"))}
    return " or ".join(f"the {kind}" for kind in sorted(kinds))


def _filed(dateline: DatelineJson | None) -> str | None:
    if dateline is None:
        return None
    read = joined(
        dateline["place"] and _flat(dateline["place"]),
        dateline["agency"] and _flat(dateline["agency"]),
        dateline["date"] and _date(dateline["date"]),
    )
    return f"{read}, as the page says: {quoted(dateline['text'])}"


def _seen(seen: SightingJson) -> str:
    carrier = seen.get("carrier")
    if not carrier:
        return f"{_flat(seen['path'])} ({_moment(seen['seen_at'])})"
    record = f", {_flat(carrier['record'])}" if carrier["record"] else ""
    had = f", from {_flat(seen['url'] or '')}" if seen.get("url") else ""
    when = f", captured {_flat(seen['captured_at'] or '')}" if seen.get("captured_at") else ""
    when += f" by its {_flat(seen['captured_in'] or '')}" if when and seen.get("captured_in") else ""
    return f"{_flat(seen['path'])}{record} ({_moment(seen['seen_at'])}, in {carrier['kind']}{had}{when})"


def _run(run: RunJson, reader: str | None) -> str:
    by = f"provstore {run['program_version']}, rules {run['rules_digest'][:12]}, {_moment(run['started_at'])}"
    return joined(by, reader)


def _date(date: DateJson, timezone: str | None = None) -> str:
    if not date["value"]:
        return f"no date ({_flat(date['reason'] or 'unread')})"
    is_by_clock = date["precision"] == "minute" and len(date["value"]) == len("2018-06-12T13:44")
    clock = f" by the clock of the outlet, {timezone}" if is_by_clock and timezone else ""
    return f"{date['value'].replace('T', ' ')}{clock} ({date['precision']})"


def _person(by: str | None, at: str | None) -> str:
    name = _flat(by) if by else "somebody"
    return f"{name} ({_moment(at)})" if at else name


def _moment(utc: str) -> str:
    return f"{utc[:16].replace('T', ' ')} UTC"


def _flat(words: str) -> str:
    """Words of a page without its line breaks."""
    return " ".join(words.split())
