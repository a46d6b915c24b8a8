"""Where a claim comes from, as a person reads it: its way to the source, and how many sources it has."""

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text
from rich.tree import Tree

from provstore.forms.answers import AppearanceJson, MergedJson, RootJson, SourcesJson, ToldClaimJson, TraceJson
from provstore.forms.parts import SourceJson
from provstore.render.phrases import count_of, joined, quoted
from provstore.render.terminal import draw, line

HOW = {
    "observed": "says it in its own voice",
    "relayed": "has it from",
    "reported": "tells that it was said by",
    "issued": "was issued by",
}


def way(told: TraceJson) -> str:
    """The steps of a claim as a tree, each below the one it comes from."""
    steps = told["steps"]
    if not steps:
        unnamed = told["claim"]["voice"] == "attributed"
        why = "Whoever says it could not be named." if unnamed else "The text does not tell where it has this from."
        return draw(_head(told["claim"]), line(why))
    root = branch = Tree(_source(steps[0]["from"]))
    at = steps[0]["from"]
    for step in steps:
        if step["from"] != at:  # said of the document, not of whom it leads to
            branch = root
        told_how, to = line(HOW[step["relation"]]), _source(step["to"])
        parts = (to, " ", told_how) if step["relation"] == "observed" else (told_how, " ", to)
        branch = branch.add(Text.assemble(*parts, line(f"  {quoted(step['evidence']['text'])}", "dim")))
        at = step["to"]
    return draw(_head(told["claim"]), root)


def counted(told: SourcesJson) -> str:
    """How many sources a claim has, with what was counted as one and why."""
    parts: list[RenderableType] = [
        _head(told["claim"]),
        line(
            joined(
                count_of(told["documents"], "document"),
                count_of(told["outlets"], "outlet"),
                count_of(told["owners"], "owner"),
                count_of(told["independent_roots"], "independent source"),
            )
        ),
    ]
    parts += _listed("Rests on", [_root(one) for one in told["roots"]])
    parts += _listed("Stands in", [_appearance(one) for one in told["appearances"]])
    parts += _listed("Counted as one", [_merged(one) for one in told["merged"]])
    parts += _listed("Circular", [" → ".join(one["name"] for one in circle) for circle in told["circular"]])
    parts += _listed(
        "Speaks for its owner",
        [f"{one['speaker']['name']}, whose outlet {one['outlet']['name']} is" for one in told["speaks_for_owner"]],
    )
    parts += _listed(
        "Not in what is cited",
        [
            f"{one['cited']['name']} is cited, and {one['document'][:12]} does not have it"
            for one in told["not_in_cited"]
        ],
    )
    return draw(*parts)


def _head(claim: ToldClaimJson) -> Text:
    speaker = claim["speaker"] and claim["speaker"]["name"]
    words = " … ".join(part["text"] for part in claim["content"])
    return line(joined(claim["id"], speaker, quoted(words)), "bold")


def _source(source: SourceJson) -> Text:
    return Text.assemble(line(source["name"], "bold"), line(f" ({source['kind']})"))


def _listed(title: str, lines: list[str]) -> list[RenderableType]:
    if not lines:
        return []
    return [line(""), line(title, "bold"), *(Padding(line(one), (0, 0, 0, 2)) for one in lines)]


def _root(one: RootJson) -> str:
    told = None if one["told"] else "the text does not tell who says it"
    return joined(one["name"], one["kind"], told, "a document of it is here" if one["held"] else None)


def _appearance(one: AppearanceJson) -> str:
    return joined(
        one["document"][:12],
        one["outlet"] and one["outlet"]["name"],
        one["claim"],
        one["speaker"] and one["speaker"]["name"],
    )


def _merged(one: MergedJson) -> str:
    between = " and ".join(source["name"] for source in one["between"])
    return joined(between, one["why"], one["evidence"] and quoted(one["evidence"]["text"]))
