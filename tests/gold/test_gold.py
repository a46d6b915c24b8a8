"""The marked articles are well made, and the scorer sees every kind of mistake."""

from __future__ import annotations

import copy
import re
import tomllib
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.gate import __main__ as gate
from tests.gate import floors, gold, polnear
from tests.gate.articles import Article, BadMarks, Statement, Who, build_article, read_articles, take_marks
from tests.gate.page import PAGE_FIGURES
from tests.gate.score import figures, score
from tests.gate.speakers import fold
from tests.gate.words import Row

ARTICLES = read_articles()
BY_NAME = {article.name: article for article in ARTICLES}
OPENING = "“\"‘«»'"
QUOTATION_MARKS = re.compile('[“”"«»‘]')
every_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)


# -- The articles


def test_there_is_enough_to_measure() -> None:
    assert len(ARTICLES) >= 16
    assert sum(len(article.asked) for article in ARTICLES) >= 240


@every_article
def test_marks_leave_a_text(article: Article) -> None:
    assert article.why
    assert not set("{}") & set(article.text)
    assert article.text.endswith("\n") and not article.text.endswith("\n\n")


@every_article
def test_every_mark_is_on_whole_words(article: Article) -> None:
    for start, end in marked_spans(article):
        words = article.text[start:end]
        assert words and words == words.strip(), words
        for edge in (start, end):
            assert not re.fullmatch(r"\w\w", article.text[edge - 1 : edge + 1] if edge else ""), words


@every_article
def test_content_begins_and_ends_where_the_contract_says(article: Article) -> None:
    for one in article.statements:
        for part in article.words_of(one.content):
            assert not re.match(r"that \w", part), f"{one.number}: the complementizer is no content"
            assert part[-1] not in ".?!,;:" or part[0] in OPENING, (
                f"{one.number}: {part[-12:]!r} ends outside quotation marks"
            )


@every_article
def test_no_word_has_two_parts_in_one_statement(article: Article) -> None:
    for one in article.statements:
        spans = sorted((*one.content, *one.cue, *one.source))
        assert all(end <= start for (_, end), (start, _) in pairwise(spans)), one.number


@every_article
def test_statements_are_apart_or_one_within_the_other(article: Article) -> None:
    contents = [span for one in article.statements for span in one.content]
    for a in contents:
        for b in contents:
            apart = a[1] <= b[0] or b[1] <= a[0]
            nested = a[0] <= b[0] <= b[1] <= a[1] or b[0] <= a[0] <= a[1] <= b[1]
            assert apart or nested, article.words_of((a, b))


@every_article
def test_mode_agrees_with_the_quotation_marks(article: Article) -> None:
    for one in article.statements:
        parts = article.words_of(one.content)
        quoted = [part for part in parts if part[0] in OPENING]
        if one.mode == "direct":
            assert len(quoted) == len(parts) or is_within_quotation(article, one), one.number
        else:
            assert bool(QUOTATION_MARKS.search(" ".join(parts))) == (one.mode == "mixed"), one.number
            assert len(quoted) < len(parts), one.number


def is_within_quotation(article: Article, one: Statement) -> bool:
    """Whether somebody repeats the statement inside quotation marks of his own."""
    return any(
        article.text[start] in OPENING and start <= one.content[0][0] and one.content[-1][1] <= end
        for other in article.statements
        for start, end in other.content
        if other is not one
    )


@every_article
def test_names_are_made_of_words_of_the_page(article: Article) -> None:
    """A person is named as the page names her; words of bodies may be put together in another order."""
    words = set(fold(article.text).split())
    for one in article.statements:
        for who in one.speakers:
            assert set(fold(who.name).split()) <= words, who.name
            assert who.head is None or who.kind == "person" or who.head in fold(who.name).split(), who.name


@every_article
def test_furniture_and_captions_say_nothing(article: Article) -> None:
    apart = [*article.furniture, *(caption.span for caption in article.captions), *article.own]
    for one in article.asked:
        for start, end in (*one.content, *one.cue):
            assert all(end <= other_start or other_end <= start for other_start, other_end in apart), one.number


