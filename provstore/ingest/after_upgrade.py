"""What a new schema leaves to do: it may empty the indexes by which documents are compared; rules may have changed."""

from collections.abc import Callable
from dataclasses import dataclass

from provstore import rules
from provstore.store import StorePath, open_for_writing
from provstore.store.runs import recorded_run
from provstore.upkeep import Upkeep, count_waiting

_READ_OTHERWISE = """
SELECT count(*) FROM _current AS c JOIN runs AS r ON r.id = c.run_row WHERE r.rules_digest <> ?
"""


@dataclass(frozen=True, slots=True)
class Renewed:
    """How many documents were matched anew, and how many remain that other rules read than those of today."""

    matched: int
    remaining: int


def match_again(store: StorePath, begin: Callable[[int], None] = lambda count: None) -> Renewed:
    """Match all documents that wait for it; `begin` is told how many there are, before, if there are any."""
    with open_for_writing(store) as connection:
        with connection.begin():
            waiting = count_waiting(connection)
            remaining = connection.exec_driver_sql(_READ_OTHERWISE, (rules.digest(),)).scalar_one()
        if waiting:
            begin(waiting)
            with recorded_run(connection, "db upgrade", {}) as run_row, connection.begin():
                Upkeep(connection, run_row).finish()
    return Renewed(waiting, remaining)
