"""What provstore finds in the two real articles, word for word, in files a person can review.

`UPDATE_GOLDEN=1` (`make golden`) writes them anew; the difference is then read before it is committed.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from provstore.extract import extract
from provstore.forms.document import shape_document
from provstore.text.decode import decode

HERE = Path(__file__).parent
ARTICLES = sorted((HERE.parent.parent / "seeds").glob("*.txt"))


def reading_of(article: Path) -> str:
    """The public form of a document without its text, one key or span to a line."""
    document = decode(article.read_bytes())
    shaped = shape_document(document, extract(document), None)
    del shaped["text"]
    return json.dumps(shaped, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_reading_is_as_reviewed(article: Path) -> None:
    golden = HERE / f"{article.stem}.json"
    reading = reading_of(article)
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_bytes(reading.encode())
    assert reading == golden.read_bytes().decode()


def test_there_are_two_articles() -> None:
    assert len(ARTICLES) == 2
