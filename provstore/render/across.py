"""Answers across documents as a person reads them: two articles, the way of a claim, its sources, a speaker."""

from collections.abc import Collection, Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text
from rich.tree import Tree

from provstore.forms import answers
from provstore.forms.parts import SourceJson, SpanJson
from provstore.render.grid import to_grid
from provstore.render.reviews import review_sentence
from provstore.render.terminal import beginning, count_of, draw, joined, line, names_of, quoted
from provstore.render.versions import BETWEEN, NOTHING, change_row, days_of, marked
from provstore.table import Cell, Table

MARGIN = 12
BEGINNING = 60  # characters of words that are not printed whole
STOCK = "passage.stock"


def render_comparison(answer: answers.ComparisonJson, parts: Collection[str] = ()) -> str:
    """Two articles side by side: these parts of the answer, by their names in it, or all where none is named."""
    shown: list[RenderableType] = [_grid([("", answer["a"][:12], answer["b"][:12])], bold=True)]
    if answer["story"]:
        shown.append(line(f"One story {answer['story']}", "dim"))
    if answer["edition"]:
        shown.append(line("Two editions of one page, of {} and of {}".format(*days_of(answer))))
    if not parts or "passages" in parts:
        shown += [line(""), _title_of_passages(answer), *map(_passage, answer["passages"])]
    for part, title, handles, rows in (
        ("changes", "Where the versions differ", [], [change_row(one, answer) for one in answer["changes"]]),
        (
            "divergences",
            "Where the accounts differ",
            [one["handle"] for one in answer["divergences"]],
            [_divergence(one) for one in answer["divergences"]],
        ),
        (
            "claims",
            "Claims that tell of the same",
            [_handle_of_pair(answer, one) for one in answer["claims"]],
            [_pair(one) for one in answer["claims"]],
        ),
        (
            "only",
            "Only in one",
            [],
            [*(_only(one, 0) for one in answer["only_a"]), *(_only(one, 1) for one in answer["only_b"])],
        ),
    ):
        if not parts or part in parts:
            # How a row is named to `provstore review`, by the first: the numbers of the others stand in them.
            named = f"   [review {handles[0]}]" if handles else ""
            head = line(f"{title}: {len(rows)}", "bold").append_text(line(named, "dim"))
            shown += [line(""), head, *([_grid(rows)] if rows else [])]
    return draw(*shown)


def _grid(rows: list[tuple[str, str, str]], *, bold: bool = False) -> Grid:
    grid = Grid.grid(padding=(0, 2), expand=True)
    grid.add_column(width=MARGIN, style="dim", justify="right")
    grid.add_column(ratio=1)
    grid.add_column(ratio=1)
    for row in rows:
        grid.add_row(*(line(cell, "bold" if bold else "") for cell in row))
    return grid


def _title_of_passages(answer: answers.ComparisonJson) -> Text:
    title = line(f"Text both have: {len(answer['passages'])}", "bold")
    if any(one["kind"] == "edited" for one in answer["passages"]):
        title.append_text(line(f"   [words on the left{BETWEEN}words on the right]", "dim"))
    return title


def _passage(one: answers.PassageJson) -> Grid:
    """A passage once, over both columns, with what was changed in it marked."""
    grid = Grid.grid(padding=(0, 2), expand=True)
    grid.add_column(width=MARGIN, style="dim", justify="right")
    grid.add_column(ratio=1)
    agencies = one["both_from"] and f"both from {names_of(one['both_from'])}"
    why = one["copied"] or agencies or ("stock" if one["rule"] == STOCK else None)
    grid.add_row(line(joined(one["kind"], why)), marked(one["a"]["text"], one["b"]["text"]))
    return grid


def _pair(one: answers.PairJson) -> tuple[str, str, str]:
    unsure = "?" if one["relation"] == "related" else ""
    return f"{one['score']:.2f}{unsure}", _claim(one["a"], one["a_part"]), _claim(one["b"], one["b_part"])


def _handle_of_pair(answer: answers.ComparisonJson, one: answers.PairJson) -> str:
    return f"{answer['a'][:12]}#{one['a']['number']}={answer['b'][:12]}#{one['b']['number']}"


def _claim(claim: answers.ToldClaimJson, part: SpanJson | None) -> str:
    words = part["text"] if part else " … ".join(span["text"] for span in claim["content"])
    return joined(f"#{claim['number']}", names_of(claim["speakers"]), quoted(words), review_sentence(claim["review"]))


def _divergence(one: answers.DivergenceJson) -> tuple[str, str, str]:
    kind = one["handle"].rpartition(":")[2]  # "quantity.2" where the same claims differ in several
    # Whole sentences differ in mode, one quoted and one retold; the claims that they are follow below.
    most = BEGINNING if one["kind"] == "mode" else None
    sides = zip(one["numbers"], (one["a"], one["b"]), strict=True)
    a, b = (joined(f"#{number}", _words(side, most)) for number, side in sides)
    return kind if one["certain"] else f"{kind}?", a, b


def _words(side: SpanJson | None, most: int | None = None) -> str:
    if side is None:
        return NOTHING
    whole = quoted(side["text"])
    return whole if most is None or len(whole) <= most else f"{beginning(whole, most)}”"


def _only(claim: answers.ToldClaimJson, side: int) -> tuple[str, str, str]:
    words = _claim(claim, None)
    return (claim["voice"], words, "") if side == 0 else (claim["voice"], "", words)


RELATIONS = {
    "observed": "says it in its own voice",
    "relayed": "has it from",
    "reported": "tells that it was said by",
    "issued": "was issued by",
}


