"""What an ingest would take in, for people."""

from collections.abc import Iterator

from provstore.ingest.planned import SHOWN, Planned
from provstore.render.safe import safe_line
from provstore.store.events import show_path

_DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "strokes", " ": "blanks"}


def render_planned(planned: Planned) -> str:
    """A file in a few lines: what it is, what is in it, of a table how its columns are taken."""
    return "".join(f"{safe_line(line)}\n" for line in _lines(planned))


def _lines(planned: Planned) -> Iterator[str]:
    count = "1 document" if planned.documents == 1 else f"{planned.documents} documents"
    what = f"{planned.kind}, {count}" if planned.kind else "a document" if planned.documents else "nothing to read"
    yield f"{show_path(planned.path)}: {what}"
    if table := planned.table:
        between = f"{_DELIMITERS.get(table.delimiter, table.delimiter)}, " if table.delimiter else ""
        yield f"  {between}{table.encoding}" + ("" if table.named else ", without a header line")
        for name, field in table.columns:
            yield f"  {name or '(no name)'} → {_taken_for(field, name == table.text)}"
        for row in table.rows:
            yield f"    {' │ '.join(row)}"
    elif planned.records:
        more = planned.documents - len(planned.records)
        yield f"  {'; '.join(planned.records)}" + (f" and {more} more" if more > 0 else "")
    if planned.undated:
        dates = "1 date" if planned.undated == 1 else f"{planned.undated} dates"
        yield f"  {dates} not read: {'; '.join(planned.unread_dates)}" + ("; …" if planned.undated > SHOWN else "")
    if planned.waiting:
        yield f"  --dates day-first or --dates month-first would read {planned.waiting} of them"
    if planned.passed_over:
        yield "  passed over: " + ", ".join(f"{what} {count}" for what, count in sorted(planned.passed_over.items()))
    yield from (f"  refused: {sentence}" for sentence in planned.refusals)
    if (more := planned.refused - len(planned.refusals)) > 0:
        yield f"  and {more} more refused"


def _taken_for(field: str | None, is_text: bool) -> str:
    if is_text:
        return "text of the document"
    return "outlet" if field == "site" else field or "not read"
