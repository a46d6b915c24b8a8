"""PDFs as a whole: text and zones, what is refused, and laws for whatever stands on pages."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.errors import RefusedInput
from provstore.readers import read, read_again
from provstore.readers.pdf import library, read_pdf, read_pdf_source
from provstore.readers.places import read_source
from tests.examples import examples
from tests.readers.mapped import zoned
from tests.readers.pdf.printed import OTHER, STORY, Put, column, leads_back, printed

TITLE = Put(72, 740, "Bridge closed after the storm", 20, bold=True)
HEAD, FOOT = Put(72, 815, "North Sea News", 8), "Page {} of 2"


def kinds(data: bytes) -> list[tuple[str, str, str]]:
    text, page = read_pdf(data)
    assert leads_back(text, page, read_pdf_source(data)) is None
    return zoned(text, page)


def test_a_page() -> None:
    data = printed(
        [TITLE, *column(STORY, OTHER)], Title="x", Author="Ann Lee", CreationDate="D:20240312080000Z", Trapped="no"
    )
    text, page = read_pdf(data)

    assert zoned(text, page) == [
        ("headline", "pdf:size", TITLE.words),
        ("paragraph", "pdf:lines", STORY),
        ("paragraph", "pdf:lines", OTHER),
    ]
    assert [(one.field, one.value, one.where, one.place, one.counts) for one in page.values] == [
        ("title", "x", "pdf Title", None, False),
        ("author", "Ann Lee", "pdf Author", None, False),
        ("created", "D:20240312080000Z", "pdf CreationDate", None, False),
    ]
    assert page.reader == library.reader_name()


LAYOUTS = [
    (column(STORY, OTHER), "a gap"),
    (column(STORY, OTHER, gap=14, indent=14), "an indent"),
    (column(STORY, OTHER, gap=14, width=50), "a line that ends early"),
    ([*column(STORY, width=40), *column(OTHER, x=320, width=40)], "two columns"),
]


@pytest.mark.parametrize(("page", "why"), LAYOUTS, ids=[case[1] for case in LAYOUTS])
def test_layouts(page: list[Put], why: str) -> None:
    told = [words for kind, _, words in kinds(printed([TITLE, *page])) if kind == "paragraph"]
    assert told == [STORY, OTHER], why


def test_a_paragraph_goes_on_over_pages_and_what_is_printed_around_them() -> None:
    lines = column(f"{STORY} {OTHER}")
    first, second = lines[:2], [put._replace(y=put.y + 28) for put in lines[2:]]
    foots = [Put(500, 30, FOOT.format(number), 8) for number in (1, 2)]
    data = printed([HEAD, TITLE, *first, foots[0]], [HEAD, *second, foots[1]])

    assert kinds(data) == [
        ("boilerplate", "pdf:running head", HEAD.words),
        ("headline", "pdf:size", TITLE.words),
        ("paragraph", "pdf:lines", f"{STORY} {OTHER}"),
        ("boilerplate", "pdf:running head", foots[0].words),
        ("boilerplate", "pdf:running head", HEAD.words),
        ("boilerplate", "pdf:running head", foots[1].words),
    ]


def test_words_that_are_parted_between_lines() -> None:
    words = [
        "The mayor spoke of the consul-",
        "tancy that is well-",
        "known, of the COVID-",
        "19 rules and the well-known piers.",
    ]
    page = [Put(72, 700 - 14 * number, line) for number, line in enumerate(words)]

    assert kinds(printed([TITLE, *page]))[1][2] == (
        "The mayor spoke of the consultancy that is well-known, of the COVID-19 rules and the well-known piers."
    )


def test_a_page_that_is_turned() -> None:
    told = [(kind, words) for kind, _, words in kinds(printed([TITLE, *column(STORY, OTHER)], turned=180))]
    assert sorted(words for _, words in told) == sorted([TITLE.words, STORY, OTHER])


SECRET = (
    b"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>"
)
WHOLE = printed(column(STORY))
REFUSED = [
    (printed([]), "no text", "it was scanned"),
    (printed([Put(72, 700, "1 2 3")]), "no text", "without words"),
    (printed(column(STORY), extra=SECRET), "format", "is a PDF that is encrypted"),
    (WHOLE[: len(WHOLE) // 2], "format", "is a PDF that is cut short"),
    (b"%PDF-1.4", "format", "is a PDF that is cut short"),
    (b"%PDF-1.4\nnothing\n%%EOF\n", "format", "is a damaged PDF"),
    (b"", "format", "is a PDF that is cut short"),
]


@pytest.mark.parametrize(("data", "reason", "words"), REFUSED, ids=[case[2] for case in REFUSED])
def test_refused(data: bytes, reason: str, words: str) -> None:
    with pytest.raises(RefusedInput, match=words) as refused:
        read(data, kind="pdf")
    assert refused.value.reason == reason


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "find_library", lambda: None)
    with pytest.raises(RefusedInput, match=r"pip install 'provstore\[pdf\]'") as refused:
        read(WHOLE)
    assert refused.value.reason == "format"
    assert library.reader_name() == "pdf/1" and not library.has_library()
    assert read_again("", "pdf/1 pdfium 1", WHOLE) is None


def test_a_document_is_read_again_from_its_bytes() -> None:
    document = read(WHOLE)
    assert document.page
    assert (document.encoding, document.decoded_by) == ("pdf", "declared")
    assert read_again("", document.page.reader, WHOLE) == (document.text, document.page)
    assert read_again("", "pdf/1 pdfium 1", WHOLE) is None
    assert read(WHOLE, "pdf") == document
    assert STORY.split()[0] in read_source(document)


def test_many_threads_read_at_once() -> None:
    files = [printed(column(f"{number} {STORY}")) for number in range(12)]
    with ThreadPoolExecutor(4) as threads:
        assert [text.split()[0] for text, _ in threads.map(read_pdf, files)] == [str(number) for number in range(12)]


WORDS = st.lists(
    st.sampled_from(
        ("Bridge", "the", "a", "consul-", "well-", "Lee.", "–", "•", "1.", "“so”", "\xa0", "ad\xad", "(3)", "\\")
    ),
    max_size=7,
).map(" ".join)
PUT = st.builds(
    Put,
    st.sampled_from((20, 72, 90, 320, 500)),
    st.sampled_from((15, 30, 400, 414, 428, 442, 456, 700, 815)),
    WORDS,
    st.sampled_from((6, 11, 11, 12, 20)),
    st.booleans(),
)  # fmt: skip


@given(st.lists(st.lists(PUT, max_size=8), min_size=1, max_size=4), st.sampled_from((0, 90, 180, 270)))
@examples(60)
def test_whatever_stands_on_pages(pages: list[list[Put]], turned: int) -> None:
    """The map leads back, zones are in order with white space between, and each line is in exactly one of them."""
    data = printed(*pages, turned=turned)
    try:
        text, page = read_pdf(data)
    except RefusedInput:
        return  # nothing on it
    source = read_pdf_source(data)
    assert leads_back(text, page, source) is None
    reached = 0
    for zone in page.zones:
        assert reached <= zone.span.start < zone.span.end <= len(text)
        assert not text[reached : zone.span.start].strip()
        reached = zone.span.end
    told, shown = ("".join(letter for letter in words if letter.isalnum()) for words in (source, text))
    assert sorted(told) == sorted(shown)
