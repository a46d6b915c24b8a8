"""Elements and texts nested as browsers nest them: against known trees, and against a parser that we did not write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.readers.html.nesting import nest
from tests.readers.html.trees import outline, outline_of_browsers
from tests.readers.mapped import BRIDGE

# A source, the tree of it, and why.
TREES = [
    ("a", "html(head() body(a))", "a page of words alone"),
    ("<title>A <b></title>x", "html(head(title(A<b>)) body(x))", "a title holds no elements"),
    ("<meta name=x></p><p>a", "html(head(meta()) body(p(a)))", "a stray end tag opens no body"),
    ("</body><title>a</title>", "html(head() body(title(a)))", "the end of a body is that of one"),
    ("<head></head><meta><p>a", "html(head(meta()) body(p(a)))", "what belongs into the head and stands behind it"),
    ("<body class=a><p>a</body></html>b<body id=c>", "html(head() body(p(ab)))", "what follows is still the body's"),
    ("<p>a<div>b", "html(head() body(p(a) div(b)))", "a block ends a paragraph"),
    ("<p>a<span>b<p>c", "html(head() body(p(a span(b)) p(c)))", "a paragraph ends the one before it"),
    ("a</p>b", "html(head() body(a p() b))", "the end of a paragraph that has none is one"),
    ("a</br>b", "html(head() body(a br() b))", "the end of a line break is one"),
    ("<h1>a<h2>b</h1>c", "html(head() body(h1(a) h2(b) c))", "a heading ends the other, whatever its rank"),
    ("<ul><li>a<ul><li>b</ul><li>c", "html(head() body(ul(li(a ul(li(b))) li(c))))", "an item ends that of its list"),
    ("<dl><dt>a<dd>b<dt>c", "html(head() body(dl(dt(a) dd(b) dt(c))))", "terms and what they mean"),
    ("<a>a<p>b<a>c", "html(head() body(a(a) p(a(b) a(c))))", "no link stands in a link"),
    ("<p><b>a<p>b</b>c", "html(head() body(p(b(a)) p(b(b) c)))", "what is bold goes on in the next paragraph"),
    ("<b>a<p>b</b>c", "html(head() body(b(a) p(b(b) c)))", "a block in what ends before it"),
    ("<i>a<b>b</i>c</b>", "html(head() body(i(a b(b)) b(c)))", "ends that stand crosswise"),
    ("<table><tr><td>a<td>b<tr><th>c</table>d",
     "html(head() body(table(tbody(tr(td(a) td(b)) tr(th(c)))) d))", "cells and rows end each other"),
    ("<table><td>a<table><td>b</table>c</table>d",
     "html(head() body(table(tbody(tr(td(a table(tbody(tr(td(b)))) c)))) d))", "a table in a cell"),
    ("<td>a</td>b", "html(head() body(ab))", "a cell without a table is none"),
    ("<table>a<tr><td>b</table>", "html(head() body(table(a tbody(tr(td(b))))))", "what browsers move stays where it stands"),
    ("<table><form><tr><td>a</table>", "html(head() body(table(form() tbody(tr(td(a))))))", "a form around rows is empty"),
    ("<form><div><form>a</form>b</div>c", "html(head() body(form(div(a b)) c))", "no form stands in a form"),
    ("<select><option>a<option>b</select>c", "html(head() body(select(option(a) option(b)) c))", "options end each other"),
    ("<svg><title>a</title><path/><p>b", "html(head() body(svg(title(a) path()) p(b)))", "HTML ends a drawing"),
    ("<svg><![CDATA[a<b>]]></svg>c", "html(head() body(svg(a<b>) c))", "characters in a drawing"),
    ("<p><![CDATA[a]]>b", "html(head() body(p(b)))", "elsewhere a browser takes them for a comment"),
    ("<math><mi>a<b>b</b></mi></math>c", "html(head() body(math(mi(a b(b))) c))", "HTML stands in some parts of a formula"),
    ("<?xml version=1?><p>a", "html(head() body(p(a)))", "an instruction is no text"),
    ("<pre>\na\n</pre>", "html(head() body(pre(a)))", "the first line end in it is none"),
    ("<plaintext><p>a</plaintext>", "html(head() body(plaintext(<p>a</plaintext>)))", "from there all is text"),
    ("<textarea>\n<p>a</textarea>b", "html(head() body(textarea(<p>a) b))", "what is filled in"),
    ("<template><tr><td>a</td></tr></template>b", "html(head(template(tr(td(a)))) body(b))", "parts of a table to come"),
    ("<p>a<b", "html(head() body(p(a)))", "the end of a page in a tag"),
    ("<p>a < b &lt c", "html(head() body(p(a<b<c)))", "a sign that begins no tag is one"),
    ("<image>a", "html(head() body(img() a))", "an old name"),
    ("<ruby>a<rt>b<rt>c</ruby>", "html(head() body(ruby(a rt(b) rt(c))))", "words beside words"),
    ("<object><b>a</object>b", "html(head() body(object(b(a)) b))", "formatting stays in what is set apart"),
    ("<p><b><b><b><b>a<p>b", "html(head() body(p(b(b(b(b(a))))) p(b(b(b(b))))))", "of equal formatting three go on"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "tree", "why"), TREES)
def test_trees(source: str, tree: str, why: str) -> None:
    assert outline(source).replace(" ", "") == tree.replace(" ", ""), why


# All but where we differ: parts of a table, what a template holds, and instructions, which justhtml takes for text.
AS_IN_BROWSERS = [one[::2] for one in TREES if not one[0].startswith(("<table>a", "<template>", "<?"))]


@pytest.mark.parametrize(("source", "why"), AS_IN_BROWSERS)
def test_these_trees_are_those_of_browsers(source: str, why: str) -> None:
    assert outline(source) == outline_of_browsers(source)


def soups(names: str) -> st.SearchStrategy[str]:
    """Sources of the elements named, begun and ended anyhow, with words between."""
    name = st.sampled_from(names.split())
    piece = st.one_of(
        st.builds("<{}>".format, name), st.builds("</{}>".format, name), st.sampled_from(["a", "b c", " "])
    )
    return st.builds("{}{}".format, st.sampled_from(["", "<!doctype html>"]), st.lists(piece, max_size=25).map("".join))


@given(soups("p div span a b i em font h1 h2 section article blockquote pre"))
def test_soups_of_words_are_nested_as_in_browsers(source: str) -> None:
    assert outline(source) == outline_of_browsers(source)


@given(soups("ul ol li p div a b").map(lambda soup: soup.replace("</li>", "")))
def test_soups_of_lists_are_nested_as_in_browsers(source: str) -> None:
    assert outline(source) == outline_of_browsers(source)


@given(
    st.lists(
        st.lists(st.sampled_from(["<td>a", "<th><p>b", "<td><b>c</b></td>", "<td><ul><li>d</ul>"]), max_size=4),
        max_size=4,
    )
)
def test_tables_without_ends_are_nested_as_in_browsers(rows: list[list[str]]) -> None:
    source = "<p>a<table>" + "".join("<tr>" + "".join(row) for row in rows) + "</table>b"
    assert outline(source) == outline_of_browsers(source)


def test_elements_are_numbered_as_they_begin_where_some_are_moved() -> None:
    page = nest("<p>x<b>a<div>b</b>c</div><b>d<p>e</b>f")
    waiting, numbers = [0], []
    while waiting:
        number = waiting.pop()
        numbers.append(number)
        waiting += reversed([child for child in page.elements[number].children if child >= 0])
        assert all(page.elements[child].parent == number for child in page.elements[number].children if child >= 0)
        assert all(page.texts[~child].parent == number for child in page.elements[number].children if child < 0)
    assert numbers == list(range(len(page.elements)))
    assert [text.words for text in page.texts] == ["x", "a", "b", "c", "d", "e", "f"]


def test_a_page_of_ours_is_nested_as_in_browsers() -> None:
    assert outline(BRIDGE) == outline_of_browsers(BRIDGE)
