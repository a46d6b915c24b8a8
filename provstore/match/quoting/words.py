"""The words of a quotation, or of a text in which it is looked for, as quoting may change them.

House styles change marks, dashes, white space, how a number or a word is spelled; editors leave words out (…) and put
some in square brackets.  Neither changes what somebody said.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from provstore.match.changes.words import key_of
from provstore.match.quoting.thresholds import SILENT_WEIGHT
from provstore.match.same.concepts import concept_of, weight_of
from provstore.records import Span

Kind = Literal["word", "gap", "editor"]

_WORD = re.compile(
    r"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.(?:\s?\.)?"  # left out: … [...] (…) . . .
    r"|\[[^\W\d_]\](?=[^\W\d_])[^\W_]+(?:['’.\-&][^\W_]+)*"  # [t]he
    r"|[^\W_]*\[[^\[\]]{1,80}\]"  # put in by an editor: [sic], [the minister], kill[ed]
    r"|\d+(?:[.,:]\d+)*(?![^\W_])|[^\W_]+(?:['’ʼ.\-\u2010\u2011&\u00ad\u200b\u200c\u200d\u2060]+[^\W_]+)*|[%$€£¥&]"
)
_SIGNS = {"%": "percent", "&": "and"}
_APOSTROPHE = re.compile(r"['’ʼ]")
_BEGINS = re.compile(r"[.!?…:;\"“”„«»‘(\[\]—–\n]")  # between two words: a sentence may begin at the second


class Word(NamedTuple):
    """A word, or what stands for words: a gap, where some were left out, or what an editor put in square brackets.

    Words of one `key` are the same in any house style.  `begins`: it may have its capital because of where it stands.
    """

    span: Span
    text: str
    key: str
    kind: Kind
    begins: bool


def read_words(text: str, span: Span) -> Iterator[Word]:
    """The words of a span in order."""
    before = span.start
    for found in _WORD.finditer(text, span.start, span.end):
        words, place = found.group(), Span(*found.span())
        begins = before == span.start or _BEGINS.search(text, before, place.start) is not None
        before = place.end
        kind: Kind = "word"
        if not any(character.isalnum() or character in "%$€£¥&" for character in words):
            kind, words = "gap", "…"
        elif words.startswith("[") and not words.endswith("]"):
            words, begins = words.replace("[", "").replace("]", ""), True
        elif words.endswith("]"):
            kind = "editor"
        yield Word(place, words, quoted_key(words), kind, begins)


@lru_cache(maxsize=65536)
def quoted_key(word: str) -> str:
    """What a word of a quotation is compared by: as versions of a page are, but that an apostrophe tells.

    "4" and "four", "colour" and "color", "cease-fire" and "ceasefire" meet; "were" and "we're" do not.
    """
    if word in _SIGNS:
        return _SIGNS[word]
    return "'".join(key_of(part) for part in _APOSTROPHE.split(word) if part) or word


@lru_cache(maxsize=65536)
def weight_of_word(word: str) -> float:
    """How much a word tells, from SILENT_WEIGHT to 1."""
    if not word[0].isalnum():
        return SILENT_WEIGHT
    concept = concept_of(word, False)
    return max(SILENT_WEIGHT, weight_of(concept)) if concept else SILENT_WEIGHT


def differ_in_case(one: Word, other: Word) -> bool:
    """Whether only the capitals tell two words apart that no beginning of a sentence explains: "US", "us"."""
    if one.key != other.key or one.begins or other.begins:
        return False
    return one.text[0].isupper() != other.text[0].isupper()
