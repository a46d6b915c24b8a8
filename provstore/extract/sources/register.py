"""Names → the people who bear them, each found in a few look-ups however many a page names."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator

from provstore.english.commonness import common_words, names_things
from provstore.english.names import ACRONYM, is_given_name
from provstore.extract.sources.bearers import Person, folded, is_same_name

SHORTEST_INITIALS = 3  # letters; by two, "Al" would be Ann Lee

_NICKNAME = re.compile(r"[“\"‘'(](\w[\w-]*)[”\"’')]")  # Walter “Bud” Roe
_Name = tuple[str, ...]  # as `folded` gives it
_Bearers = dict[Person, None]  # in the order in which the page names them


class Register:
    """The people of a page by their names and by the parts of names by which they are called again."""

    def __init__(self) -> None:
        self._by_whole: defaultdict[_Name, _Bearers] = defaultdict(dict)
        self._by_end: defaultdict[_Name, _Bearers] = defaultdict(dict)  # whole name, surname, and what is between
        self._by_beginning: defaultdict[_Name, _Bearers] = defaultdict(dict)  # of two words or more
        self._by_given: defaultdict[_Name, _Bearers] = defaultdict(dict)
        self._by_nickname: defaultdict[_Name, _Bearers] = defaultdict(dict)
        self._by_given_and_last: defaultdict[_Name, _Bearers] = defaultdict(dict)
        self._by_letter_and_last: defaultdict[_Name, _Bearers] = defaultdict(dict)
        self._by_initials: defaultdict[str, _Bearers] = defaultdict(dict)

    def enter(self, person: Person, name: str) -> None:
        """A person bears this full name, too."""
        words = folded(name)
        given, last = words[0], words[-1]
        self._by_whole[words].setdefault(person)
        for first in range(len(words)):
            self._by_end[words[first:]].setdefault(person)
        for end in range(2, len(words)):
            self._by_beginning[words[:end]].setdefault(person)
        if not ACRONYM.match(name.split(maxsplit=1)[0]):
            self._by_given[words[:1]].setdefault(person)
        for nickname in _NICKNAME.findall(name):
            self._by_nickname[folded(nickname)].setdefault(person)
        self._by_given_and_last[given, last].setdefault(person)
        self._by_letter_and_last[given[0], last].setdefault(person)
        self._by_initials["".join(word[0] for word in words)].setdefault(person)

    def same_as(self, name: str) -> Person | None:
        """The one person whose name this can be, too; None where it is nobody's, or may be that of several."""
        words = folded(name)
        for alike in (self._by_whole.get(words, {}), dict.fromkeys(self._alike(words))):
            found = [one for one in alike if is_same_name(one.fullest, name)]
            if len(found) == 1:
                return found[0]
        return None

    def _alike(self, words: _Name) -> Iterator[Person]:
        """Whose name ends, begins or is abbreviated like this one."""
        given, last = words[0], words[-1]
        yield from self._by_end.get(words, ())
        yield from self._by_beginning.get(words, ())
        for first in range(1, len(words) - 1):
            yield from self._by_whole.get(words[first:], ())
        for end in range(2, len(words)):
            yield from self._by_whole.get(words[:end], ())
        yield from self._by_given_and_last.get((given, last), ())
        abbreviated = self._by_letter_and_last if len(given) == 1 else self._by_given_and_last
        yield from abbreviated.get((given[0], last), ())

    def called(self, name: str) -> Collection[Person]:
        """Who bears a name: by a surname or the end of one, else by the name that stands first, else by initials.

        Of several, those whom the page calls by exactly this full name: "Ray Lee Jr." is not "Ray Lee Sr.".
        """
        words = folded(name)
        found = self._by_end.get(words) or self._called_by_given(name) or self._called_by_letters(name)
        exactly = [one for one in found if name in one.forms] if len(words) > 1 else []
        return exactly or found.keys()

    def beginning_with(self, word: str) -> Collection[Person]:
        """Whose name begins with a word, or who has it as a nickname."""
        words = folded(word)
        return {**self._by_given.get(words, {}), **self._by_nickname.get(words, {})}.keys()

    def _called_by_given(self, name: str) -> _Bearers:
        """Who is called by the first word of a name; "Halvik Rules" and "Halvik Messenger" are nobody whom it means."""
        bearers = self._by_given.get(folded(name), {})
        is_given = is_given_name(name)
        first = (one for one in bearers if one.roles or is_given or not _may_be_thing(one.fullest))
        return {**dict.fromkeys(first), **self._by_nickname.get(folded(name), {})}

    def _called_by_letters(self, name: str) -> _Bearers:
        letters = name.replace(".", "")
        if len(letters) < SHORTEST_INITIALS or not letters.isupper():
            return {}
        return self._by_initials.get(letters.casefold(), {})


def _may_be_thing(name: str) -> bool:
    """Whether the last word of a name is a frequent one: "Halvik | Rules", "Halvik | Search"."""
    return names_things(name) or name.rsplit(maxsplit=1)[-1].lower() in common_words()
