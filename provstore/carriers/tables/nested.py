"""The columns of a JSON object, by keys in keys: ``article.body.text``, ``authors[].name``."""

from collections.abc import Iterator, Sequence

from provstore.carriers.tables.envelope import Json, Number

_DEEPEST = 6  # keys in keys
_MOST = 400  # columns of one object

Keys = tuple[str, ...]


def find_columns(value: Json) -> dict[Keys, str]:
    """The keys that lead to each string or number in an object, with how people write them, in order."""
    found: dict[Keys, str] = {}
    for keys, shown in _leaves(value, (), ""):
        if len(found) == _MOST:
            break
        found.setdefault(keys, shown)
    return found


def values_at(value: Json, keys: Sequence[str]) -> list[str]:
    """The strings and numbers under some keys; a list on the way stands for each of its items."""
    for at, key in enumerate(keys):
        if isinstance(value, list):
            return [leaf for item in value for leaf in values_at(item, keys[at:])]
        if not isinstance(value, dict):
            return []
        value = value.get(key)
    items = value if isinstance(value, list) else [value]
    return [str(item) for item in items if isinstance(item, str | Number)]


def text_at(value: Json, keys: Sequence[str]) -> str | None:
    """The string under some keys, or all strings of the list there, as paragraphs; None where anything else stands."""
    leaves = _all_at(value, keys)
    texts = [leaf for leaf in leaves if isinstance(leaf, str) and not isinstance(leaf, Number)]
    return "\n\n".join(texts) if texts and len(texts) == len(leaves) else None


def _all_at(value: Json, keys: Sequence[str]) -> list[Json]:
    if isinstance(value, list):
        return [leaf for item in value for leaf in _all_at(item, keys)]
    if not keys or not isinstance(value, dict):
        return [None if keys else value]  # words beside what holds more of them: some of a text is none
    return _all_at(value[keys[0]], keys[1:]) if keys[0] in value else []


def _leaves(value: Json, keys: Keys, shown: str) -> Iterator[tuple[Keys, str]]:
    if isinstance(value, dict) and len(keys) < _DEEPEST:
        for key, below in value.items():
            yield from _leaves(below, (*keys, key), f"{shown}.{key}" if shown else key)
    elif isinstance(value, list):
        for item in value[:3]:
            yield from _leaves(item, keys, shown if shown.endswith("[]") else f"{shown}[]")
    elif isinstance(value, str | Number) or value is None:
        yield keys, shown
