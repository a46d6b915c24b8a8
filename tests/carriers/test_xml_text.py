"""XML as text: its encoding, and what keeps it from being XML."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.carriers.xml_text import CHUNK, Piece, count_place, decode_chunks, find_xml_encoding, mend, read_pieces
from provstore.errors import RefusedInput

ENCODINGS = [
    (b"<rss>", "utf-8", "nothing is declared"),
    (b'<?xml version="1.0" encoding="koi8-r"?><rss>', "koi8-r", "declared"),
    (b"\n <?xml version='1.0' encoding='ISO-8859-1'?><rss>", "cp1252", "as the web understands it"),
    (b"\xef\xbb\xbf<?xml version='1.0' encoding='koi8-r'?>", "utf-8", "the mark stands above"),
    ("\ufeff<rss>".encode("utf-16-le"), "utf-16-le", "a mark"),
    ("<rss>".encode("utf-16-be"), "utf-16-be", "wide without a mark"),
    (b'<?xml version="1.0" encoding="utf-16"?><rss>', "utf-8", "what can be read so far is not wide"),
]


@pytest.mark.parametrize(("head", "expected", "why"), ENCODINGS, ids=[case[2] for case in ENCODINGS])
def test_encoding(head: bytes, expected: str, why: str) -> None:
    assert find_xml_encoding(head) == expected, why


def test_an_encoding_that_there_is_not() -> None:
    with pytest.raises(RefusedInput, match="'nonsense', which there is not"):
        find_xml_encoding(b'<?xml version="1.0" encoding="nonsense"?>')


MENDED = [
    ("<a>b &amp; &#x41; &#10;</a>", "<a>b &amp; &#x41; &#10;</a>", "well-formed"),
    ("<a>b & c</a>", "<a>b &amp; c</a>", "a bare sign"),
    ("<a b='?c=d&e=f'/>", "<a b='?c=d&amp;e=f'/>", "in an address"),
    ("<a>caf&eacute;</a>", "<a>caf&amp;eacute;</a>", "an entity of HTML that XML does not know"),
    (
        "<a>&#11;&#x1F;&#xD800;&#1114112;</a>",
        "<a>&amp;#11;&amp;#x1F;&amp;#xD800;&amp;#1114112;</a>",
        "numbers of no character",
    ),
    ("<a>&</a>", "<a>&amp;</a>", "at the end of an element"),
    (
        "<a><![CDATA[b & c &eacute;]]> & </a>",
        "<a><![CDATA[b & c &eacute;]]> &amp; </a>",
        "in CDATA it is a sign like any other",
    ),
    ("<a><!-- & --><?b & ?>&</a>", "<a><!-- & --><?b & ?>&amp;</a>", "so it is in comments and instructions"),
    ("<a>\x0b\x00<![CDATA[\x1f]]></a>", "<a>  <![CDATA[ ]]></a>", "control characters, in CDATA too"),
    ("<a>\ufffe\uffff</a>", "<a>\ufffd\ufffd</a>", "no characters"),
    ("\n\n<?xml version='1.0'?><a/>", "<?xml version='1.0'?><a/>", "lines before the declaration"),
    ("\ufeff<?xml version='1.0'?><a/>", "\ufeff<?xml version='1.0'?><a/>", "a mark may stand there"),
    ("\ufeff\n<?xml version='1.0'?><a/>", "<?xml version='1.0'?><a/>", "a mark and a line"),
    ("\n<a/>", "\n<a/>", "lines where no declaration follows"),
]


@pytest.mark.parametrize(("text", "expected", "why"), MENDED, ids=[case[2] for case in MENDED])
def test_mended(text: str, expected: str, why: str) -> None:
    pieces = list(mend([text]))

    assert "".join(piece.read_as for piece in pieces) == expected, why
    assert "".join(piece.text for piece in pieces) == text


def test_places_in_what_is_read_lead_to_the_text() -> None:
    (piece,) = mend(["ab&c\x0b&&<"])

    assert piece.read_as == "ab&amp;c &amp;&amp;<"
    assert [piece.find(piece.read_as.index(sign)) for sign in "abc <"] == [0, 1, 3, 4, 7]
    assert piece.find(2) == 2
    assert Piece("ab", "ab").find(2) == 2


@given(
    st.lists(
        st.sampled_from(["&", "&amp;", "<!--", "-->", "<![CDATA[", "]]>", "\x0b", "ab", "<?xml ?>", "&#x2;", "\n"])
    ),
    st.integers(1, 60),
)
def test_it_matters_not_in_which_chunks_a_text_comes(parts: list[str], size: int) -> None:
    text = "".join(parts)
    once, cut = list(mend([text])), list(mend(text[at : at + size] for at in range(0, len(text), size)))

    for read in (once, cut):
        assert "".join(piece.text for piece in read) == text
    assert "".join(piece.read_as for piece in cut) == "".join(piece.read_as for piece in once)


@given(st.lists(st.sampled_from(["&", "<!--", "-->", "<![CDATA[", "]]>", "\x0b", "ab", "&eacute;", "&#2;"])))
def test_what_is_mended_needs_no_mending(parts: list[str]) -> None:
    mended = "".join(piece.read_as for piece in mend(["".join(parts)]))

    assert all(piece.text == piece.read_as and not piece.mends for piece in mend([mended]))


def test_characters_before_bad_bytes_come_out() -> None:
    seen: list[str] = []
    with pytest.raises(RefusedInput, match=r"is not utf-8, which it should be, at line 2, column 2") as refused:
        seen.extend(decode_chunks([b"<a>\xc3", b"\xa9\nb\xff c"], "utf-8"))
    assert "".join(seen) == "<a>é\nb"
    assert refused.value.reason == "encoding"


@pytest.mark.parametrize("encoding", ["gb18030", "cp932", "euc_kr", "cp1251", "big5hkscs"])
def test_characters_cut_between_chunks(encoding: str) -> None:
    data = "<a>世界 b</a>".encode(encoding, "replace")

    assert "".join(decode_chunks([data[:4], data[4:]], encoding)) == data.decode(encoding)


def test_an_encoding_in_which_characters_have_no_bytes_of_their_own() -> None:
    with pytest.raises(RefusedInput, match="have no bytes of their own"):
        list(decode_chunks(["<a>世界</a>".encode("iso2022_jp")], "iso2022_jp"))


def test_a_file_longer_than_a_chunk() -> None:
    text = "<a>" + "&é" * CHUNK + "</a>"
    encoding, pieces = read_pieces(BytesIO(text.encode()))

    assert encoding == "utf-8"
    assert "".join(piece.text for piece in pieces) == text


def test_place() -> None:
    assert count_place("") == (1, 1)
    assert count_place("ab\ncd") == (2, 3)
    assert count_place("ab", 3, 4) == (3, 6)
