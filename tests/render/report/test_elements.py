"""Words of strangers are words, and never markup."""

from __future__ import annotations

from pathlib import Path

import pytest
from justhtml import JustHTML

from provstore.query.report import gather_page
from provstore.render.report import write_report
from provstore.render.report.elements import element, name, words_of
from provstore.store import open_store
from tests.render.hostile import SHOWN, WORDS, is_safe
from tests.render.report.made import fill


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\" onload='x'", "&quot; onload=&#x27;x&#x27;"),
        ("&amp;", "&amp;amp;"),
        (WORDS, words_of(SHOWN)),
        ("a\x00b\ufffec\U0001fffe", "a&lt;U+0000&gt;b&lt;U+FFFE&gt;c&lt;U+1FFFE&gt;"),
    ],
)
def test_words_of_strangers_are_words(words: str, written: str) -> None:
    assert words_of(words) == written
    assert written in element("p", words)
    assert written in element("p", "", title=words)


def test_words_of_a_hostile_article_are_words_on_the_page(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(
        'Mill <script>alert(1)</script>\n\nThe </style><b>old</b> mill \u202eburned\x1b[31m, Mayor "Anna" Holt said.\n'
    )
    store = tmp_path / "store.db"
    fill(store, article, outlet="<img src=x onerror=alert(1)>")
    with open_store(store) as connection:
        claims = connection.exec_driver_sql("SELECT claim FROM v_claims").scalars().all()
        pages = [write_report(gather_page(connection, [claim])) for claim in claims]
    assert pages
    for page in pages:
        assert is_safe(page)
        assert JustHTML(page, strict=True, sanitize=False).query("script, img, b, [onerror]") == []
        assert "&lt;/style&gt;" in page or "&lt;script&gt;" in page


def test_elements() -> None:
    assert element("p", "a", None, element("b", "<"), class_="x", id=None) == '<p class="x">a<b>&lt;</b></p>\n'
    assert element("meta", charset="utf-8") == '<meta charset="utf-8">\n'
    assert (name(" Ann \n Lee "), name(None), name(None, "none")) == ("<bdi>Ann Lee</bdi>", "unknown", "none")
