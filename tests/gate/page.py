"""Counts what is right of the page around the statements: outlet, dates, headline, captions, furniture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from tests.gate.articles import Article
from tests.gate.speakers import accepted, fold
from tests.gate.words import Row, count, spans_of, words_in

PAGE_FIGURES = (
    "outlet", "published", "headline", "byline",
    "dateline_place", "dateline_agency", "dateline_date", "captions", "credits",
)  # fmt: skip


def score_page(counts: Counter[str], article: Article, row: Row) -> None:
    text = article.text
    outlet = row["outlet"] and row["outlet"]["name"]
    count_value(counts, "outlet", outlet, article.outlet, lambda got, want: fold(got) in accepted(want))
    published = row["published"] and row["published"]["value"]
    count_value(counts, "published", published, article.published, str.startswith)
    for name, want in (("headline", article.headline), ("byline", article.byline)):
        count_value(counts, name, row[name], want, lambda got, span: is_near(text, got, span))
    dateline = row["dateline"] or {"place": None, "agency": None, "date": None}
    place = article.dateline and article.dateline.place
    count_value(counts, "dateline_place", dateline["place"], place, lambda got, name: fold(got) == fold(name))
    agency = article.dateline and article.dateline.agency
    count_value(counts, "dateline_agency", dateline["agency"], agency, lambda got, who: fold(got) in accepted(who))
    date = dateline["date"] and dateline["date"]["value"]
    count_value(counts, "dateline_date", date, article.dateline and article.dateline.date, str.startswith)
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


def is_near(text: str, got: Row, span: tuple[int, int]) -> bool:
    """Whether four fifths of the words of both are in both."""
    a, b = words_in(text, [(got["start"], got["end"])]), words_in(text, [span])
    return len(a & b) >= 0.8 * len(a | b) > 0
