"""Two articles side by side, as a person reads them."""

from rich.console import RenderableType
from rich.table import Table as Grid

from provstore.forms.answers import ComparisonJson, DivergenceJson, PairJson, PassageJson, ToldClaimJson
from provstore.forms.parts import SpanJson
from provstore.render.phrases import joined, quoted
from provstore.render.terminal import draw, line

MARGIN = 12
NOTHING = "–"


def comparison(told: ComparisonJson) -> str:
    """The comparison as text for a terminal: a left, b right."""
    parts: list[RenderableType] = [_grid([("", told["a"][:12], told["b"][:12])], bold=True)]
    for title, rows in (
        ("Text both have", [_passage(one) for one in told["passages"]]),
        ("Claims that say the same", [_pair(one) for one in told["claims"]]),
        ("Where the accounts differ", [_divergence(one) for one in told["divergences"]]),
        ("Only in one", [*(_only(one, 0) for one in told["only_a"]), *(_only(one, 1) for one in told["only_b"])]),
    ):
        parts += [line(""), line(f"{title}: {len(rows)}", "bold"), *([_grid(rows)] if rows else [])]
    return draw(*parts)


def _grid(rows: list[tuple[str, str, str]], *, bold: bool = False) -> Grid:
    grid = Grid.grid(padding=(0, 2), expand=True)
    grid.add_column(width=MARGIN, style="dim", justify="right")
    grid.add_column(ratio=1)
    grid.add_column(ratio=1)
    for row in rows:
        grid.add_row(*(line(cell, "bold" if bold else "") for cell in row))
    return grid


def _passage(one: PassageJson) -> tuple[str, str, str]:
    return joined(one["kind"], one["copied"]), quoted(one["a"]["text"]), quoted(one["b"]["text"])


def _pair(one: PairJson) -> tuple[str, str, str]:
    return f"{one['score']:.2f}", _claim(one["a"], one["a_part"]), _claim(one["b"], one["b_part"])


def _claim(claim: ToldClaimJson, part: SpanJson | None) -> str:
    words = part["text"] if part else " … ".join(span["text"] for span in claim["content"])
    speaker = claim["speaker"] and claim["speaker"]["name"]
    return joined(f"#{claim['number']}", speaker, quoted(words))


def _divergence(one: DivergenceJson) -> tuple[str, str, str]:
    kind = one["kind"] if one["certain"] else f"{one['kind']}?"
    return kind, _words(one["a"]), _words(one["b"])


def _words(side: SpanJson | None) -> str:
    return quoted(side["text"]) if side else NOTHING


def _only(claim: ToldClaimJson, side: int) -> tuple[str, str, str]:
    told = _claim(claim, None)
    return (claim["voice"], told, "") if side == 0 else (claim["voice"], "", told)
