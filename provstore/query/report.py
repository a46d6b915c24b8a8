"""All that stands on a page for an editor, gathered from the answers of other commands: nothing is worked out twice."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, bindparam, text

from provstore.errors import UsageError
from provstore.forms.answers import DiffersJson, SourcesJson
from provstore.forms.parts import SpanJson
from provstore.forms.report import (
    AccountJson,
    ClaimPageJson,
    ComparisonPageJson,
    LedgerJson,
    PageJson,
    ParagraphJson,
    ShownDocumentJson,
    StoryPageJson,
)
from provstore.forms.shapes import shape_stated
from provstore.query.appearances import Held, load_held, load_merges
from provstore.query.changes import changes_between
from provstore.query.compare import compare_documents
from provstore.query.contents import read_run
from provstore.query.decided import list_decided_between, list_decided_of_claim
from provstore.query.documents import find_document
from provstore.query.pairs import list_divergences
from provstore.query.provenance import count_sources, trace_claim
from provstore.query.selection import Selection
from provstore.query.speakers import list_decisions
from provstore.query.stories import list_stories
from provstore.query.timeline import find_claim_or_story, tell_timeline
from provstore.records import Source
from provstore.store.stamps import read_head
from provstore.store.statements import load_statement
from provstore.table import Cell

_DOCUMENTS = """
SELECT document_id AS id, title, outlet, published, published_by, language, url, path, reader
FROM v_documents WHERE document_id IN :ids
"""


def gather_page(connection: Connection, names: Sequence[str]) -> PageJson:
    """The page of what is named: a claim or a story, or two documents.

    Raises UsageError for other numbers of names, and where a name means nothing of the store.
    """
    if len(names) == 2:
        return _of_two(connection, *(find_document(connection, name) for name in names))
    if len(names) != 1:
        raise UsageError(f"a page tells of a claim, a story, or two documents, and not of {len(names)} things")
    claim, story = find_claim_or_story(connection, names[0])
    return _of_claim(connection, *claim) if claim else _of_story(connection, story or "")


def _of_claim(connection: Connection, claim_id: str, document_id: str) -> ClaimPageJson:
    sources = count_sources(connection, claim_id, document_id)
    steps = trace_claim(connection, claim_id, document_id)["steps"]
    ids = [document_id, *(one["document"] for one in sources["appearances"])]
    held = {id: load_held(connection, id) for id in dict.fromkeys(ids)}
    accounts = [_account(held[one["document"]], one["claim"]) for one in sources["appearances"]]
    pointed: dict[str, list[SpanJson]] = {id: [] for id in held}
    pointed[document_id] += [step["evidence"] for step in steps]
    for account in accounts:
        pointed[account["document"]] += [*account["claim"]["content"], *account["cue"], *account["source"]]
    differs = _differs(connection, sources, accounts, held)
    for other, told in differs.items():
        for one in told:
            for id, words in zip((document_id, other), one["words"], strict=True):
                pointed[id] += [words] if words else []
    speakers = [speaker for account in accounts for speaker in _speakers(held[account["document"]], account)]
    return {
        "subject": "claim",
        "sources": sources,
        "steps": steps,
        "accounts": accounts,
        "differs": differs,
        "decided": list_decided_of_claim(connection, claim_id, [one["claim"]["id"] for one in accounts], held),
        "documents": _documents(connection, held, pointed),
        "decisions": _decisions(connection, speakers),
        "ledger": _ledger(connection),
    }


def _of_two(connection: Connection, a: str, b: str) -> ComparisonPageJson:
    answer = compare_documents(connection, a, b)
    held = {id: load_held(connection, id) for id in (a, b)}
    pointed: dict[str, list[SpanJson]] = {a: [], b: []}
    for one in (*answer["divergences"], *answer["changes"]):
        pointed[a] += [one["a"]] if one["a"] else []
        pointed[b] += [one["b"]] if one["b"] else []
    return {
        "subject": "comparison",
        "comparison": answer,
        "decided": list_decided_between(connection, held),
        "documents": _documents(connection, held, pointed),
        "decisions": _decisions(connection, _everybody(held.values())),
        "ledger": _ledger(connection),
    }


def _of_story(connection: Connection, story: str) -> StoryPageJson:
    (told,) = list_stories(connection, selection=Selection(where=(("id", story),))).objects()
    timeline = tell_timeline(connection, story).objects()
    held = {id: load_held(connection, id) for id in (str(row["document_id"]) for row in timeline)}
    return {
        "subject": "story",
        "story": told,
        "timeline": timeline,
        "decided": list_decided_between(connection, held),
        "divergences": list_divergences(connection, story=story).objects(),
        "documents": _documents(connection, held, {id: [] for id in held}),
        "decisions": _decisions(connection, _everybody(held.values())),
        "ledger": _ledger(connection),
    }


def _differs(
    connection: Connection, sources: SourcesJson, accounts: Sequence[AccountJson], held: Mapping[str, Held]
) -> dict[str, list[DiffersJson]]:
    """Where accounts differ from that in the first of `held`, by their documents; with what versions change in it."""
    asked, *others = held
    content = sources["claim"]["content"]
    told: dict[str, list[DiffersJson]] = {}
    for id in others:
        found = [one for here in sources["appearances"] if here["document"] == id for one in here["differs"]]
        mine = [part for one in accounts if one["document"] == id for part in one["claim"]["content"]]
        changed: list[DiffersJson] = [
            {"kind": one["kind"], "words": [one["a"], one["b"]]}
            for one in changes_between(connection, held[asked], held[id])
            if _meets(one["a"], content) or _meets(one["b"], mine)
        ]
        # What a version changes is mostly the very difference that was found between the two claims.
        known = [[one["words"][side] for one in found] for side in (0, 1)]
        told[id] = found + [
            one for one in changed if not any(map(_meets, one["words"], ([w for w in side if w] for side in known)))
        ]
    return told


def _meets(words: SpanJson | None, spans: Iterable[SpanJson]) -> bool:
    return words is not None and any(one["start"] < words["end"] and words["start"] < one["end"] for one in spans)


def _account(held: Held, claim_id: str) -> AccountJson:
    claim = held.claims[claim_id]
    return {
        "document": held.document.id,
        "claim": held.claim(claim_id),
        "cue": [held.span(part) for part in claim.cue],
        "source": [held.span(part) for part in claim.source],
        "needs_review": claim.needs_review,
    }


def _speakers(held: Held, account: AccountJson) -> Sequence[Source]:
    return held.claims[account["claim"]["id"]].speakers


def _everybody(held: Iterable[Held]) -> Iterable[Source]:
    """All who speak in some documents."""
    return (speaker for one in held for claim in one.claims.values() for speaker in claim.speakers)


def _decisions(connection: Connection, speakers: Iterable[Source]) -> list[dict[str, Cell]]:
    """What persons decided of speakers, in the order of time."""
    merges = load_merges(connection)
    shown = {merges.get(speaker.key, speaker).key for speaker in speakers}
    made = {one["decision"]: one for key in shown for one in list_decisions(connection, key).objects()}
    return [made[number] for number in sorted(made, key=lambda number: int(str(number)))]


def _documents(
    connection: Connection, held: Mapping[str, Held], pointed: Mapping[str, Sequence[SpanJson]]
) -> list[ShownDocumentJson]:
    """What is shown of each document; `pointed` are the words in it that the page points at."""
    asked = text(_DOCUMENTS).bindparams(bindparam("ids", expanding=True))
    known = {row["id"]: row for row in connection.execute(asked, {"ids": list(held)}).mappings()}
    return [
        {
            **known[id],  # type: ignore[typeddict-item]
            "stated": shape_stated(load_statement(connection, one.row)[0]),
            "run": read_run(connection, id),
            "paragraphs": _paragraphs(one, pointed[id]),
        }
        for id, one in held.items()
    ]


def _paragraphs(held: Held, pointed: Sequence[SpanJson]) -> list[ParagraphJson]:
    """The parts of a text in which words stand that are pointed at, in its order."""
    shown: list[ParagraphJson] = []
    left_out = False
    for segment in held.extraction.segments:
        span = segment.span
        words = held.span(span)
        if _meets(words, pointed):
            shown.append({**words, "follows": bool(shown) and not left_out})
            left_out = False
        elif segment.kind != "blank":
            left_out = True
    return shown


def _ledger(connection: Connection) -> LedgerJson:
    head = read_head(connection)
    return {"number": head.number, "at": head.at, "digest": head.digest}