def marked_spans(article: Article) -> list[tuple[int, int]]:
    spans = [*article.furniture, *article.own, *(caption.span for caption in article.captions)]
    spans += [span for one in article.statements for span in (*one.content, *one.cue, *one.source)]
    spans += [span for span in (article.headline, article.byline) if span]
    return spans + ([article.dateline.span] if article.dateline else [])


# -- The reader of marks

MARKED = "{headline A}\n\n{1 It rains}, {1.source,2.source she} {1.cue said}, {2.cue adding}: {2 “Hard.”}\n"
VALUES: dict[str, Any] = {
    "why": "A test.",
    "who": {"she": {"name": "she", "kind": "person"}},
    "said": {"1": {"by": "she", "mode": "indirect"}, "2": {"by": "she", "mode": "direct"}},
}


def test_marks_become_spans_of_the_text_without_them() -> None:
    article = build_article("rain", MARKED, VALUES)
    assert article.text == "A\n\nIt rains, she said, adding: “Hard.”\n"
    first, second = article.statements
    assert article.words_of(first.content) == ("It rains",) and article.words_of(first.cue) == ("said",)
    assert article.words_of(second.content) == ("“Hard.”",) and article.words_of(second.cue) == ("adding",)
    assert article.words_of(first.source) == article.words_of(second.source) == ("she",)


@pytest.mark.parametrize(
    ("marked", "message"),
    [
        ("{1 It rains", "not closed"),
        ("It rains}", "line 1: a brace"),
        ("a\n{}", "line 2: a brace"),
        ("{1.verb said}", "no such mark"),
        ("{title A}", "no such mark"),
    ],
)
def test_wrong_marks_are_refused(marked: str, message: str) -> None:
    with pytest.raises(BadMarks, match=message):
        take_marks(marked)


@pytest.mark.parametrize(
    ("marked", "values", "message"),
    [
        (MARKED.replace("{2 “Hard.”}", "“Hard.”"), VALUES, "statement 2 has no content"),
        (MARKED + "{3 x}", VALUES, "not numbered"),
        (MARKED, {**VALUES, "who": {}}, "not described"),
        (MARKED, {**VALUES, "who": {**VALUES["who"], "he": {"name": "he", "kind": "person"}}}, "not described"),
        (MARKED, {**VALUES, "who": {"she": {"name": "she", "kind": "human"}}}, "a kind or a key"),
        (MARKED, {**VALUES, "said": {**VALUES["said"], "2": {"by": "she", "mode": "loud"}}}, "a mode or a key"),
        (MARKED + "{headline B}", VALUES, "headline is marked 2 times"),
        (MARKED + "{dateline B}", VALUES, "dateline has a mark without values"),
        (MARKED + "{caption C ({credit D})}", VALUES, "1 captions are marked, 0 have credits"),
        (MARKED + "{credit C}", VALUES, "outside of all captions"),
        (MARKED + "{caption C}", {**VALUES, "credits": [[{"outlet": "D"}]]}, "0 marked credits, and values for 1"),
    ],
)
def test_marks_and_values_must_fit(marked: str, values: dict[str, Any], message: str) -> None:
    with pytest.raises(BadMarks, match=message):
        build_article("rain", marked, values)


# -- The scorer: all of the gold, and each kind of mistake

BEST = {
    "speaker_ill_named": 0.0,
    "speaker_wrong": 0.0,
    "speaker_missing": 0.0,
    "told_as_own": 0.0,
}  # the less, the better
LOST = {"exact", "relaxed", "relation", "speaker_right", "speaker_missing"}
UNFOUND = {"exact", "relaxed", "relation"}


def perfect(article: Article) -> Row:
    """The article as an export would be that reads like the reader."""
    dateline = article.dateline
    return {
        "text": article.text,
        "outlet": article.outlet and named(article.outlet),
        "published": article.published and {"value": article.published},
        "headline": article.headline and span(article.headline),
        "byline": article.byline and span(article.byline),
        "dateline": dateline
        and {
            "place": dateline.place,
            "agency": dateline.agency and dateline.agency.name,
            "date": dateline.date and {"value": dateline.date},
        },
        "captions": [
            {
                **span(caption.span),
                "credits": [
                    {"outlet": credit.outlet and named(credit.outlet), "photographer": credit.photographer}
                    for credit in caption.credits
                ],
            }
            for caption in article.captions
        ],
        "claims": [attributed(one) for one in article.statements] + [own(one) for one in article.own],
    }


