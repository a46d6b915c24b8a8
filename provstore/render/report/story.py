"""The page of a story: who told of it when, and where the accounts differ."""

from provstore.forms.report import StoryPageJson
from provstore.render.report.elements import Html, element, name, row, table, together
from provstore.render.report.page import Page, Section
from provstore.render.report.shared import counted, kind_of, link_to, moment, text_of
from provstore.render.terminal import joined, quoted
from provstore.table import Cell


def lay_out_story(page: StoryPageJson) -> Page:
    told = page["story"]
    first, last = told["first"], told["last"]
    days = f"{first} to {last}" if first != last else first
    counts = joined(
        days, counted(len(page["documents"]), "document"), counted(len(page["divergences"]), "difference") + " found"
    )
    label = " ".join(str(told["label"]).split())
    return Page(
        title=f"Story: {label}",
        head=together(
            element("p", element("strong", counts)),
            element("p", "Called by the headline of one of its documents. Which account is right is not said."),
        ),
        sections=[
            Section("timeline", "Who told of it when", _timeline(page)),
            Section("differ", "Where the accounts differ", _divergences(page)),
        ],
    )


def _timeline(page: StoryPageJson) -> Html:
    documents = {one["id"]: one for one in page["documents"]}
    rows = [
        row(
            joined(moment(text_of(one["published"])), one["came"]),
            together(link_to(documents[str(one["document_id"])]), ": ", name(text_of(one["words"]), "no title")),
            joined(one["from"], one["evidence"] and quoted(str(one["evidence"]))) or "not told",
        )
        for one in page["timeline"]
    ]
    return table("Its documents, in the order of time", ["Published", "Document", "Has it from"], rows)


def _divergences(page: StoryPageJson) -> Html:
    if not page["divergences"]:
        return element("p", "No difference was found. That is no proof that there is none.")
    documents = {one["id"]: one for one in page["documents"]}

    def side(one: dict[str, Cell], which: str) -> Html:
        words = text_of(one[f"{which}_text"])
        return together(link_to(documents[str(one[f"{which}_document_id"])]), ": ", quoted(words) if words else "–")

    rows = [
        row(kind_of(str(one["kind"]), bool(one["certain"])), side(one, "a"), side(one, "b"))
        for one in page["divergences"]
    ]
    return table("The words of each account", ["Kind", "One account", "The other"], rows)
