"""Sentences of a paragraph, as spans; a full stop inside a quotation ends none."""

import re
from functools import cache

from provstore.records import Span
from provstore.rules import load

_STOP = re.compile(r"[.!?…](?<![.!?…].)[.!?…]*[\"”“»«›‹'’)\]]*(?=\s)")
_NOT_SPACE = re.compile(r"\S")
_WORD_BEFORE = re.compile(r"[^\s(\[\"“”«»‘‹›]+$")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(load("english/abbreviations")["abbreviations"])


def split_sentences(text: str, start: int, end: int, quotations: list[Span]) -> list[Span]:
    """The sentences of a paragraph in order, without the white space between them.

    A stop ends a sentence when the next word does not begin in lower case, the word before
    it is no abbreviation or initial, and it does not stand inside a quotation.
    """
    sentences: list[Span] = []
    begin, quotation = start, 0
    for stop in _STOP.finditer(text, start, end):
        at = stop.end()
        while quotation < len(quotations) and quotations[quotation].end < at:
            quotation += 1
        if quotation < len(quotations) and quotations[quotation].start < at < quotations[quotation].end:
            continue
        following = _NOT_SPACE.search(text, at, end)
        if following is None:
            break
        if following.group().islower() or _is_abbreviation(text, begin, stop.start(), stop.group()):
            continue
        sentences.append(Span(begin, at))
        begin = following.start()
    if begin < end:
        sentences.append(Span(begin, end))
    return sentences


def _is_abbreviation(text: str, begin: int, at: int, stop: str) -> bool:
    word = _WORD_BEFORE.search(text, max(begin, at - 20), at) if stop == "." else None
    if word is None:
        return False
    letters = word.group()
    return (
        letters.lower() in _abbreviations()
        or (len(letters) == 1 and letters.isupper())
        or bool(re.fullmatch(r"(?:[A-Z]\.)+[A-Z]", letters))
    )