def attributed(one: Statement) -> Row:
    parts = {"content": one.content, "cue": one.cue, "source": one.source}
    speakers = [named(who) for who in one.speakers]
    return {
        "voice": "attributed",
        **{role: [span(part) for part in spans] for role, spans in parts.items()},
        "mode": one.mode,
        "via": [named(who) for who in one.via],
        "speaker": speakers[0] if speakers else None,
        "speakers": speakers,
    }


def own(ends: tuple[int, int]) -> Row:
    nothing: Row = {"cue": [], "source": [], "mode": None, "via": [], "speaker": None, "speakers": []}
    return {"voice": "outlet", "content": [span(ends)], **nothing}


def named(who: Who) -> Row:
    return {"name": who.name, "kind": who.kind}


def span(ends: tuple[int, int]) -> Row:
    return {"start": ends[0], "end": ends[1]}


def test_the_gold_against_itself_is_perfect() -> None:
    found = figures(sum((score(article, perfect(article)) for article in ARTICLES), Counter()))
    assert found == dict.fromkeys(found, 100.0) | BEST


@every_article
def test_each_article_against_itself_is_perfect(article: Article) -> None:
    found = figures(score(article, perfect(article)))
    assert found == dict.fromkeys(found, 100.0) | BEST


@every_article
def test_nothing_found_is_nothing_right(article: Article) -> None:
    nothing = dict.fromkeys(("outlet", "published", "headline", "byline", "dateline"))
    found = figures(score(article, {**nothing, "text": article.text, "captions": [], "claims": []}))
    assert {name: found[name] for name in LOST} == dict.fromkeys(LOST, 0.0) | {"speaker_missing": 100.0}
    assert found["structure"] == 0


def test_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="another text"):
        score(BY_NAME["wire"], {**perfect(BY_NAME["wire"]), "text": "x"})


def on(number: int, change: Callable[[Row], Any]) -> Callable[[Row], None]:
    """A mistake in the claim of the statement of that number."""
    return lambda row: change(row["claims"][number - 1])


def put(**values: Any) -> Callable[[Row], None]:
    return lambda row: row.update(values)


def speaker(name: str, kind: str) -> Callable[[Row], None]:
    return put(speaker={"name": name, "kind": kind}, speakers=[])


def shorten(claim: Row) -> None:
    """Without the last word."""
    claim["content"][-1]["end"] -= 8


def stretch(claim: Row) -> None:
    claim["content"][0]["start"] -= 400


def credit(**values: Any) -> Callable[[Row], None]:
    return lambda row: row["captions"][1]["credits"][1].update(values)


def add_claim(row: Row) -> None:
    row["claims"].append({**copy.deepcopy(row["claims"][0]), "content": [span((0, 12))], "cue": [], "source": []})


def repeat_claim(row: Row) -> None:
    row["claims"].append(copy.deepcopy(row["claims"][3]))


def read_twice(row: Row) -> None:
    """The claim of statement 3, too short and with another speaker, stands before all others."""
    worse = copy.deepcopy(row["claims"][2])
    shorten(worse)
    speaker("Saara Lind", "person")(worse)
    row["claims"].insert(0, worse)


def tell_most(row: Row) -> None:
    """Most words of statement 3 are told in the outlet's voice, too."""
    said = row["claims"][2]["content"][0]
    row["claims"].append(own((said["start"], said["end"] - 10)))


def claim_furniture(row: Row) -> None:
    row["claims"].append(own((row["text"].index("RELATED STORIES"), row["text"].index("SHARE THIS ARTICLE"))))


def claim_own(row: Row) -> None:
    """The outlet's last sentence becomes somebody's."""
    row["claims"][-1] |= {"voice": "attributed"}


