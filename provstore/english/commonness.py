"""Which words are frequent in English."""

from functools import cache

from provstore.english.names import is_given_name
from provstore.rules import load


@cache
def common_words() -> frozenset[str]:
    """The frequent words, in lower case; surnames and places are among them."""
    return frozenset(load("english/commonness")["words"].split())


def names_things(name: str) -> bool:
    """Whether the last word of a name is more likely several things than somebody's: "Rules", but not "Williams"."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    one = last.removesuffix("s")
    return last != one and {last, one} <= common_words() and not is_given_name(one.title())
