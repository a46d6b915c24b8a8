"""Answers across documents, as a person reads them."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.render.across import (
    DECISION,
    MENTION,
    STOCK,
    render_comparison,
    render_sources,
    render_speaker,
    render_trace,
)
from tests.render.hostile import SHOWN, SQUEEZED, WORDS, is_safe
from tests.render.made import claim, source, span

POST, AP, HOLT = source("The Post", "outlet"), source("AP", "outlet"), source("Anna Holt")
NOTHING: dict[str, Any] = {
    "a": "a" * 64, "b": "b" * 64, "story": None, "edition": False, "changes": [],
    "a_published": None, "b_published": None, "a_captured": None, "b_captured": None,
    "passages": [], "claims": [], "divergences": [], "only_a": [], "only_b": [],
}  # fmt: skip
PASSAGE = {
    "a": span("left\n words"), "b": span("right words"), "kind": "edited", "copied": "b from a", "rule": "passage.credit",
    "both_from": [],
}  # fmt: skip
PAIR = {
    "a": claim("one"),
    "b": claim("other", number=7),
    "a_part": None,
    "b_part": span("part"),
    "relation": "same",
    "score": 0.756,
}
LONG = "water " * 30
SHORT = f"{' '.join(['water'] * 9)} …"
DIVERGENCE = {
    "kind": "quantity", "a": span("14"), "b": span("22"), "certain": True, "numbers": [3, 7],
    "handle": "aaaaaaaaaaaa#3=bbbbbbbbbbbb#7:quantity",
}  # fmt: skip


def rows(**known: Any) -> list[list[str]]:
    """The rows that are printed, as their cells."""
    printed = render_comparison({**NOTHING, **known})
    return [[cell for cell in line.split("  ") if cell] for line in printed.split("\n") if line.startswith(" ")]


@pytest.mark.parametrize(
    ("known", "cells"),
    [
        ({"passages": [PASSAGE]}, ["edited · b", "“[left | right] words”"]),
        ({"passages": [{**PASSAGE, "copied": None}]}, ["edited", "“[left | right] words”"]),
        ({"changes": [{"kind": "cue", "a": span("said"), "b": span("admitted")}]}, ["cue", "“said”", "“admitted”"]),
        ({"changes": [{"kind": "dropped", "a": span("It rained"), "b": None}]}, ["dropped", "“It rained”", "–"]),
        ({"claims": [PAIR]}, ["0.76", "#1 · Anna Holt · “one”", "#7 · Anna Holt · “part”"]),
        ({"claims": [{**PAIR, "relation": "related"}]}, ["0.76?", "#1 · Anna Holt · “one”", "#7 · Anna Holt · “part”"]),
        ({"divergences": [DIVERGENCE]}, ["quantity", "#3 · “14”", "#7 · “22”"]),
        ({"divergences": [{**DIVERGENCE, "certain": False, "b": None}]}, ["quantity?", "#3 · “14”", "#7 · –"]),
        ({"divergences": [{**DIVERGENCE, "a": None}]}, ["quantity", "#3 · –", "#7 · “22”"]),
        ({"divergences": [{**DIVERGENCE, "handle": "a#3=b#7:quantity.2"}]}, ["quantity.2", "#3 · “14”", "#7 · “22”"]),
        ({"only_a": [claim("mine", speakers=[], voice="outlet")]}, ["outlet", "#1 · “mine”"]),
        ({"only_b": [claim("theirs", speakers=[HOLT, AP])]}, ["attributed", "#1 · Anna Holt and AP · “theirs”"]),
        ({"only_b": [claim("his")]}, ["attributed", "#1 · Anna Holt · “his”"]),
    ],
)
def test_a_row_has_both_sides(known: dict[str, Any], cells: list[str]) -> None:
    assert [" ".join(cell.split()) for cell in rows(**known)[1]] == cells


def test_which_side_is_which_is_said_where_words_differ() -> None:
    told = "[words on the left | words on the right]"
    assert told in render_comparison({**NOTHING, "passages": [PASSAGE]})
    assert told not in render_comparison({**NOTHING, "passages": [{**PASSAGE, "kind": "verbatim"}]})


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ({}, "edited · b from a"),
        ({"copied": None, "both_from": [AP]}, "edited · both from AP"),
        ({"copied": None, "rule": STOCK}, "edited · stock"),
        ({"copied": None, "rule": STOCK, "both_from": [AP]}, "edited · both from AP"),
        ({"copied": None}, "edited"),
    ],
)
def test_what_is_known_of_a_passage_stands_beside_it(known: dict[str, Any], told: str) -> None:
    printed = render_comparison({**NOTHING, "passages": [{**PASSAGE, **known}]}).split("\n")
    end = printed.index("Where the versions differ: 0")
    assert " ".join(" ".join(line[:12] for line in printed[3:end]).split()) == told


def test_what_only_one_has_stands_on_its_side() -> None:
    left, right = (
        render_comparison({**NOTHING, side: [claim("it")]}).rsplit("\n", 2)[1].index("#1")
        for side in ("only_a", "only_b")
    )
    assert left < 20 < right


def test_each_part_is_counted() -> None:
    printed = render_comparison({**NOTHING, "passages": [PASSAGE], "only_a": [claim()], "only_b": [claim(), claim()]})
    assert [line for line in printed.split("\n") if line and line[0] != " "] == [
        "Text both have: 1   [words on the left | words on the right]",
        "Where the versions differ: 0",
        "Where the accounts differ: 0",
        "Claims that tell of the same: 0",
        "Only in one: 3",
    ]


def test_only_the_parts_that_are_named_are_shown() -> None:
    printed = render_comparison(
        {**NOTHING, "passages": [PASSAGE], "divergences": [DIVERGENCE]}, ("divergences", "only")
    )
    assert [line for line in printed.split("\n") if line and line[0] != " "] == [
        "Where the accounts differ: 1   [review aaaaaaaaaaaa#3=bbbbbbbbbbbb#7:quantity]",
        "Only in one: 0",
    ]


def test_how_a_pair_is_named_to_review_is_told_by_the_first() -> None:
    printed = render_comparison({**NOTHING, "claims": [PAIR]}, ("claims",))
    assert "Claims that tell of the same: 1   [review aaaaaaaaaaaa#1=bbbbbbbbbbbb#7]\n" in printed
    assert "[review" not in render_comparison(NOTHING)


def test_of_words_told_in_another_mode_the_beginnings_are_enough() -> None:
    told = {"divergences": [{**DIVERGENCE, "kind": "mode", "a": span(LONG), "b": span("so it is")}]}
    assert 5 < render_comparison({**NOTHING, **told}).count("water") < 15


@pytest.mark.parametrize(
    "known",
    [
        {"passages": [{**PASSAGE, "a": span(WORDS)}]},
        {"passages": [{**PASSAGE, "b": span(WORDS)}]},
        {"changes": [{"kind": "cue", "a": span(WORDS), "b": span("x")}]},
        {"claims": [{**PAIR, "a": claim(WORDS)}]},
        {"claims": [{**PAIR, "b_part": span(WORDS)}]},
        {"divergences": [{**DIVERGENCE, "a": span(WORDS)}]},
        {"divergences": [{**DIVERGENCE, "b": span(WORDS)}]},
        {"only_a": [claim(WORDS)]},
        {"only_b": [claim("x", speakers=[source(" ".join(WORDS.split()))])]},
        {"a": " ".join(WORDS.split())[:12]},
    ],
)
def test_no_evidence_commands_the_terminal(known: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provstore.render.terminal.WIDTH_WITHOUT_TERMINAL", 1000)
    printed = render_comparison({**NOTHING, **known})
    assert is_safe(printed)
    assert (SQUEEZED[:16] if "a" in known else SQUEEZED) in printed


@pytest.mark.parametrize("kind", ["kind", "copied"])
def test_no_kind_commands_the_terminal(kind: str) -> None:
    assert is_safe(render_comparison({**NOTHING, "passages": [{**PASSAGE, kind: WORDS}]}))


def test_the_columns_are_as_wide_as_each_other() -> None:
    printed = render_comparison({**NOTHING, "divergences": [DIVERGENCE]}).split("\n")
    assert printed[0] == f"{' ' * 14}{'a' * 12}{' ' * 41}{'b' * 12}"
    (row,) = [line for line in printed if line.startswith("    quantity")]
    assert row == f"{' ' * 4}quantity  {'#3 · “14”'}{' ' * 44}{'#7 · “22”'}"
    assert printed[1] == ""


def test_titles_are_bold_and_words_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provstore.render.terminal._is_terminal", lambda stream: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")
    printed = render_comparison({**NOTHING, "passages": [PASSAGE]})
    assert "\x1b[1mText both have: 1\x1b[0m" in printed
    assert f"\x1b[1m{'a' * 12} " in printed
    assert "\x1b[1m“left words”" not in printed


def step(
    origin: dict[str, Any], to: dict[str, Any], relation: str = "relayed", words: str = "AP said"
) -> dict[str, Any]:
    return {"from": origin, "to": to, "relation": relation, "evidence": span(words)}


def tree(*steps: dict[str, Any], **more: Any) -> list[str]:
    return render_trace({"claim": claim(**more), "steps": list(steps)}).rstrip("\n").split("\n")[1:]


@pytest.mark.parametrize(
    ("steps", "lines"),
    [
        ([step(POST, AP)], ["The Post (outlet)", "└── has it from AP (outlet)  “AP said”"]),
        (
            [step(POST, AP), step(AP, HOLT, "reported", "Holt\n said")],
            [
                "The Post (outlet)",
                "└── has it from AP (outlet)  “AP said”",
                "    └── tells that it was said by Anna Holt (person)  “Holt said”",
            ],
        ),
        (
            [step(POST, AP), step(AP, HOLT, "reported"), step(AP, source("Peter Lunn"), "reported")],
            [
                "The Post (outlet)",
                "└── has it from AP (outlet)  “AP said”",
                "    ├── tells that it was said by Anna Holt (person)  “AP said”",
                "    └── tells that it was said by Peter Lunn (person)  “AP said”",
            ],
        ),
        (
            [step(POST, source("Star"), "issued"), step(POST, HOLT, "reported")],
            [
                "The Post (outlet)",
                "├── was issued by Star (person)  “AP said”",
                "└── tells that it was said by Anna Holt (person)  “AP said”",
            ],
        ),
        (
            [step(POST, POST, "observed")],
            ["The Post (outlet)", "└── The Post (outlet) says it in its own voice  “AP said”"],
        ),
    ],
)
def test_each_step_stands_below_the_one_it_comes_from(steps: list[dict[str, Any]], lines: list[str]) -> None:
    assert tree(*steps) == lines


@pytest.mark.parametrize(
    ("voice", "why"),
    [
        ("attributed", "Whoever says it could not be named."),
        ("outlet", "The text does not tell where it has this from."),
    ],
)
def test_no_way_is_a_sentence(voice: str, why: str) -> None:
    assert tree(voice=voice) == [why]


NO_SOURCES: dict[str, Any] = {
    "claim": claim(), "documents": 1, "outlets": 1, "owners": 1, "at_least": 1, "at_most": 1, "roots": [], "appearances": [],
    "merged": [], "undecided": [], "circular": [], "speaks_for_owner": [], "not_in_cited": [],
}  # fmt: skip
APPEARANCE = {
    "document": "d" * 64, "outlet": POST, "published": None, "claim": "c2", "speakers": [HOLT], "differs": [],
}  # fmt: skip


@pytest.mark.parametrize(
    ("counts", "line"),
    [
        ((1, 1, 1, 1, 1), "1 document · 1 outlet · 1 owner · 1 independent source"),
        ((5, 4, 3, 2, 2), "5 documents · 4 outlets · 3 owners · 2 independent sources"),
        ((2, 0, 0, 0, 0), "2 documents · 0 outlets · 0 owners · 0 independent sources"),
        ((5, 4, 3, 1, 3), "5 documents · 4 outlets · 3 owners · 1 to 3 independent sources"),
    ],
)
def test_the_counts_are_told_in_words(counts: tuple[int, ...], line: str) -> None:
    numbers = dict(zip(("documents", "outlets", "owners", "at_least", "at_most"), counts, strict=True))
    assert render_sources({**NO_SOURCES, **numbers}).split("\n")[1] == line


@pytest.mark.parametrize(
    ("known", "title", "line"),
    [
        ({"roots": [{**HOLT, "held": False, "told": True}]}, "Rests on", "Anna Holt · person"),
        ({"roots": [{**POST, "held": True, "told": False}]}, "Rests on", "The Post · outlet · the text does not tell who says it · a document of it is here"),
        ({"appearances": [{**APPEARANCE, "speakers": [HOLT, AP]}]}, "Stands in", "dddddddddddd · The Post · c2 · Anna Holt and AP"),
        ({"appearances": [APPEARANCE]}, "Stands in", "dddddddddddd · The Post · c2 · Anna Holt"),
        ({"appearances": [{**APPEARANCE, "outlet": None, "speakers": []}]}, "Stands in", "dddddddddddd · c2"),
        ({"appearances": [{**APPEARANCE, "published": "2024-03-05"}]}, "Stands in", "2024-03-05 · dddddddddddd · The Post · c2 · Anna Holt"),
        ({"appearances": [{**APPEARANCE, "differs": [{"kind": "quantity", "words": [span("14"), span("at least\n22")]}]}]}, "Stands in", "dddddddddddd · The Post · c2 · Anna Holt\n      quantity: “14” / “at least 22”"),
        ({"appearances": [{**APPEARANCE, "differs": [{"kind": "absent", "words": [span("if so"), None]}]}]}, "Stands in", "dddddddddddd · The Post · c2 · Anna Holt\n      absent: “if so” / –"),
        ({"appearances": [{**APPEARANCE, "differs": [{"kind": "wording", "words": [span(LONG), span(f"“{LONG}”")]}]}]}, "Stands in", f"dddddddddddd · The Post · c2 · Anna Holt\n      wording: “{SHORT}” / “{SHORT[:41]}\n      {SHORT[42:]}”"),
        ({"undecided": [{"between": [POST, HOLT], "why": "nobody tells"}]}, "May be one", "The Post and Anna Holt · nobody tells"),
        ({"merged": [{"between": [POST, AP], "why": "both print it", "evidence": span("(AP)")}]}, "Counted as one", "The Post and AP · both print it · “(AP)”"),
        ({"merged": [{"between": [POST, AP], "why": "both print it", "evidence": None}]}, "Counted as one", "The Post and AP · both print it"),
        ({"circular": [[POST, AP, POST]]}, "Circular", "The Post → AP → The Post"),
        ({"speaks_for_owner": [{"outlet": POST, "speaker": HOLT}]}, "Speaks for its owner", "Anna Holt, whose outlet The Post is"),
        ({"not_in_cited": [{"cited": AP, "document": "e" * 64}]}, "Not in what is cited", "AP is cited, and nothing was found in eeeeeeeeeeee that says it"),
    ],
)  # fmt: skip
def test_each_reason_has_its_title(known: dict[str, Any], title: str, line: str) -> None:
    assert render_sources({**NO_SOURCES, **known}).split("\n\n")[1] == f"{title}\n  {line}\n"
    assert title not in render_sources(NO_SOURCES)


def hostile_source() -> dict[str, Any]:
    return source(WORDS, held=False, told=True)


@pytest.mark.parametrize(
    "printed",
    [
        lambda: render_trace({"claim": claim(), "steps": [step(POST, AP, words=WORDS)]}),
        lambda: render_trace({"claim": claim(), "steps": [step(POST, hostile_source())]}),
        lambda: render_trace({"claim": claim(), "steps": [step(hostile_source(), AP, "observed")]}),
        lambda: render_trace({"claim": claim(), "steps": [step(POST, source("x", WORDS))]}),
        lambda: render_trace({"claim": claim(WORDS), "steps": []}),
        lambda: render_trace({"claim": claim(speakers=[source(WORDS)]), "steps": []}),
        lambda: render_sources({**NO_SOURCES, "claim": claim(WORDS)}),
        lambda: render_sources({**NO_SOURCES, "roots": [hostile_source()]}),
        lambda: render_sources({**NO_SOURCES, "appearances": [{**APPEARANCE, "speakers": [source(WORDS)]}]}),
        lambda: render_sources({**NO_SOURCES, "merged": [{"between": [POST, AP], "why": WORDS, "evidence": None}]}),
        lambda: render_sources(
            {**NO_SOURCES, "merged": [{"between": [POST, AP], "why": "x", "evidence": span(WORDS)}]}
        ),
        lambda: render_sources({**NO_SOURCES, "undecided": [{"between": [POST, AP], "why": WORDS}]}),
        lambda: render_sources(
            {
                **NO_SOURCES,
                "appearances": [{**APPEARANCE, "differs": [{"kind": "date", "words": [span(WORDS), None]}]}],
            }
        ),
        lambda: render_sources({**NO_SOURCES, "circular": [[hostile_source()]]}),
        lambda: render_sources({**NO_SOURCES, "speaks_for_owner": [{"outlet": hostile_source(), "speaker": HOLT}]}),
        lambda: render_sources({**NO_SOURCES, "not_in_cited": [{"cited": hostile_source(), "document": "e"}]}),
    ],
)
def test_no_source_commands_the_terminal(printed: Any) -> None:
    """Written out, not left out: Rich would take the bell and the carriage return away."""
    assert is_safe(printed())
    assert SHOWN in printed() or SQUEEZED in printed()


def mention(claim: str = "c1", document: str = "d1", words: str = "Holt") -> dict[str, Any]:
    return {**dict.fromkeys(MENTION, "x"), "claim": claim, "document_id": document, "mention": words}


TOLD = {"speaker": source("Anna Holt"), "also": [], "merged": [], "mentions": [mention()], "decisions": []}


@pytest.mark.parametrize(
    ("known", "line"),
    [
        ({}, "1 claim in 1 document"),
        ({"mentions": []}, "0 claims in 0 documents"),
        ({"mentions": [mention(), mention(words="she")]}, "1 claim in 1 document"),
        ({"mentions": [mention(), mention("c2"), mention("c3", "d2")]}, "3 claims in 2 documents"),
        ({"also": ["Holt", "A. Holt"]}, "also called Holt, A. Holt · 1 claim in 1 document"),
        ({"merged": ["A. Holt"]}, "merged with it: A. Holt · 1 claim in 1 document"),
    ],
)
def test_claims_and_documents_are_counted_once(known: dict[str, Any], line: str) -> None:
    assert render_speaker({**TOLD, **known}).split("\n")[:2] == ["Anna Holt · person", line]


def test_decisions_are_a_table_of_their_own() -> None:
    made = dict.fromkeys(DECISION, "y")
    assert "verdict" not in render_speaker(TOLD)
    assert "verdict" in render_speaker({**TOLD, "decisions": [made]})


@pytest.mark.parametrize(
    "known",
    [
        {"speaker": source(WORDS)},
        {"speaker": source("x", WORDS)},
        {"also": [WORDS]},
        {"merged": [WORDS]},
        {"mentions": [mention(words=WORDS)]},
        {"decisions": [{**dict.fromkeys(DECISION, "y"), "note": WORDS}]},
    ],
)
def test_nothing_of_it_commands_the_terminal(known: dict[str, Any]) -> None:
    printed = render_speaker({**TOLD, **known})
    assert is_safe(printed)
    assert SHOWN in printed


def test_editions_are_told_by_their_days() -> None:
    edition = {"edition": True, "a_published": "2024-03-05", "b_published": "2024-09-09"}
    printed = render_comparison(
        {**NOTHING, **edition, "changes": [{"kind": "dropped", "a": span("It rained"), "b": None}]}
    )
    assert "Two editions of one page, of 2024-03-05 and of 2024-09-09\n" in printed
    assert "“It rained”" in printed and "absent in the one of 2024-09-09" in printed
    assert "editions" not in render_comparison(NOTHING)


def test_editions_of_one_day_are_told_by_when_they_were_captured() -> None:
    captured = {"a_captured": "2024-03-16T12:44:01Z", "b_captured": "2024-03-18T09:00:00Z"}
    edition = {"edition": True, "a_published": "2024-03-12", "b_published": "2024-03-12", **captured}
    gone = {"kind": "dropped", "a": span("It rained"), "b": None}
    printed = render_comparison({**NOTHING, **edition, "changes": [gone]})
    assert "of 2024-03-16, captured 12:44:01 UTC and of 2024-03-18, captured 09:00:00 UTC\n" in printed
    assert "absent in the one of 2024-03-18, captured 09:00:00 UTC" in " ".join(printed.split())


def test_documents_of_one_story_are_told_as_such() -> None:
    assert "One story 1234" in render_comparison({**NOTHING, "story": "1234"})
    assert "story" not in render_comparison(NOTHING)
