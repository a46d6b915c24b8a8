"""XML holds whatever is written through `visible_in_xml`."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from provstore.export.xml import visible_in_xml


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31m\x00", "a<U+001B>[31m<U+0000>"),
        ("\ufffe\uffff\ud800", "<U+FFFE><U+FFFF><U+D800>"),
        ("tab\tline\nend\r é 宽 😀\x85\u202e", "tab\tline\nend\r é 宽 😀\x85\u202e"),
    ],
)
def test_what_xml_cannot_hold_is_shown(text: str, shown: str) -> None:
    assert visible_in_xml(text) == shown


@given(st.text(st.characters(exclude_categories=())).map(visible_in_xml))
@example(visible_in_xml("\x0b\x0c\x1f\udfff"))
def test_a_parser_reads_it(shown: str) -> None:
    escaped = shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    found = fromstring(f"<a>{escaped}</a>").text or ""
    assert found == shown.replace("\r\n", "\n").replace("\r", "\n")
