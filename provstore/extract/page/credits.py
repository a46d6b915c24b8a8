"""Whose a picture is: the agencies and photographers that a credit names, apart."""

import re
from dataclasses import replace
from itertools import pairwise

from provstore.english.classes import words_of
from provstore.english.names import ACRONYM, is_given_name
from provstore.extract.page.pieces import Piece
from provstore.extract.sources.outlets import described_outlet, known_outlet, named_outlet, new_outlet
from provstore.records import PhotoCredit, Source, Span
from provstore.rules import part, patterns, says

_PERSON = re.compile(rf"{part('printed_word')}(?:{part('printed_next')}){{1,4}}|@\w+")
# Between "/", "|", ",", "via" and "for": "Ann Lee/AFP via Getty Images" has three parts.
# "AP Video by Ann Lee" has two, whatever the agency made.
_TIE = r"(?:via|VIA|for|[–-]|(?:[Pp]hoto|[Vv]ideo|[Ii]llustration|[Gg]raphic)s?\s+by)"
_PART = re.compile(rf"[^/|,;]+?(?=\s*(?:[/|,;]|\s{_TIE}\s|$))")
_JOINT = re.compile(rf"^\s*(?:{_TIE}\s+)?")
_NEXT = re.compile(r"[.;,|/]\s*")  # before one more label: "Photo illustration by Ann Lee. Photos: Bob Roe"
_BRACKETS = str.maketrans({"(": "/", "[": "/", ")": " ", "]": " "})
_AND = re.compile(r"\s+(?:and|&)\s+")


def find_credits(text: str, caption: Piece) -> tuple[PhotoCredit, ...]:
    """The credits of a caption; one alone has the span of the whole credit: "(Photo by Ann Lee/AFP)"."""
    if caption.hit is None and caption.credit:
        return _set_apart(text, caption.credit)
    hit = caption.hit
    group = hit.filled("credit", "known", "wire") if hit else None
    if hit is None or group is None:
        return ()
    found = _read_names(hit.match[group], hit.span(group).start)
    if len(found) > 1:
        return tuple(found)
    whole = credit_span(caption)
    return (replace(found[0], span=whole) if found else PhotoCredit(whole, None, None),)


def _set_apart(text: str, span: Span) -> tuple[PhotoCredit, ...]:
    """The credits in words that are a credit by the markup: "Foto: Ann Lee/dpa", "Ann Lee for this site"."""
    words = span.of(text)
    if not any(map(str.isalpha, words)) or ("/" in words and says("page/credits", "flag", words)):
        return ()
    start = _label(words)
    names = words[start:].translate(_BRACKETS).rstrip(" .")  # "Ann Lee (AFP)" is Ann Lee for AFP
    found = _read_names(names, span.start + start)
    if not found:
        return (PhotoCredit(span, None, None),)
    found[0] = replace(found[0], span=Span(span.start, found[0].span.end))
    found[-1] = replace(found[-1], span=Span(found[-1].span.start, span.end))
    return tuple(found)


def _label(words: str) -> int:
    """How many characters of a credit are words for it: "Foto: "."""
    label = next((rule.search(words) for rule in patterns("page/markup") if rule.kind == "credit label"), None)
    return label.end() if label else 0


def credit_span(caption: Piece) -> Span:
    """All that a caption's credit takes up, brackets and label too."""
    if caption.hit is None and caption.credit:
        return caption.credit
    assert caption.hit is not None
    group = caption.hit.filled("all") or 0
    words, start = caption.hit.match[group], caption.hit.span(group).start
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _read_names(credit: str, offset: int) -> list[PhotoCredit]:
    """`Ann Lee/AFP/Getty Images` → Ann Lee for AFP, and Getty Images; `AFP/Ann Lee` → Ann Lee for AFP.

    What stands behind a label of its own is another credit.
    """
    starts = [found.end() for found in _NEXT.finditer(credit) if _label(credit[found.end() :])]
    found: list[PhotoCredit] = []
    for start, end in pairwise((0, *starts, len(credit))):
        behind = _read_one(credit[start:end], offset + start)
        if start and behind:
            behind[0] = replace(behind[0], span=Span(offset + start, behind[0].span.end))  # with its label
        found += behind
    return found


