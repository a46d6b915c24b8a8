"""The people a document names: by surname, and by the titles it gives them."""

from __future__ import annotations

import re

from provstore.extract.names import FULL_NAME, person_name
from provstore.extract.words import words_of

_ARABIC_ARTICLE = re.compile(r"^(?:[Aa]l|[Ee]l|[Aa][dnrstz])-")


def _after_body(words: list[str]) -> list[str]:
    """The words after the name of a body, two at least: "Northern Coalition Ann Lee"."""
    bodies = [i for i, word in enumerate(words) if word.lower() in words_of("organization_nouns")]
    return words[bodies[-1] + 1 :] if bodies and len(words) - bodies[-1] > 2 else []


class People:
    """Read once from a text, then asked who a bare surname or a bare title means."""

    def __init__(self, text: str) -> None:
        self._full: dict[str, set[str]] = {}  # surname → full names
        self._titled: dict[str, set[str]] = {}  # "mayor", "northern mayor" → names so called
        for found in FULL_NAME.finditer(text):
            words = found.group().split()
            name = person_name(words) or person_name(_after_body(words))
            if name is None:
                continue
            if " " in name:
                surname = name.rsplit(maxsplit=1)[-1]
                for called in {surname, _ARABIC_ARTICLE.sub("", surname)}:
                    self._full.setdefault(called, set()).add(name)
            before = words[: len(words) - len(name.split())] or text[max(0, found.start() - 20) : found.start()].split()
            if before and before[-1].lower().strip(".") in words_of("titles"):
                for title in (before[-1:], before[-2:]):
                    self._titled.setdefault(" ".join(title).lower(), set()).add(name)

    def full_names(self, surname: str) -> set[str]:
        """Full names in the document that end with a surname."""
        return self._full.get(surname, set())

    def has_titled(self, surname: str) -> bool:
        """Whether the document gives somebody of that surname a title, as in "Secretary Lee"."""
        return any(surname in names for names in self._titled.values())

    def holder(self, title: str) -> str | None:
        """The one person whom the document calls by a title, by the full name where there is one."""
        names = self._titled.get(title.lower(), set())
        surnames = {name.rsplit(maxsplit=1)[-1] for name in names}
        if len(surnames) != 1:
            return None
        full = {name for name in names if " " in name} or self.full_names(next(iter(surnames)))
        return next(iter(full)) if len(full) == 1 else None