def render_trace(answer: answers.TraceJson) -> str:
    """The steps of a claim as a tree, each below the one it comes from."""
    steps = answer["steps"]
    if not steps:
        return draw(_head(answer["claim"]), line(why_no_steps(answer["claim"])))
    root = Tree(_source(steps[0]["from"]))
    branches = {tuple(steps[0]["from"].values()): root}
    for step in steps:
        branch = branches.get(tuple(step["from"].values()), root)
        how, to = line(RELATIONS[step["relation"]]), _source(step["to"])
        parts = (to, " ", how) if step["relation"] == "observed" else (how, " ", to)
        below = branch.add(Text.assemble(*parts, line(f"  {quoted(step['evidence']['text'])}", "dim")))
        branches[tuple(step["to"].values())] = below
    return draw(_head(answer["claim"]), root)


def why_no_steps(claim: answers.ToldClaimJson) -> str:
    """Of a claim whose way to a source nothing tells."""
    unnamed = claim["voice"] == "attributed"
    return "Whoever says it could not be named." if unnamed else "The text does not tell where it has this from."


def render_sources(answer: answers.SourcesJson) -> str:
    """How many sources a claim has, with what was counted as one and why."""
    parts: list[RenderableType] = [
        _head(answer["claim"]),
        line(
            joined(
                count_of(answer["documents"], "document"),
                count_of(answer["outlets"], "outlet"),
                count_of(answer["owners"], "owner"),
                count_independent(answer["at_least"], answer["at_most"]),
            )
        ),
    ]
    rests, *others = tell_sources(answer)
    parts += _listed(*rests)
    parts += _titled("Stands in", [told for one in answer["appearances"] for told in _appearance(one)])
    for title, lines in others:
        parts += _listed(title, lines)
    return draw(*parts)


def tell_sources(answer: answers.SourcesJson) -> list[tuple[str, list[str]]]:
    """What a claim rests on, and why it is so many: titles, each with its lines, of which there may be none."""
    return [
        ("Rests on", [_root(one) for one in answer["roots"]]),
        ("Counted as one", [_merged(one) for one in answer["merged"]]),
        ("May be one", [joined(names_of(one["between"]), one["why"]) for one in answer["undecided"]]),
        ("Circular", [" → ".join(one["name"] for one in circle) for circle in answer["circular"]]),
        (
            "Speaks for its owner",
            [
                f"{one['speaker']['name']}, whose outlet {one['outlet']['name']} is"
                for one in answer["speaks_for_owner"]
            ],
        ),
        (
            "Not in what is cited",
            [
                f"{one['cited']['name']} is cited, and nothing was found in {one['document'][:12]} that says it"
                for one in answer["not_in_cited"]
            ],
        ),
    ]


def count_independent(least: int, most: int) -> str:
    """ "2 independent sources", "1 to 3 independent sources"."""
    return count_of(most, "independent source") if least == most else f"{least} to {most} independent sources"


def _head(claim: answers.ToldClaimJson) -> Text:
    words = " … ".join(part["text"] for part in claim["content"])
    return line(
        joined(claim["id"], names_of(claim["speakers"]), quoted(words), review_sentence(claim["review"])), "bold"
    )


def _source(source: SourceJson) -> Text:
    return Text.assemble(line(source["name"], "bold"), line(f" ({source['kind']})"))


def _listed(title: str, lines: list[str]) -> list[RenderableType]:
    return _titled(title, [_indented(one, 2) for one in lines])


def _titled(title: str, lines: Sequence[RenderableType]) -> list[RenderableType]:
    return [line(""), line(title, "bold"), *lines] if lines else []


def _indented(words: str, cells: int) -> Padding:
    return Padding(line(words), (0, 0, 0, cells))


def _root(one: answers.RootJson) -> str:
    untold = None if one["told"] else "the text does not tell who says it"
    return joined(one["name"], one["kind"], untold, "a document of it is here" if one["held"] else None)


def _appearance(one: answers.AppearanceJson) -> Iterator[RenderableType]:
    """Where a claim stands, and below it the beginnings of the words in which this account of it differs."""
    outlet = one["outlet"] and one["outlet"]["name"]
    where = joined(one["published"], one["document"][:12], outlet, one["claim"], names_of(one["speakers"]))
    yield _indented(where, 2)
    for other in one["differs"]:
        sides = " / ".join(_words(side, BEGINNING) for side in other["words"])
        yield _indented(f"{other['kind']}: {sides}", 6)


def _merged(one: answers.MergedJson) -> str:
    return joined(names_of(one["between"]), one["why"], one["evidence"] and quoted(one["evidence"]["text"]))


MENTION = ("document", "number", "outlet", "speaker", "mention")
DECISION = ("decision", "verdict", "kept", "merged", "state", "by", "at", "note")


def render_speaker(answer: answers.ToldSpeakerJson) -> str:
    name = line(answer["speaker"]["name"], "bold").append_text(line(f" · {answer['speaker']['kind']}", "not bold"))
    merged = answer["merged"] and "merged with it: " + ", ".join(answer["merged"])
    also = answer["also"] and "also called " + ", ".join(answer["also"])
    claims = {mention["claim"] for mention in answer["mentions"]}
    documents = {mention["document_id"] for mention in answer["mentions"]}
    mentioned = f"{count_of(len(claims), 'claim')} in {count_of(len(documents), 'document')}"
    parts = [draw(name, line(joined(merged, also, mentioned))), to_grid(_table(MENTION, answer["mentions"]))]
    if answer["decisions"]:
        parts.append(to_grid(_table(DECISION, answer["decisions"])))
    return "\n".join(parts)


def _table(columns: tuple[str, ...], objects: list[dict[str, Cell]]) -> Table:
    return Table(columns, tuple(tuple(one[column] for column in columns) for one in objects))
