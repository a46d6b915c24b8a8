"""A table is told by its bytes, and an article that looks a little like one is none."""

from __future__ import annotations

import json

import pytest

from provstore.carriers.tables.form import find_table

ARTICLE = "Northtown closes its bridge\n\nNORTHTOWN, May 3 - The mayor, Ann Lee, said on Monday, again, that it would close.\n"
LONG = "x, y and z\n" * 40_000

TABLES = [
    ("csv", "title,text\nA,word\n", "two known names"),
    ("csv", "Title , Text , Date\n", "a header alone"),
    ("csv", "title;text\nA;word\n", "semicolons"),
    ("csv", "title|text\nA|word\n", "bars"),
    ("tsv", "title\ttext\nA\tword\n", "tabs"),
    ("csv", f'title,text\nA,"{LONG}"\nB,word\n', "a cell longer than what is looked at"),
    ("csv", "sep=;\nalpha;beta\n1;2\n", "a line that tells Excel the delimiter"),
    ("csv", "# made on Monday\n#\ntitle,text\nA,word\n", "remarks above it"),
    ("csv", "Articles of the week\n\ntitle,text,date\nA,word,2024\n", "a name of the table above it"),
    ("csv", "\n\ntitle,text\n\nA,word\n", "blank lines"),
    ("csv", ",title,text\n0,A,word\n", "a column of numbers without a name"),
    ("csv", "alpha;beta\n1;2\n3;4\n", "names that nobody knows"),
    ("csv", "alpha;beta;gamma\n1;2;3\n", "three of them, and one row"),
    ("csv", "alpha;beta\n1;2\n", "two of them, and one row"),
    ("csv", 'alpha,beta\n"one, two",three\n', "and a quoted cell"),
    ("csv", '"A","Some text, long",2024-01-01\n"B","text",2024-01-02\n"C","t",2024-01-03\n', "no header"),
    ("csv", "title,text\nA,one,more\nB,word\n", "a row that is too long"),
    ("csv", "title,text\nA,<p>One</p><p>Two</p>\n", "pages in cells"),
    ("csv", 'title, text, date\nA, "x, y", 2024\n', "blanks behind commas, and known names"),
    ("tsv", 'title\ttext\nA\t"No," he said\nB\tfine\n', "quotes that are part of the text"),
    ("jsonl", '{"title": "A", "text": "word"}\n{"text": "b"}\n', "lines"),
    ("jsonl", '{"title": "A", "text": "word"}', "one line"),
    ("jsonl", '{"text": "' + "x" * 300_000 + '"}\n{"text": "b"}', "a line longer than what is looked at"),
    ("jsonl", '{"a": 1, "items": [{"text": "x"}]}\n{"a": 2, "items": []}\n', "lines with lists in them"),
    ("jsonl", '{"title": "A", "content": [{"text": "x"}]}', "a list that is a part of an article"),
    ("json", '[{"text": "a"}]', "a list"),
    ("json", '[\n {\n  "text": "a"\n }\n]', "a list over several lines"),
    ("json", "[]", "an empty list"),
    ("json", '["a", "b"]', "a list of strings"),
    ("json", '{"status": "ok", "articles": [{"text": "a"}]}', "a list in an object"),
    ("json", json.dumps({"response": {"docs": [{"text": "a"}]}}), "and deeper"),
    ("json", '{\n  "title": "A",\n  "text": "word"\n}\n', "an object over several lines"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "text", "why"), TABLES, ids=[case[2] for case in TABLES])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table(form: str, text: str, why: str, encoding: str) -> None:
    assert find_table(text.encode(encoding)[:65_536]) == form


NONE = [
    (ARTICLE, "an article with commas"),
    ("Rain, wind, snow\n\nIt rained, it blew, it snowed.\nIt was cold, wet, dark.\n", "as many commas in each line"),
    ("Deaths: 10,000\nInjured: 20,000\nMissing: 3,000\n", "a comma in each number"),
    ("Published | Updated\n\nIt rained.\n", "two words that name fields, and no row"),
    ("Home | News | Sport\n\nIt rained; it snowed.\n", "what leads to other pages"),
    ('"We cannot wait," the mayor said, "and will not."\n\n"Nobody can," she said.\n', "quoted speech"),
    ('"We cannot wait,"\n"and will not,"\n"and nobody can,"\n', "lines that are quoted"),
    ('Rain fell, "a lot", he said.\nSnow fell, "a lot", she said.\nHail fell, "a lot", they said.\n', "the same in rows"),
    ("Rain,snow\n10,000 homes\n", "two lines with a comma each, one in a number"),
    ("Rain,snow\n\nIt rained, and more.\n", "two lines with a comma each, one before a blank"),
    ("| a | b |\n|---|---|\n| c | d |\n", "a table of Markdown"),
    ("\tIt rained.\n\tIt snowed.\n", "paragraphs that tabs indent"),
    ("One paragraph\n", "one line"),
    ("title\nA\nB\n", "one column, which no sign shows"),
    ("[Agency] - The mayor said so, and more.\n", "a name in brackets"),
    ("[1] The mayor said so.\n[2] She did.\n", "numbers in brackets"),
    ('["We cannot wait," he said.]\n', "speech in brackets"),
    ("{Note: this is, well, a note}\nIt rained.\n", "braces"),
    ('{"no": word}', "an object that is none"),
    ("<html lang='de,en'><p>a,b</p></html>", "a page"),
    ("date = datetime(2024, 1, 1)\nprint(text, date)\n", "a program"),
    ("", "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), NONE, ids=[case[1] for case in NONE])
def test_no_table(text: str, why: str) -> None:
    # A brace with a key and a colon is JSON, broken or not: it is refused as that, and never read as an article.
    assert find_table(text.encode()) == ("jsonl" if text.startswith('{"') else None)


def test_bytes_that_are_no_text() -> None:
    assert find_table(bytes(range(256)) * 40) is None
    assert find_table(b"%PDF-1.7\n1,2\n3,4\n\0\0") is None
