"""Two versions of one wording: which words stand for which, and which were put in or left out."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from difflib import Match, SequenceMatcher
from typing import NamedTuple

from provstore.english.numbers import number_at
from provstore.english.stems import stem
from provstore.match.differ.thresholds import BESIDE_SHARE, BESIDE_WORDS, LONGEST_REPLACED
from provstore.match.same.vocabulary import is_silent, listed
from provstore.match.same.words import Word
from provstore.records import Span

Stretch = tuple[int, int, int, int]  # the words from an index to another, in both versions

_SHORTENED = re.compile(r"['’](?:s|re|ve|ll|d|m)$")
_NO_CHANGE = re.compile(r"[.!?]\s|\.\.|[…\[\](*]")  # a sentence ends; words were left out, explained or hidden
_APOSTROPHE = "’"


class Replacement(NamedTuple):
    """The words of both versions that stand for each other; where one has none, of both with the two beside them."""

    a: Span
    b: Span
    a_words: tuple[Word, ...]
    b_words: tuple[Word, ...]


def find_replacements(
    mine: Sequence[Word],
    theirs: Sequence[Word],
    a_text: str,
    b_text: str,
    form: Callable[[Word], str],
    least: float,
    *,
    small_too: bool = False,
) -> list[Replacement]:
    """What changes the sense from one version to the other; nothing where they are no versions of one wording.

    `form` gives what two words must have in common to be the same, `least` is the share of the words of the shorter
    version that are.  `small_too`: words that tell nothing by themselves count where only these changed, "any" for "a".
    """
    swapped = [form(word) for word in theirs] < [form(word) for word in mine]
    if swapped:  # the matcher prefers its first side, and the answer may not depend on which that is
        mine, theirs, a_text, b_text = theirs, mine, b_text, a_text
    mine_forms, their_forms = [form(word) for word in mine], [form(word) for word in theirs]
    matcher = SequenceMatcher(None, mine_forms, their_forms, autojunk=False)
    blocks = matcher.get_matching_blocks()  # the last one is empty, and at the ends
    if sum(block.size for block in blocks) < least * min(len(mine), len(theirs)):
        return []
    a_met = {at for block in blocks for at in range(block.a, block.a + block.size)}
    b_met = {at for block in blocks for at in range(block.b, block.b + block.size)}
    found: list[Replacement] = []
    for stretch in _changed(blocks):
        i, i_end, j, j_end = _slid(stretch, mine_forms, their_forms)
        is_replaced = i < i_end and j < j_end
        at_end = 0 in (i, j) or i_end == len(mine) or j_end == len(theirs)
        if max(i_end - i, j_end - j) > LONGEST_REPLACED or (at_end and not is_replaced):
            continue  # a quotation begins and ends where whoever quotes likes
        if not _stands_in(a_met, i, i_end, len(mine)) or not _stands_in(b_met, j, j_end, len(theirs)):
            continue
        one, one_seen = _stretch(mine, i, i_end)
        other, other_seen = _stretch(theirs, j, j_end)
        if _NO_CHANGE.search(one_seen.of(a_text)) or _NO_CHANGE.search(other_seen.of(b_text)):
            continue
        if not is_replaced:  # "be safe", "be not safe": nothing stands for "not", and "be safe" does not, either
            one, other = one_seen, other_seen
        change = Replacement(one, other, tuple(mine[i:i_end]), tuple(theirs[j:j_end]))
        if telling(change.a_words) != telling(change.b_words) or (small_too and _are_small(change)):
            found.append(Replacement(change.b, change.a, change.b_words, change.a_words) if swapped else change)
    return found


def _changed(blocks: Sequence[Match]) -> Iterator[Stretch]:
    """What stands between the blocks that match, in both versions; a single word that matches between two changes,
    as in "this president", "President Lissow", is part of one change."""
    i, j = 0, 0
    ends = blocks[-1].a, blocks[-1].b
    for block in blocks:
        is_first, is_last = block is blocks[0], (block.a + block.size, block.b + block.size) == ends
        is_between = block.size == 1 and block.a > 0 and block.b > 0 and not is_first and not is_last
        if block.size and not (is_between and (i, j) != (block.a, block.b)):
            if (i, j) != (block.a, block.b):
                yield i, block.a, j, block.b
            i, j = block.a + block.size, block.b + block.size
    if (i, j) != ends:
        yield i, ends[0], j, ends[1]


def _slid(stretch: Stretch, mine: Sequence[str], theirs: Sequence[str]) -> Stretch:
    """Words put in at the beginning that begin as what follows them, moved behind it: "[I am glad and] I am sad"."""
    i, i_end, j, j_end = stretch
    if i == i_end == 0:
        while i < len(mine) and j_end < len(theirs) and theirs[j] == mine[i]:
            i, i_end, j, j_end = i + 1, i_end + 1, j + 1, j_end + 1
    elif j == j_end == 0:
        j, j_end, i, i_end = _slid((j, j_end, i, i_end), theirs, mine)
    return i, i_end, j, j_end


def _stands_in(met: Collection[int], start: int, end: int, size: int) -> bool:
    """Whether most words beside a change are those of the other version: it is one sentence that was changed."""
    beside = [*range(max(0, start - BESIDE_WORDS), start), *range(end, min(size, end + BESIDE_WORDS))]
    return len(beside) >= BESIDE_WORDS and sum(at in met for at in beside) >= BESIDE_SHARE * len(beside)


def _stretch(words: Sequence[Word], start: int, end: int) -> tuple[Span, Span]:
    """The words from an index to another, or the two beside the gap; and the same with a word more on each side."""
    first, last = max(start - 1, 0), min(end, len(words) - 1)
    seen = Span(words[first].span.start, words[last].span.end)
    return (Span(words[start].span.start, words[end - 1].span.end) if start < end else seen), seen


def _are_small(change: Replacement) -> bool:
    """Whether a determiner stands for another, or was put in: "any cent", "a cent"."""
    mine, theirs = ({exact_form(word) for word in side} for side in (change.a_words, change.b_words))
    changed = mine ^ theirs
    return len(changed) in (1, 2) and changed <= listed("determiners")


def telling(words: Sequence[Word]) -> frozenset[str]:
    """What words tell: the stems of those that are not silent, numbers by their value, negations as one."""
    return frozenset(_telling_forms(words))


def _telling_forms(words: Sequence[Word]) -> Iterator[str]:
    low = [word.low for word in words]
    at = 0
    while at < len(words):
        number = number_at(low, at)
        if number is not None:
            yield f"{number.low:g}-{number.high:g}"
            at = number.end
            continue
        word = exact_form(words[at])
        if word in listed("negations"):
            yield "not"
        elif not is_silent(word) and not is_silent(stem(word)):
            yield stem(word)
        at += 1


def exact_form(word: Word) -> str:
    """A word without what only its setting tells: its case, the hand of its apostrophe, a shortened verb."""
    return _SHORTENED.sub("", word.low).replace(_APOSTROPHE, "'")


def loose_form(word: Word) -> str:
    """The stem of a word: whoever reports changes tenses and persons."""
    return stem(exact_form(word))