MISTAKES: list[tuple[str, str, Callable[[Row], Any], set[str]]] = [
    ("content without its last word", "wire", on(3, shorten), {"exact"}),
    ("content far too long", "wire", on(6, stretch), LOST),
    ("content of another statement", "wire", on(3, put(content=[])), LOST),
    ("no claim", "wire", lambda row: row["claims"].pop(2), LOST),
    ("told in the outlet's voice", "wire", on(3, put(voice="outlet")), LOST | {"told_as_own"}),
    ("a claim of nobody's statement", "wire", add_claim, UNFOUND),
    ("one statement twice", "wire", repeat_claim, UNFOUND),
    ("a worse reading before the right one", "wire", read_twice, UNFOUND),
    ("an agency's claim and not that of its source", "relay", lambda row: row["claims"].pop(10), LOST),
    ("told in both voices", "wire", tell_most, {"told_as_own"}),
    ("a sentence of the outlet's told as somebody's", "wire", claim_own, UNFOUND | {"own_kept"}),
    ("cue elsewhere", "wire", on(3, put(cue=[span((0, 4))])), {"relation"}),
    ("cue lost", "wire", on(3, put(cue=[])), {"relation"}),
    ("a cue where there is none", "interview", on(3, put(cue=[span((0, 4))])), {"relation"}),
    ("source elsewhere", "wire", on(3, put(source=[span((0, 4))])), {"relation"}),
    ("source lost", "wire", on(3, put(source=[])), {"relation"}),
    ("no speaker", "wire", on(3, put(speaker=None, speakers=[])), {"speaker_right", "speaker_missing"}),
    ("another speaker", "wire", on(3, speaker("Saara Lind", "person")), {"speaker_right", "speaker_wrong"}),
    ("a description for a name", "wire", on(4, speaker("company", "organization")), {"speaker_right", "speaker_ill_named"}),
    ("a description for a pronoun", "wire", on(5, speaker("company", "organization")), {"speaker_right", "speaker_ill_named"}),
    ("a title for a first name", "guillemets", on(6, speaker("M. Chavagnac", "person")), {"speaker_right", "speaker_ill_named"}),
    ("a surname for a name", "wire", on(7, speaker("Solheim", "person")), {"speaker_right", "speaker_ill_named"}),
    ("a title in the name", "wire", on(10, speaker("Ports Minister Saara Lind", "person")), {"speaker_right", "speaker_ill_named"}),
    ("a part of a description for a name", "british", on(4, speaker("heritage officer", "person")), {"speaker_right", "speaker_ill_named"}),
    ("a title for a name", "digest", on(3, speaker("Mayor", "person")), {"speaker_right", "speaker_ill_named"}),
    ("half of a surname", "wire", on(13, speaker("Teodor Ruiz", "person")), {"speaker_right", "speaker_ill_named"}),
    ("another of that first name", "wire", on(7, speaker("Marit Brandt", "person")), {"speaker_right", "speaker_wrong"}),
    ("another spokesman", "wire", on(8, speaker("spokesman for the port", "anonymous")), {"speaker_right", "speaker_wrong"}),
    ("the chief for the spokesman", "wire", on(8, speaker("Henrik Aalto", "person")), {"speaker_right", "speaker_wrong"}),
    ("the client for the lawyer", "transcript", on(13, speaker("Crane", "person")), {"speaker_right", "speaker_wrong"}),
    ("a name where nobody is named", "liveblog", on(13, speaker("Li Jianhong", "person")), {"speaker_right", "speaker_wrong"}),
    ("one of two speakers", "council", on(14, lambda claim: claim["speakers"].pop()), {"speaker_right", "speaker_missing"}),
    ("two for one speaker", "council", on(3, put(speakers=[{"name": "Otis Farrow", "kind": "person"}, {"name": "Buck Toller", "kind": "person"}])), {"speaker_right", "speaker_wrong"}),
    ("another kind", "wire", on(3, speaker("Oreb Grain", "person")), {"kind"}),
    ("another mode", "wire", on(4, put(mode="mixed")), {"mode"}),
    ("relay lost", "broadcaster", on(11, put(via=[])), {"via"}),
    ("another relay", "broadcaster", on(11, put(via=[{"name": "SANA", "kind": "outlet"}])), {"via"}),
    ("a relay where there is none", "broadcaster", on(2, put(via=[{"name": "SANA", "kind": "outlet"}])), {"via"}),
    ("another outlet", "wire", put(outlet={"name": "AFP", "kind": "outlet"}), {"outlet", "structure"}),
    ("no outlet", "wire", put(outlet=None), {"outlet", "structure"}),
    ("an outlet where there is none", "liveblog", put(outlet={"name": "BBC", "kind": "outlet"}), {"outlet", "structure"}),
    ("another day", "broadcaster", put(published={"value": "2018-11-05T09:15"}), {"published", "structure"}),
    ("the day without its minute", "broadcaster", put(published={"value": "2018-11-04"}), {"published", "structure"}),
    ("another headline", "wire", put(headline=span((0, 30))), {"headline", "structure"}),
    ("a byline where there is none", "wire", put(byline=span((0, 30))), {"byline", "structure"}),
    ("another place", "wire", lambda row: row["dateline"].update(place="Paris"), {"dateline_place", "structure"}),
    ("no day in the dateline", "wire", lambda row: row["dateline"].update(date=None), {"dateline_date", "structure"}),
    ("no agency", "wire", lambda row: row["dateline"].update(agency=None), {"dateline_agency", "structure"}),
    ("a caption lost", "broadcaster", lambda row: row["captions"].pop(), {"captions", "credits", "structure"}),
    ("a caption where there is none", "broadcaster", lambda row: row["captions"].append({**span((0, 8)), "credits": []}), {"captions", "structure"}),
    ("a caption with a credit where there is none", "broadcaster", lambda row: row["captions"].append({**span((0, 8)), "credits": row["captions"][0]["credits"]}), {"captions", "credits", "structure"}),
    ("the agency of a credit lost", "broadcaster", credit(outlet=None), {"credits", "structure"}),
    ("another photographer", "broadcaster", credit(photographer="Behrouz Tavallan"), {"credits", "structure"}),
    ("a credit too many", "broadcaster", lambda row: row["captions"][0]["credits"].append({"outlet": None, "photographer": "x"}), {"credits", "structure"}),
    ("furniture told as news", "broadcaster", claim_furniture, {"furniture_kept_out"}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "mistake", "worse"), [row[1:] for row in MISTAKES], ids=[row[0] for row in MISTAKES])
