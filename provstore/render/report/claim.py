"""The page of a claim: who says it, its way to the source, how many independent sources it has, the other accounts."""

from collections.abc import Iterator

from provstore.forms.answers import DiffersJson, StepJson
from provstore.forms.parts import SourceJson
from provstore.forms.report import AccountJson, ClaimPageJson, ShownDocumentJson
from provstore.render.across import RELATIONS, count_independent, tell_sources, why_no_steps
from provstore.render.report.elements import Html, element, listed, name, row, table, together
from provstore.render.report.marks import Marks, Note
from provstore.render.report.page import Page, Section
from provstore.render.report.shared import card, head_of, of_parts, outlet_of
from provstore.render.reviews import review_sentence
from provstore.render.terminal import count_of, joined, names_of
from provstore.render.versions import NOTHING

_MODES = {"direct": "in quotation marks", "mixed": "in part in quotation marks", "indirect": "in words of the article"}


def lay_out_claim(page: ClaimPageJson) -> Page:
    layout = _Claim(page)
    return Page(
        title=f"Claim: {layout.who()}",
        head=layout.head(),
        sections=[
            Section("way", "Its way to the source", layout.way()),
            Section("sources", "Independent sources", layout.sources()),
            Section("accounts", "The accounts, side by side", layout.accounts()),
        ],
    )


class _Claim:
    """Lays out the page; the notes are numbered in the order in which its parts are asked for."""

    def __init__(self, page: ClaimPageJson) -> None:
        self.page = page
        self.claim = page["sources"]["claim"]
        self.documents = {one["id"]: one for one in page["documents"]}
        self.asked = page["documents"][0]
        self.marks = Marks()

    def who(self) -> str:
        if self.claim["speakers"]:
            return f"{names_of(self.claim['speakers'])} in {outlet_of(self.asked)}"
        untold = (
            "somebody whom the text does not let us name"
            if self.claim["voice"] == "attributed"
            else "the outlet itself"
        )
        return f"{untold}, in {outlet_of(self.asked)}"

    def head(self) -> Html:
        found = self.page["sources"]
        mode = self.claim["mode"]
        said, decided = self.claim["speaker"], self.claim["review"]
        (account,) = [one for one in self.page["accounts"] if one["claim"]["id"] == self.claim["id"]]
        inferred = "a part of the name is concluded, not said" if said and said["inferred"] else None
        counted = joined(
            count_of(found["documents"], "document"),
            count_of(found["outlets"], "outlet"),
            count_of(found["owners"], "owner"),
            count_independent(found["at_least"], found["at_most"]),
        )
        review = "To review: the program is not sure of this claim, and a person should look at its words."
        return together(
            element("p", of_parts(self.claim["content"]), class_="said", lang=self.asked["language"] or "", dir="auto"),
            element("p", joined(f"Said by {self.who()}", mode and _MODES.get(mode, mode), inferred)),
            element("p", element("strong", review_sentence(decided))) if decided else None,
            element("p", element("strong", counted)),
            element("p", review) if account["needs_review"] and not decided else None,
        )

    def way(self) -> Html:
        steps = self.page["steps"]
        if not steps:
            return element("p", why_no_steps(self.claim))
        return element("ol", *(self._step(step) for step in steps), class_="notes")

    def _step(self, step: StepJson) -> Html:
        note = self.marks.note("a step to the source")
        how = RELATIONS[step["relation"]]
        if step["relation"] == "observed":
            told = together(_source(step["to"]), f" {how}")
        else:
            told = together(_source(step["from"]), f" {how} ", _source(step["to"]))
        words = element("q", " ".join(step["evidence"]["text"].split()), dir="auto")
        return _note(note, told, ": ", words, " ", self.marks.tie(note, self.asked["id"], step["evidence"]))

    def sources(self) -> Html:
        found = self.page["sources"]
        bounds = table(
            "Independent sources of the claim, as far as the articles tell",
            ["Bound", "Number", "What is counted"],
            [
                row("At least", str(found["at_least"]), "those that are certainly different"),
                row("At most", str(found["at_most"]), "those that are not shown to be one"),
            ],
        )
        lists = [together(element("h3", title), listed(lines)) for title, lines in tell_sources(found) if lines]
        return together(bounds, *lists)

    def accounts(self) -> Html:
        """A card for each document, that of the claim first, then in the order of time."""
        told = [(document, self._notes(document)) for document in self.page["documents"]]
        # The texts come last: only now is it known what is marked in them.
        cards = [
            card(
                document,
                head_of(document, "the account asked for" if document is self.asked else None),
                self.marks.excerpt(document),
                notes,
            )
            for document, notes in told
        ]
        return element("div", *cards, class_="accounts")

    def _notes(self, document: ShownDocumentJson) -> Html:
        accounts = [one for one in self.page["accounts"] if one["document"] == document["id"]]
        notes = element("ul", *(note for one in accounts for note in self._words(document, one)), class_="notes")
        differs = self.page["differs"].get(document["id"])
        if not differs:
            return notes
        heads = ["Kind", outlet_of(self.asked), outlet_of(document)]
        rows = [self._differs(document, one) for one in differs]
        return together(notes, table("What differs; which is right is not said", heads, rows))

    def _words(self, document: ShownDocumentJson, account: AccountJson) -> Iterator[Html]:
        claim = account["claim"]
        says = f"the words of {names_of(claim['speakers'])}" if claim["speakers"] else "what somebody unnamed says"
        told = [
            (says if claim["voice"] == "attributed" else "what the outlet says in its own voice", claim["content"]),
            ("the words that attribute it", account["cue"]),
            ("the words that name who says it", account["source"]),
        ]
        for about, spans in told:
            if spans:
                note = self.marks.note(about)
                yield _note(note, f"{about[0].upper()}{about[1:]}, ", self.marks.tie(note, document["id"], *spans))

    def _differs(self, document: ShownDocumentJson, differs: DiffersJson) -> Html:
        note = self.marks.note(differs["kind"])
        cells: list[Html] = []
        for id, words in zip((self.asked["id"], document["id"]), differs["words"], strict=True):
            if words:
                cells.append(together(of_parts([words]), " ", self.marks.tie(note, id, words)))
            else:
                cells.append(together(NOTHING))
        return row(f"{note.number} {differs['kind']}", *cells, id=note.id)


def _note(note: Note, *told: str) -> Html:
    return element("li", element("span", str(note.number), class_="number"), " ", *told, id=note.id)


def _source(source: SourceJson) -> Html:
    return together(element("strong", name(source["name"])), f" ({source['kind']})")
