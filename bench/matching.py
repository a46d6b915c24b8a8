"""Matching, against the least that can be done with the same texts: hashing and decoding their bytes.

``python -m bench.matching [ARTICLES ...]`` measures 1,000 and 10,000 articles, or as many as are asked for.  A third of
them take something from another: all of it with a word in thirty changed, or two sentences of it.  CPU time, not
time on the clock: a machine that is busy elsewhere says the same, more or less.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable
from hashlib import sha256
from random import Random
from time import process_time
from typing import NamedTuple

from provstore.match.reuse.comparable import Comparable, make_comparable
from provstore.match.reuse.furniture import Catalog, Furniture, update_furniture
from provstore.match.reuse.postings import IndexSegment, Lookup, make_segment, merge_tail
from provstore.match.reuse.shared import find_shared_text

SIZES = (1_000, 10_000)
GOALS = {10_000: 10, 100_000: 120}  # CPU seconds for so many articles
BATCH = 4_000  # documents
LAST = 20  # documents that come one at a time in the end
OUTLETS = 20
SYLLABLES = ("ba", "dor", "el", "fin", "gam", "hu", "ix", "jol", "ka", "lem", "mir", "no", "pra", "quo", "ras", "tev")
WORDS = tuple("".join(Random(n).choices(SYLLABLES, k=1 + n % 3)) for n in range(12_000))


class Matching(NamedTuple):
    """`seconds` are CPU seconds for all in bulk; `one_more` are CPU milliseconds for one document that comes to all
    others; `ratio` says how many times the CPU time of hashing and decoding the bulk takes; `peak` is in MB."""

    articles: int
    pairs: int
    seconds: float
    one_more: float
    ratio: float
    peak: float


def write(number: int, seed: int = 0) -> tuple[str, int]:
    """The article of that number, about 4,500 characters, and its outlet."""
    choose = Random(f"{seed}/{number}")
    sentences = _sentences(choose)
    if number and choose.random() < 1 / 3:
        source = _sentences(Random(f"{seed}/{choose.randrange(number)}"))
        if choose.random() < 0.5:
            sentences[3:5] = source[7:9]
        else:
            sentences = [
                [choose.choice(WORDS) if choose.random() < 1 / 30 else word for word in each] for each in source
            ]
    outlet = number % OUTLETS
    footer = " ".join(Random(outlet).choices(WORDS, k=25))
    paragraphs = [" ".join(map(_finish, sentences[at : at + 3])) for at in range(0, len(sentences), 3)]
    return "\n\n".join((*paragraphs, footer)) + "\n", outlet


def _sentences(choose: Random) -> list[list[str]]:
    """Words as common as words are: the k-th about in proportion to 1/k."""
    return [[WORDS[int(len(WORDS) ** choose.random()) - 1] for _ in range(choose.randint(10, 30))] for _ in range(40)]


def _finish(words: list[str]) -> str:
    return " ".join(words).capitalize() + "."


class _Store:
    """What a store keeps for matching, in memory; as an ingest would use it."""

    def __init__(self, data: list[bytes], outlets: list[int]) -> None:
        self.data, self.outlets = data, outlets
        self.catalog = Catalog.empty(len(data))
        self.segments: list[IndexSegment] = []
        self.furniture = Furniture()
        self.found: set[tuple[int, int]] = set()

    def page_of(self, number: int) -> Comparable:
        return make_comparable(self.data[number].decode())

    def add_all(self, numbers: range, at_once: int) -> None:
        for start in range(0, len(numbers), at_once):
            self.add(numbers[start : start + at_once])

    def add(self, numbers: range) -> None:
        pages = {number: self.page_of(number) for number in numbers}
        for number, page in pages.items():
            self.catalog.outlets[number], self.catalog.sizes[number] = self.outlets[number], page.size
        prints = {number: page.prints for number, page in pages.items()}
        self.segments.append(make_segment({number: page.prints.different for number, page in pages.items()}))
        kept, merged = merge_tail(self.segments)
        if merged:
            self.segments[kept:] = [merged]
        index = Lookup(self.segments)
        self.furniture, stale = update_furniture(self.furniture, prints, index, self.catalog)
        self._match(pages, index)
        again = sorted(stale)
        for start in range(0, len(again), BATCH):
            self._match({number: self.page_of(number) for number in again[start : start + BATCH]}, index)

    def _match(self, pages: dict[int, Comparable], index: Lookup) -> None:
        self.found = {pair for pair in self.found if pages.keys().isdisjoint(pair)} if self.found else self.found
        for pair in find_shared_text(pages, index, self.catalog, self.furniture, self.page_of):
            self.found.add((pair.first, pair.second))


def measure_matching(count: int) -> Matching:
    """Match so many articles in batches, then a few more one by one."""
    data, outlets = list[bytes](), list[int]()
    for text, outlet in map(write, range(count + LAST)):
        data.append(text.encode())
        outlets.append(outlet)
    store = _Store(data, outlets)
    make_comparable("")  # loads the stock phrases
    floor = _cpu(lambda: [(sha256(each).digest(), each.decode()) for each in store.data[:count]])
    bulk = _cpu(lambda: store.add_all(range(count), BATCH))
    single = _cpu(lambda: store.add_all(range(count, count + LAST), 1))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return Matching(count, len(store.found), bulk, 1e3 * single / LAST, bulk / floor, peak)


def goal(count: int) -> str:
    """The goal for the CPU seconds of so many articles; none for most numbers."""
    return f"at most {GOALS[count]}" if count in GOALS else ""


def _cpu(work: Callable[[], object]) -> float:
    """CPU seconds of all threads."""
    begin = process_time()
    work()
    return process_time() - begin


def main() -> None:
    """Print what was measured; `peak` is that of the process, texts included."""
    columns = ("articles", "pairs", "all, CPU seconds", "one more, CPU ms", ": hash, decode", "peak MB")
    print("{:>9} {:>8} {:>18} {:>17} {:>15} {:>8}   goal".format(*columns))
    for count in [int(each) for each in sys.argv[1:]] or SIZES:
        found = measure_matching(count)
        print(
            f"{found.articles:>9,} {found.pairs:>8,} {found.seconds:>18.2f} {found.one_more:>17.2f} "
            f"{found.ratio:>15.0f} {found.peak:>8.0f}   {goal(count)}".rstrip(),
            flush=True,
        )


if __name__ == "__main__":
    main()
