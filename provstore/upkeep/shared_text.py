"""The tables of passages and of inferred wires: who has text from whom, and whose copy a page without a credit is."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from sqlalchemy import Connection

from provstore.match.provenance.directions import find_direction, find_wire, is_mostly_in
from provstore.match.reuse.shared import SharedText, find_shared_text
from provstore.records import Account, Span
from provstore.store.models.pairs import inferred_wires, passages
from provstore.store.pairs import load_accounts, renew, rows_of, some_of
from provstore.store.rows import Columns, Rows, ends
from provstore.store.sources import save_sources
from provstore.upkeep.known_texts import KnownTexts


class Renewed(NamedTuple):
    """What the renewal of shared text has moved, all by the rows of documents.

    `repeated`: those of whose text their outlet may repeat other parts than before; `regrouped`: those whose standing
    in a group of copies is another; `pairs`, the smaller row first: those whose passages are others now, and all that
    share a passage of which one has changed.
    """

    repeated: set[int]
    regrouped: set[int]
    pairs: set[tuple[int, int]]


def renew_shared_text(connection: Connection, run_row: int, texts: KnownTexts, changed: Collection[int]) -> Renewed:
    """Bring passages and inferred wires to what holds now of documents, by their rows."""
    repeated, affected = set[int](), set[int]()
    for some in some_of(changed):
        furnished, common = texts.take_in(some)
        repeated |= furnished
        affected |= common
    regrouped = texts.copies.arrange(run_row, repeated.union(changed))
    pairs: set[tuple[int, int]] = set()
    known = texts.lookup, texts.catalog, texts.furniture, texts.of, texts.copies.groups
    done: set[int] = set()
    for some in some_of({*changed, *repeated, *affected, *regrouped}):  # which all stay in memory meanwhile
        found = list(find_shared_text({row: texts.of(row) for row in some}, *known, done))
        accounts = load_accounts(connection, {row for shared in found for row in (shared.first, shared.second)})
        moved = renew(connection, passages, run_row, some, passage_rows(found, accounts), but=done)
        pairs.update((min(pair), max(pair)) for pair in moved)
        done.update(some)
    for row in rows_of(connection, passages, changed):
        pairs.add((min(row.a_row, row.b_row), max(row.a_row, row.b_row)))
    for some in some_of({row for pair in pairs for row in pair}.union(changed)):
        wires = list(_wire_rows(connection, some, load_accounts(connection, some)))
        renew(connection, inferred_wires, run_row, some, wires, by=("document_row",))
    return Renewed(repeated, regrouped, pairs)


def passage_rows(found: Iterable[SharedText], accounts: Mapping[int, Account]) -> Iterator[Columns]:
    """The rows of passages, the document with the smaller id first."""
    for shared in found:
        turned = accounts[shared.second].id < accounts[shared.first].id
        a, b = (shared.second, shared.first) if turned else (shared.first, shared.second)
        both = [passage.turned() if turned else passage for passage in shared.passages]
        in_a, in_b = [passage.a for passage in both], [passage.b for passage in both]
        most = is_mostly_in(accounts[a], in_a) or is_mostly_in(accounts[b], in_b)
        for here in both:
            direction = find_direction(accounts[a], accounts[b], here.a, here.b, most=most)
            where = {"a_row": a, "b_row": b, **ends(here.a, "a_"), **ends(here.b, "b_"), "kind": here.kind}
            copied = {"a": "a from b", "b": "b from a", None: None}[direction.copier]
            told = {"copied": copied, **ends(direction.because, "because_"), "rule": direction.rule}
            yield {**where, **told, "inferred": int(direction.inferred)}


def _wire_rows(connection: Connection, near: Collection[int], accounts: Mapping[int, Account]) -> Iterator[Columns]:
    """The agencies that documents without a credit print, from the passages that stand in the store now."""
    shared: dict[int, dict[int, list[tuple[Span, Span]]]] = defaultdict(lambda: defaultdict(list))
    for row in rows_of(connection, passages, near):
        a, b = Span(row.a_start, row.a_end), Span(row.b_start, row.b_end)
        shared[row.a_row][row.b_row].append((a, b))
        shared[row.b_row][row.a_row].append((b, a))
    wanted = sorted(row for row in near if row in shared and not accounts[row].wires())
    others = {other for row in wanted for other in shared[row]} - accounts.keys()
    known = {**accounts, **load_accounts(connection, others)}
    for row in wanted:
        told = [
            (-sum(mine.end - mine.start for mine, _ in pairs), known[other].id, other, agency)
            for other, pairs in shared[row].items()
            if (agency := find_wire(known[row], known[other], [mine for mine, _ in pairs]))
        ]
        if told:  # by the document that it shares most with
            *_, other, agency = min(told, key=lambda one: one[:2])
            mine, theirs = max(shared[row][other], key=lambda pair: (pair[0].end - pair[0].start, -pair[0].start))
            number = save_sources(connection, Rows(connection), [agency], {})[agency.key]
            document = {"document_row": row, "to_row": number, **ends(mine)}
            yield {**document, "from_row": other, **ends(theirs, "from_"), "rule": "wire.same-text"}
