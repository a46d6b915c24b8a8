"""Which changes are tried: those of cosmic-ray that read like a slip, and four of our own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import parso
from cosmic_ray import plugins
from cosmic_ray.operators.operator import Example, Operator

Positions = Iterator[tuple[tuple[int, int], tuple[int, int]]]

# One replacement each: a comparison turned into all seven others is mostly noise.
_SLIPS = (
    *(f"ReplaceComparisonOperator_{change}" for change in ("Lt_LtE", "LtE_Lt", "Gt_GtE", "GtE_Gt")),
    *(f"ReplaceComparisonOperator_{change}" for change in ("Eq_NotEq", "NotEq_Eq", "Is_IsNot", "IsNot_Is")),
    *(f"ReplaceBinaryOperator_{change}" for change in ("Add_Sub", "Sub_Add", "Mul_Add", "Div_Mul", "FloorDiv_Mul")),
    *(f"ReplaceBinaryOperator_{change}" for change in ("Mod_FloorDiv", "Pow_Mul", "BitOr_BitAnd", "BitAnd_BitOr")),
    *(f"ReplaceUnaryOperator_{change}" for change in ("Delete_Not", "USub_UAdd")),
    *("AddNot", "ReplaceAndWithOr", "ReplaceOrWithAnd", "ReplaceTrueWithFalse", "ReplaceFalseWithTrue"),
    *("ReplaceBreakWithContinue", "ReplaceContinueWithBreak", "ZeroIterationForLoop"),
    *("NumberReplacer", "ExceptionReplacer"),
)


class _Own(Operator):  # type: ignore[misc] # cosmic-ray has no types
    """An operator that replaces the code of a node by each of `changes(node)`."""

    shown: tuple[tuple[str, str], ...]  # code, and what the first change makes of it

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return tuple(Example(before, after) for before, after in cls.shown)

    def changes(self, node: Any) -> list[str]:
        """The code that can stand in the place of the node."""
        raise NotImplementedError

    def mutation_positions(self, node: Any) -> Positions:
        for _ in self.changes(node):
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        return parso.parse(  # type: ignore[no-untyped-call]
            _space_before(node) + self.changes(node)[index]
        )


class SwapMembership(_Own):
    """`a in b` to `a not in b`, and back."""

    shown = (("a in b", "a not in b"),)

    def changes(self, node: Any) -> list[str]:
        if node.type != "comparison" or len(node.children) != 3:
            return []
        operator = " ".join(node.children[1].get_code().split())
        other = {"in": "not in", "not in": "in"}.get(operator)
        return [f"{_code(node.children[0])} {other} {_code(node.children[2])}"] if other else []


class DropCondition(_Own):
    """`a and b` to `a`, and to `b`."""

    shown = (("a and b", "b"),)

    def changes(self, node: Any) -> list[str]:
        if node.type not in {"and_test", "or_test"}:
            return []
        word, parts = node.children[1].value, [_code(child) for child in node.children[::2]]
        return [f" {word} ".join(parts[:i] + parts[i + 1 :]) for i in range(len(parts))]


class DropCall(_Own):
    """`f(a)` to `a`; not where `f` changes the type, which any test notices."""

    shown = (("f(a)", "(a)"),)

    conversions = frozenset(
        {
            "bool",
            "defaultdict",
            "dict",
            "float",
            "frozenset",
            "int",
            "iter",
            "len",
            "list",
            "range",
            "repr",
            "set",
            "str",
            "super",
            "tuple",
            "type",
        }
    )

    def changes(self, node: Any) -> list[str]:
        if node.type != "atom_expr" or len(node.children) != 2 or node.children[0].type != "name":
            return []
        call = node.children[1].children
        if call[0].value != "(" or len(call) != 3 or call[1].type in {"arglist", "argument"}:
            return []
        named = node.children[0].value
        return [] if named in self.conversions or named[:1].isupper() else [f"({_code(call[1])})"]


class DropMethod(_Own):
    """`a.strip()` to `a`."""

    shown = (("a.strip()", "a"),)

    def changes(self, node: Any) -> list[str]:
        if node.type != "atom_expr" or len(node.children) < 3:
            return []
        name, call = node.children[-2:]
        if name.get_code()[:1] != "." or call.get_code() != "()":
            return []
        return ["".join(child.get_code() for child in node.children[:-2]).strip()]


_OWN = {operator.__name__: operator for operator in (SwapMembership, DropCondition, DropCall, DropMethod)}

NAMES = (*(f"core/{name}" for name in _SLIPS), *(f"provstore/{name}" for name in _OWN))


def register() -> None:
    """Make our own operators known to cosmic-ray, in this process."""
    plugins.OPERATOR_PROVIDERS["provstore"] = _OWN


def _code(node: Any) -> str:
    """The code of a node without the space before it."""
    return str(node.get_code(include_prefix=False))


def _space_before(node: Any) -> str:
    return str(node.get_first_leaf().prefix)
