"""The people a document names: by surname, and by the titles it gives them."""

from provstore.english.classes import words_of
from provstore.english.countries import countries_before
from provstore.english.names import FULL_NAME, without_article
from provstore.extract.sources.governments import portfolio_words
from provstore.extract.sources.names import person_name


def _is_title(word: str) -> bool:
    return word.lower().strip(".") in words_of("titles")


def _after_body(words: list[str]) -> list[str]:
    """The words after the name of a body, two at least: "Northern Coalition Ann Lee"."""
    bodies = [i for i, word in enumerate(words) if word.lower() in words_of("organization_nouns")]
    return words[bodies[-1] + 1 :] if bodies and len(words) - bodies[-1] > 2 else []


class People:
    """Read once from a text, then asked who a bare surname or a bare title means."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._holders: dict[str, str | None] = {}  # title → who has it
        self._full: dict[str, set[str]] = {}  # surname → full names
        self._given: dict[str, set[str]] = {}  # first name → full names of those who have a title
        self._titled: dict[str, set[str]] = {}  # "mayor", "northern mayor" → names so called
        self._with_title: set[str] = set()  # names that have one
        for found in FULL_NAME.finditer(text):
            words = found.group().split()
            while len(words) > 2 and words[0].lower() in portfolio_words() and not _is_title(words[1]):
                words.pop(0)  # "minister of Economic Development Ann Lee"
            name = person_name(" ".join(words)) or person_name(" ".join(_after_body(words)))
            if name is None:
                continue
            if " " in name:
                surname = name.rsplit(maxsplit=1)[-1]
                for called in {surname, without_article(surname)}:
                    self._full.setdefault(called, set()).add(name)
            before = words[: len(words) - len(name.split())] or text[max(0, found.start() - 20) : found.start()].split()
            if before and _is_title(before[-1]):
                self._with_title.add(name)
                self._given.setdefault(name.split(maxsplit=1)[0], set()).add(name)
                for title in (before[-1:], before[-2:]):
                    self._titled.setdefault(" ".join(title).lower(), set()).add(name)

    def full_names(self, surname: str) -> set[str]:
        """Full names in the document that end with a surname."""
        return self._full.get(surname, set())

    def called(self, given: str) -> set[str]:
        """Full names in the document that begin with a name: given, or a family's where that comes first.

        Of those with a title alone: "Northern Energy" is no person, and "Northern" nobody.
        """
        return self._given.get(given, set())

    def has_titled(self, surname: str) -> bool:
        """Whether the document gives somebody of that surname a title, as in "Secretary Lee"."""
        return surname in self._with_title

    def holder(self, title: str) -> str | None:
        """The one person whom the document calls by a title, by the full name where there is one: "the mayor"."""
        if title not in self._holders:
            # Where "the Polish mayor" and "the Czech mayor" are both there, nobody is just "the mayor".
            shared = " " not in title and len(countries_before(self._text, title)) > 1
            self._holders[title] = None if shared else self._find_holder(title)
        return self._holders[title]

    def _find_holder(self, title: str) -> str | None:
        names = self._titled.get(title.lower(), set())
        surnames = {name.rsplit(maxsplit=1)[-1] for name in names}
        if len(surnames) != 1:
            return None
        full = {name for name in names if " " in name} or self.full_names(next(iter(surnames)))
        return next(iter(full)) if len(full) == 1 else None