def test_a_mistake_is_seen_and_nothing_else_is(name: str, mistake: Callable[[Row], Any], worse: set[str]) -> None:
    article = BY_NAME[name]
    row = copy.deepcopy(perfect(article))
    mistake(row)
    found = figures(score(article, row))
    ideal = dict.fromkeys(found, 100.0) | BEST
    assert {figure for figure in found if found[figure] != ideal[figure]} == worse
    assert all((found[figure] > ideal[figure]) == (figure in BEST) for figure in worse)


def test_every_figure_has_a_mistake_that_moves_it() -> None:
    moved = set().union(*(worse for *_, worse in MISTAKES))
    assert moved == set(figures(score(BY_NAME["wire"], perfect(BY_NAME["wire"]))))
    assert set(PAGE_FIGURES) < moved


@pytest.mark.parametrize(
    "change",
    [
        lambda row: row["claims"].pop(8),
        on(9, speaker("Saara Lind", "person")),
        on(9, put(cue=[], via=[{"name": "SANA", "kind": "outlet"}])),
        on(9, lambda claim: claim["content"][0].update(end=claim["content"][0]["start"] + 7)),
    ],
    ids=["no claim", "another speaker", "no cue", "another content with its cue"],
)
def test_an_optional_statement_counts_neither_way(change: Callable[[Row], Any]) -> None:
    article = BY_NAME["wire"]
    assert article.statements[8].optional
    row = copy.deepcopy(perfect(article))
    change(row)
    assert score(article, row) == score(article, perfect(article))


def test_parts_may_come_in_any_order() -> None:
    article = BY_NAME["wire"]
    row = perfect(article)
    assert len(row["claims"][5]["content"]) == 2
    row["claims"][5]["content"].reverse()
    assert score(article, row) == score(article, perfect(article))


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (15, "Two people briefed on the inquiry"),
        (15, "people"),
        (8, "spokesman for Prime Minister Henrik Aalto"),
        (8, "spokesman"),
    ],
)
def test_who_has_no_name_may_be_called_by_words_of_the_source(number: int, name: str) -> None:
    article = BY_NAME["wire"]
    row = copy.deepcopy(perfect(article))
    on(number, speaker(name, "anonymous"))(row)
    assert score(article, row) == score(article, perfect(article))


