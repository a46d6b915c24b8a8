"""What holds of something found, of all that persons decided of it.

Each decision names those that it was made in sight of, and answers them.  What holds is what the last ones say: those
that no other answers.  In one copy of a store that is one decision; after two copies are joined there can be several,
which agree, say different things of different fields, or contradict each other: then none of them holds, and that is
told.  So the order in which decisions come to a store does not matter, nor how often.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from typing import Any, Literal

from provstore.records import Review

Stands = Literal["accept", "reject", "amend", "disputed"]


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds: `verdict`, by the newest decision, and the fields that are amended, each by whoever said so last.

    `made` are the decisions that hold, the newest first; of disputed ones nothing is amended.
    """

    verdict: Stands
    made: tuple[Review, ...]
    amended: Mapping[str, tuple[Any, Review]] = field(default_factory=dict)  # field → value, as JSON has it

    @property
    def newest(self) -> Review:
        return self.made[0]


@dataclass(frozen=True, slots=True)
class _Graph:
    known: Mapping[str, Review]  # by their ids
    effects: Mapping[str, frozenset[str]]  # id → ids of the decisions that hold once it was made
    fields: Mapping[str, Mapping[str, frozenset[tuple[str, str]]]]  # id → field → each value, as JSON, and who says so


def stand(reviews: Iterable[Review]) -> Standing | None:
    """What holds of the thing that all of the reviews are about; None where nothing does."""
    known = {one.id: one for one in reviews}
    graph = _follow(known)
    in_effect = frozenset().union(*(graph.effects[id] for id in find_last(known.values())))
    if not in_effect:
        return None
    made = tuple(sorted((known[id] for id in in_effect), key=lambda one: (one.at or "", one.id), reverse=True))
    verdicts = {one.verdict for one in made}
    amended = _joined(graph.fields[id] for id in in_effect)
    values = {name: {value for value, _ in said} for name, said in amended.items()}
    if len(verdicts) > 1 or any(len(one) > 1 for one in values.values()):
        return Standing("disputed", made)
    (verdict,) = verdicts
    assert verdict != "undo"  # it has the effect of what it leads back to
    told = {}
    for name, said in sorted(amended.items()):
        value, who = min(said, key=lambda one: (known[one[1]].at or "", one[1]))  # whoever said so first
        told[name] = (json.loads(value), known[who])
    return Standing(verdict, made, told)


def find_last(reviews: Iterable[Review]) -> tuple[str, ...]:
    """The ids of those that no other answers, which a further decision is made in sight of, in their order."""
    known = {one.id: one for one in reviews}
    answered = {id for one in known.values() for id in one.after}
    return tuple(sorted(known.keys() - answered))


def _follow(known: Mapping[str, Review]) -> _Graph:
    """What each decision makes hold, from the first on; an answer to what is not here answers nothing."""
    before = {id: [other for other in one.after if other in known] for id, one in known.items()}
    effects: dict[str, frozenset[str]] = {}
    fields: dict[str, dict[str, frozenset[tuple[str, str]]]] = {}
    try:
        order = list(TopologicalSorter({id: sorted(others) for id, others in before.items()}).static_order())
    except CycleError:  # no ids that are digests do this; an edited store must be read to its end
        order, before = sorted(known), {id: [] for id in known}
    for id in order:
        one = known[id]
        held = frozenset[str]().union(*(effects[other] for other in before[id]))
        if one.verdict == "undo":
            taken_back = (effects[other] for undone in held for other in before[undone])
            effects[id], fields[id] = frozenset[str]().union(*taken_back), {}
            continue
        effects[id] = frozenset({id})
        inherited = _joined(fields[other] for other in held) if one.verdict == "amend" else {}
        own = {name: frozenset({(json.dumps(value, sort_keys=True), id)}) for name, value in one.amended.told().items()}
        fields[id] = {**inherited, **own}
    return _Graph(known, effects, fields)


def _joined(
    several: Iterable[Mapping[str, frozenset[tuple[str, str]]]],
) -> dict[str, frozenset[tuple[str, str]]]:
    """Field → all that is said of it."""
    joined: dict[str, frozenset[tuple[str, str]]] = {}
    for one in several:
        for name, said in one.items():
            joined[name] = joined.get(name, frozenset()) | said
    return joined
