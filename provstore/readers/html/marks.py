"""What the markup says of each element: furniture, caption, hidden; by its name and by those of elements around it."""

from collections.abc import Mapping, Sequence

from provstore.readers.html.blocks import Blocks
from provstore.readers.html.names import is_called
from provstore.readers.html.sums import sums

LONGEST_CAPTION = 600  # characters of prose in an element that is called a caption
SEVERAL = 3  # <article> elements in one that stands aside, which then is a list of them
MOST_OF_PAGE = 0.4  # share of a page's prose in an element that is no furniture, whatever it is called
SEEN_AT_LEAST = 0.35  # share of the prose that is left when names are believed; else elements alone count
WHOLE = frozenset(("body", "html", "article", "main"))
FURNITURE = frozenset(("furniture", "surely furniture"))


class Marks:
    """The mark of each element: "" is nothing in particular, "figure" what stands around a picture."""

    def __init__(self, blocks: Blocks, quoted: Sequence[int] = ()) -> None:
        """`quoted`: for each element the quoted block around it; 0 for none, and for all where it is left out."""
        self._blocks = blocks
        self._quoted = quoted or [0] * len(blocks.tree.elements)
        self._elements = blocks.tree.elements
        self.names, self._prose = blocks.names, blocks.prose
        articles = ((n, 1) for n, one in enumerate(self._elements) if one.name == "article")
        self._articles = sums(self._elements, articles)
        self.of = self._mark(by_names=True)
        left = sum(one.size for one in blocks.all if one.is_prose and not self.of[one.element])
        if left < SEEN_AT_LEAST * self._prose[0]:
            self.of = self._mark(by_names=False)

    def _mark(self, *, by_names: bool) -> list[str]:
        marks = [""] * len(self._elements)
        most = MOST_OF_PAGE * self._prose[0]
        for number in range(1, len(self._elements)):
            element = self._elements[number]
            mark = marks[element.parent]
            if self._blocks.is_unseen[number]:
                continue
            is_most = self._prose[number] > most and not self._is_list(number)
            names, name = self.names[number], element.name
            if not is_most and _is_hidden(element.attributes):
                mark = mark or "hidden"
            if root := self._quoted[number]:
                # What a quotation holds is no caption and no furniture, whatever it is called; the whole may be.
                mark = "" if mark == "figure" else mark
                marks[number] = (
                    self._furniture_mark(number, mark, by_names=False) if root == number and not mark else mark
                )
                continue
            if name == "figcaption":
                mark = mark if mark in ("surely furniture", "hidden") else "caption"
            elif name == "figure" and not mark:
                mark = "figure"
            elif names and not is_most and mark in ("", "figure", "caption", "furniture"):
                mark = self._picture_mark(number, mark)
            if mark in ("", "figure") and not is_most:
                mark = self._furniture_mark(number, mark, by_names=by_names)
            marks[number] = mark
        return marks

    def _is_list(self, number: int) -> bool:
        """Whether an element that stands aside holds several articles: teasers of others, however long."""
        return self._elements[number].name in ("aside", "nav", "footer") and self._articles[number] >= SEVERAL

    def _picture_mark(self, number: int, mark: str) -> str:
        names, name = self.names[number], self._elements[number].name
        if self._prose[number] < LONGEST_CAPTION and name not in (*WHOLE, "img", "a"):
            if is_called(names, "caption"):
                return "caption"
            if is_called(names, "credit") and mark != "caption":
                return "credit"
        return mark

    def _furniture_mark(self, number: int, mark: str, *, by_names: bool) -> str:
        name, parent = self._elements[number].name, self._elements[self._elements[number].parent].name
        if name == "footer" and mark == "figure":
            return mark  # what stands below its picture
        if name in ("nav", "footer"):
            return "surely furniture"
        if name in ("form", "menu", "aside", "label", "fieldset", "dialog") or (name == "header" and parent == "body"):
            return "furniture"
        names = self.names[number]
        if names and name not in WHOLE and not is_called(names, "article"):
            if is_called(names, "surely furniture"):
                return "surely furniture"
            if by_names and is_called(names, "furniture"):
                return "furniture"
        return mark


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    if attributes.get("hidden", "until-found") != "until-found":
        return True
    style = attributes.get("style", "")
    return "none" in style and "display:none" in style.replace(" ", "").lower()
