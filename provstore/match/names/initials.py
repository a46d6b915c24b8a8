"""Names of bodies cut to the first letters of their words: WHF, World Harvest Fund."""

SHORTEST_ACRONYM = 3  # letters; by two, too many bodies begin


def are_initials(one: str, other: str, least: int = SHORTEST_ACRONYM) -> bool:
    """Whether one name is the first letters of the other, `least` of them or more: of all words, or of the capitals.

    DOJ and DJ are initials of the Department of Justice; AI may be anybody's.
    """
    return any(
        len(letters) >= least and letters in _first_letters(name)
        for letters, name in ((one.replace(".", ""), other), (other.replace(".", ""), one))
    )


def are_shuffled_initials(one: str, other: str) -> bool:
    """Whether one name may be meant for the first letters of the other, in whatever order somebody wrote them."""
    return any(
        len(letters) >= SHORTEST_ACRONYM and sorted(letters) in [sorted(first) for first in _first_letters(name)]
        for letters, name in ((one.replace(".", ""), other), (other.replace(".", ""), one))
    )


def _first_letters(name: str) -> tuple[str, str]:
    words = [word for word in name.split() if word.lower() != "the"]
    return "".join(word[0] for word in words).upper(), "".join(word[0] for word in words if word[0].isupper())
