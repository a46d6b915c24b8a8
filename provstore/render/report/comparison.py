"""The page of two documents: where they differ, in their paragraphs side by side, and what they share."""

from provstore.forms.answers import ChangeJson, ComparisonJson, DivergenceJson, PairJson, PassageJson, ToldClaimJson
from provstore.forms.parts import SpanJson
from provstore.forms.report import ComparisonPageJson
from provstore.render.report.elements import Html, element, listed, row, table, together
from provstore.render.report.marks import Marks
from provstore.render.report.page import Page, Section
from provstore.render.report.shared import card, counted, head_of, kind_of, of_parts, outlet_of
from provstore.render.reviews import review_sentence
from provstore.render.terminal import joined, names_of
from provstore.render.versions import BETWEEN, change_row, marked


def lay_out_comparison(page: ComparisonPageJson) -> Page:
    layout = _Comparison(page)
    differ, changed = layout.differences(), layout.changes()  # before the texts in which they are marked
    answer = page["comparison"]
    return Page(
        title=f"Two accounts: {' and '.join(layout.names)}",
        head=layout.head(),
        sections=[
            Section("differ", "Where the accounts differ", differ),
            *([Section("changes", "Where the versions differ", changed)] if answer["changes"] else []),
            Section("texts", "The words in their paragraphs, side by side", layout.texts()),
            *([Section("passages", "Text that both have", layout.passages())] if answer["passages"] else []),
            Section("claims", "Claims that tell of the same", layout.claims()),
            Section("only", "Claims that only one has", layout.only()),
        ],
    )


class _Comparison:
    def __init__(self, page: ComparisonPageJson) -> None:
        self.page = page
        self.answer: ComparisonJson = page["comparison"]
        self.names = [outlet_of(one) for one in page["documents"]]
        self.marks = Marks()

    def head(self) -> Html:
        answer = self.answer
        told = joined(
            counted(len(answer["divergences"]), "difference"),
            counted(len(answer["claims"]), "claim") + " in both",
            counted(len(answer["passages"]), "passage") + " of the same text",
            answer["edition"] and "two editions of one page",
        )
        return together(
            element("p", element("strong", told)),
            element("p", "Which account is right is not said, and the list of differences is not complete."),
        )

    def differences(self) -> Html:
        if not self.answer["divergences"]:
            return element("p", "No difference was found. That is no proof that there is none.")
        rows = [self._difference(one) for one in self.answer["divergences"]]
        return table("The words of each account", ["Kind", *self.names], rows)

    def _difference(self, one: DivergenceJson) -> Html:
        words = [of_parts([side]) if side else "–" for side in (one["a"], one["b"])]
        return self._row(kind_of(one["kind"], one["certain"]), one, words)

    def changes(self) -> Html:
        rows = [self._row(one["kind"], one, list(change_row(one, self.answer)[1:])) for one in self.answer["changes"]]
        return table("What the second has otherwise than the first", ["Kind", *self.names], rows)

    def _row(self, kind: str, one: DivergenceJson | ChangeJson, words: list[str]) -> Html:
        """The words of both sides, each tied to the text it stands in."""
        note = self.marks.note(kind)
        sides: tuple[SpanJson | None, SpanJson | None] = (one["a"], one["b"])
        cells = [
            together(told, " ", self.marks.tie(note, document["id"], side)) if side else told
            for told, side, document in zip(words, sides, self.page["documents"], strict=True)
        ]
        return row(f"{note.number} {kind}", *cells, id=note.id)

    def texts(self) -> Html:
        cards = [card(one, head_of(one), self.marks.excerpt(one)) for one in self.page["documents"]]
        return element("div", *cards, class_="accounts")

    def passages(self) -> Html:
        key = element("p", f"[words of {self.names[0]}{BETWEEN}words of {self.names[1]}]", class_="quiet")
        return together(key, listed([_passage(one) for one in self.answer["passages"]]))

    def claims(self) -> Html:
        if not self.answer["claims"]:
            return element("p", "None was found.")
        return table(
            "Pairs of claims, as each has it", ["How alike", *self.names], [_pair(one) for one in self.answer["claims"]]
        )

    def only(self) -> Html:
        lists = [
            together(element("h3", f"Only in {name}"), listed([_claim(one) for one in claims]))
            for name, claims in zip(self.names, (self.answer["only_a"], self.answer["only_b"]), strict=True)
            if claims
        ]
        return together(*lists) if lists else element("p", "None.")


def _passage(one: PassageJson) -> str:
    both_from = one["both_from"] and f"both from {names_of(one['both_from'])}"
    return joined(marked(one["a"]["text"], one["b"]["text"]).plain, one["kind"], one["copied"] or both_from)


def _pair(one: PairJson) -> Html:
    unsure = " (related)" if one["relation"] == "related" else ""
    return row(f"{one['score']:.2f}{unsure}", _claim(one["a"], one["a_part"]), _claim(one["b"], one["b_part"]))


def _claim(claim: ToldClaimJson, part: SpanJson | None = None) -> str:
    return joined(
        f"#{claim['number']}",
        names_of(claim["speakers"]),
        of_parts([part] if part else claim["content"]),
        review_sentence(claim["review"]),
    )