def _read_one(credit: str, offset: int) -> list[PhotoCredit]:
    """The credits behind one label."""
    label = _label(credit)
    credit, offset = credit[label:], offset + label
    credits: list[PhotoCredit] = []
    waiting: list[PhotoCredit] = []  # photographers whose agency may follow
    for half in _half_credits(credit, offset):
        if half.photographer is None and waiting:
            credits += [replace(one, outlet=half.outlet) for one in waiting[:-1]]
            last = waiting[-1]
            credits.append(PhotoCredit(Span(last.span.start, half.span.end), half.outlet, last.photographer))
            waiting = []
        elif half.photographer is None:
            credits.append(half)
        elif credits and credits[-1].photographer is None:
            agency = credits.pop()
            credits.append(PhotoCredit(Span(agency.span.start, half.span.end), agency.outlet, half.photographer))
        else:
            waiting.append(half)
    return [*credits, *waiting]


def _half_credits(credit: str, offset: int) -> list[PhotoCredit]:
    """An agency or a photographer alone for each part but "Handout" and the like; the credit begins at `offset`."""
    halves: list[PhotoCredit] = []
    for found in _PART.finditer(credit):
        at = offset + found.start() + len(_JOINT.match(found.group()).group())  # type: ignore[union-attr]
        words = _JOINT.sub("", found.group())
        people = _AND.split(words)
        if len(people) > 1 and all(map(_is_photographer, people)):
            halves += [PhotoCredit(_within(words, one, at), None, one) for one in people]
        elif half := _half_credit(words, at, halves[-1].outlet if halves else None):
            halves.append(half)
    is_last_a_body = len(halves) > 1 and "/" in credit and all(half.outlet is None for half in halves)
    if is_last_a_body and not is_given_name((halves[-1].photographer or "").split()[0]):
        body = halves.pop()  # "Ann Lee/Channel Eight": the second has taken no picture with its own hands
        halves.append(PhotoCredit(body.span, named_outlet(body.photographer or ""), None))
    return halves


def _half_credit(words: str, start: int, agency: Source | None) -> PhotoCredit | None:
    """One part of a credit that begins at `start`; a word alone after an agency is a name that no agency has.

    But after one that nobody knows letters are another: "SIA/EFAK".
    """
    name = words.strip(" .©[]()")
    if not known_outlet(name):
        name = _without_flags(name)
    if not any(map(str.isalpha, name)) or says("page/credits", "flag", name):
        return None
    span = _within(words, name, start)
    outlet = known_outlet(name) or described_outlet(name)
    is_agency = ACRONYM.match(name) is not None and agency is not None and not known_outlet(agency.name)
    is_name_alone = agency is not None and name.isalpha() and not says("page/credits", "platform", name)
    is_name_alone = is_name_alone and not is_agency
    if outlet is None and (is_name_alone or _is_photographer(name)):
        return PhotoCredit(span, None, name)
    return PhotoCredit(span, named_outlet(name), None)


def _within(words: str, name: str, start: int) -> Span:
    at = start + words.find(name)
    return Span(at, at + len(name))


def _without_flags(words: str) -> str:
    """`AFP handout`, `File: Ann Lee`: what is left when the words for how the picture came are gone."""
    for rule in patterns("page/credits"):
        if rule.kind == "flag words":
            words = rule.pattern.sub("", words).strip()
    return words


def _is_photographer(words: str) -> bool:
    """Whether a part of a credit is the name of a person: no known outlet, and no word that makes it a body."""
    is_outlet = known_outlet(words) or described_outlet(words) or new_outlet(words)
    is_body = is_outlet or any(says("page/credits", kind, words) for kind in ("platform", "desk"))
    is_body = is_body or words.rsplit(maxsplit=1)[-1].lower() in words_of("organization_nouns")
    return _PERSON.fullmatch(words) is not None and not is_body
