"""Feeds (RSS 0.9 to 2.0, Atom) → the documents that their items give.

An item is a document: its whole text where the feed gives that, else its summary.  Only what stands in the file is
read: no entity that it declares, no document type and no address is followed.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from provstore.carriers.feed_items import Item, read_items
from provstore.carriers.feed_names import find_prefix
from provstore.carriers.feed_values import find_address, find_text, is_podcast, read_content, state
from provstore.carriers.found import Found
from provstore.carriers.xml_text import find_xml_encoding
from provstore.errors import RefusedInput

_QUOTED = r"""[^"'<>\[\]]++|"[^"]*+"|'[^']*+'"""
# What may stand before the first element, and that element.
_ROOT = re.compile(
    rf"""\ufeff?+(?:\s++|<\?.*?\?>|<!--.*?-->
    |<!DOCTYPE(?:{_QUOTED})*+(?:\[(?:[^"'\[\]<]++|"[^"]*+"|'[^']*+'|<!--.*?-->|<)*+\]\s*+)?+>)*+
    <(?:(?P<prefix>[\w.-]+):)?(?P<name>[\w.-]+)(?=[\s/>])(?P<rest>(?:{_QUOTED})*+)""",
    re.VERBOSE | re.DOTALL,
)
_NAMESPACE = re.compile(r"""xmlns(?::[\w.-]+)?\s*=\s*["']([^"']*)""")


def find_feed(head: bytes) -> bool:
    """Whether a file that begins so is a feed, by its first element."""
    try:
        text = head.decode(find_xml_encoding(head), "replace")
    except RefusedInput:
        text = head.decode("latin-1")
    if not (root := _ROOT.match(text)):
        return False
    prefixes = [find_prefix(found[1]) for found in _NAMESPACE.finditer(root["rest"])]
    return root["name"] == "rss" or (root["name"], True) in (("feed", "atom" in prefixes), ("RDF", "" in prefixes))


def read_feed(stream: BinaryIO) -> Iterator[Found]:
    """The documents of a feed, in order.

    Raises RefusedInput with the reason "carrier" or "encoding" where not even the first item can be read; where
    reading ends later, the last record says so.
    """
    number = 0
    try:
        for item in read_items(stream):
            yield _read_item(item, number)
            number += 1
    except RefusedInput as refusal:
        if not number:
            raise
        yield Found(_record(number), refusal=refusal)


def element(data: bytes | BinaryIO, number: int, qname: str, which: int) -> bytes:
    """The step ``("element", number, qname, which)``: the bytes of the document in an element of an item.

    `number` is that of the item and `which` that of the element among those of the item that have its name in the
    file, both from 0.  Raises RefusedInput with the reason "carrier" where there is none.
    """
    items = read_items(BytesIO(data) if isinstance(data, bytes) else data)
    item = next((item for place, item in enumerate(items) if place == number), None)
    named = [one for one in item.elements if one.qname == qname] if item else []
    content = read_content(named[which], item.encoding) if item and 0 <= which < len(named) else None
    if not content:
        raise RefusedInput("carrier", f"has no text in element {qname} of {_record(number)}")
    return content[0]


def _read_item(item: Item, number: int) -> Found:
    record, around = _record(number), item.around.encode(item.encoding)
    if item.refusal:
        return Found(record, refusal=item.refusal)
    if is_podcast(item):
        return Found(record, around=around, passed_over="podcasts")
    if not (text := find_text(item)):
        return Found(record, around=around, passed_over="items without text")
    return Found(
        record,
        steps=(("element", number, text.element.qname, text.which),),
        content=text.content,
        kind=text.kind,
        encoding=text.encoding,
        url=find_address(item),
        around=around,
        values=tuple(state(item, text)),
    )


def _record(number: int) -> str:
    return f"item {number + 1}"
