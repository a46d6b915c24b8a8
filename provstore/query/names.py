"""Names in the store that begin with what somebody has typed so far."""

from collections.abc import Iterator
from itertools import islice
from typing import Literal

from sqlalchemy import Connection, text

Named = Literal["document", "outlet", "speaker", "story"]
MOST = 200  # names; more are no help

# Each name, and what is said of it.
_QUESTIONS: dict[Named, str] = {
    "document": """
        SELECT document, coalesce(title, path, '') FROM v_documents
        UNION ALL SELECT path, document FROM v_documents WHERE path IS NOT NULL ORDER BY 1""",
    "outlet": "SELECT name, coalesce(country, '') FROM sources WHERE kind = 'outlet' ORDER BY name",
    "speaker": """
        SELECT DISTINCT name, kind FROM sources
        WHERE id IN (SELECT source_row FROM _claim_speakers) AND kind NOT IN ('anonymous', 'document') ORDER BY name""",
    "story": "SELECT id, label FROM v_stories ORDER BY id",
}


def names_beginning(connection: Connection, named: Named, typed: str) -> Iterator[tuple[str, str]]:
    """Names of documents (ids, paths), outlets, speakers or stories that begin so, in upper or lower case; and what is
    said of each, on one line.  At most `MOST`; without a letter typed no paths."""
    begun = typed.casefold()
    found = connection.execute(text(_QUESTIONS[named]))
    fitting = (
        (name, " ".join(about.split()))
        for name, about in found
        if name.casefold().startswith(begun) and (begun or named != "document" or _is_id(name))
    )
    return islice(fitting, MOST)


def _is_id(name: str) -> bool:
    return len(name) == len("0123456789ab") and not set(name) - set("0123456789abcdef")
