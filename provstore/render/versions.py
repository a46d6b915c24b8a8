"""Two versions of a text as a person reads them: a passage printed once, with what was changed marked in it."""

from itertools import takewhile

from rich.text import Text

from provstore.forms import answers
from provstore.forms.parts import SpanJson
from provstore.match.changes.diff import find_edits
from provstore.match.changes.words import key_of
from provstore.render.terminal import line, quoted

NOTHING = "–"
BETWEEN = " | "  # the words of the left text and those of the right one
_MARKS = ".,;:!?…()[]\"“”„«»‘’'`"


def marked(a: str, b: str) -> Text:
    """The words of a passage in both texts, on one line: "killing [three | nine] workers [– | there]".

    Which of them was first is not said.  Words that only another house style tells apart stand as they are in `a`.
    """
    one, other = a.split(), b.split()
    shown, at = Text(), 0
    for edit in find_edits(list(map(_key, one)), list(map(_key, other))):
        shown.append_text(_words(one[at : edit.a]))
        mine, theirs = (" ".join(words) for words in (one[edit.a : edit.a_end], other[edit.b : edit.b_end]))
        before = _common_marks(mine, theirs)
        mine, theirs = mine.removeprefix(before), theirs.removeprefix(before)
        behind = _common_marks(mine[::-1], theirs[::-1])[::-1]
        changed = (side.removesuffix(behind) or NOTHING for side in (mine, theirs))
        shown.append_text(line(before))
        shown.append_text(line(f"[{BETWEEN.join(changed)}]", "bold"))
        shown.append_text(line(f"{behind} "))
        at = edit.a_end
    shown.append_text(_words(one[at:]))
    shown.rstrip()
    return Text.assemble("“", shown, "”")


def _common_marks(one: str, other: str) -> str:
    """The punctuation with which both begin: it is not changed."""
    same = (mine for mine, theirs in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return "".join(takewhile(_MARKS.__contains__, same))


def _key(word: str) -> str:
    bare = word.strip(_MARKS)
    return key_of(bare) if bare else ""


def _words(words: list[str]) -> Text:
    return line(" ".join([*words, ""]))


def days_of(answer: answers.ComparisonJson) -> tuple[str | None, str | None]:
    """Of which days two editions are; where these do not tell them apart, of which captures."""
    if answer["a_published"] == answer["b_published"] and answer["a_captured"] and answer["b_captured"]:
        return _capture(answer["a_captured"]), _capture(answer["b_captured"])
    return answer["a_published"], answer["b_published"]


def _capture(moment: str) -> str:
    return f"{moment[:10]}, captured {moment[11:].replace('Z', ' UTC')}"


def change_row(one: answers.ChangeJson, answer: answers.ComparisonJson) -> tuple[str, str, str]:
    """A change as its kind and the words on both sides; of editions it is said which one has nothing."""
    a_day, b_day = days_of(answer)
    return one["kind"], _side(one["a"], answer, a_day), _side(one["b"], answer, b_day)


def _side(words: SpanJson | None, answer: answers.ComparisonJson, published: str | None) -> str:
    if words:
        return quoted(words["text"])
    return f"absent in the one of {published}" if answer["edition"] and published else NOTHING
