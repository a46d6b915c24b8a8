"""The XML of a Word document → its paragraphs, each of their characters with its place in the source.

expat of the standard library tells where each event begins, in bytes; `Places` turns these into characters.  A document
type, with which XML can refer to files and multiply itself, is refused before anything of it is read.
"""

from dataclasses import dataclass
from xml.parsers import expat

from provstore.errors import RefusedInput
from provstore.readers.docx.names import elements_of, short_name, signs
from provstore.readers.docx.paragraphs import Paragraph, Written, split_blanks, strip
from provstore.readers.docx.places import Places

MOST_DEEP = 2_000  # elements in each other; Word nests some dozens

_OFF = ("0", "false", "off", "none")


@dataclass(slots=True)
class _Run:
    hidden: bool = False
    bold: bool = False
    size: int = 0


class Walk:
    """Reads a document from its beginning to its end; `paragraphs` are in the order in which they begin."""

    def __init__(self, source: str) -> None:
        """Raises RefusedInput with the reason "format" where the source is no document of Word."""
        self.paragraphs: list[Paragraph] = []
        self._data = source.encode()
        self._places = Places(self._data)
        self._stack: list[str] = []
        self._open: list[Paragraph] = []
        self._runs: list[_Run] = []
        self._fields: list[bool] = []  # of each field around: whether its code is being told, and not its result
        self._chosen: list[bool] = []  # of each choice around: whether one of its branches was read
        self._unseen = 0  # elements around whose content is no text
        self._unseen_at: list[bool] = []
        self._in_cdata = False
        self._first = 0  # how many pieces the paragraph had when its <w:t> began
        self._keeps_blanks = False
        self._parse()

    def _parse(self) -> None:
        parser = self._parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = False
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartCdataSectionHandler = lambda: setattr(self, "_in_cdata", True)
        parser.EndCdataSectionHandler = lambda: setattr(self, "_in_cdata", False)
        parser.StartDoctypeDeclHandler = self._refuse_type
        try:
            parser.Parse(self._data, True)
        except expat.ExpatError as error:
            raise RefusedInput("format", f"is no well-formed XML: {error}") from error

    def _refuse_type(self, *_: object) -> None:
        raise RefusedInput("format", "is XML with a document type, which no document of Word has")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = short_name(name)
        stack = self._stack
        if not stack and name != "w:document":
            raise RefusedInput("format", "is XML, and not the text of a Word document")
        if len(stack) == MOST_DEEP:
            raise RefusedInput("format", f"has more than {MOST_DEEP} elements in each other")
        above = stack[-1] if stack else ""
        stack.append(name)
        self._unseen_at.append(self._is_unseen(name, above))
        self._unseen += self._unseen_at[-1]
        if name == "mc:AlternateContent":
            self._chosen.append(False)
        if name == "w:fldChar":  # where it was deleted, too: what begins there ends somewhere
            self._field(attributes)
        if not self._unseen:
            self._open_element(name, above, {short_name(key): value for key, value in attributes.items()})

    def _is_unseen(self, name: str, above: str) -> bool:
        """Whether this element's content is no text; of several branches the first is read."""
        if above == "mc:AlternateContent":
            was_chosen, self._chosen[-1] = self._chosen[-1], True
            return was_chosen
        if name in ("w:del", "w:moveFrom") and above == "w:rPr":
            return False  # of the end of a paragraph, and without content
        return name in elements_of("unseen")

    def _open_element(self, name: str, above: str, values: dict[str, str]) -> None:
        if name == "w:p":
            self._begin_paragraph()
        elif name == "w:r":
            self._runs.append(_Run())
        elif name in elements_of("text"):
            self._first = len(self._open[-1].written) if self._open else 0
            self._keeps_blanks = values.get("xml:space") == "preserve" or name != "w:t"
        elif name in signs() and above == "w:r":
            self._sign(signs()[name])
        elif name == "w:showingPlcHdr":
            self._hide_placeholder(values)
        elif above == "w:rPr" and self._stack[-3:-2] == ["w:r"] and self._runs:
            self._run_property(name, values)
        elif self._open:
            self._paragraph_property(name, above, values)

    def _begin_paragraph(self) -> None:
        one = Paragraph(self._places.of(self._parser.CurrentByteIndex))
        one.in_table = "w:tc" in self._stack
        one.in_box = "w:txbxContent" in self._stack
        self._open.append(one)
        self.paragraphs.append(one)

    def _field(self, attributes: dict[str, str]) -> None:
        kind = next((value for key, value in attributes.items() if short_name(key) == "w:fldCharType"), "")
        if kind == "begin":
            self._fields.append(True)
        elif self._fields and kind == "separate":
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._fields.pop()

    def _hide_placeholder(self, values: dict[str, str]) -> None:
        """A form says what to fill in: from here to the end of its <w:sdt> nothing is text."""
        if self._stack[-3:-1] == ["w:sdt", "w:sdtPr"] and _is_on(values):
            self._unseen_at[-3] = True
            self._unseen += 1

    def _run_property(self, name: str, values: dict[str, str]) -> None:
        run = self._runs[-1]
        if name == "w:vanish":
            run.hidden = _is_on(values)
        elif name == "w:b":
            run.bold = _is_on(values)
        elif name == "w:sz" and values.get("w:val", "").isdecimal():
            run.size = int(values["w:val"])

    def _paragraph_property(self, name: str, above: str, values: dict[str, str]) -> None:
        one = self._open[-1]
        if above == "w:pPr":
            if name == "w:pStyle":
                one.style = values.get("w:val", "")
            elif name == "w:outlineLvl" and values.get("w:val", "") in tuple("012345678"):
                one.outline = int(values["w:val"])
            elif name == "w:numPr":
                one.in_list = True
        elif name == "w:del" and self._stack[-3:-1] == ["w:pPr", "w:rPr"]:
            one.goes_on = True

    def _is_text(self) -> bool:
        """Whether what stands here is text of a paragraph."""
        is_hidden = bool(self._runs) and self._runs[-1].hidden
        return bool(self._open) and not self._unseen and not is_hidden and True not in self._fields

    def _sign(self, sign: str) -> None:
        if self._is_text():
            at = self._parser.CurrentByteIndex
            # White space stands for nothing in the source, as that of <br> in HTML; other signs for their element.
            end = at if sign.isspace() else self._data.index(b">", at) + 1
            self._open[-1].written.append(Written(sign, self._places.of(at), self._places.of(end)))

    def _characters(self, words: str) -> None:
        if not self._stack or self._stack[-1] not in elements_of("text") or not self._is_text():
            return
        at = self._parser.CurrentByteIndex
        first = self._data[at : at + 1]
        if first == b"&" and not self._in_cdata:
            end = self._data.index(b";", at) + 1
        elif first == b"\r":
            end = at + (2 if self._data[at + 1 : at + 2] == b"\n" else 1)
        else:
            end = at + len(words.encode())
        start = self._places.of(at)
        self._open[-1].written += split_blanks(words, start, self._places.of(end))
        if run := self._runs[-1] if self._runs else None:
            self._open[-1].bold &= run.bold or words.isspace()
            self._open[-1].sizes.add(run.size)

    def _end(self, _: str) -> None:
        name = self._stack.pop()
        was_unseen = self._unseen > 0
        self._unseen -= self._unseen_at.pop()
        if name == "mc:AlternateContent":
            self._chosen.pop()
        if was_unseen:
            return
        if name == "w:p" and self._open:
            self._open.pop()
        elif name == "w:r" and self._runs:
            self._runs.pop()
        elif name in elements_of("text") and self._open and not self._keeps_blanks:
            written = self._open[-1].written
            written[self._first :] = strip(written[self._first :])


def _is_on(values: dict[str, str]) -> bool:
    """Whether a property that is on or off is on, as it is where it has no value."""
    return values.get("w:val", "1") not in _OFF
