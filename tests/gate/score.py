"""Compares what provstore exports of an article (`provstore.document/1`) with what a careful reader marked.

Statements
  exact      the content has the same pieces, character for character
  relaxed    half of the words of both contents together are in both (one to one, the closest first)
  relation   relaxed, and cue and source each share a word with the reader's, or are empty in both
  Each is F1: of the reader's statements, and of the attributed claims of the export.  A claim that is closest to
  an optional statement, or has its cue, counts neither for nor against.

Of each statement that is asked for
  speaker_right     a relaxed claim is there and names all speakers (none, where a reader cannot tell)
  speaker_ill_named somebody is named by a part of his name, with a title stuck to it, or by the source's words
                    where the page has a name ("company" for Oreb Grain)
  speaker_wrong     somebody else is named
  speaker_missing   no claim, no speaker, or not all of several
  told_as_own       half of its words are in claims of the outlet's own voice

Of those found by a relaxed claim: mode, via (all relays and no others, in their order), kind (of the right
speakers: person, body, or one without a name).

Of the page, each F1: outlet, published, headline, byline, place, agency and date of the dateline, captions,
credits (outlets and photographers); `structure` is all of them together.  own_kept: marked sentences of the
outlet that are told in its own voice; furniture_kept_out: words of furniture that are in no claim.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from tests.gate.articles import Article, Statement
from tests.gate.page import PAGE_FIGURES, score_page
from tests.gate.speakers import GROUPS, accepted, fold, judge_speaker, named
from tests.gate.words import Row, count, is_half_in, spans_of, trimmed, words_in

F1_FIGURES = ("exact", "relaxed", "relation")
SPEAKER_FIGURES = ("speaker_right", "speaker_ill_named", "speaker_wrong", "speaker_missing")
SHARES = {
    **dict.fromkeys((*SPEAKER_FIGURES, "told_as_own"), "asked"),
    **dict.fromkeys(("mode", "via"), "found"),
    "kind": "kinds",
    "own_kept": "own",
    "furniture_kept_out": "furniture",
}


def score(article: Article, row: Row) -> Counter[str]:
    """The counts of one article; those of several add up."""
    if row["text"] != article.text:
        raise ValueError(f"{article.name}: the export is of another text")
    counts: Counter[str] = Counter()
    score_statements(counts, article, row)
    score_page(counts, article, row)
    return counts


def figures(counts: Counter[str]) -> dict[str, float]:
    """Percentages out of counts, with one decimal."""
    together: Counter[str] = Counter()
    for name in PAGE_FIGURES:
        for part in ("right", "asked", "given"):
            together[f"structure.{part}"] += counts[f"{name}.{part}"]
    found = {name: f1(counts, name) for name in (*F1_FIGURES, *PAGE_FIGURES)}
    found["structure"] = f1(together, "structure")
    found |= {name: counts[name] / counts[of] if counts[of] else 1.0 for name, of in SHARES.items()}
    return {name: round(100 * value, 1) for name, value in found.items()}


def f1(counts: Counter[str], name: str) -> float:
    """1 where there is nothing to find and nothing was found."""
    both = counts[f"{name}.asked"] + counts[f"{name}.given"]
    return 2 * counts[f"{name}.right"] / both if both else 1.0


def score_statements(counts: Counter[str], article: Article, row: Row) -> None:
    claims = [claim for claim in row["claims"] if claim["voice"] == "attributed"]
    claims = leave_out_optional(article, claims)
    words = [words_in(article.text, spans_of(claim["content"])) for claim in claims]
    exact = match(
        article.asked,
        claims,
        lambda one, claim: float(one.content == trimmed(article.text, spans_of(claim["content"]))),
    )
    relaxed = match(article.asked, claims, lambda one, claim: closeness(article.text, one, claim))
    related = [(one, claim) for one, claim in relaxed if has_same_ends(article.text, one, claim)]
    for name, pairs in (("exact", exact), ("relaxed", relaxed), ("relation", related)):
        count(counts, name, len(pairs), len(article.asked), len(words))
    found = {one.number: claim for one, claim in relaxed}
    own = own_words(article.text, row)
    for one in article.asked:
        counts["asked"] += 1
        counts["told_as_own"] += is_half_in(words_in(article.text, one.content), own)
        counts[f"speaker_{judge_speaker(article, one, found.get(one.number))}"] += 1
        if one.number in found:
            score_details(counts, article, one, found[one.number])
    for span in article.own:
        counts["own"] += 1
        counts["own_kept"] += is_half_in(words_in(article.text, (span,)), own)


def leave_out_optional(article: Article, claims: list[Row]) -> list[Row]:
    """The claims without those of statements which one reader lists and another does not."""
    pairs = match(article.statements, claims, lambda one, claim: closeness(article.text, one, claim))
    paired = {id(claim): one for one, claim in pairs}
    optional = [one for one in article.statements if one.optional]
    kept = []
    for claim in claims:
        one = paired.get(id(claim))
        cue = words_in(article.text, spans_of(claim["cue"]))
        has_such_cue = any(cue & words_in(article.text, other.cue) for other in optional)
        if not (one.optional if one else has_such_cue):
            kept.append(claim)
    return kept


def match(
    statements: Sequence[Statement], claims: Sequence[Row], likeness: Callable[[Statement, Row], float]
) -> list[tuple[Statement, Row]]:
    """One to one, the likest first; a likeness of 0 is no match."""
    likest = sorted(
        ((likeness(one, claim), i, j) for i, one in enumerate(statements) for j, claim in enumerate(claims)),
        key=lambda row: (-row[0], row[1], row[2]),
    )
    taken_statements: set[int] = set()
    taken_claims: set[int] = set()
    pairs = []
    for value, i, j in likest:
        if value > 0 and i not in taken_statements and j not in taken_claims:
            taken_statements.add(i)
            taken_claims.add(j)
            pairs.append((statements[i], claims[j]))
    return pairs


def closeness(text: str, one: Statement, claim: Row) -> float:
    """The share of words in both contents of those in either; 0 below a half.

    Of two statements with one content (an agency's, and of those whom it quotes) that with the claim's cue is closer.
    """
    a, b = words_in(text, one.content), words_in(text, spans_of(claim["content"]))
    share = len(a & b) / len(a | b) if a | b else 0.0
    return share + 0.001 * has_same_ends(text, one, claim) if share >= 0.5 else 0.0


def has_same_ends(text: str, one: Statement, claim: Row) -> bool:
    """Whether cue and source each share a word with the reader's, or are empty in both."""
    for mine, theirs in ((one.cue, claim["cue"]), (one.source, claim["source"])):
        a, b = words_in(text, mine), words_in(text, spans_of(theirs))
        if not a & b and (a or b):
            return False
    return True


def score_details(counts: Counter[str], article: Article, one: Statement, claim: Row) -> None:
    counts["found"] += 1
    counts["mode"] += claim["mode"] == one.mode
    relays = claim["via"]
    counts["via"] += len(relays) == len(one.via) and all(
        fold(relay["name"]) in accepted(who) for relay, who in zip(relays, one.via, strict=True)
    )
    if one.speakers and judge_speaker(article, one, claim) == "right":
        counts["kinds"] += 1
        counts["kind"] += {GROUPS[who.kind] for who in one.speakers} == {GROUPS[who["kind"]] for who in named(claim)}


def own_words(text: str, row: Row) -> frozenset[int]:
    return words_in(
        text, [span for claim in row["claims"] if claim["voice"] == "outlet" for span in spans_of(claim["content"])]
    )
