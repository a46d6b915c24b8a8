"""A DOCX: its document, the step that leads to it, and what the package states."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.carriers.docx import is_docx, read_docx
from provstore.carriers.steps import take
from provstore.errors import RefusedInput
from tests.carriers.packed import opened, pack

TEXT = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
CORE = """<?xml version="1.0"?>
<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Bridge &amp;
 trains</dc:title><dc:creator>Ann Lee; Bob Ray</dc:creator><cp:lastModifiedBy>Eve</cp:lastModifiedBy>
<dcterms:created>2024-03-12T09:30:00Z</dcterms:created><dcterms:modified>2024-03-13T09:30:00Z</dcterms:modified>
<dc:language>en-GB</dc:language><dc:description> </dc:description></cp:coreProperties>"""
RELATIONS = """<Relationships xmlns="r"><Relationship Target="/word/document2.xml" Type="http://x/officeDocument"/>
<Relationship Target="props/core.xml" Type="http://x/core-properties"/></Relationships>"""
NOTES = '<w:footnotes xmlns:w="w"><w:footnote w:type="separator"/><w:footnote w:id="1"/><w:footnote w:id="2"/></w:footnotes>'


def test_the_document_and_what_is_said_of_it() -> None:
    found = read_docx(opened(pack({"word/document.xml": TEXT, "docProps/core.xml": CORE})))

    assert (found.kind, found.content, found.around) == ("docx", TEXT.encode(), CORE.encode())
    assert found.steps == (("zip", "word/document.xml"),)
    assert found.values == (
        ("title", "Bridge & trains", "docx title"),
        ("author", "Ann Lee", "docx creator"),
        ("author", "Bob Ray", "docx creator"),
        ("created", "2024-03-12T09:30:00Z", "docx created"),
        ("modified", "2024-03-13T09:30:00Z", "docx modified"),
        ("language", "en-GB", "docx language"),
    )


def test_members_go_by_the_names_that_the_package_gives_them() -> None:
    members = {"_rels/.rels": RELATIONS, "word/document2.xml": TEXT, "props/core.xml": CORE, "word/document.xml": "old"}
    found = read_docx(opened(pack(dict(members))))

    assert found.steps == (("zip", "word/document2.xml"),)
    assert (found.content, found.around) == (TEXT.encode(), CORE.encode())


def test_what_stands_beside_the_text_is_counted() -> None:
    beside = {"word/media/image1.png": "x", "word/footnotes.xml": NOTES, "word/comments.xml": "<damaged"}
    found = read_docx(opened(pack({"word/document.xml": TEXT, **beside})))

    assert found.values == (("note", "beside the text: 1 picture, 2 footnotes", "docx"),)
    assert found.around == b""


DAMAGED = [
    ("<!DOCTYPE x [<!ENTITY a 'b'>]><c><title>&a;</title></c>", "a document type"),
    ("<c><title>a</title>", "XML that ends early"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("core", "why"), DAMAGED, ids=[case[1] for case in DAMAGED])
def test_properties_that_cannot_be_read_state_nothing(core: str, why: str) -> None:
    found = read_docx(opened(pack({"word/document.xml": TEXT, "docProps/core.xml": core})))
    assert found.values == (), why
    assert found.around == core.encode()


def test_which_zip_is_one() -> None:
    assert is_docx(opened(pack({"word/document.xml": TEXT})))
    assert not is_docx(opened(pack({"a.txt": "x"})))
    assert not is_docx(
        opened(pack({"_rels/.rels": RELATIONS.replace("word/document2", "xl/workbook"), "xl/workbook.xml": "x"}))
    )


def test_a_zip_without_the_text() -> None:
    with pytest.raises(RefusedInput, match="has no file word") as refused:
        read_docx(opened(pack({"a.txt": "x"})))
    assert refused.value.reason == "carrier"


@given(st.binary(max_size=300), st.sampled_from(("word/document.xml", "word/document2.xml")))
def test_the_steps_lead_to_the_content(content: bytes, name: str) -> None:
    data = pack({name: content, "_rels/.rels": RELATIONS.replace("word/document2.xml", name)})
    found = read_docx(opened(data))
    ((step, _),) = found.steps

    assert step == "zip"
    assert take(BytesIO(data), found.steps) == found.content == content
