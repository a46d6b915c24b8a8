"""Which spellings are known to be of one place: GeoNames and the Unicode CLDR, as `gazetteer/` packed them.

The file has a head of lines that begin with #: source, licence, digests.  Then each line is a place, by
population, and names it in the forms that `provstore.match.names.forms` gives its spellings, the first of them
its main name's.  Forms are what is stored as nothing else is compared: they are smaller, and a change of
the rules needs `make places`, which a test says.
"""

import gzip
from functools import cache
from importlib.resources import files

FILE = files(__package__) / "places.gz"


def read_file() -> tuple[list[str], list[list[str]]]:
    """The lines of the head without their #, and the forms of each place."""
    lines = gzip.decompress(FILE.read_bytes()).decode().splitlines()
    size = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    return [line.removeprefix("# ") for line in lines[:size]], [line.split("\t") for line in lines[size:]]


@cache
def _load() -> tuple[dict[str, int | tuple[int, ...]], list[str]]:
    """Form → the numbers of its places, and the main form of each place."""
    _, places = read_file()
    known: dict[str, int | tuple[int, ...]] = {}
    for number, forms in enumerate(places):
        for form in forms:
            held = known.setdefault(form, number)
            if held != number:
                known[form] = (*held, number) if isinstance(held, tuple) else (held, number)
    return known, [forms[0] for forms in places]


def places_of(form: str) -> tuple[int, ...]:
    """The numbers of the places that are spelled so, the largest first."""
    found = _load()[0].get(form, ())
    return found if isinstance(found, tuple) else (found,)


def main_form(form: str) -> str:
    """The main form of the largest place that is spelled so; the form itself where none is known.

    A main form can be a lesser spelling of a larger place: then that one's counts, and so on.
    """
    while (places := places_of(form)) and (main := _load()[1][places[0]]) != form:
        form = main
    return form
