"""Several articles in one file: where each begins, and that each is read by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.extract import extract
from provstore.extract.page.articles import split_articles
from provstore.text.decode import decode

STORY = "Bridge closed\n\nThe bridge was closed on Monday, the mayor said. It will open in May, she said.\n"
OTHER = "Bridge open\n\nMay 3, 2017\n\nThe bridge was open on Monday, Ann Lee said.\n"
CASES = [
    (STORY, 1, "one article"),
    (f"{STORY}\n====\n\n{OTHER}", 2, "a line of equals signs"),
    (f"{STORY}\n====\n\n{STORY}\n====\n\n{STORY}", 3, "two of them"),
    (f"1 of 2 DOCUMENTS\n\n{STORY}\n2 of 2 DOCUMENTS\n\n{STORY}", 2, "a database counts them"),
    (f"{STORY}\n*****\n\n{OTHER}", 2, "stars before a headline and a date"),
    (f"{STORY}\n*****\n\n{STORY}", 1, "stars before a headline alone may part sections"),
    (f"{STORY}\n====\n\nIt rained in the north all day, and nobody came.\n", 1, "no headline below"),
    (f"{STORY}\n====\n\nBridge open\n", 1, "no paragraph below"),
    (f"====\n\n{STORY}", 1, "nothing above"),
    (f"{STORY}\n====\n", 1, "nothing below"),
]


@pytest.mark.parametrize(("text", "count", "why"), CASES, ids=[case[2] for case in CASES])
def test_articles(text: str, count: int, why: str) -> None:
    found = split_articles(text)
    assert len(found) == count, why
    assert "".join(article.of(text) for article in found) == text


@given(
    st.lists(
        st.sampled_from([STORY, OTHER, "====\n", "*****\n", "1 of 2 DOCUMENTS\n", "\n", "It rained.\n"]), max_size=8
    )
)
def test_articles_are_all_of_the_text(parts: list[str]) -> None:
    text = "\n".join(parts)
    assert "".join(article.of(text) for article in split_articles(text)) == text


def test_each_article_is_read_by_itself() -> None:
    text = f"{STORY}\n====\n\n{OTHER}\nMayor Ann Lee told Reuters it was safe. Reuters said it rained.\n"
    found = extract(decode(text.encode()))
    assert found.headline and found.headline.of(text) == "Bridge closed" and found.published is None
    assert [one.span.of(text) for one in found.segments if one.kind == "headline"] == ["Bridge closed", "Bridge open"]
    assert "".join(one.span.of(text) for one in found.segments) == text
    said = {claim.content[0].of(text): claim for claim in found.claims if claim.voice == "attributed"}
    mayor = said["The bridge was closed on Monday"].speaker
    assert mayor and mayor.name == "mayor", "Mayor Ann Lee of the second article does not name the one of the first"
    assert said["The bridge was open on Monday"].source[0].of(text) == "Ann Lee"
    cited = [link for link in found.links if link.kind == "cites"]
    assert [link.to.name for link in cited] == ["Reuters"]


def test_an_outlet_that_two_articles_cite_is_linked_once() -> None:
    part = "Bridge closed\n\nThe bridge was closed, Reuters reported on Monday.\n"
    found = extract(decode(f"{part}\n====\n\n{part}".encode()))
    assert [(link.to.name, link.evidence.start < len(part)) for link in found.links if link.kind == "cites"] == [
        ("Reuters", True)
    ]
