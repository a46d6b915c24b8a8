"""Compares what provstore exports of an article (`provstore.document/1`) with what a careful reader marked.

Statements
  exact      the content has the same pieces, character for character
  relaxed    half of the words of both contents together are in both (one to one, the closest first)
  relation   relaxed, and cue and source each share a word with the reader's, or are empty in both
  Each is F1: of the reader's statements, and of the attributed claims of the export.  A claim that is closest to
  an optional statement, or has its cue, counts neither for nor against.

Of each statement that is asked for
  speaker_right    a relaxed claim is there and names all speakers (none, where a reader cannot tell)
  speaker_wrong    it names somebody who is none of them
  speaker_missing  no claim, no speaker, or not all of several
  told_as_own      half of its words are in claims of the outlet's own voice

Of those found by a relaxed claim: mode, via (all relays and no others, in their order), kind (of the right
speakers: person, body, or one without a name).

Of the page, each F1: outlet, published, headline, byline, dateline place, dateline agency, captions, credits;
`structure` is all of them together.  own_kept: sentences of the outlet that are told in its own voice;
furniture_kept_out: words of furniture that are in no claim.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from tests.gate.articles import Article, Spans, Statement, Who

Row = dict[str, Any]  # a document or a claim of the export

WORD = re.compile(r"[^\W_]+(?:['’.\-&][^\W_]+)*")
F1_FIGURES = ("exact", "relaxed", "relation")
SPEAKER_FIGURES = ("speaker_right", "speaker_wrong", "speaker_missing")
PAGE_FIGURES = (
    "outlet", "published", "headline", "byline", "dateline_place", "dateline_agency", "captions", "credits",
)  # fmt: skip
SHARES = {
    **dict.fromkeys((*SPEAKER_FIGURES, "told_as_own"), "asked"),
    **dict.fromkeys(("mode", "via"), "found"),
    "kind": "kinds",
    "own_kept": "own",
    "furniture_kept_out": "furniture",
}
GROUPS = {
    "person": "person",
    **dict.fromkeys(("organization", "government", "outlet"), "body"),
    **dict.fromkeys(("anonymous", "document"), "nameless"),
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
    """The share of words in both contents of those in either; 0 below a half."""
    a, b = words_in(text, one.content), words_in(text, spans_of(claim["content"]))
    share = len(a & b) / len(a | b) if a | b else 0.0
    return share if share >= 0.5 else 0.0


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


def judge_speaker(article: Article, one: Statement, claim: Row | None) -> str:
    """right, wrong or missing (see above)."""
    if claim is None:
        return "missing"
    given = named(claim)
    if not one.speakers:
        return "wrong" if any(GROUPS[who["kind"]] != "nameless" for who in given) else "right"
    source = set(fold(" ".join(article.words_of(one.source))).split())
    if any(not any(is_same(who, wanted, source) for wanted in one.speakers) for who in given):
        return "wrong"
    return "right" if all(any(is_same(who, wanted, source) for who in given) for wanted in one.speakers) else "missing"


def named(claim: Row) -> list[Row]:
    """The speakers of a claim: the list of several where the export has one, else the one."""
    several: list[Row] = claim.get("speakers") or []
    return several or ([claim["speaker"]] if claim["speaker"] else [])


def is_same(given: Row, wanted: Who, source: set[str]) -> bool:
    """One of the accepted names; for somebody without a name of his own, words of the source with its head."""
    name = fold(given["name"])
    if name in accepted(wanted):
        return given["kind"] != "person" or GROUPS[wanted.kind] != "nameless"
    if wanted.head is None or given["kind"] in {"person", "outlet"}:
        return False
    words = set(name.split())
    return wanted.head in words and words <= source | set(fold(wanted.name).split())


def accepted(who: Who) -> set[str]:
    return {fold(name) for name in (who.name, *who.also)}


def fold(name: str | None) -> str:
    """A name without case, accents, punctuation, possessives and a leading article."""
    plain = unicodedata.normalize("NFKD", name or "").casefold().replace("’", "'")
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"'s\b|(?<=s)'(?!\w)", "", plain)
    return re.sub(r"^(?:the|an?) ", "", " ".join(re.findall(r"[^\W_]+", plain)))


def score_page(counts: Counter[str], article: Article, row: Row) -> None:
    text = article.text
    outlet = row["outlet"] and row["outlet"]["name"]
    count_value(counts, "outlet", outlet, article.outlet, lambda got, want: fold(got) in accepted(want))
    published = row["published"] and row["published"]["value"]
    count_value(counts, "published", published, article.published, str.startswith)
    for name, want in (("headline", article.headline), ("byline", article.byline)):
        count_value(counts, name, row[name], want, lambda got, span: is_near(text, got, span))
    dateline = row["dateline"] or {"place": None, "agency": None}
    place = article.dateline and article.dateline.place
    count_value(counts, "dateline_place", dateline["place"], place, lambda got, name: fold(got) == fold(name))
    agency = article.dateline and article.dateline.agency
    count_value(counts, "dateline_agency", dateline["agency"], agency, lambda got, who: fold(got) in accepted(who))
    score_captions(counts, article, row)
    words = words_in(text, article.furniture)
    counts["furniture"] += len(words)
    counts["furniture_kept_out"] += len(
        words - words_in(text, [span for claim in row["claims"] for span in spans_of(claim["content"])])
    )


def score_captions(counts: Counter[str], article: Article, row: Row) -> None:
    left = list(row["captions"])
    count(counts, "captions", 0, 0, len(left))
    for caption in article.captions:
        near = next((one for one in left if is_near(article.text, one, caption.span)), None)
        left = [one for one in left if one is not near]
        count(counts, "captions", near is not None, 1, 0)
        given = Counter(given_credits(near["credits"] if near else []))
        wanted = [
            (role, names)
            for credit in caption.credits
            for role, names in (
                ("outlet", credit.outlet and accepted(credit.outlet)),
                ("photographer", credit.photographer and {fold(credit.photographer)}),
            )
            if names
        ]
        right = sum(any(given[role, name] for name in names) for role, names in wanted)
        count(counts, "credits", right, len(wanted), given.total())
    for caption in left:
        count(counts, "credits", 0, 0, len(list(given_credits(caption["credits"]))))


def given_credits(credits: list[Row]) -> Iterable[tuple[str, str]]:
    for credit in credits:
        if credit["outlet"]:
            yield "outlet", fold(credit["outlet"]["name"])
        if credit["photographer"]:
            yield "photographer", fold(credit["photographer"])


def count_value(counts: Counter[str], name: str, got: Any, want: Any, same: Callable[[Any, Any], bool]) -> None:
    right = got is not None and want is not None and same(got, want)
    count(counts, name, right, want is not None, got is not None)


def count(counts: Counter[str], name: str, right: int, asked: int, given: int) -> None:
    counts[f"{name}.right"] += right
    counts[f"{name}.asked"] += asked
    counts[f"{name}.given"] += given


def is_near(text: str, got: Row, span: tuple[int, int]) -> bool:
    """Whether four fifths of the words of both are in both."""
    a, b = words_in(text, [(got["start"], got["end"])]), words_in(text, [span])
    return len(a & b) >= 0.8 * len(a | b) > 0


def own_words(text: str, row: Row) -> frozenset[int]:
    return words_in(
        text, [span for claim in row["claims"] if claim["voice"] == "outlet" for span in spans_of(claim["content"])]
    )


def is_half_in(words: frozenset[int], others: frozenset[int]) -> bool:
    return 2 * len(words & others) >= len(words) > 0


def spans_of(spans: list[Row]) -> Spans:
    return tuple((span["start"], span["end"]) for span in spans)


def trimmed(text: str, spans: Spans) -> Spans:
    """The spans in their order, without white space at their ends."""
    ends = []
    for start, end in sorted(spans):
        piece = text[start:end]
        ends.append((start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())))
    return tuple(ends)


def words_in(text: str, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Where in the text the words of the spans begin."""
    return frozenset(found.start() for start, end in spans for found in WORD.finditer(text, start, end))