# -- The run


def test_provstore_is_asked_by_its_commands() -> None:
    few = [BY_NAME["wire"], BY_NAME["joint"]]
    rows = gold.export(few, "rules")
    assert set(rows) == {article.id for article in few}
    for article in few:
        assert figures(score(article, rows[article.id]))["relaxed"] > 50


@pytest.fixture
def measured_as_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, dict[str, float]]:
    """A gate without ../shared, which measures what stands here: at first the floors themselves."""
    path = tmp_path / "gate.toml"
    path.write_bytes(floors.FLOORS.read_bytes())
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    values = {tagger: tables[f"gold_{name}"] | {"speaker_missing": 50.0} for name, tagger in gate.TAGGERS.items()}
    monkeypatch.setattr(floors, "FLOORS", path)
    monkeypatch.setattr(polnear, "SHARED", tmp_path / "absent")
    monkeypatch.setattr(gold, "measure", lambda _, tagger: values[tagger])
    return values


@pytest.mark.parametrize(
    ("figure", "by", "status"),
    [
        ("exact", 0.0, 0),
        ("exact", 0.1, 0),
        ("exact", -0.1, 1),
        ("speaker_wrong", -0.1, 0),
        ("speaker_wrong", 0.1, 1),
        ("speaker_missing", 9.0, 0),
        ("speaker_missing", -9.0, 0),
    ],
)
def test_the_gate_without_shared_holds_the_floors(
    measured_as_set: dict[str, dict[str, float]],
    capsys: pytest.CaptureFixture[str],
    figure: str,
    by: float,
    status: int,
) -> None:
    measured_as_set["rules"][figure] += by
    assert gate.main([]) == status
    assert ("WORSE" in capsys.readouterr().out) == bool(status)


@pytest.mark.parametrize(("sound", "status"), [(True, 0), (False, 1)])
def test_the_gate_with_shared_wants_the_seeds_sound(
    measured_as_set: dict[str, dict[str, float]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    sound: bool,
    status: int,
) -> None:
    assert measured_as_set
    tables = tomllib.loads(floors.FLOORS.read_text(encoding="utf-8"))
    parts = {name: values for name, values in tables.items() if name.startswith("dev")}
    monkeypatch.setattr(polnear, "SHARED", tmp_path)
    monkeypatch.setattr(polnear, "score_seeds", lambda _: sound)
    monkeypatch.setattr(polnear, "measure", lambda _: floors.Measured("", "corpus", tables["corpus"]["sha256"], parts))
    assert gate.main([]) == status


def test_a_figure_without_a_floor_is_not_passed_over(
    measured_as_set: dict[str, dict[str, float]], capsys: pytest.CaptureFixture[str]
) -> None:
    measured_as_set["rules"]["loudness"] = 1.0
    measured_as_set["minilm"]["loudness"] = 1.0
    assert gate.main([]) == 1
    assert "NO FLOOR" in capsys.readouterr().out


def test_new_floors_leave_what_was_not_measured(measured_as_set: dict[str, dict[str, float]]) -> None:
    before = floors.FLOORS.read_text(encoding="utf-8")
    measured_as_set["rules"]["exact"] = 1.5
    assert gate.main(["--set-floors"]) == 0
    after = floors.FLOORS.read_text(encoding="utf-8")
    assert after.startswith(before[: before.index("\n[")])
    was, now = tomllib.loads(before), tomllib.loads(after)
    assert now["gold_rules"].pop("exact") == 1.5
    del was["gold_rules"]["exact"]
    assert now == was


def test_floors_of_other_articles_do_not_hold(
    measured_as_set: dict[str, dict[str, float]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert measured_as_set
    monkeypatch.setattr(gate, "digest_of", lambda: "0")
    assert gate.main([]) == 1
    assert "set them anew" in capsys.readouterr().out
