"""What a held text has of a quotation: the words that are otherwise, and no more than those."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.quoting.held import HeldText, read_held
from provstore.match.quoting.quotations import find_quoted
from provstore.match.quoting.versions import Quoted, Version, find_versions
from provstore.records import Span

SILO = "“We had warned the owner of the second silo twice before the fire,” Reyl told reporters."


def held_text(text: str) -> HeldText:
    blocks = []
    at = 0
    for block in text.split("\n\n"):
        blocks.append(Span(at, at + len(block)))
        at += len(block) + 2
    return read_held(text, blocks, find_quoted(text, blocks))


def quoted(*parts: str) -> Quoted:
    text = " | ".join(parts)
    spans, at = [], 0
    for part in parts:
        spans.append(Span(at, at + len(part)))
        at += len(part) + 3
    return Quoted(text, tuple(spans))


def versions(words: str | Quoted, text: str) -> list[Version]:
    return find_versions(quoted(words) if isinstance(words, str) else words, held_text(text))


def edits(words: str | Quoted, text: str) -> list[tuple[str, str]]:
    """The words on both sides of each change in the first version."""
    of = quoted(words) if isinstance(words, str) else words
    first = find_versions(of, held_text(text))[0]
    return [
        (edit.mine.of(of.text) if edit.mine else "", edit.theirs.of(text) if edit.theirs else "")
        for edit in first.edits
    ]


EXACT = [
    ("“We had warned the owner of the second silo twice before the fire”", SILO, "as it stands"),
    ("\"We had warned the owner of the second silo twice before the fire.\"", SILO, "straight marks, a full stop inside"),
    ("«We had warned the owner of the second silo twice before the fire»", SILO, "guillemets"),
    ("„We had warned the owner of the second silo twice before the fire“", SILO, "low marks"),
    ("“we had warned the owner of the second silo”", SILO, "part of it, with a small letter at the start"),
    ("“We had warned the\n owner  of the second\u00a0silo twice”", SILO, "white space"),
    ("“We had warned … the second silo twice before the fire”", SILO, "words left out are marked"),
    ("“We had warned [...] the second silo twice before the fire”", SILO, "in brackets"),
    ("“We had warned . . . the second silo twice before the fire”", SILO, "with spaces"),
    ("“We had warned the owner of the second silo twice [sic] before the fire”", SILO, "an editor's note"),
    ("“We had warned [Balt Grain] of the second silo twice before the fire”", SILO, "an editor's word for another"),
    ("“[H]ad warned the owner of the second silo twice before the fire”", SILO, "a letter in brackets"),
    (
        "“We had warned the owner and he did not listen”",
        "“We had warned the owner,” Reyl said on Monday, “and he did not listen.”",
        "the cue interrupts it there",
    ),
    (
        "“We had warned the owner of it, and the owner knew”",
        "“We had warned the owner of it,\n\n“and the owner knew,” Reyl said.",
        "it goes on in the next paragraph there",
    ),
    (
        "“The cease-fire will hold for 5 days, and 20 percent of the troops go”",
        "“The ceasefire will hold for five days – and 20% of the troops go,” she said.",
        "hyphens, dashes, figures, signs",
    ),
    ("“The labour of two hundred people was lost there”", "“The labor of 200 people was lost there,” he said.", "spelling"),
    ("“Don't tell the owner of the silo”", "“Don’t tell the owner of the silo,” he said.", "apostrophes"),
    ("“She warned the owner of the silo”", "“[She] warned the owner of the silo,” he said.", "brackets there"),
    ("“Anna Holt warned the owner of the silo”", "“[She] warned the owner of the silo,” he said.", "who is meant by them"),
    ("“He said the silo ‘was a death trap’ for years”", "“He said the silo 'was a death trap' for years,” Lee said.", "nested"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "text", "why"), EXACT, ids=[why for *_, why in EXACT])
def test_house_style_and_editors_marks_alter_nothing(words: str, text: str, why: str) -> None:
    (version,) = versions(words, text)
    assert version.is_quoted and version.is_exact, why


ALTERED = [
    ("“We had warned the owner of the second silo three times before the fire”", SILO, [("three times", "twice")]),
    ("“We had warned the tenant of the second silo twice before the fire”", SILO, [("tenant", "owner")]),
    ("“We had not warned the owner of the second silo twice before the fire”", SILO, [("not", "")]),
    ("“We had warned the owner of the silo twice before the fire”", SILO, [("", "second")]),
    ("“We had warned the owner of the second silo twice before the flood”", SILO, [("flood", "fire")]),
    ("“You had warned the owner of the second silo twice before the fire”", SILO, [("You", "We")]),
    ("“The bridge will cost 1.5 crowns a day”", "“The bridge will cost 15 crowns a day,” he said.", [("1.5", "15")]),
    ("“The bridge will cost £15 a day in tolls”", "“The bridge will cost $15 a day in tolls,” he said.", [("£", "$")]),
    ("“The owner told us where we're needed most”", "“The owner told us where were needed most,” he said.", [("we're", "were")]),
    ("“They gave US the keys of the silo”", "“They gave us the keys of the silo,” he said.", [("US", "us")]),
    (
        "“We had warned the owner of it and the mayor resigned”",
        "“We had warned the owner of it,” Reyl said, “and then the mayor resigned.”",
        [("", "then")],
    ),
    ("“We will close the silo tonight”", "“We will … close the silo tonight,” he said.", [("", "…")]),
    (
        "“The silo was an old trap a crime of the owner”",
        "He called “The silo was an old trap” and “a crime of the owner” in one breath.",
        [("", " and ")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "text", "changed"), ALTERED, ids=[str(changed) for *_, changed in ALTERED])
def test_the_words_that_differ_are_told_on_both_sides(words: str, text: str, changed: list[tuple[str, str]]) -> None:
    assert versions(words, text)[0].is_quoted
    assert edits(words, text) == changed


NONE = [
    ("“I will resign before the summer if this is true”", SILO, "nothing in common"),
    ("“The owner of the house was at home twice”", SILO, "common words, scattered"),
    ("“Before the fire twice silo second the of owner”", SILO, "the words in another order"),
    ("“We had”", "No word of it.", "nothing at all"),
    ("“…”", SILO, "no words"),
]


@pytest.mark.parametrize(("words", "text", "why"), NONE, ids=[why for *_, why in NONE])
def test_what_is_no_version(words: str, text: str, why: str) -> None:
    assert versions(words, text) == [], why


@pytest.mark.parametrize(
    ("words", "text", "faint"),
    [
        ("“The engagement is yet to come”", "“The worst is yet to come,” he said.", [True]),
        ("“The engagement is yet to us”", "“The worst is yet to come,” he said.", []),
        ("“The silo of the owner burned”", "“The silo of the owner fell,” he said.", [False]),
    ],
)
def test_common_words_are_a_faint_version(words: str, text: str, faint: list[bool]) -> None:
    assert [one.is_faint for one in versions(words, text)] == faint


def test_what_stands_in_no_marks_is_told_so() -> None:
    text = "Tomas Reyl said that he had warned the owner of the second silo twice."
    (same,) = versions("“warned the owner of the second silo twice”", text)
    assert same.is_exact and not same.is_quoted
    (other,) = versions("“We had warned the owner of the second silo twice”", text)
    assert not other.is_exact and not other.is_quoted
    assert other.span.of(text) == "he had warned the owner of the second silo twice"


def test_what_stands_in_marks_is_told_before_what_does_not() -> None:
    text = "He had warned the owner of the silo twice.\n\n“I had warned the owner of the silo twice,” he said."
    (found,) = versions("“had warned the owner of the silo twice”", text)
    assert found.is_quoted and found.span.start == text.index("had warned", 20)


def test_each_place_of_equal_words_is_told() -> None:
    text = "“We have nothing to add to it,” Lee said.\n\n“We have nothing to add to it,” Roe said."
    assert [one.span.start for one in versions("“We have nothing to add to it”", text)] == [1, text.rindex("We")]


def test_a_change_belongs_to_its_part() -> None:
    parts = quoted("“We had warned the tenant of the silo,”", "“and the mayor did not listen.”")
    (found,) = find_versions(parts, held_text("“We had warned the owner of the silo and the mayor did not listen.”"))
    assert [edit.part for edit in found.edits] == [0]
    (found,) = find_versions(parts, held_text("“We had warned the tenant of the silo and the mayor did listen.”"))
    assert [edit.part for edit in found.edits] == [1]


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("“We had warned the owner of the small third silo twice before the fire”", "small third silo"),
        ("“We had warned the keeper of the second silo twice before the fire”", "keeper of"),
        ("“We had warned the owner of the second silo before the fire”", " before the fire"),
    ],
    ids=["the first of several words", "a word", "behind the word before what is left out"],
)
def test_where_a_change_stands_in_the_draft(words: str, at: str) -> None:
    (edit,) = versions(words, SILO)[0].edits
    assert words[edit.at :].startswith(at)


def test_a_quotation_in_a_very_long_text_is_found() -> None:
    text = f"{'A ship came in. ' * 3000}\n\n{SILO}\n\n{'A ship went out. ' * 3000}"
    words = "“We had warned the owner of the second silo twice before the fire”"
    (found,) = versions(words + " ", text)
    assert found.is_exact


@pytest.mark.parametrize(
    ("words", "low", "may"),
    [
        ("“the rusty silo of the owner”", "a rusty silo and its owner", True),
        ("“the rusty silo of the owner”", "a rusty silo", True),
        ("“the rusty silo of the owner”", "a silo", False),
        ("“it is to be”", "a boat", False),
        ("“it is so”", "it is so", True),
    ],
)
def test_which_texts_are_read(words: str, low: str, may: bool) -> None:
    assert quoted(words).may_stand_in(low) is may


WORDS = st.lists(
    st.sampled_from(
        ["silo", "harbor", "owner", "fire", "bridge", "twice", "not", "the", "of", "we", "warned", "14", "nine"]
    ),
    min_size=5,
    max_size=30,
)


@given(WORDS, WORDS, WORDS)
def test_what_is_cut_from_a_quotation_is_exact(before: list[str], words: list[str], after: list[str]) -> None:
    """Whatever stands around it, and whatever marks and spaces are set."""
    text = f"“{' '.join([*before, *words, *after])}.”"
    for one in versions(f'"{"  ".join(words)},"', text):
        assert one.is_exact and one.is_quoted
    assert versions(f'"{" ".join(words)}"', text)


@given(WORDS, WORDS, st.integers(0, 100))
def test_a_word_that_is_nowhere_there_is_never_exact(words: list[str], text: list[str], at: int) -> None:
    changed = [*words]
    changed[at % len(words)] = "xylophone"
    held = f"“{' '.join([*text, *words])}.”"
    assert not any(one.is_exact for one in versions(f"“{' '.join(changed)}”", held))
