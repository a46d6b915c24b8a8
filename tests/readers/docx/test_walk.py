"""What of the XML of a Word document is text, and where each character stands; laws for any soup of elements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.errors import RefusedInput
from provstore.readers.docx import read_docx
from provstore.readers.docx.walk import MOST_DEEP
from tests.examples import examples
from tests.readers.docx.worded import STORY, W, document, leads_back, paragraph, run

BOX = "<w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent>"
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'

# What stands in a paragraph, and the text that readers see.
TEXTS = [
    (run("a") + run("b"), "ab", "runs are no words"),
    (run("AT&amp;T &#8220;x&#x201d;"), "AT&T “x”", "references"),
    ("<w:r><w:t><![CDATA[1 < 2 & 3 &amp;]]></w:t></w:r>", "1 < 2 & 3 &amp;", "characters that are not to be read"),
    (run("é\U0001f600&amp;é") + run("b"), "é\U0001f600&éb", "characters of several bytes before a reference"),
    (run("a<!-- b -->c<?d e?>f"), "acf", "comments and instructions"),
    ("<w:r><w:t>  a  </w:t></w:r><w:r><w:t> b </w:t></w:r>", "ab", "blanks around words that are not said to be kept"),
    (run("a  ") + run(" b"), "a   b", "blanks that are kept"),
    (run("a\nb\tc\r\nd\re"), "a b c d e", "line ends and tabs of the XML are blanks"),
    ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>", "a\tb\nc\nd", "tabs and breaks"),
    ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>", "a\u2011b\xadc", "hyphens"),
    (f'<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>{run("a")}', "a", "where tabs stop is no tab"),
    (f"{run('a')}<w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:ins>{run('c')}</w:ins>", "ac", "deleted, inserted"),
    (f"<w:moveFrom>{run('a')}</w:moveFrom><w:moveTo>{run('b')}</w:moveTo>", "b", "moved away, moved here"),
    (run("a") + run("b", "<w:vanish/>") + run("c", '<w:vanish w:val="0"/>'), "ac", "hidden, and not hidden"),
    (run("a", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"), "a", "hidden before a change"),
    (f'<w:hyperlink w:anchor="x">{run("a")}</w:hyperlink><w:smartTag>{run("b")}</w:smartTag>', "ab", "links"),
    (f'<w:fldSimple w:instr=" PAGE ">{run("3")}</w:fldSimple>', "3", "the result of a field"),
    (FIELD.format("begin") + "<w:r><w:instrText>IF</w:instrText></w:r>" + run("x") + FIELD.format("separate") + run("a") + FIELD.format("end") + run("b"), "ab", "a field with its code"),
    (f"<w:ruby><w:rt>{run('x')}</w:rt><w:rubyBase>{run('a')}</w:rubyBase></w:ruby>", "a", "readings above characters"),
    ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1", "a formula"),
    (f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Name')}</w:sdtContent></w:sdt>{run('a')}", "a", "a prompt"),
    (f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{run('a')}</w:sdtContent></w:sdt>", "a", "a form that is filled in"),
    (f'{run("a")}<w:r><w:t xmlns:w="urn:other">b</w:t></w:r>', "a", "an element of somebody else"),
    (f"{run('a')}<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice><mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r>{run('b')}", "ab\n\nin a box", "a text box once, behind its paragraph"),
    (f"{run('a')}<w:r><mc:AlternateContent><mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r>", "a\n\nin a box", "the only branch"),
    (f"{run('a')}<w:r><w:pict>{BOX}</w:pict></w:r>", "a\n\nin a box", "a text box of older programs"),
]  # fmt: skip


@pytest.mark.parametrize(("inside", "expected", "why"), TEXTS, ids=[case[2] for case in TEXTS])
def test_texts(inside: str, expected: str, why: str) -> None:
    source = document(f"<w:p>{inside}</w:p>", paragraph(STORY))
    text, page = read_docx(source)

    assert text == f"{expected}\n\n{STORY}", why
    assert leads_back(text, page, source) is None
    assert [zone.span.of(text) for zone in page.zones] == [*expected.split("\n\n"), STORY]


def test_a_document_of_the_strict_form() -> None:
    source = document(paragraph(STORY)).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert read_docx(source)[0] == STORY


def test_the_declared_encoding_is_that_of_the_bytes_before() -> None:
    source = "\ufeff" + document(paragraph("é" + STORY)).replace("UTF-8", "UTF-16")
    text, page = read_docx(source)

    assert text == "é" + STORY
    assert leads_back(text, page, source) is None


def test_paragraphs_whose_end_is_deleted_are_one() -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    source = document(paragraph("a ", properties=gone), paragraph("b", properties=gone), paragraph("c"), paragraph("d"))
    assert read_docx(source)[0] == "a bc\n\nd"


REFUSED = [
    ("<w:document", "no well-formed XML"),
    (document("<w:p>"), "no well-formed XML"),
    ("<html><p>a</p></html>", "not the text of a Word document"),
    (f"<w:styles {W}/>", "not the text of a Word document"),
    (f'<!DOCTYPE l [<!ENTITY a "aaa">]><w:document {W}><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:document>', "a document type"),
    (f'<!DOCTYPE l SYSTEM "file:///etc/passwd"><w:document {W}/>', "a document type"),
    (document(paragraph("&nbsp;")), "no well-formed XML"),
    (document("<w:p>" * MOST_DEEP + "</w:p>" * MOST_DEEP), "elements in each other"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "words"), REFUSED, ids=[case[1] for case in REFUSED])
def test_refused(source: str, words: str) -> None:
    with pytest.raises(RefusedInput, match=words) as refused:
        read_docx(source)
    assert refused.value.reason == "format"


def test_nothing_for_readers() -> None:
    with pytest.raises(RefusedInput, match="without text") as refused:
        read_docx(document(paragraph(" "), paragraph()))
    assert refused.value.reason == "no text"


WORDS = st.lists(
    st.sampled_from(("a", " ", "  ", "\n", "\r\n", "\r", "\t", "&amp;", "&#233;", "é", "😀", "&lt;", "<![CDATA[&amp;<\r\n]]>", "<!--x-->", "\u2028", "word")),
    max_size=8,
).map("".join)  # fmt: skip
LEAVES = st.one_of(
    WORDS.map(lambda words: f"<w:t>{words}</w:t>"),
    WORDS.map(lambda words: f'<w:t xml:space="preserve">{words}</w:t>'),
    st.sampled_from(
        (
            "<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", "<w:softHyphen/>", "<w:rPr><w:vanish/></w:rPr>", "<w:rPr><w:b/></w:rPr>",
            '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="separate"/>', '<w:fldChar w:fldCharType="end"/>',
            "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", '<w:pPr><w:pStyle w:val="Title"/></w:pPr>',
        )
    ),
)  # fmt: skip
NAMES = (
    "w:p", "w:p", "w:r", "w:r", "w:ins", "w:del", "w:moveFrom", "w:tbl", "w:tc", "w:txbxContent", "w:sdt", "w:rPr",
    "mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:t", "x",
)  # fmt: skip
SOUP = st.recursive(
    LEAVES,
    lambda inside: st.builds(
        lambda name, parts: f"<{name}>{''.join(parts)}</{name}>", st.sampled_from(NAMES), st.lists(inside, max_size=5)
    ),
    max_leaves=25,
)


@given(st.lists(SOUP, max_size=6))
@examples(100)
def test_no_soup_of_elements_breaks_it(inside: list[str]) -> None:
    """Whatever the elements, the map leads back, and the zones are in order with white space between them."""
    source = document(*inside)
    try:
        text, page = read_docx(source)
    except RefusedInput:
        return  # nothing in it is for readers
    assert leads_back(text, page, source) is None
    reached = 0
    for zone in page.zones:
        assert reached <= zone.span.start < zone.span.end <= len(text)
        assert not text[reached : zone.span.start].strip()
        reached = zone.span.end
    assert reached == len(text)


def test_namespaces_may_have_other_names() -> None:
    source = document(paragraph(STORY)).replace("w:", "x:").replace("xmlns:w", "xmlns:x")
    assert read_docx(source)[0] == STORY
