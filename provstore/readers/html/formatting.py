"""Formatting that was not ended where it should be: it goes on in what follows, as in browsers.

Method: the adoption agency algorithm and the reconstruction of formatting of the HTML standard
(html.spec.whatwg.org, 13.2.6.4.7 and 13.2.4.3).
"""

from itertools import takewhile

from provstore.readers.html import kinds
from provstore.readers.html.opened import Element, Opened

MOST_FORMATTING = 32  # elements that go on in the next paragraph; pages that leave more open are made by mistake
_MOST_TRIES, _MOST_BETWEEN, _MOST_EQUAL = 8, 3, 3  # of the standard


def begin_formatting(page: Opened, name: str, start: int, attributes: dict[str, str]) -> None:
    """An element that goes on in the next paragraph unless it ends before."""
    open_again(page)
    since = takewhile(lambda one: one is not None, reversed(page.formatting))  # None parts what is set apart
    equal = [one for one in since if one is not None and _is(page.elements[one], name, attributes)]
    if len(equal) >= _MOST_EQUAL:
        page.formatting.remove(equal[-1])
    page.formatting.append(page.insert(name, start, attributes))
    del page.formatting[:-MOST_FORMATTING]


def _is(element: Element, name: str, attributes: dict[str, str]) -> bool:
    return element.name == name and element.attributes == attributes


def end_formatting(page: Opened, name: str) -> None:
    """The adoption agency algorithm: an element that ends inside another one goes on inside that one."""
    if page.name_at() == name and page.open[-1] not in page.formatting:
        page.close_to(len(page.open) - 1)
        return
    for _ in range(_MOST_TRIES):
        number = formatting_of(page, name)
        if number is None:
            page.close_inline(name)
            return
        if number not in page.open:
            page.formatting.remove(number)
            return
        at = page.open.index(number)
        if any(page.name_at(above) in kinds.SCOPE for above in range(at + 1, len(page.open))):
            return
        inner = next((k for k in range(at + 1, len(page.open)) if page.name_at(k) in kinds.SPECIAL), None)
        if inner is None:
            page.close_to(at)
            page.formatting.remove(number)
            return
        _go_on_inside(page, at, inner)


def _go_on_inside(page: Opened, at: int, inner: int) -> None:
    """Let the formatting that is open `at` a place go on in the block `inner`, which moves out of it."""
    elements, number, block = page.elements, page.open[at], page.open[inner]
    place = page.formatting.index(number)
    last = block
    for steps, between in enumerate(reversed(page.open[at + 1 : inner]), 1):
        if steps > _MOST_BETWEEN and between in page.formatting:
            place -= page.formatting.index(between) < place
            page.formatting.remove(between)
        if between not in page.formatting:
            page.take_out(between)
            continue
        copy = _copy(page, between)
        if last == block:
            place = page.formatting.index(between) + 1
        page.formatting[page.formatting.index(between)] = copy
        page.open[page.open.index(between)] = copy
        _move(page, last, copy)
        last = copy
    _move(page, last, page.open[at - 1])
    copy = _copy(page, number)
    for child in elements[block].children:
        (elements[child] if child >= 0 else page.texts[~child]).parent = copy
    elements[copy].children, elements[block].children = elements[block].children, [copy]
    elements[copy].parent = block
    place -= page.formatting.index(number) < place
    page.formatting.remove(number)
    page.formatting.insert(place, copy)
    page.take_out(number)
    page.open.insert(page.open.index(block) + 1, copy)
    page.count[elements[number].name] += 1


def open_again(page: Opened) -> None:
    """Open anew the formatting that an element closed before its own end."""
    begin = len(page.formatting)
    while begin and (number := page.formatting[begin - 1]) is not None and number not in page.open:
        begin -= 1
    for place in range(begin, len(page.formatting)):
        number = page.formatting[place]
        if number is not None:
            old = page.elements[number]
            page.formatting[place] = page.insert(old.name, old.start, old.attributes)


def formatting_of(page: Opened, name: str) -> int | None:
    """The formatting of a name that began last, open or to be opened again."""
    for number in reversed(page.formatting):
        if number is None:
            return None
        if page.elements[number].name == name:
            return number
    return None


def _copy(page: Opened, number: int) -> int:
    old = page.elements[number]
    page.elements.append(Element(old.name, -1, old.start, old.attributes))
    page.is_moved = True
    return len(page.elements) - 1


def _move(page: Opened, number: int, parent: int) -> None:
    element = page.elements[number]
    if element.parent >= 0:
        siblings = page.elements[element.parent].children
        del siblings[len(siblings) - 1 - siblings[::-1].index(number)]
    element.parent = parent
    page.elements[parent].children.append(number)
    page.is_moved = True


def drop(page: Opened, number: int) -> None:
    """Neither open any more, nor to be opened again."""
    if number in page.formatting:
        page.formatting.remove(number)
    if number in page.open:
        page.take_out(number)
